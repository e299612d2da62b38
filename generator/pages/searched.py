"""Which kinds of page the search of every page covers, and what families call them."""

from __future__ import annotations

KINDS = {
    "group": "Groups",
    "setting": "Nurseries and childcare",
    "event": "Events",
    "venue": "Places",
    "procedure": "How things work",
    "prose": "Guides",
    "glossary": "Words explained",
    "professional": "People who can help",
    "staff": "People who can help",
    "consultation": "Have your say",
    "contact": "Contact",
    "vision": "About this site",
    "training": "For people who work with children",
    "checklist": "For people who work with children",
    "hubs": "For people who work with children",
}
"""For each kind of page that is searched, the words for it on the search page. Lists are left out, since they repeat
what other pages say, and so are stories, boards and other languages, which say the same as the page they belong to."""


def found_as(kind: str, language: str | None = None) -> str | None:
    """Return what the search page calls pages of a kind, or nothing for pages that it leaves out."""
    return None if language else KINDS.get(kind)
