"""A finished page, as any engine could publish it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second level, for a list of what is on the page."""

    id: str
    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address, its words, its HTML."""

    address: str
    """The address from the top of the site, ending in a slash. The home page has none."""
    title: str
    """The title as plain text, for the browser's tab and the main heading."""
    description: str
    """One plain sentence, for search engines and people who share a link."""
    html: str
    """The whole body, main heading included. Its links are relative already."""
    kind: str
    """What sort of page it is, such as `group` or `venue`."""
    changed: date | None = None
    """The day to which somebody made sure of the facts on it, or None when nobody has said one."""
    contents: tuple[Heading, ...] = ()
    """Its second-level headings, in order."""
    language: str | None = None
    """The code of its language, when that is not English."""
    direction: str = "ltr"
    """Which way that language is written: ltr or rtl."""


def way_up(address: str) -> str:
    """Return the relative way from a page to the top of the site, such as "../../" for "groups/little-steps/"."""
    return "../" * address.count("/")
