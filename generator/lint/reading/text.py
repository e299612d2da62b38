"""Reads plain text: letters, notices and what is copied out of other programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.lint.document import Kind
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage
from generator.lint.reading.read import Parsed
from generator.lint.reading.writing import Writer

_LINE_END = re.compile(r"\r\n|\n|\r|\f")
BULLET = re.compile(r"(?:[-*+•·▪◦‣\u2043●○■□–—]|o(?=\t| {2}))[ \t]+(?=\S)")
_NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})\)|\d{1,3}\.)[ \t]+(?=\S)")
_QUOTED = re.compile(r"(?:>[ \t]?)+")
_DECORATION = re.compile(r"[-=_*~#.·•\s]{3,}")
_LONG_LINE = 130
"""A file whose lines are commonly longer than this was not wrapped: there, each line is a paragraph."""
_SENTENCE = 60
"""A line that is longer than this, in characters, is no heading's neighbour but a text."""
_HEADING_WORDS = 14
_TITLE_WORDS = 20


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with something on it, without the white space around it and without marks of quoted mail."""

    start: int
    end: int
    text: str
    indent: int
    is_quoted: bool


def read(text: str, shown: str) -> Parsed:
    """Return the one page that a plain text is. `shown` is its path, which names a page without a heading."""
    draft = PageDraft()
    writer = Writer(Passage(text), draft)
    paragraphs = list(_paragraphs(text))
    width = _width(paragraphs)
    if not width:
        paragraphs = [part for lines in paragraphs for part in _parted(lines)]
    for number, lines in enumerate(paragraphs):
        if number < len(paragraphs) - 1 and _is_heading(lines, is_first=number == 0):
            writer.text(lines[0].start, lines[0].end)
            writer.finish(Kind.HEADING)
        else:
            _write(writer, lines, width)
    return Parsed((draft.page(draft.title(shown)),))


def _parted(lines: list[_Line]) -> list[list[_Line]]:
    """Return the first line of a stretch by itself when it looks like a heading above a sentence."""
    if len(lines) > 1 and len(lines[1].text) > max(_SENTENCE, len(lines[0].text)) and _is_heading(lines[:1]):
        return [lines[:1], lines[1:]]
    return [lines]


def _paragraphs(text: str) -> Iterator[list[_Line]]:
    """Yield the lines of each stretch of text between blank lines. Lines that only decorate count as blank."""
    found: list[_Line] = []
    at = 0
    while at < len(text):
        match = _LINE_END.search(text, at)
        end = match.start() if match else len(text)
        line = _line(text, at, end)
        if line is not None:
            found.append(line)
        elif found:
            yield found
            found = []
        at = match.end() if match else len(text)
    if found:
        yield found


def _line(text: str, start: int, end: int) -> _Line | None:
    bare = text[start:end]
    words = bare.strip()
    if not words or _DECORATION.fullmatch(words):
        return None
    indent = len(bare) - len(bare.lstrip())
    quoted = _QUOTED.match(words)
    inner = words[quoted.end() :].lstrip() if quoted else words
    if not inner:
        return None
    first = start + indent + len(words) - len(inner)
    return _Line(first, first + len(inner), inner, indent, quoted is not None)


def _width(paragraphs: list[list[_Line]]) -> int:
    """Return how wide the lines of a wrapped text are, or nothing when it was not wrapped."""
    lengths = sorted(line.indent + len(line.text) for lines in paragraphs for line in lines)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    return width if width <= _LONG_LINE else 0


def _is_heading(lines: list[_Line], *, is_first: bool = False) -> bool:
    """Return whether a stretch is a heading: one short line that is no sentence. The first of a text may be longer."""
    if len(lines) > 1 or lines[0].is_quoted:
        return False
    words = lines[0].text
    return (
        words[0].isalpha()
        and not words[0].islower()
        and (words[-1] not in ".!?,;:…" or (is_first and words[-1] == "?"))
        and len(words.split(maxsplit=_TITLE_WORDS)) <= (_TITLE_WORDS if is_first else _HEADING_WORDS)
        and not _NUMBER.match(words)
    )


def _write(writer: Writer, lines: list[_Line], width: int) -> None:
    before: _Line | None = None
    kind = Kind.PARAGRAPH
    for line in lines:
        mark = BULLET.match(line.text)
        if mark is None and (before is None or kind is Kind.ITEM):
            mark = _NUMBER.match(line.text)
        if mark is not None:
            writer.finish(kind)
            kind = Kind.QUOTATION if line.is_quoted else Kind.ITEM
        elif before is None or not _goes_on(before, line, kind, width):
            writer.finish(kind)
            kind = Kind.QUOTATION if line.is_quoted else Kind.PARAGRAPH
        elif _is_wrapped(before, line, width) or kind is Kind.ITEM:
            writer.text(before.end, before.end + 1)  # the line end, which is read as a space
        else:
            writer.line_end()
        writer.text(line.start + (mark.end() if mark else 0), line.end)
        before = line
    writer.finish(kind)


def _goes_on(before: _Line, line: _Line, kind: Kind, width: int) -> bool:
    """Return whether a line belongs to the same paragraph or list item as the one before it."""
    if before.is_quoted != line.is_quoted or not width:
        return False
    return kind is not Kind.ITEM or line.indent > before.indent or _is_wrapped(before, line, width)


def _is_wrapped(before: _Line, line: _Line, width: int) -> bool:
    """Return whether a line broke for want of room, or at the end of a sentence, and not on purpose."""
    if line.text[0].islower() or before.text[-1] in ".!?":
        return True
    first_word = line.text.split(maxsplit=1)[0]
    return before.indent + len(before.text) + 1 + len(first_word) > width - 2
