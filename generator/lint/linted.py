"""What the linter says about one file, in plain values that can be kept from one run to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.findings import Finding


class Fix(NamedTuple):
    """A change that `--fix` may make without asking."""

    start: int
    """Where the words begin in the file's text, in characters."""
    end: int
    """Where they end, itself outside."""
    words: str
    """The words exactly as they stand there now."""
    replacement: str
    """What to write in their place, as a reader reads it. `fixing` adds what the format of the file calls for."""
    rule: str


@dataclass(frozen=True, slots=True)
class PageScore:
    """How hard a page is to read."""

    name: str
    """What to call the page: its title, or the name of its entry."""
    words: int
    reading_age: float | None
    """Years, or None for a page that is too short to say."""
    hardest_sentences: tuple[str, ...] = ()
    """The sentences that cost most, the hardest first."""
    hardest_words: tuple[str, ...] = ()
    """The words that cost most, the hardest first."""
    line: int = 1
    """The line of the file on which it begins."""


@dataclass(frozen=True, slots=True)
class Linted:
    """Everything that the linter says about one file."""

    findings: tuple[Finding, ...] = ()
    """In order of their places."""
    pages: tuple[PageScore, ...] = ()
    safe_fixes: tuple[Fix, ...] = ()
    used_terms: frozenset[str] = frozenset()
    """Glossary entries that the file uses, by their terms."""
    depends_on_today: bool = False
    """Whether another day could change any of it."""
