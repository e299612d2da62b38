"""The other ways to read a page: as a story of a first visit, in easy words, in another language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.directory.addresses import easy_read_address, first_visit_address, translation_address
from generator.directory.easy_read import EasyLine
from generator.directory.languages import Language
from generator.directory.visit_story import VisitStory

EASY_READ = "Easy Read"
ENGLISH = "English"
LONGER = "The longer page"


@dataclass(frozen=True, slots=True)
class Form:
    """One other way to read a page."""

    address: str
    name: str
    """What it is called, in its own language."""
    icon: str
    language: str | None = None
    """The code of its language, when that is another one than the page's."""
    direction: str = "ltr"
    """Which way that language is written: ltr or rtl."""


def form_in(language: Language, address: str) -> Form:
    """Return the offer of a translation that stands at an address."""
    return Form(address, language.name, "language", language.code, language.direction)


def forms_of(
    address: str,
    easy_read: Sequence[EasyLine] = (),
    story: VisitStory | None = None,
    languages: Iterable[Language] = (),
) -> list[Form]:
    """Return the other forms of the page at an address, in the order in which they are offered."""
    found = []
    if easy_read:
        found.append(Form(easy_read_address(address), EASY_READ, "easy"))
    if story is not None:
        found.append(Form(first_visit_address(address), "First visit in pictures", "pictures"))
    return [*found, *(form_in(language, translation_address(address, language.code)) for language in languages)]
