"""Texts with other words in some places, and texts in which each stretch of white space counts as one space."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable


def with_changes(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """Return a text with other words from each start to each end. The changes are in order and apart."""
    parts: list[str] = []
    done = 0
    for start, end, written in changes:
        parts += (text[done:start], written)
        done = end
    return "".join((*parts, text[done:]))


def folded(text: str) -> str:
    """Return a text with each stretch of white space as one space, and none at its ends."""
    return " ".join(text.split())


class Folds:
    """A text with each stretch of white space as one space, for counting words in many of its beginnings."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        spans = [match.span() for match in re.finditer(r"\S+", text)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._lengths: list[int] = []
        """For each word, how long the folded text is to its end."""
        length = -1
        for start, end in spans:
            length += end - start + 1
            self._lengths.append(length)
        self._text = " ".join(text.split())
        self._found: dict[str, list[int]] = {}

    def count(self, words: str, position: int) -> int:
        """Return how often words stand in the text before a position of the text as it was."""
        number = bisect_right(self._starts, position - 1) - 1
        length = 0 if number < 0 else self._lengths[number] - max(self._ends[number] - position, 0)
        wanted = folded(words)
        if wanted not in self._found:
            self._found[wanted] = [at + len(wanted) for at in places_of(self._text, wanted)]
        return bisect_right(self._found[wanted], length)


def places_of(text: str, words: str) -> list[int]:
    """Return where words stand in a text, none of them over another."""
    found: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + len(words))
    return found
