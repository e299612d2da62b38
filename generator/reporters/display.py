"""Text on a terminal: how wide it is, and what of it can be shown without harm."""

from __future__ import annotations

import re
import unicodedata

TAB = 4
"""Columns to which a tab goes on."""

_PLAIN = re.compile(r"[ -~£–—’“”…]*")
"""Text of which every character is one column wide."""
_HARMFUL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
"""Characters that a terminal would obey, or that turn the order of what follows."""


def is_plain(text: str) -> bool:
    """Return whether every character of a text is harmless and one column wide."""
    return (text.isascii() and text.isprintable()) or _PLAIN.fullmatch(text) is not None


def harmless(text: str) -> str:
    """Return text without what would make a terminal do things. Every character stays one character."""
    return text if is_plain(text) else _HARMFUL.sub("\ufffd", text)


def columns(text: str) -> int:
    """Return how many columns a text takes: two for a wide character, none for one that joins the one before."""
    return len(text) if is_plain(text) else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 1


def expanded(text: str, start: int, end: int) -> tuple[str, int, int]:
    """Return a text with its tabs as spaces, and where the stretch from `start` to `end` is then."""
    if "\t" not in text:
        return text, start, end
    parts: list[str] = []
    column = length = new_start = 0
    new_end = None
    for number, character in enumerate(text):
        if number == start:
            new_start = length
        if number == end:
            new_end = length
        part = " " * (TAB - column % TAB) if character == "\t" else character
        parts.append(part)
        column += columns(part)
        length += len(part)
    if start >= len(text):
        new_start = length
    return "".join(parts), new_start, length if new_end is None else new_end
