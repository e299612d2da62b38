"""Reading pages as a person would: their words without their markup."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from generator.directory.directory import Directory
from generator.pages import Calendars, Page, make_pages
from tests.stories import MONDAY


def pages_of(
    directory: Directory, papers: Mapping[str, int] | None = None, calendars: Calendars | None = None
) -> dict[str, Page]:
    """Every page of a directory on the day of the story, by address. `papers` are the sizes of PDFs by address."""
    return {page.address: page for page in make_pages(directory, MONDAY, papers=papers, calendars=calendars)}


def words(html: str) -> str:
    """The words of some HTML, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def words_of(directory: Directory, address: str = "groups/little-steps/") -> str:
    """The words of one page of a directory."""
    return words(pages_of(directory)[address].html)
