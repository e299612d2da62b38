"""What a YAML file says, as a tree in which every value and every name knows its place.

Nothing is interpreted here: each scalar is the text that the editor typed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generator.findings import Place

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


def child(node: Node | None, step: str | int) -> Node | None:
    """Return what lies one step further in, or nothing."""
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.values.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def node_at(root: Node, location: Location) -> Node | None:
    """Return the value at a location, or nothing when there is none."""
    node: Node | None = root
    for step in location:
        node = child(node, step)
    return node


def nearest(root: Node, location: Location) -> Node:
    """Return the value at a location, or the innermost value on the way to it."""
    node = root
    for step in location:
        inner = child(node, step)
        if inner is None:
            break
        node = inner
    return node


def plain(node: Node) -> str | list[object] | dict[str, object] | None:
    """Return a tree as Python's own lists, dictionaries and texts.

    A field left blank counts as left out, so that a form with empty lines in it is no mistake.
    The depth of trees is limited where they are read (see `source`), so this may call itself.
    """
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, value in node.values.items() if not is_blank(value)}


def is_blank(node: Node | None) -> bool:
    """Return whether nothing is written where a value could stand."""
    return isinstance(node, Scalar) and node.text is None


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield every text in a tree, in order, without the names of fields. A text used by alias may come again."""
    waiting = [node]
    seen: set[int] = set()
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, Scalar):
            yield inner
        elif id(inner) not in seen:
            seen.add(id(inner))
            waiting += reversed(inner.items if isinstance(inner, Sequence) else list(inner.values.values()))


def texts_at(node: Node, way: str) -> Iterator[Scalar]:
    """Yield the texts on a way such as `groups.*.sessions.*.venue`, in which a star is every entry of a list."""
    yield from _texts_at(node, way.split("."))


def _texts_at(node: Node, steps: list[str]) -> Iterator[Scalar]:
    if not steps:
        if isinstance(node, Scalar) and node.text is not None:
            yield node
        return
    step, *rest = steps
    if step == "*":
        for item in node.items if isinstance(node, Sequence) else ():
            yield from _texts_at(item, rest)
        return
    inner = child(node, int(step) if step.isdigit() else step)
    if inner is not None:
        yield from _texts_at(inner, rest)
