"""Prose as the rules see it: pages of blocks, in which every character knows where it stands in its file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from generator.findings import Place
from generator.lint.lazy import lazy

_LINE_END = re.compile(r"\r\n|\n|\r")


class Kind(StrEnum):
    """What a block is to a reader. Each is a sentence of its own for reading age: nothing runs over its end."""

    TITLE = "title"
    """A title or description in front matter, or the name and summary of an entry."""
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    QUOTATION = "quotation"
    """Somebody else's words."""
    ALT = "alt"
    """The alternative text of a picture."""


class Run(NamedTuple):
    """A stretch of a block's text that stands in the file just as it is read."""

    start: int
    """Where it begins in the block's text."""
    source: int
    """Where it begins in the file, in characters."""
    length: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a block: `start` to `end` of its text."""

    start: int
    end: int
    target: str


@dataclass(frozen=True)
class Block:
    """One paragraph, heading, list item or table cell: the words a reader sees, without markup.

    White space is folded into one space, or into one line end where the writer broke the line on purpose.
    """

    kind: Kind
    text: str
    runs: tuple[Run, ...]
    """How the text lies in the file, in order. Characters between runs (a folded line end, an entity) have no place
    of their own and take that of the run before."""
    level: int = 0
    """The level of a heading, 1 to 6, or 0 when the format does not tell it (plain text) and for what is no heading."""
    links: tuple[Link, ...] = ()
    code: tuple[tuple[int, int], ...] = ()
    """Stretches of the text that are code, an address or otherwise no prose."""

    def source_at(self, position: int) -> int:
        """Return where in the file a character of the text stands, as an offset in characters."""
        run = self.runs[self._run_at(position)]
        return run.source + min(max(position - run.start, 0), run.length)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the text stands in the file, markup that lies inside it included, none beside it.

        A character without a place of its own takes the room between the runs beside it.
        """
        first = self._run_at(start)
        run = self.runs[first]
        if run.start <= start < end <= run.start + run.length:  # nearly always
            shift = run.source - run.start
            return start + shift, end + shift
        source = self.source_at(start)
        if end <= start:
            return source, source
        last = self._run_at(end - 1)
        run = self.runs[last]
        inside = end - run.start
        if inside <= run.length:
            return source, run.source + inside
        after = self.runs[last + 1].source if last + 1 < len(self.runs) else run.source + run.length
        return source, max(after, source) if first <= last else source

    def stands_whole(self, start: int, end: int) -> bool:
        """Return whether a stretch of the text stands in the file character for character."""
        run = self.runs[self._run_at(start)]
        return run.start <= start and end <= run.start + run.length

    def _run_at(self, position: int) -> int:
        return max(bisect_right(self._starts, position) - 1, 0) if len(self.runs) > 1 else 0

    @lazy
    def _starts(self) -> list[int]:
        return [run.start for run in self.runs]


@dataclass(frozen=True)
class Picture:
    """A picture on a page. `alt` is None when nobody wrote an alternative text; "" when it is marked as decoration."""

    alt: str | None
    source: int
    end: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a page says in its markup that a shortened name means, and where the words stand."""

    short: str
    words: str
    source: int
    end: int


@dataclass(frozen=True)
class TextPage:
    """What a family reads as one page: a Markdown file, a letter, or one entry of the directory."""

    name: str
    """What to call it in a report: its title, or the entry's name."""
    blocks: tuple[Block, ...]
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    """Shortened names that the page explains in its markup (`<abbr title>`, `*[ABC]: words`)."""
    explained: tuple[Explanation, ...] = ()
    """The same with places, each as often as it is given."""
    pictures: tuple[Picture, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict)
    """Front matter that rules use: `easy_read`, `easy_read_of`, `checked`, `reviewed`, `next_review`, each as it is written."""
    meta_places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Where each of them stands in the file."""


@dataclass(frozen=True)
class Allowance:
    """Words that an editor allowed in one place, with the reason."""

    rule: str
    words: str | None
    """The words it allows, or None for whatever the rule finds there."""
    reason: str
    line: int
    """The line it stands on, counted from 1. It covers the block it stands in, or else the next one."""
    source: int


@dataclass(frozen=True)
class Document:
    """One file, read."""

    path: str
    """As a path from the project's folder, with forward slashes."""
    text: str
    pages: tuple[TextPage, ...]
    allowances: tuple[Allowance, ...] = ()

    def place(self, start: int, end: int) -> Place:
        """Return the place of a stretch of the file, given by offsets in characters, the end outside."""
        starts = self.line_starts
        line = bisect_right(starts, start)
        begin = starts[line - 1]
        if line == len(starts) or start <= end < starts[line]:
            return Place(self.path, line, start - begin + 1, line, end - begin + 1)
        end_line = bisect_right(starts, end)
        return Place(self.path, line, start - begin + 1, end_line, end - starts[end_line - 1] + 1)

    @lazy
    def line_starts(self) -> list[int]:
        """Where each line begins in the text, in characters."""
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        lines = self.text.split("\n")
        return [0, *accumulate(len(line) + 1 for line in lines[:-1])]
