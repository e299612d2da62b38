"""Puts pages together out of blocks, and blocks out of the pieces of text that a format gives one after another."""

from __future__ import annotations

import re

from generator.lint.document import Block, Explanation, Kind, Link, Picture, Run
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage

UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
"""Soft hyphens, zero-width characters and marks of direction, for a class in a pattern: nobody sees them."""
NO_BREAK = "\u00a0"
"""What control characters become before a parser sees them that would stumble over them: it is read as a space."""
_ODD = re.compile(rf"[^\S ]|  |[{UNSEEN}]")
_PIECE = re.compile(rf"[^\s{UNSEEN}]+(?: [^\s{UNSEEN}]+)*|\s+|[{UNSEEN}]+")
_DEEPEST = 50
"""How many elements inside one another are told apart, so that a wall of tags costs no time."""


class Writer:
    """Writes the text of one block after another. All positions are in the passage that is being read."""

    def __init__(self, passage: Passage, draft: PageDraft) -> None:
        """Take what is read and the page that it goes to."""
        self.passage = passage
        self.draft = draft
        self.hiding: list[str] = []
        """The open elements that families do not see, the outermost first. What is in them is left out."""
        self._pieces: list[str] = []
        self._parts: list[list[int]] = []
        self._length = 0
        self._at_space = True
        self._after: int | None = None
        self._links: list[Link] = []
        self._code: list[tuple[int, int]] = []
        self._alts: list[Block] = []
        self._open: list[tuple[str, int, str, tuple[int, int]]] = []

    @property
    def is_empty(self) -> bool:
        """Whether the block has no words yet."""
        return not self._length

    @property
    def so_far(self) -> str:
        """The words of the block up to now."""
        return "".join(self._pieces).strip()

    @property
    def ends_line(self) -> bool:
        """Whether the last thing was a line end that the writer meant."""
        return bool(self._pieces) and self._pieces[-1] == "\n"

    def text(self, start: int, end: int) -> None:
        """Take the characters of the passage from `start` to `end` as they are."""
        if self.hiding or start >= end:
            return
        piece = self.passage.text[start:end]
        if _ODD.search(piece) is None:
            self._add(piece, start)
            return
        for match in _PIECE.finditer(piece):
            found = match[0]
            if found[0].isspace():
                self._space()
            elif found[0] not in "\u00ad\u2060\ufeff" and not "\u200b" <= found[0] <= "\u200f":
                self._add(found, start + match.start())

    def instead(self, meant: str, start: int, end: int) -> None:
        """Take text that is written in another way, such as an entity, from `start` to `end` of the passage."""
        if self.hiding:
            return
        for character in meant:
            if character.isspace():
                self._space()
            elif character not in "\u00ad\u2060\ufeff" and not "\u200b" <= character <= "\u200f":
                self._put(character, start)
                self._after = end

    def line_end(self) -> None:
        """Take a line end that the writer meant."""
        if self.hiding or not self._length or self.ends_line:
            return
        self._trim()
        self._pieces.append("\n")
        self._length += 1
        self._at_space = True

    def hide(self, name: str) -> None:
        """Leave out what comes, up to the end of an element."""
        if len(self.hiding) < _DEEPEST:
            self.hiding.append(name)

    def show(self, name: str) -> None:
        """End an element, and with it all that were left open inside it."""
        if name in self.hiding:
            while self.hiding.pop() != name:
                pass

    def _put(self, text: str, start: int) -> None:
        """Take text that has a place but does not stand there as it is."""
        self._parts.append([self._length, start, 0])
        self._pieces.append(text)
        self._length += len(text)
        self._at_space = False

    def _space(self) -> None:
        if not self._at_space:
            self._pieces.append(" ")
            self._length += 1
            self._at_space = True

    def _add(self, piece: str, start: int) -> None:
        if self._at_space and piece[0] == " ":
            piece, start = piece[1:], start + 1
            if not piece:
                return
        length = len(piece)
        parts = self._parts
        last = parts[-1] if parts else None
        if last is not None and last[2] and last[1] + last[2] == start and last[0] + last[2] == self._length:
            last[2] += length
        else:
            parts.append([self._length, start, length])
        self._pieces.append(piece)
        self._length += length
        self._at_space = piece[-1] == " "
        self._after = None

    def _trim(self) -> None:
        """Take white space off the end."""
        while self._pieces and self._at_space:
            last = self._pieces.pop()
            kept = last[:-1]
            self._length -= 1
            if kept:
                self._pieces.append(kept)
            self._at_space = not self._pieces or self._pieces[-1][-1] in " \n"
        while self._parts and self._parts[-1][0] >= self._length:
            self._parts.pop()
        if self._parts:
            part = self._parts[-1]
            part[2] = min(part[2], self._length - part[0])

    # What lies in the text -------------------------------------------------------------------------------

    def open(self, what: str, words: str = "", place: tuple[int, int] = (0, 0)) -> None:
        """Begin a link (with its target), code, or a shortened name (with its meaning, and where that stands)."""
        if len(self._open) < _DEEPEST:
            self._open.append((what, self._length, words, place))

    def close(self, what: str) -> None:
        """End what was begun last of its sort."""
        for number in range(len(self._open) - 1, -1, -1):
            if self._open[number][0] == what:
                self._close(*self._open.pop(number))
                return

    def close_all(self) -> None:
        """End all that is still open."""
        self.hiding.clear()
        while self._open:
            self._close(*self._open.pop())

    def _close(self, what: str, start: int, words: str, place: tuple[int, int]) -> None:
        if self.hiding:
            return
        if what == "link":
            self._links.append(Link(start, self._length, words))
        elif what == "code":
            self._code.append((start, self._length))
        elif words and start < self._length:
            short = self._since(start).strip()
            self.draft.explained.append(
                Explanation(short, words, self.passage.place(place[0]), self.passage.end_place(place[1]))
            )

    def _since(self, start: int) -> str:
        """Return the words of the block from a place on, without putting all of it together."""
        pieces, length = [], self._length
        for piece in reversed(self._pieces):
            if length <= start:
                break
            pieces.append(piece)
            length -= len(piece)
        return "".join(reversed(pieces))[start - length :]

    def picture(self, alt: str | None, start: int, end: int, alts: Writer | None = None) -> None:
        """Take a picture that stands from `start` to `end`, with the writer of its alternative text."""
        if self.hiding:
            return
        self.draft.pictures.append(Picture(alt, self.passage.place(start), self.passage.end_place(end)))
        block = alts.block(Kind.ALT) if alts is not None else None
        if block is not None:
            self._alts.append(block)

    # The end of a block ----------------------------------------------------------------------------------

    def finish(self, kind: Kind, level: int = 0) -> None:
        """End the block and give it to the page, with the alternative texts of its pictures after it."""
        if not self._length and not self._alts:
            return
        block = self.block(kind, level)
        if block is not None:
            self.draft.blocks.append(block)
        self.draft.blocks += self._alts
        self._alts = []

    def block(self, kind: Kind, level: int = 0) -> Block | None:
        """End the block and return it. What is still open goes on in the next one."""
        self._trim()
        length = self._length
        still_open = [(what, 0, words, place) for what, _, words, place in self._open]
        for what, start, words, place in self._open:
            if what != "short":
                self._close(what, start, words, place)
        if self._after is not None:
            self._parts.append([length, self._after, 0])
        text = "".join(self._pieces)
        block = None
        if text:
            runs = self.passage.located([(part[0], part[1], part[2]) for part in self._parts])
            links = tuple([self._tight(text, link) for link in self._links])
            code = tuple([(min(a, length), min(b, length)) for a, b in self._code if a < min(b, length)])
            block = Block(kind, text, runs or (Run(0, self.passage.place(0), 0),), level, links, code)
        self._open = still_open
        self._pieces, self._parts, self._length, self._at_space, self._after = [], [], 0, True, None
        self._links, self._code = [], []
        return block

    @staticmethod
    def _tight(text: str, link: Link) -> Link:
        """Return a link without white space at its ends."""
        start, end = min(link.start, len(text)), min(link.end, len(text))
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        return Link(start, max(start, end - (len(words) - len(words.rstrip()))), link.target)


def plain_block(kind: Kind, passage: Passage, start: int, end: int, level: int = 0) -> Block | None:
    """Return one block of characters that stand for themselves, or nothing when there are none but spaces."""
    writer = Writer(passage, PageDraft())
    writer.text(start, end)
    return writer.block(kind, level)
