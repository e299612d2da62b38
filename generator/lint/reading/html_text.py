"""The text of HTML: its blocks, and what each is to a reader."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from generator.lint.document import Kind
from generator.lint.reading.allowing import allowance_in
from generator.lint.reading.html_tokens import Token, tokens
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage
from generator.lint.reading.tags import (
    EMPTY,
    UNREAD,
    Attributes,
    attributes_of,
    close_tag,
    is_unseen,
    language_of,
    open_tag,
    value_writer,
    words_of,
    write_value,
)
from generator.lint.reading.writing import Writer

_KINDS = {
    "li": Kind.ITEM,
    "dd": Kind.ITEM,
    "td": Kind.CELL,
    "th": Kind.CELL,
    "title": Kind.TITLE,
    **{f"h{level}": Kind.HEADING for level in range(1, 7)},
}
_BLOCK_NAMES = """
    address article aside blockquote body button caption center details dialog dir div dl dt fieldset figcaption figure
    footer form head header hgroup hr html label legend main menu nav noscript ol p section summary table tbody template
    tfoot thead tr ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split()) | frozenset(_KINDS)
_CLOSED_BY = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "td": (("td", "th"), ("table", "tr")),
    "th": (("td", "th"), ("table", "tr")),
    "tr": (("tr",), ("table",)),
}
"""For each element: which open ones it ends, and which keep it from doing so."""
_Unread = Literal["", "unseen", "foreign"]
"""Why families do not read something: they do not see it, or it is in another language. Nothing: they read it."""


@dataclass(slots=True)
class _Element:
    """An element whose end has not come yet, and what held before it."""

    name: str
    kind: Kind
    level: int
    unread: _Unread


class HtmlText:
    """Reads the text of HTML into the blocks of a page."""

    def __init__(self, passage: Passage, draft: PageDraft, kind: Kind = Kind.PARAGRAPH) -> None:
        """Take what is read, the page, and the kind of text that stands in no list, table or quotation."""
        self.passage = passage
        self.draft = draft
        self.writer = Writer(passage, draft)
        self.kind = kind
        self.level = 0
        self.unread: _Unread = ""
        self._open: list[_Element] = []
        self._count: Counter[str] = Counter()

    def read(self, start: int, end: int) -> None:
        """Read the passage from `start` to `end`."""
        for token in tokens(self.passage.text, start, end):
            if token.sort == "text":
                if not self.unread:
                    write_value(self.writer, token.start, token.end)
            elif token.sort == "start":
                self._start(token)
            elif token.sort == "end":
                self._end(token)
            else:
                self._comment(token)
        self._finish()
        self.writer.close_all()

    def _comment(self, token: Token) -> None:
        start, end = token.inside
        note = allowance_in(self.passage.text[start:end], self.passage, token.start) if end > start else None
        if note is not None:
            self.draft.allowances.append(note)

    def _finish(self) -> None:
        self.writer.finish(self.kind, self.level)

    def _start(self, token: Token) -> None:
        name = token.name
        has_attributes = token.inside[1] > token.inside[0]
        attributes = attributes_of(self.passage.text, *token.inside) if has_attributes else {}
        if name in _BLOCKS:
            self._finish()
            self._make_room(name, token)
        if name in EMPTY:
            self._empty(token, attributes)
            return
        if name not in _BLOCKS and not self.unread:
            open_tag(self.writer, name, attributes, token.start, token.end)
        self._open.append(_Element(name, self.kind, self.level, self.unread))
        self._count[name] += 1
        self.unread = self._unread_in(name, attributes)
        if name == "blockquote":
            self.kind, self.level = Kind.QUOTATION, 0
        elif name in _KINDS and self.kind is not Kind.QUOTATION:
            self.kind = _KINDS[name]
            self.level = int(name[1]) if self.kind is Kind.HEADING else 0

    def _unread_in(self, name: str, attributes: Attributes) -> _Unread:
        if self.unread == "unseen" or name in UNREAD or is_unseen(attributes):
            return "unseen"
        language = language_of(attributes)
        if not language:
            return self.unread
        return "" if language.startswith("en") else "foreign"

    def _empty(self, token: Token, attributes: Attributes) -> None:
        if token.name == "meta":
            self._meta(attributes)
        elif self.unread or is_unseen(attributes):
            return
        elif token.name == "br" and self.writer.ends_line:
            self._finish()  # Two in a row are what a paragraph's end looks like.
        elif token.name == "hr":
            self._finish()
        else:
            open_tag(self.writer, token.name, attributes, token.start, token.end)

    def _meta(self, attributes: Attributes) -> None:
        name, value = words_of(attributes, "name").lower(), attributes.get("content")
        if value is None:
            return
        _, start, end = value
        if name == "description" or words_of(attributes, "property").lower() == "og:description":
            block = value_writer(self.passage, start, end).block(Kind.TITLE)
            if block is not None:
                self.draft.blocks.append(block)
        else:
            place = self.passage.place(start), self.passage.end_place(end)
            self.draft.tell(name.replace("-", "_"), words_of(attributes, "content"), place)

    def _make_room(self, name: str, token: Token) -> None:
        """End what a block ends by beginning, as a list item does with the one before it."""
        if self._open and self._open[-1].name == "p":
            self._pop(token)
        closed, walls = _CLOSED_BY.get(name, ((), ()))
        for number in range(len(self._open) - 1, max(len(self._open) - 20, -1), -1):
            found = self._open[number].name
            if found in walls:
                return
            if found in closed:
                while len(self._open) > number:
                    self._pop(token)
                return

    def _end(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self.writer.line_end()
        if not self._count[name]:
            return
        while self._pop(token) != name:
            pass

    def _pop(self, token: Token) -> str:
        """Close the innermost element, because of a tag, and return its name."""
        element = self._open.pop()
        self._count[element.name] -= 1
        if element.name in _BLOCKS:
            self._finish()
        elif not element.unread:
            close_tag(self.writer, element.name, token.start, token.end)
        self.kind, self.level, self.unread = element.kind, element.level, element.unread
        return element.name
