"""What a YAML file says, as a tree in which every value and every name knows its place.

Nothing is interpreted here: each scalar is the text that the editor typed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generator.directory.quoting import shortened
from generator.findings import Finding, Place

Style = Literal["plain", "single-quoted", "double-quoted", "literal", "folded"]
"""How a text is written: as it is, in quotation marks, or as a block below `|` (literal) or `>` (folded)."""

_LINE_END = re.compile(r"\r\n|\n|\r")


class Source:
    """The text of one file, and where each of its lines starts."""

    def __init__(self, path: str, text: str) -> None:
        """Take the path as findings show it, and the text without a byte order mark."""
        self.path = path
        self.text = text

    def place(self, start: int, end: int) -> Place:
        """Return the place of the characters from `start` (0 is the first) up to but not including `end`."""
        line, end_line = bisect_right(self._starts, start), bisect_right(self._starts, end)
        return Place(
            self.path, line, start - self._starts[line - 1] + 1, end_line, end - self._starts[end_line - 1] + 1
        )

    def line(self, number: int) -> str:
        """Return one line without its end. The first is 1; a line that is not there is empty."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        match = _LINE_END.search(self.text, start)
        return self.text[start : match.start() if match else None]

    def index(self, line: int, column: int) -> int:
        """Return the number of characters before this line and column, both of which count from 1."""
        return self._starts[line - 1] + column - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]


@dataclass(slots=True, eq=False)
class Scalar:
    """One text: a value, or the name of a field."""

    source: Source
    start: int
    """How many characters of the file come before it."""
    end: int
    """How many characters of the file come before what follows it."""
    text: str | None
    """The text as the editor meant it: without quotation marks or indentation. Nothing when it is left blank."""
    style: Style = "plain"

    @property
    def place(self) -> Place:
        """Where it stands, with its quotation marks."""
        return self.source.place(self.start, self.end)

    @property
    def raw(self) -> str:
        """The text as it stands in the file, with quotation marks and indentation."""
        return self.source.text[self.start : self.end]

    @property
    def shown(self) -> str:
        """The text as messages repeat it."""
        return shortened(self.text or "")

    @property
    def words(self) -> str | None:
        """The text when it stands in the file just so, and nothing when it is written another way."""
        return self.text if self.text and self.text in self.raw else None

    def finding(self, rule: str, message: str, replacement: str | None = None) -> Finding:
        """Return a finding about this text."""
        return Finding(self.place, rule, message, words=self.words, replacement=replacement)

    def find(self, words: str) -> Place:
        """Return the place of the first `words` inside this text, wherever its lines break; else its own place."""
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        match = re.compile(pattern).search(self.source.text, self.start, self.end) if pattern else None
        return self.source.place(*match.span()) if match else self.place


@dataclass(slots=True, eq=False)
class Mapping:
    """Names, each with a value."""

    source: Source
    start: int
    end: int = 0
    names: dict[str, Scalar] = field(default_factory=dict)
    """Each name, with the place where it is written."""
    values: dict[str, Node] = field(default_factory=dict)
    """The value of each name."""

    @property
    def place(self) -> Place:
        """Where it stands, from its first name to the end of its last value."""
        return self.source.place(self.start, self.end)


@dataclass(slots=True, eq=False)
class Sequence:
    """Values, one after another."""

    source: Source
    start: int
    end: int = 0
    items: list[Node] = field(default_factory=list)

    @property
    def place(self) -> Place:
        """Where it stands, from its first hyphen or bracket to the end of its last value."""
        return self.source.place(self.start, self.end)


Node = Scalar | Mapping | Sequence
Location = tuple[str | int, ...]
"""The way to a value from the top: names of fields, and numbers of entries that count from 0."""


def is_blank(node: Node | None) -> bool:
    """Return whether nothing is written where a value could stand."""
    return isinstance(node, Scalar) and node.text is None
