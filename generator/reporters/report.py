"""What a run has to say, before anybody has decided how to say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.findings import Finding, Place, Severity

WIDEST = 240
"""Characters. The most of a line that is shown."""
_LONG = 6 * WIDEST
"""Characters. Of a longer line only a part is kept. Of others all is, once, however much is found in it."""


class Excerpt(NamedTuple):
    """A line of a file, or as much of a long one as there is room for, with the words in question."""

    text: str
    start: int
    """Where the words begin in the text, in characters from 0."""
    end: int
    """Where they end, itself outside. Words that go on below end with the line."""
    cut_before: bool = False
    """Whether the line begins before the text."""
    cut_after: bool = False
    """Whether the line goes on after the text."""


class Noted(NamedTuple):
    """A finding together with its line."""

    finding: Finding
    excerpt: Excerpt | None = None
    """None when there is no text to show, as for a file that cannot be read."""


@dataclass(frozen=True, slots=True)
class PageAge:
    """How old a page's readers need to be."""

    path: str
    name: str
    """What to call the page: its title, or the name of its entry."""
    words: int
    reading_age: float | None
    """Years, or None for a page that is too short to say."""
    line: int = 1
    """The line of the file on which it begins."""


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """What to say about a rule to somebody who has not met it."""

    id: str
    summary: str
    why: str = ""
    severity: Severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that one run has to say."""

    noted: tuple[Noted, ...]
    """The findings, by file, line and column."""
    pages: tuple[PageAge, ...] = ()
    files: int = 0
    """How many files were read."""
    rules: tuple[RuleFacts, ...] = ()
    """What is known about the rules that found something."""
    remarks: tuple[str, ...] = ()
    """Whole sentences about the run itself, such as what a baseline accepted."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(noted.finding for noted in self.noted)


def excerpt(line: str, start: int, end: int, widest: int = WIDEST) -> Excerpt:
    """Return a line of a file, cut around the words when it is longer than `widest` characters.

    Args:
        line: The line, without its end.
        start: Where the words begin in it, in characters from 0.
        end: Where they end, itself outside.
        widest: The most characters to keep. The first of the words are always among them.
    """
    start = min(max(start, 0), len(line))
    return cut(Excerpt(line, start, min(max(end, start), len(line))), widest)


def cut(of: Excerpt, widest: int = WIDEST) -> Excerpt:
    """Return an excerpt with `widest` characters at most, around its words: the first of them are always there."""
    text, start, end, before, after = of
    if len(text) <= widest:
        return of
    room = max(widest - (end - start), 0)
    first = max(0, min(start - room // 2, len(text) - widest))
    last = first + widest
    return Excerpt(
        text[first:last], start - first, min(end, last) - first, before or first > 0, after or last < len(text)
    )


def excerpt_at(place: Place, text: str, line_starts: list[int]) -> Excerpt:
    """Return the line of a place in a file's text, of which every line's start is known, or part of a long one."""
    begin = line_starts[place.line - 1] if place.line <= len(line_starts) else len(text)
    stop = line_starts[place.line] if place.line < len(line_starts) else len(text)
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else stop - begin
    if stop - begin <= _LONG:
        line = text[begin:stop].rstrip("\r\n")
        return Excerpt(line, min(start, len(line)), min(max(end, start), len(line)))
    near = max(0, start - 2 * WIDEST)  # a line can be the whole of a very large file
    far = min(stop - begin, near + _LONG, max(end, start) + 2 * WIDEST)
    part = text[begin + near : begin + far].rstrip("\r\n")
    shown = excerpt(part, start - near, end - near)
    return shown._replace(cut_before=shown.cut_before or near > 0, cut_after=shown.cut_after or begin + far < stop)


def in_words(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each kind, such as "2 errors, 1 warning and 5 for information"."""
    counts = Counter(finding.severity for finding in findings)
    parts = [counted(counts[severity], severity) for severity in (Severity.ERROR, Severity.WARNING) if counts[severity]]
    if counts[Severity.INFORMATION]:
        parts.append(f"{counts[Severity.INFORMATION]:,} for information")
    return joined(parts) if parts else "nothing to mend"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 error", "2,000 files"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def joined(parts: list[str]) -> str:
    """Return parts as people list them: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))


def summary(report: Report) -> str:
    """Return the whole report in one sentence."""
    found = in_words(report.findings)
    return f"{found[0].upper()}{found[1:]} in {counted(report.files, 'file')}."


def to_write(finding: Finding) -> str | None:
    """Return what to write, unless the message says so already. Nothing at all is an empty text."""
    written = finding.replacement
    return None if written and written in finding.message else written
