"""The place where a YAML parser lost its way, and the lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.directory.nodes import Scalar, Source

NAMED_LINE = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<name>[^\s:#\"'\[{-][^:#]*?):(?:\s+(?P<value>\S.*))?$")
"""A line with the name of a field on it."""


@dataclass(frozen=True)
class Trouble:
    """Where the parser lost its way."""

    source: Source
    problem: str
    """What the parser said it met or wanted, in its own words."""
    context: str
    """What the parser was reading, in its own words."""
    at: int
    """How many characters come before the place where it stopped."""
    since: int
    """The same for where the part that it was reading started."""
    inside: int | None
    """The same for where the innermost list or mapping starts that was not read to its end."""
    last: Scalar | None
    """The last text that was read whole."""

    @property
    def line_number(self) -> int:
        return self.source.place(self.at, self.at).line

    @property
    def line(self) -> str:
        return self.source.line(self.line_number)

    @property
    def line_start(self) -> int:
        return self.source.index(self.line_number, 1)

    @property
    def before(self) -> str:
        """What stands on the line before the place."""
        return self.source.text[self.line_start : self.at]

    def says(self, *words: str) -> bool:
        return any(word in self.problem for word in words)

    def rest_of_line(self, start: int) -> str:
        """Return the text from `start` to the end of its line, without a comment."""
        place = self.source.place(start, start)
        return re.split(r"\s#", self.source.line(place.line)[place.column - 1 :])[0].rstrip()


def spaces_before(line: str) -> int:
    """Return how many spaces a line starts with."""
    return len(line) - len(line.lstrip(" "))


def count_of_spaces(spaces: int) -> str:
    """Return a number of spaces in words."""
    if not spaces:
        return "no space"
    return "1 space" if spaces == 1 else f"{spaces} spaces"


def lines_above(trouble: Trouble) -> Iterator[tuple[int, str]]:
    """Yield the lines above that say something, the nearest first, each indented less than all before it."""
    least: int | None = None
    for number in range(trouble.line_number - 1, max(0, trouble.line_number - 2000), -1):
        line = trouble.source.line(number)
        if line.strip() and not line.lstrip().startswith("#") and (least is None or spaces_before(line) < least):
            least = spaces_before(line)
            yield number, line


def fields_above(trouble: Trouble) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield those of `lines_above` with the name of a field on them."""
    for number, line in lines_above(trouble):
        match = NAMED_LINE.match(line)
        if match:
            yield number, match
