"""The other ways to read a page: as a story of a first visit, in easy words, in another language."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.visit_story import VisitStory
from generator.pages.addresses import first_visit_address


@dataclass(frozen=True, slots=True)
class Form:
    """One other way to read a page."""

    address: str
    name: str
    """What it is called, in its own language."""
    icon: str
    language: str | None = None
    """The code of its language, when that is not English."""
    direction: str = "ltr"
    """Which way that language is written: ltr or rtl."""


def forms_of(address: str, story: VisitStory | None) -> list[Form]:
    """Return the other forms of the page at an address, in the order in which they are offered."""
    found = []
    if story is not None:
        found.append(Form(first_visit_address(address), "First visit in pictures", "pictures"))
    return found
