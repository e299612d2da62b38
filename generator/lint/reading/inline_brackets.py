"""Links, pictures and footnote marks in a line of Markdown: what stands in square brackets."""

from __future__ import annotations

import re

from generator.lint.reading.emphasis import pair_up
from generator.lint.reading.inline_links import LONGEST_LABEL, target_at
from generator.lint.reading.inline_parts import Bracket, Step, close_link, emit
from generator.lint.reading.inline_reader import InlineReader
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.writing import Writer

_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,100}+\]")


def open_bracket(reader: InlineReader, text: str, at: int) -> bool:
    """Take the start of a link or a picture, or a footnote mark."""
    match = _FOOTNOTE.match(text, at, reader.end)
    if match is not None:
        return reader.take(at, match.end(), None)
    is_picture = at > reader.begun and text[at - 1] == "!" and at != reader.escaped
    start = at - is_picture
    reader.flush(start)
    bracket = Bracket(start, at + 1, len(reader.marks), len(reader.parts), is_picture)
    reader.brackets.append(bracket)
    reader.begun = start
    return reader.take(start, at + 1, bracket)


def close_bracket(reader: InlineReader, text: str, at: int) -> bool:
    """Take the end of a link or a picture, when it has a target."""
    if not reader.brackets:
        return False
    bracket = reader.brackets.pop()
    if not bracket.is_active:
        return False
    words = text[bracket.end : min(at, bracket.end + LONGEST_LABEL)]
    found = target_at(text, (at + 1, reader.end), words, reader.references)
    if found is None:
        return False
    target, until = found
    reader.flush(at)
    inner = reader.marks[bracket.marks :]
    del reader.marks[bracket.marks :]
    pair_up(inner)
    if bracket.is_picture:
        _picture(reader, bracket, until)
    else:
        _link(reader, bracket, target)
    reader.at = reader.begun = until
    return True


def _link(reader: InlineReader, bracket: Bracket, target: str) -> None:
    reader.parts[bracket.part] = Step(bracket.start, bracket.end, lambda writer: writer.open("link", target))
    reader.parts.append(Step(bracket.end, bracket.end, close_link))
    for other in reversed(reader.brackets):
        if not other.is_picture:
            if not other.is_active:
                break  # All before it were put out of use when it was.
            other.is_active = False


def _picture(reader: InlineReader, bracket: Bracket, until: int) -> None:
    inner = reader.parts[bracket.part + 1 :]
    del reader.parts[bracket.part :]
    alts = Writer(reader.passage, PageDraft())
    emit(alts, inner)
    start = bracket.start
    reader.parts.append(Step(start, until, lambda writer: writer.picture(alts.so_far, start, until, alts)))
