"""The paragraphs of a Word file, and what each is to a reader."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.lint.document import Kind
from generator.lint.reading.word_styles import Links, Style, Styles
from generator.lint.reading.word_xml import Listener, attribute, is_on

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_UNREAD = frozenset({"del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "tblPrChange", "sectPrChange"})
"""Elements whose contents nobody sees: what was deleted, how things were, what older programs show instead."""


@dataclass(slots=True)
class Paragraph:
    """One paragraph, or one in a table's cell or a text box."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    is_unread: bool = False
    """Whether it repeats what stands elsewhere, as a table of contents does."""
    breaks: list[int] = field(default_factory=list)
    """Where somebody broke the line; a space stands there."""
    links: list[tuple[int, int, str]] = field(default_factory=list)
    pictures: list[tuple[int, str | None]] = field(default_factory=list)
    """Where each picture stands, with its alternative text."""
    bold: int = 0
    """How many characters are bold."""

    @property
    def text(self) -> str:
        """The text on one line."""
        return "".join(self.pieces)

    def add(self, text: str) -> None:
        """Add text to its end."""
        self.pieces.append(text.replace("\n", " ").replace("\r", " "))
        self.length += len(text)


class Paragraphs(Listener):
    """The paragraphs of a document, in order."""

    def __init__(self, styles: Styles, links: Links) -> None:
        self.paragraphs: list[Paragraph] = []
        self._styles = styles
        self._links = links
        self._open: list[Paragraph] = []
        self._cells = 0
        self._unread = 0
        self._is_text = False
        self._is_bold = self._is_hidden = False
        self._link: tuple[int, str] | None = None
        self._alt: str | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        address, _, what = name.rpartition(" ")
        if self._unread or what in _UNREAD:
            self._unread += 1
            return
        if address in _WORD:
            self._start_word(what, attributes)
        else:
            self._start_drawing(what, attributes)

    def _start_word(self, what: str, attributes: dict[str, str]) -> None:
        if what == "p":
            self._begin()
        elif what == "tc":
            self._cells += 1
        elif what in ("footnote", "endnote") and attribute(attributes, "type") not in (None, "normal"):
            self._unread = 1
        elif self._open:
            self._start_inside(self._open[-1], what, attributes)

    def _begin(self) -> None:
        paragraph = Paragraph(kind=Kind.CELL if self._cells else Kind.PARAGRAPH)
        self.paragraphs.append(paragraph)
        self._open.append(paragraph)
        self._link = None

    def _start_inside(self, paragraph: Paragraph, what: str, attributes: dict[str, str]) -> None:
        if what == "t":
            self._is_text = not self._is_hidden
        elif what == "r":
            self._is_bold = self._is_hidden = False
        elif what == "b":
            self._is_bold = is_on(attributes)
        elif what == "vanish":
            self._is_hidden = is_on(attributes)
        elif what == "tab":
            paragraph.add("\t")
        elif what in ("br", "cr"):
            paragraph.breaks.append(paragraph.length)
            paragraph.add(" ")
        elif what == "noBreakHyphen":
            paragraph.add("-")
        elif what == "hyperlink":
            target = self._links.targets.get(attribute(attributes, "id") or "")
            self._link = paragraph.length, target or f"#{attribute(attributes, 'anchor') or ''}"
        else:
            self._make(paragraph, what, attributes)

    def _make(self, paragraph: Paragraph, what: str, attributes: dict[str, str]) -> None:
        """Take what a paragraph's properties make of it."""
        value = attribute(attributes, "val") or ""
        if what == "pStyle":
            _apply(paragraph, self._styles.resolved(value))
        elif what == "outlineLvl" and value.isdigit() and int(value) < 9:
            paragraph.kind, paragraph.level = Kind.HEADING, min(int(value) + 1, 6)
        elif what == "numId" and paragraph.kind is Kind.PARAGRAPH and value != "0":
            paragraph.kind = Kind.ITEM
        elif what == "numId" and paragraph.kind is Kind.ITEM and value == "0":
            paragraph.kind = Kind.PARAGRAPH

    def _start_drawing(self, what: str, attributes: dict[str, str]) -> None:
        if what == "docPr":
            self._alt = (attributes.get("descr") or attributes.get("title") or "").strip() or None
        elif what == "decorative" and is_on(attributes):
            self._alt = ""
        elif what == "shape":
            self._alt = attributes.get("alt") or None
        elif what in ("blip", "imagedata") and self._open:
            self._open[-1].pictures.append((self._open[-1].length, self._alt))
            self._alt = None

    def end(self, name: str) -> None:
        if self._unread:
            self._unread -= 1
            return
        address, _, what = name.rpartition(" ")
        if address not in _WORD:
            return
        if what == "t":
            self._is_text = False
        elif what == "tc":
            self._cells -= 1
        elif what == "hyperlink" and self._link is not None and self._open:
            self._open[-1].links.append((self._link[0], self._open[-1].length, self._link[1]))
            self._link = None
        elif what == "p" and self._open:
            self._open.pop()

    def text(self, text: str) -> None:
        if self._is_text and not self._unread and self._open:
            self._open[-1].add(text)
            self._open[-1].bold += len(text) * self._is_bold


def _apply(paragraph: Paragraph, style: Style) -> None:
    if style.name in ("title", "subtitle"):
        paragraph.kind = Kind.TITLE
    elif style.name.startswith("toc "):
        paragraph.is_unread = True
    elif style.level is not None and style.level < 10:
        paragraph.kind, paragraph.level = Kind.HEADING, min(style.level, 6)
    elif "quote" in style.name:
        paragraph.kind = Kind.QUOTATION
    elif (style.is_list or style.name.startswith("list ")) and paragraph.kind is Kind.PARAGRAPH:
        paragraph.kind = Kind.ITEM
