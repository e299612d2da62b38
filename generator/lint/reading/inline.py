"""The inside of Markdown blocks: emphasis, links, pictures, code, HTML and what else stands in a line of text.

It follows CommonMark 0.31, with what MkDocs adds: attributes in curly brackets, footnote marks, crossed-out words.
Each piece of text keeps its place, which no Markdown library can tell; that is why this is our own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.lint.reading.allowing import allowance_in
from generator.lint.reading.emphasis import Marks, marks_at, pair_up
from generator.lint.reading.entities import entity_at
from generator.lint.reading.inline_links import LONGEST_LABEL, References, target_at
from generator.lint.reading.inline_parts import (
    Bracket,
    Instead,
    Part,
    Step,
    Text,
    close_address,
    close_code,
    close_link,
    emit,
    open_address,
    open_code,
)
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage
from generator.lint.reading.tags import end_tag, start_tag
from generator.lint.reading.writing import Writer

_SPECIAL = re.compile(r"[\\`*_~\[\]<&{\n]")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_AUTOLINK = re.compile(
    r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x1f]*+|[\w.!#$%&'*+/=?^`{|}~-]++@[\w.-]++)>", re.ASCII
)
_TAG = re.compile(
    r"""<(?:([A-Za-z][A-Za-z0-9-]*+)((?>\s++[A-Za-z_:@][\w.:@-]*+(?>\s*+=\s*+(?>[^\s"'=<>`]++|'[^']*+'|"[^"]*+"))?)*+)"""
    r"\s*+/?>|/([A-Za-z][A-Za-z0-9-]*+)\s*+>)"
)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,100}+\]")
_VALUE = r"""(?:"[^"\n{}]*+"|'[^'\n{}]*+'|[^\s"'{}]++)"""
_ATTRIBUTES = re.compile(
    rf"\{{:?[ ]*+(?:[#.][\w:-]++|[\w:-]++={_VALUE})(?:[ ]++(?:[#.]?[\w:-]++(?:={_VALUE})?+))*+[ ]*+\}}"
)
_VARIABLE = re.compile(r"\{\{[^{}\n]{0,500}+\}\}|\{%[^\n%]{0,500}+%\}")


def write_inline(writer: Writer, start: int, end: int, references: References) -> None:
    """Write the text of a block of Markdown that stands from `start` to `end` of the writer's passage."""
    reader = _Reader(writer.passage, start, end, references, writer.draft)
    emit(writer, reader.parts())
    writer.close_all()


@dataclass(slots=True)
class _Reader:
    """Reads one block from its start to its end, once."""

    passage: Passage
    at: int
    end: int
    references: References
    draft: PageDraft
    first: int = field(init=False)
    """Where the block begins."""
    _begun: int = 0
    """Where the text begins that is not yet among the parts."""
    _parts: list[Part] = field(default_factory=list)
    _marks: list[Marks] = field(default_factory=list)
    _brackets: list[Bracket] = field(default_factory=list)
    _ticks: dict[int, list[int]] | None = None
    """Where backticks stand, by how many are in a row."""
    _escaped: int = -1
    """Where the last character ended that a backslash made an ordinary one."""
    _gone: set[str] = field(default_factory=set)
    """Ends of comments and the like that do not come any more."""

    def __post_init__(self) -> None:
        self.first = self.at

    def parts(self) -> list[Part]:
        """Return what the block holds, in order."""
        text, end = self.passage.text, self.end
        self._begun = self.at
        while (match := _SPECIAL.search(text, self.at, end)) is not None:
            at = match.start()
            if not _TAKERS[match[0]](self, text, at):
                self.at = at + 1
        self._flush(end)
        pair_up(self._marks)
        return self._parts

    def _flush(self, until: int) -> None:
        if until > self._begun:
            self._parts.append(Text(self._begun, until))

    def _take(self, start: int, until: int, part: Part | None) -> bool:
        """Take everything up to `until`, of which what comes before `start` is text."""
        self._flush(start)
        if part is not None:
            self._parts.append(part)
        self.at = self._begun = until
        return True

    # One method for each special character. Each says whether it took what it found. --------------------------

    def backslash(self, text: str, at: int) -> bool:
        following = text[at + 1 : at + 2]
        if at + 1 >= self.end:
            return False
        if following in _PUNCTUATION:
            self._take(at, at + 1, None)
            self.at = self._escaped = at + 2
            return True
        match = _BROKEN_LINE.match(text, at, self.end)
        return match is not None and self._take(at, match.end(), Step(at, at, Writer.line_end))

    def line_end(self, text: str, at: int) -> bool:
        before = at - 1 if text[at - 1 : at] == "\r" else at
        if text[max(before - 2, self._begun) : before] != "  ":
            return False
        return self._take(before, at + 1, Step(at, at, Writer.line_end))

    def backtick(self, text: str, at: int) -> bool:
        if self._ticks is None:
            self._ticks = {}
            for match in _BACKTICKS.finditer(text, at, self.end):
                self._ticks.setdefault(len(match[0]), []).append(match.start())
        until = _end_of_row(text, at, self.end)
        closers = self._ticks.get(until - at, [])
        number = bisect_right(closers, at)
        if number >= len(closers):
            self.at = until
            return True
        closer = closers[number]
        width = until - at
        if text[until] in " \n" and text[closer - 1] in " \n" and not text[until:closer].isspace():
            until, closer, width = until + 1, closer - 1, width + 1
        self._take(at, until, Step(at, until, open_code))
        return self._take(closer, closer + width, Step(closer, closer, close_code))

    def mark(self, text: str, at: int) -> bool:
        until = _end_of_row(text, at, self.end)
        if text[at] == "~" and until - at != 2:
            self.at = until
            return True
        marks = marks_at(text, at, until, (self.first, self.end))
        self._marks.append(marks)
        return self._take(at, until, marks)

    def ampersand(self, text: str, at: int) -> bool:
        entity = entity_at(text, at, self.end)
        if entity is None:
            return False
        return self._take(at, entity[1], Instead(at, entity[1], entity[0]))

    def curly(self, text: str, at: int) -> bool:
        match = _VARIABLE.match(text, at, self.end)
        if match is not None:
            if match[0][1] == "%":
                return self._take(at, match.end(), None)
            until = match.end()
            self._take(at, at, Step(at, at, open_code))
            return self._take(until, until, Step(until, until, close_code))
        match = _ATTRIBUTES.match(text, at, self.end)
        return match is not None and self._take(at, match.end(), None)

    def less_than(self, text: str, at: int) -> bool:
        if text.startswith(("<!", "<?"), at):
            return self._comment(text, at)
        match = _AUTOLINK.match(text, at, self.end)
        if match is not None:
            return self._autolink(at, match.end(), match[1])
        match = _TAG.match(text, at, self.end)
        if match is None:
            return False
        start, until = match.span()
        if match[1] is None:
            name = match[3].lower()
            return self._take(at, until, Step(at, until, lambda writer: end_tag(writer, name, start, until)))
        opened, where = match[1].lower(), match.span(2)
        return self._take(at, until, Step(at, until, lambda writer: start_tag(writer, opened, where, start, until)))

    def _comment(self, text: str, at: int) -> bool:
        """Take a comment, or something else that is for programs alone."""
        ordinary = ("<!", ">") if _DECLARATION.match(text, at) else ("", "")
        begin, end = next((pair for pair in _UNSEEN if text.startswith(pair[0], at)), ordinary)
        close = text.find(end, at + 2, self.end) if begin and end not in self._gone else -1
        if close < 0:
            self._gone.add(end)
            return False
        note = allowance_in(text[at + 4 : close], self.passage, at) if begin == "<!--" else None
        if note is not None:
            self.draft.allowances.append(note)
        return self._take(at, close + len(end), None)

    def _autolink(self, at: int, until: int, address: str) -> bool:
        target = address if ":" in address else f"mailto:{address}"
        self._take(at, at + 1, Step(at, at, lambda writer: open_address(writer, target)))
        return self._take(until - 1, until, Step(until, until, close_address))

    def open_bracket(self, text: str, at: int) -> bool:
        match = _FOOTNOTE.match(text, at, self.end)
        if match is not None:
            return self._take(at, match.end(), None)
        is_picture = at > self._begun and text[at - 1] == "!" and at != self._escaped
        start = at - is_picture
        self._flush(start)
        bracket = Bracket(start, at + 1, len(self._marks), len(self._parts), is_picture)
        self._brackets.append(bracket)
        self._begun = start
        return self._take(start, at + 1, bracket)

    def close_bracket(self, text: str, at: int) -> bool:
        if not self._brackets:
            return False
        bracket = self._brackets.pop()
        if not bracket.is_active:
            return False
        words = text[bracket.end : min(at, bracket.end + LONGEST_LABEL)]
        found = target_at(text, (at + 1, self.end), words, self.references)
        if found is None:
            return False
        target, until = found
        self._flush(at)
        inner = self._marks[bracket.marks :]
        del self._marks[bracket.marks :]
        pair_up(inner)
        if bracket.is_picture:
            self._picture(bracket, until)
        else:
            self._link(bracket, target)
        self.at = self._begun = until
        return True

    def _link(self, bracket: Bracket, target: str) -> None:
        self._parts[bracket.part] = Step(bracket.start, bracket.end, lambda writer: writer.open("link", target))
        self._parts.append(Step(bracket.end, bracket.end, close_link))
        for other in reversed(self._brackets):
            if not other.is_picture:
                if not other.is_active:
                    break  # All before it were put out of use when it was.
                other.is_active = False

    def _picture(self, bracket: Bracket, until: int) -> None:
        inner = self._parts[bracket.part + 1 :]
        del self._parts[bracket.part :]
        alts = Writer(self.passage, PageDraft())
        emit(alts, inner)
        start = bracket.start
        self._parts.append(Step(start, until, lambda writer: writer.picture(alts.so_far, start, until, alts)))


_UNSEEN = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"))
_DECLARATION = re.compile(r"<![A-Za-z]")
_BACKTICKS = re.compile(r"`++")
_BROKEN_LINE = re.compile(r"\\\r?\n")
_TAKERS: dict[str, Callable[[_Reader, str, int], bool]] = {
    "\\": _Reader.backslash,
    "\n": _Reader.line_end,
    "`": _Reader.backtick,
    "*": _Reader.mark,
    "_": _Reader.mark,
    "~": _Reader.mark,
    "&": _Reader.ampersand,
    "{": _Reader.curly,
    "<": _Reader.less_than,
    "[": _Reader.open_bracket,
    "]": _Reader.close_bracket,
}


def _end_of_row(text: str, start: int, end: int) -> int:
    """Return where a row of the same characters ends."""
    character, at = text[start], start + 1
    while at < end and text[at] == character:
        at += 1
    return at
