"""What a site can change about the linter, as values. `configuration` reads them out of mkdocs.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.findings import Severity


@dataclass(frozen=True, slots=True)
class Limits:
    """Numbers that rules compare with. In mkdocs.yml each has the name that it has here."""

    sentence: int = 25
    """Words. A longer sentence is worth knowing about."""
    long_sentence: int = 35
    """Words. A longer sentence is a warning."""
    paragraph: int = 100
    """Words. A longer paragraph is worth knowing about."""
    paragraph_sentences: int = 6
    """Sentences. A paragraph of more is worth knowing about."""
    easy_read_sentence: int = 15
    """Words. A longer sentence is a warning on a page that is marked as easy to read."""
    score_from: int = 100
    """Words. A shorter page or section gets no reading age, because the figure would be wrong."""
    reading_age: int = 14
    """Years. A page for older readers than this is worth knowing about."""
    checked_months: int = 12
    """Months. What somebody checked longer ago than this is stale."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the linter works on one site, on one day."""

    today: date
    """The day that the run is for. What is out of date depends on it."""
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    """For each rule that the site changed, by its id, how grave it is. None: it is off."""
    limits: Limits = field(default_factory=Limits)
    known_acronyms: frozenset[str] = frozenset()
    """Shortened names that this site's readers know, besides those that everybody knows."""
    words: tuple[Path, ...] = ()
    """Files of the site's own words, besides the built-in lists."""
    ignore: tuple[str, ...] = ()
    """Patterns, as in .gitignore, of files that are not read. They count from the project's folder."""
    only: frozenset[str] | None = None
    """The rules to run, by their ids. None: all of them."""

    def severity(self, rule: str, default: Severity) -> Severity | None:
        """Return how grave a rule is on this site, or None when it is not to run.

        Args:
            rule: The rule's id, such as "acronym".
            default: How grave the rule says it is.
        """
        if self.only is not None and rule not in self.only:
            return None
        return self.severities.get(rule, default)
