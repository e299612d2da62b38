"""What a text in a YAML file means, and where each of its characters stands, in all five ways of writing one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.directory.nodes import Scalar
from generator.directory.texts import UNSEEN
from generator.lint.document import Kind, Run
from generator.lint.reading.markdown_text import read_blocks
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage

_LINE = re.compile(r"[^\s](?:[^\n\r]*[^\s])?")
_LINE_END = re.compile(r"\r\n|\n|\r")
_SPACE = re.compile(r"\s*")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|\r\n|(.))", re.DOTALL)
_ESCAPED = {'"': '"', "'": "'", "\\": "\\", "/": "/"}
"""What single characters after a backslash stand for. The others stand for white space, or become it."""

_Piece = tuple[int, int, str | None]
"""Where a piece of a text starts and ends in the file, and what it means when it does not stand for itself."""


def write_text(scalar: Scalar, draft: PageDraft, kind: Kind) -> None:
    """Add the text of a scalar to a page: its paragraphs are of the given kind, and it may hold lists and links."""
    if scalar.text and not scalar.text.isspace():
        read_blocks(passage_of(scalar), draft, {}, kind, has_code=False)


def passage_of(scalar: Scalar) -> Passage:
    """Return the text of a scalar as a passage."""
    text = scalar.text or ""
    if scalar.style == "plain" and scalar.raw == text:
        return Passage(text, scalar.start)
    runs = list(_aligned(text, scalar.source.text, _pieces(scalar)))
    return Passage(text, None, runs or [Run(0, scalar.start, 0)])


def _pieces(scalar: Scalar) -> Iterator[_Piece]:
    text, start, end = scalar.source.text, scalar.start, scalar.end
    if scalar.style == "single-quoted":
        return _single_quoted(text, start + 1, max(end - 1, start + 1))
    if scalar.style == "double-quoted":
        return _double_quoted(text, start + 1, max(end - 1, start + 1))
    if scalar.style in ("literal", "folded"):
        match = _LINE_END.search(text, start, end)
        start = match.end() if match else end
    return _lines(text, start, end)


def _lines(text: str, start: int, end: int) -> Iterator[_Piece]:
    """Yield lines without the white space around them: folding and indentation change nothing else."""
    for match in _LINE.finditer(text, start, end):
        yield match.start(), match.end(), None


def _single_quoted(text: str, start: int, end: int) -> Iterator[_Piece]:
    """Yield the pieces between doubled quotation marks, of which the first goes with what comes before."""
    at = start
    while (mark := text.find("''", at, end)) >= 0:
        yield from _lines(text, at, mark + 1)
        at = mark + 2
    yield from _lines(text, at, end)


def _double_quoted(text: str, start: int, end: int) -> Iterator[_Piece]:
    """Yield the pieces between backslashes, and what is written with one."""
    at = start
    for match in _ESCAPE.finditer(text, start, end):
        yield from _lines(text, at, match.start())
        at = match.end()
        number = match[1] or match[2] or match[3]
        if number and int(number, 16) < 0x110000:
            yield match.start(), at, chr(int(number, 16))
        elif match[4] in _ESCAPED:
            yield match.start(), at, _ESCAPED[match[4]]
    yield from _lines(text, at, end)


def _aligned(meant: str, text: str, pieces: Iterable[_Piece]) -> Iterator[Run]:
    """Yield runs for pieces of the file. In what is meant there is nothing but white space between them."""
    at = 0
    for start, end, character in pieces:
        piece = text[start:end] if character is None else character
        if piece.isspace() or (character is not None and UNSEEN.match(character)):
            continue  # `source` reads what nobody sees as a space.
        match = _SPACE.match(meant, at)
        found = match.end() if match else at
        if not meant.startswith(piece, found):
            return  # The two do not agree. What comes now has the place of what came before.
        yield Run(found, start, len(piece) if character is None else 0)
        at = found + len(piece)
