"""The paragraphs and tables of a Markdown text. What else a line begins, `markdown_text` knows.

It follows CommonMark 0.31 and GitHub's tables, with the boxes, meanings and attributes of MkDocs' extensions. It is
our own because a parser that builds a whole tree takes several times as long for the same blocks; the tests compare
what it finds with markdown-it-py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from generator.lint.document import Block, Kind
from generator.lint.reading import markdown_lines as line_of
from generator.lint.reading.inline import write_inline
from generator.lint.reading.inline_links import References
from generator.lint.reading.inline_simple import SimpleText
from generator.lint.reading.markdown_flow import CODE_INDENT, STARTERS, Flow, indent_of
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage
from generator.lint.reading.writing import Writer

Line = tuple[int, int]
"""Where a line starts and ends in the passage, without its line end and the marks of what it lies in."""

DEEPEST = 16
"""How deep lists and quotations may lie inside one another. What lies deeper is read as part of the innermost."""


class Blocks:
    """Reads the lines of a passage from the first to the last."""

    def __init__(
        self, passage: Passage, draft: PageDraft, references: References, starts: Starts, *, has_code: bool
    ) -> None:
        """Take what is read, the page, where links lead, what lines may begin, and whether indentation makes code."""
        self.passage = passage
        self.text = passage.text
        self.draft = draft
        self.references = references
        self.lines: Sequence[Line] = ()
        self.kind = Kind.PARAGRAPH
        """What the paragraphs here are."""
        self.depth = 0
        self.in_pieces = False
        """Whether something other than spaces stands between one line and the next, as in a quotation."""
        self.after = ""
        """What came just before, where that matters: "paragraph", "meaning" or "html"."""
        self.ended = ""
        """What has just ended: each start may say so, for `after`."""
        self._writer = Writer(passage, draft)
        self._starts = starts
        self._has_code = has_code

    def read(self, lines: Sequence[Line], kind: Kind, depth: int) -> None:
        """Read lines that lie `depth` deep, whose paragraphs are of the given kind."""
        outer = self.lines, self.kind, self.depth
        self.lines, self.kind, self.depth, self.after = lines, kind, depth, ""
        text, count = self.text, len(lines)
        at = 0
        while at < count:
            start, end = lines[at]
            if start >= end or text[start:end].isspace():
                at += 1
            elif text[start] not in STARTERS:
                at = self._paragraph(at)
            else:
                at = self._special(at, text[start:end])
        self.lines, self.kind, self.depth = outer

    def line(self, number: int) -> str:
        """Return the text of a line, or nothing for one that is not there."""
        start, end = self.lines[number] if number < len(self.lines) else (0, 0)
        return self.text[start:end]

    def _special(self, at: int, line: str) -> int:
        """Read what begins with a line that may be more than text, and return the number of the next line."""
        bare = line.lstrip(" \t")
        is_html = self.after == "html" and bare[0] == "<"  # Other programs indent theirs as they like.
        if self._has_code and not is_html and indent_of(line) >= CODE_INDENT:
            return self._code(at)
        for start in self._starts.get(bare[0], ()):
            following = start(self, at, bare, len(line) - len(bare))
            if following is not None:
                self.after, self.ended = self.ended, ""
                return following
        return self._paragraph(at)

    def _code(self, at: int) -> int:
        """Pass over code that is known by its indentation."""
        self.after = ""
        while at < len(self.lines):
            line = self.line(at)
            if line.strip() and indent_of(line) < CODE_INDENT:
                break
            at += 1
        return at

    # Paragraphs -------------------------------------------------------------------------------------------

    def _paragraph(self, at: int) -> int:
        lines, text = self.lines, self.text
        last, found = at + 1, ""
        while last < len(lines):
            start, end = lines[last]
            if start >= end:
                break
            if text[start] in STARTERS:
                line = text[start:end]
                found = "blank" if line.isspace() else self.breaks(last, line)
                if found:
                    break
            last += 1
        self.after = "paragraph"
        if found == "underline":
            self._leaf(Kind.HEADING, at, last, 1 if self.line(last).lstrip()[0] == "=" else 2)
            return last + 1
        if found == "table":
            last -= 1
        if last > at:
            self._leaf(self.kind, at, last)
        return self._table(last) if found == "table" else last

    def breaks(self, at: int, line: str) -> str:
        """Return what ends a paragraph before a line, or nothing when the line goes on with it."""
        if indent_of(line) >= CODE_INDENT:
            return ""
        bare = line.strip()
        first = bare[0]
        if first in "=-" and line_of.UNDERLINE.match(bare):
            return "underline"
        if first in "|:-" and "|" in bare and line_of.TABLE_RULE.match(bare) and self._is_table(at - 1):
            return "table"
        return "block" if any(pattern.match(bare) for pattern in _BREAKING.get(first, ())) else ""

    def goes_on(self, number: int, line: str, flow: Flow) -> bool:
        """Return whether a line that lacks the marks of what comes before it still belongs to its last paragraph."""
        if not flow.is_open or not line.strip() or self.breaks(number, line):
            return False
        return indent_of(line) >= CODE_INDENT or line_of.BULLET.match(line.lstrip(" ")) is None

    def _leaf(self, kind: Kind, first: int, last: int, level: int = 0) -> None:
        """Read the lines from `first` up to `last` as one block of text."""
        if self.kind is Kind.QUOTATION:
            kind, level = self.kind, 0
        if self._simple_lines(kind, first, last, level):
            return
        if self.in_pieces and last > first + 1:
            passage = self.passage.joined(self.lines[first:last])
            self._marked_up(Writer(passage, self.draft), 0, len(passage.text), kind, level)
        else:
            self._marked_up(self._writer, self.lines[first][0], self.lines[last - 1][1], kind, level)

    def _simple_lines(self, kind: Kind, first: int, last: int, level: int) -> bool:
        """Write lines that are simple in the quick way. Say whether they were."""
        text, simple = self.text, SimpleText()
        final = self.lines[last - 1]
        for start, end in self.lines[first:last]:
            line = text[start:end]
            piece = line.strip(" ")
            if line.endswith("  ") and end != final[1]:
                return False
            if not simple.add(piece, start + (line.index(piece) if line[0] == " " else 0)):
                return False
        self._add_simple(kind, simple, level)
        return True

    def write(self, kind: Kind, start: int, end: int, level: int = 0) -> None:
        """Write a block that stands on one line, from `start` to `end`."""
        line = self.text[start:end]
        piece = line.strip(" ")
        if not piece:
            return
        if self.kind is Kind.QUOTATION:
            kind, level = self.kind, 0
        simple = SimpleText()
        if simple.add(piece, start + (line.index(piece) if line[0] == " " else 0)):
            self._add_simple(kind, simple, level)
        else:
            self._marked_up(self._writer, start, end, kind, level)

    def _add_simple(self, kind: Kind, simple: SimpleText, level: int) -> None:
        runs = self.passage.located(simple.parts)
        self.draft.blocks.append(Block(kind, simple.text, runs, level, tuple(simple.links), tuple(simple.code)))

    def _marked_up(self, writer: Writer, start: int, end: int, kind: Kind, level: int) -> None:
        text = writer.passage.text
        while end > start and text[end - 1].isspace():
            end -= 1
        write_inline(writer, start, end, self.references)
        writer.finish(kind, level)

    # Tables -----------------------------------------------------------------------------------------------

    def _is_table(self, at: int) -> bool:
        """Return whether a line is the first of a table whose second has been seen to be its rule."""
        head, rule = self.line(at), self.line(at + 1)
        return "|" in head and len(line_of.cells_of(head, 0)) == len(line_of.cells_of(rule, 0))

    def _table(self, at: int) -> int:
        columns = len(line_of.cells_of(self.line(at), 0))
        self.after = ""
        number = at
        while number < len(self.lines) and (number <= at + 1 or not self._ends_table(number)):
            if number != at + 1:
                for start, end in line_of.cells_of(self.line(number), self.lines[number][0])[:columns]:
                    self.write(Kind.CELL, start, end)
            number += 1
        return number

    def _ends_table(self, number: int) -> bool:
        line = self.line(number)
        if not line.strip() or indent_of(line) >= CODE_INDENT or self.breaks(number, line) == "block":
            return True
        return line_of.BULLET.match(line.lstrip(" ")) is not None


Start = Callable[[Blocks, int, str, int], int | None]
"""Reads what a line begins: its number, its text without indentation, how many characters of indentation it has.

It returns the number of the line after what it read, or nothing when the line begins nothing of its sort.
"""
Starts = Mapping[str, tuple[Start, ...]]
"""What each character at the start of a line may begin, in the order in which it is tried."""

_BREAKING: dict[str, tuple[re.Pattern[str], ...]] = {
    "#": (line_of.HEADING,),
    ">": (re.compile(">"),),
    "`": (line_of.FENCE,),
    "~": (line_of.FENCE,),
    "-": (line_of.RULE, line_of.INTERRUPTING_BULLET),
    "+": (line_of.INTERRUPTING_BULLET,),
    "*": (line_of.ABBREVIATION, line_of.RULE, line_of.INTERRUPTING_BULLET),
    "_": (line_of.RULE,),
    "1": (line_of.INTERRUPTING_BULLET,),
    "<": (line_of.BLOCK_TAG, line_of.RAW, re.compile(r"<!--|<\?|<!\[CDATA\[|<![A-Za-z]")),
    ":": (line_of.DEFINITION, line_of.SLASHED),
    "!": (re.compile(r"!!![ \t]"),),
    "?": (re.compile(r"\?\?\?\+?[ \t]"),),
    "{": (line_of.ATTRIBUTES,),
    "/": (line_of.SLASHED,),
}
"""What may end a paragraph without a blank line before it, by its first character."""
