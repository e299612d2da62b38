"""The quick way through lines of Markdown: nothing marked up, or only in the plainest ways.

Nearly all prose is like this: some emphasis, a link to a plain address, a word of code, each whole on its line and
not inside another. Whatever is not is left to `inline`, which knows all the rules.
"""

from __future__ import annotations

import re

from generator.lint.document import Link
from generator.lint.reading.writing import UNSEEN

_ODD = rf"\t-\x0d\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{UNSEEN}"
"""White space other than the space itself, and what nobody sees, for a class in a pattern."""
_NOT_PLAIN = re.compile(rf"[\\`*_\[\]<&{{~{_ODD}]")
_WORDS = rf"[^\W_](?:[^\\`*_\[\]<>&{{}}~{_ODD}]*[^\W_])?"
_MARKED_UP = re.compile(
    rf"\*\*({_WORDS}[.,:;?!]?)\*\*(?![*])|(?<![*])\*({_WORDS})\*(?![*])"
    rf"|\[({_WORDS}[.?!]?)\]\(([^\s()<>\\&\"'*`\[\]]+)\)|(?<!`)`([^ `\\{_ODD}](?:[^`\\{_ODD}]*[^ `\\{_ODD}])?)`(?!`)"
)


class SimpleText:
    """The text of a block whose lines are simple, and what lies in it. Positions in the passage are as they were."""

    __slots__ = ("_pieces", "code", "length", "links", "parts")

    def __init__(self) -> None:
        """Start with no text."""
        self._pieces: list[str] = []
        self.parts: list[tuple[int, int, int]] = []
        self.links: list[Link] = []
        self.code: list[tuple[int, int]] = []
        self.length = 0

    @property
    def text(self) -> str:
        """All lines, with one space between them."""
        return "".join(self._pieces)

    def add(self, line: str, start: int) -> bool:
        """Add a line without white space at its ends, which starts at `start` of the passage.

        Returns:
            Whether it could be added. If not, the block is not simple.
        """
        if self.length:
            self._pieces.append(" ")
            self.length += 1
        if "  " in line:
            return False
        if _NOT_PLAIN.search(line) is None:
            self._take(line, start)
            return True
        return self._add_marked_up(line, start)

    def _take(self, piece: str, start: int) -> None:
        self.parts.append((self.length, start, len(piece)))
        self._pieces.append(piece)
        self.length += len(piece)

    def _add_marked_up(self, line: str, start: int) -> bool:
        at = 0
        while (odd := _NOT_PLAIN.search(line, at)) is not None:
            before, match = line[at : odd.start()], _MARKED_UP.match(line, odd.start())
            if match is None or (not before and at) or before.endswith("!"):
                # Two of them side by side, say: which star belongs to which is for the rules to tell.
                return False
            if before:
                self._take(before, start + at)
            self._take_marked_up(match, start)
            at = match.end()
        rest = line[at:]
        if rest:
            self._take(rest, start + at)
        return True

    def _take_marked_up(self, match: re.Match[str], start: int) -> None:
        begun = self.length
        group = 3 if match.lastindex == _ADDRESS else match.lastindex or 0
        self._take(match[group], start + match.start(group))
        if match.lastindex == _ADDRESS:
            self.links.append(Link(begun, self.length, match[_ADDRESS]))
        elif match.lastindex == _CODE:
            self.code.append((begun, self.length))


_ADDRESS, _CODE = 4, 5
