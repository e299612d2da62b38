"""How lines of Markdown hang together: indentation, the marks of quotations and lists, and where paragraphs go on."""

from __future__ import annotations

import re

from generator.lint.reading import markdown_lines as line_of

CODE_INDENT = 4
"""So many columns of indentation make a line code."""
STARTERS = frozenset("#>`~-+*_0123456789<|:=!?[{/ \t")
"""What a line begins with that may be more than text."""
_MARK = re.compile(r">|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)")
_MOST_MARKS = 20
_NEVER_GO_ON = (line_of.HEADING, line_of.FENCE, line_of.RULE)
"""Lines after which no paragraph is left that could go on."""


def indent_of(line: str) -> int:
    """Return how many columns a line is indented. A tab goes to the next multiple of four."""
    width = 0
    for character in line:
        if character == " ":
            width += 1
        elif character == "\t":
            width += 4 - width % 4
        else:
            break
    return width


def without_indent(line: str, columns: int) -> int:
    """Return how many characters of a line's indentation fill this many columns."""
    width = 0
    for number, character in enumerate(line):
        if width >= columns or character not in " \t":
            return number
        width += 1 if character == " " else 4 - width % 4
    return len(line)


def quote_mark(line: str, indent: int) -> int:
    """Return how many characters the mark of a quotation takes at the start of a line, with the space after it."""
    after = indent + 1
    if line[after : after + 1] == " ":
        after += 1
    if line[after : after + 1] == "\t":
        after += 1  # What is left of a tab here is too little to indent code.
    return after


def innermost(line: str) -> str:
    """Return what is left of a line when the marks of quotations and lists at its start are taken off."""
    for _ in range(_MOST_MARKS):
        line = line.strip()
        match = None if line_of.RULE.match(line) else _MARK.match(line)
        if match is None:
            break
        line = line[match.end() :]
        if indent_of(line) > CODE_INDENT:
            return ""
    return line


class Flow:
    """Whether a paragraph is open that a line without marks could go on with."""

    __slots__ = ("_fence", "is_open")

    def __init__(self) -> None:
        """Start with nothing open."""
        self.is_open = False
        self._fence = ""

    def take(self, line: str) -> None:
        """Go on by one line, which has lost the marks of what it lies in."""
        words = line.strip()
        if not words:
            self.is_open = False
        elif words[0] not in STARTERS and not self._fence:
            self.is_open = self.is_open or indent_of(line) < CODE_INDENT
        else:
            self._take_special(line)

    def _take_special(self, line: str) -> None:
        bare = innermost(line)
        if self._fence:
            if bare.startswith(self._fence) and not bare.strip(self._fence[0]):
                self._fence = ""
        elif indent_of(line) < CODE_INDENT:
            match = line_of.FENCE.match(bare)
            self._fence = (match[1] or match[2]) if match else ""
            if bare or not self.is_open or line.lstrip().startswith(">"):  # An empty item interrupts nothing.
                self.is_open = bool(bare) and not any(pattern.match(bare) for pattern in _NEVER_GO_ON)
