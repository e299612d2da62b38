"""The inside of Markdown blocks: emphasis, links, pictures, code, HTML and what else stands in a line of text.

It follows CommonMark 0.31, with what MkDocs adds: attributes in curly brackets, footnote marks, crossed-out words.
Each piece of text keeps its place, which no Markdown library can tell; that is why this is our own.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.lint.reading.emphasis import marks_at, pair_up
from generator.lint.reading.entities import entity_at
from generator.lint.reading.inline_brackets import close_bracket, open_bracket
from generator.lint.reading.inline_code import backtick, curly
from generator.lint.reading.inline_html import less_than
from generator.lint.reading.inline_links import References
from generator.lint.reading.inline_parts import Instead, Step, emit
from generator.lint.reading.inline_reader import InlineReader, end_of_row
from generator.lint.reading.writing import Writer

_SPECIAL = re.compile(r"[\\`*_~\[\]<&{\n]")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_BROKEN_LINE = re.compile(r"\\\r?\n")


def write_inline(writer: Writer, start: int, end: int, references: References) -> None:
    """Write the text of a block of Markdown that stands from `start` to `end` of the writer's passage."""
    reader = InlineReader(writer.passage, start, end, references, writer.draft)
    _read(reader)
    emit(writer, reader.parts)
    writer.close_all()


def _read(reader: InlineReader) -> None:
    text, end = reader.passage.text, reader.end
    while (match := _SPECIAL.search(text, reader.at, end)) is not None:
        at = match.start()
        if not _TAKERS[match[0]](reader, text, at):
            reader.at = at + 1
    reader.flush(end)
    pair_up(reader.marks)


def _backslash(reader: InlineReader, text: str, at: int) -> bool:
    following = text[at + 1 : at + 2]
    if at + 1 >= reader.end:
        return False
    if following in _PUNCTUATION:
        reader.take(at, at + 1, None)
        reader.at = reader.escaped = at + 2
        return True
    match = _BROKEN_LINE.match(text, at, reader.end)
    return match is not None and reader.take(at, match.end(), Step(at, at, Writer.line_end))


def _line_end(reader: InlineReader, text: str, at: int) -> bool:
    before = at - 1 if text[at - 1 : at] == "\r" else at
    if text[max(before - 2, reader.begun) : before] != "  ":
        return False
    return reader.take(before, at + 1, Step(at, at, Writer.line_end))


def _mark(reader: InlineReader, text: str, at: int) -> bool:
    until = end_of_row(text, at, reader.end)
    if text[at] == "~" and until - at != 2:
        reader.at = until
        return True
    marks = marks_at(text, at, until, (reader.first, reader.end))
    reader.marks.append(marks)
    return reader.take(at, until, marks)


def _ampersand(reader: InlineReader, text: str, at: int) -> bool:
    entity = entity_at(text, at, reader.end)
    if entity is None:
        return False
    return reader.take(at, entity[1], Instead(at, entity[1], entity[0]))


_TAKERS: dict[str, Callable[[InlineReader, str, int], bool]] = {
    "\\": _backslash,
    "\n": _line_end,
    "`": backtick,
    "*": _mark,
    "_": _mark,
    "~": _mark,
    "&": _ampersand,
    "{": curly,
    "<": less_than,
    "[": open_bracket,
    "]": close_bracket,
}
"""What to do about each special character. It says whether it took what it found."""
