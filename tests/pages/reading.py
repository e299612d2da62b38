"""Reading pages as a person would: their words without their markup."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from generator.directory.directory import Directory
from generator.pages import Beside, Page, make_pages
from tests.stories import MONDAY


def pages_of(directory: Directory, **beside: Any) -> dict[str, Page]:
    """Every page of a directory on the day of the story, by address. `beside` is what else the site has."""
    return {page.address: page for page in make_pages(directory, MONDAY, Beside(**beside))}


def words(html: str) -> str:
    """The words of some HTML, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def words_of(directory: Directory, address: str = "groups/little-steps/") -> str:
    """The words of one page of a directory."""
    return words(pages_of(directory)[address].html)
