"""Where a word can be hyphenated, by pyphen's own dictionary, without the wait until pyphen has read all of it.

The method is Liang's (1983): a dictionary of patterns such as "1b2c", whose figures say how good a break is at that place.
The highest figure at a place counts, and an odd one is a break. Each pattern is only taken apart when a word has it. A
test compares this with pyphen.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

_LEFT = _RIGHT = 2
"""Letters that stay together at either end: pyphen's usual setting."""
_FIGURES = b"0123456789"
_PARTS = re.compile(r"(\d?)(\D?)")


class Hyphenation:
    """The patterns of one language."""

    def __init__(self, language: str) -> None:
        """Read the patterns of a language, such as "en_US", which pyphen must have."""
        spec = find_spec("pyphen")
        folder = Path(spec.origin).parent if spec and spec.origin else Path()
        text = (folder / "dictionaries" / f"hyph_{language}.dic").read_text("utf-8")
        letters = text.encode().translate(None, _FIGURES).decode()  # as text it would take fifty times as long
        self._patterns = dict(zip(letters.split("\n"), text.split("\n"), strict=True))
        """Each pattern as it is written, by its letters."""
        self._longest = max(map(len, self._patterns))
        self._longest_inside = max(len(pattern) for pattern in self._patterns if pattern[:1].islower())
        """Those for the beginning of a word start with a full stop, and many are a whole word."""
        self._taken_apart: dict[str, list[tuple[int, int]]] = {}

    def breaks(self, word: str) -> int:
        """Return at how many places a word in small letters can be hyphenated."""
        if len(word) < _LEFT + _RIGHT:
            return 0
        marked = f".{word}."
        length = len(marked)
        best = [0] * (length + 1)
        patterns = self._patterns
        for start in range(length - 1):
            longest = self._longest_inside if start else self._longest
            for end in range(start + 1, min(start + longest, length) + 1):
                if (found := marked[start:end]) in patterns:
                    for place, figure in self._taken_apart.get(found) or self._take_apart(found):
                        best[start + place] = max(best[start + place], figure)
        return sum(figure % 2 for figure in best[_LEFT + 1 : max(len(word) - _RIGHT + 2, 0)])

    def _take_apart(self, letters: str) -> list[tuple[int, int]]:
        """Return the figures of a pattern other than 0, each with how many letters stand before it."""
        figures = _PARTS.findall(self._patterns[letters])[: len(letters) + 1]
        self._taken_apart[letters] = [(place, int(figure)) for place, (figure, _) in enumerate(figures) if figure > "0"]
        return self._taken_apart[letters]
