"""Words that professionals use, in a family's words."""

from __future__ import annotations

from typing import Literal

from generator.directory.values import CalendarDate, Name, Prose, Slug, Thing, WebAddress


class GlossaryEntry(Thing):
    """One word or shortened name, and what it means."""

    id: Slug | None = None
    """Its anchor on the glossary page. Made from the term when left out."""
    term: Name
    """The words in full, in small letters unless it is a name, such as "education, health and care plan"."""
    abbreviations: tuple[Name, ...] = ()
    """Shortened forms, such as EHCP. Pages write the term out in full beside the first one they meet."""
    also_called: tuple[Name, ...] = ()
    """Other words for the same thing."""
    parents_say: tuple[Name, ...] = ()
    """What families type when they look for it, such as "not talking yet". Pages do not show it."""
    meaning: Prose
    """What it means, so that somebody who has never heard of it understands."""
    see_also: tuple[Name, ...] = ()
    """Terms of other entries that help."""
    link: WebAddress | None = None
    """A page that says more."""
    status: Literal["in use", "old", "proposed"] = "in use"
    """old: families may still hear it. proposed: planned, and not in force yet."""
    checked: CalendarDate | None = None
    """When somebody last made sure that this is right."""
