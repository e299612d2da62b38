"""Everything that a run knows about one file, and the same as a line of JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING, Any

from generator.findings import Finding, Place, Severity
from generator.lint.linted import Fix, Linted, PageScore
from generator.reporters.report import Excerpt, Noted, PageAge, excerpt_at

if TYPE_CHECKING:
    from generator.lint.configuration import Configuration
    from generator.lint.document import Document


@dataclass(frozen=True, slots=True)
class Checked:
    """One file, read and linted."""

    path: str
    """The file, as findings show it."""
    noted: tuple[Noted, ...] = ()
    pages: tuple[PageScore, ...] = ()
    fixes: tuple[Fix, ...] = ()
    """Safe changes. There are none to a file that could not be read properly."""
    used_terms: frozenset[str] = frozenset()
    depends_on_today: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(noted.finding for noted in self.noted)


def put_together(path: str, document: Document | None, reading: tuple[Finding, ...], linted: Linted) -> Checked:
    """Return what is known about a file.

    Args:
        path: The file, as findings show it.
        document: What was read, or None when nothing could be.
        reading: What was wrong with reading it.
        linted: What the linter says.
    """
    new = [finding for finding in linted.findings if finding not in reading] if reading else linted.findings
    findings = [*reading, *new]
    starts = document.line_starts if document is not None else []
    text = document.text if document is not None else ""
    noted = [Noted(finding, excerpt_at(finding.place, text, starts) if text else None) for finding in findings]
    is_sound = not any(finding.severity is Severity.ERROR for finding in reading)
    fixes = linted.safe_fixes if is_sound else ()
    return Checked(
        path, tuple(sorted(noted, key=_order)), linted.pages, fixes, linted.used_terms, linted.depends_on_today
    )


def findings_of(configuration: Configuration, checked: Iterable[Checked]) -> tuple[Noted, ...]:
    """Return all findings by file, line and column, those about mkdocs.yml included."""
    noted = [_in_settings(configuration, finding) for finding in configuration.findings]
    noted += [one for file in checked for one in file.noted]
    return tuple(sorted(noted, key=_order))


def _order(noted: Noted) -> tuple[str, int, int, int, int, str]:
    place = noted.finding.place
    return place.path, place.line, place.column, place.end_line, place.end_column, noted.finding.rule


def ages_of(checked: Iterable[Checked]) -> tuple[PageAge, ...]:
    """Return all pages and their reading ages, in the order of the files."""
    return tuple(
        PageAge(file.path, page.name, page.words, page.reading_age, page.line)
        for file in checked
        for page in file.pages
    )


def _in_settings(configuration: Configuration, finding: Finding) -> Noted:
    try:
        text = (configuration.folder / finding.place.path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return Noted(finding)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return Noted(finding, excerpt_at(finding.place, text, starts))


def dumped(checked: Checked) -> str:
    """Return the same as one line of JSON."""
    lines: dict[str, int] = {}  # the text of each line that is shown, once
    lists = [
        [_noted_to_list(noted, lines) for noted in checked.noted],
        [
            [page.name, page.words, page.reading_age, page.hardest_sentences, page.hardest_words, page.line]
            for page in checked.pages
        ],
        [[fix.start, fix.end, fix.words, fix.replacement, fix.rule] for fix in checked.fixes],
        sorted(checked.used_terms),
        checked.depends_on_today,
        list(lines),
    ]
    return _encode(lists)


_encode = json.JSONEncoder(separators=(",", ":")).encode


def loaded(path: str, line: str | bytes) -> Checked:
    """Return what `dumped` wrote down about a file.

    Raises:
        ValueError, TypeError: The line is of another kind.
    """
    noted, pages, fixes, terms, depends_on_today, lines = json.loads(line)
    return Checked(
        path,
        tuple([_noted_from_list(path, one, lines) for one in noted]),
        tuple(
            PageScore(name, words, age, tuple(hard), tuple(odd), line) for name, words, age, hard, odd, line in pages
        ),
        tuple(Fix(*fix) for fix in fixes),
        frozenset(terms),
        depends_on_today,
    )


def _noted_to_list(noted: Noted, lines: dict[str, int]) -> list[Any]:
    finding, shown = noted.finding, noted.excerpt
    place = finding.place
    return [
        place.line,
        place.column,
        place.end_line,
        place.end_column,
        finding.rule,
        finding.message,
        finding.severity.value,
        finding.words,
        finding.replacement,
        (lines.setdefault(shown.text, len(lines)), *shown[1:]) if shown else None,
    ]


def _noted_from_list(path: str, noted: list[Any], lines: list[str]) -> Noted:
    line, column, end_line, end_column, rule, message, severity, words, replacement, shown = noted
    place = Place(path, line, column, end_line, end_column)
    finding = Finding(place, intern(rule), intern(message), _SEVERITIES[severity], words, replacement)
    return Noted(finding, Excerpt(lines[shown[0]], *shown[1:]) if shown else None)


_SEVERITIES = {severity.value: severity for severity in Severity}
