"""Reads Word files (.docx). Their text is their paragraphs, one on each line, so a line's number is a paragraph's."""

from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from xml.parsers.expat import ExpatError
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile

from generator.lint.document import Kind
from generator.lint.reading.files import refusal
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage
from generator.lint.reading.read import Parsed, Read, as_read
from generator.lint.reading.text import BULLET
from generator.lint.reading.word_paragraphs import Paragraph, Paragraphs
from generator.lint.reading.word_styles import Links, Styles
from generator.lint.reading.word_xml import Listener, UnsafeXmlError, parse
from generator.lint.reading.writing import Writer

MAX_UNPACKED = 50_000_000
"""Files that hold more text than this, in bytes, are not read: they may be made to use up the machine."""
_FAKE_HEADING_WORDS = 12
_EDGE = re.compile(r"(?:header|footer)[0-9]*\.xml")


_BROKEN = (
    *(BadZipFile, LargeZipFile, struct.error, zlib.error, ExpatError),
    *(EOFError, LookupError, NotImplementedError, OSError, OverflowError, ValueError),
)
"""What Python's own modules raise when a file is not what it should be."""


class _TooLargeError(Exception):
    """There is more in the file than will be read."""


def read(data: bytes, shown: str) -> Read:
    """Return what a Word file says. `shown` is its path, which names a page without a title."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            paragraphs = _Package(archive).paragraphs()
    except _TooLargeError:
        problem = f"This file unpacks to more than {MAX_UNPACKED // 1_000_000} megabytes of text, so it is not read."
    except UnsafeXmlError:
        problem = "This file is built in a way that Word never uses and that can do harm, so it is not read."
    except KeyError:
        problem = "This is not a Word document: its text is missing. Save it again from Word as .docx."
    except RuntimeError:
        problem = "This file is locked with a password. Save a copy without one."
    except _BROKEN:
        problem = "This file cannot be opened as a Word document. Save it again from Word as .docx."
    else:
        return _as_document(paragraphs, shown)
    return Read(None, (refusal(shown, "unreadable-file", problem),))


class _Package:
    """The parts of a Word file."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = set(archive.namelist())
        self._left = MAX_UNPACKED

    def paragraphs(self) -> list[Paragraph]:
        """Return all paragraphs with words or pictures: of the document, of its notes, of the edges of its pages."""
        top = Links()
        self._tell("_rels/.rels", top)
        main = top.main or "word/document.xml"
        folder = dirname(main)
        styles = Styles()
        self._tell(join(folder, "styles.xml"), styles)
        found: list[Paragraph] = []
        for name in (main, join(folder, "footnotes.xml"), join(folder, "endnotes.xml")):
            if name in self._names or name == main:
                found += self._paragraphs_of(name, styles)
        edges = (name for name in sorted(self._names) if dirname(name) == folder and _EDGE.fullmatch(basename(name)))
        at_edges = [paragraph for name in edges for paragraph in self._paragraphs_of(name, styles)]
        # The first page, left pages and right pages have headers of their own, which mostly say the same.
        found += {paragraph.text: paragraph for paragraph in at_edges}.values()
        return [paragraph for paragraph in found if paragraph.text.strip() or paragraph.pictures]

    def _paragraphs_of(self, name: str, styles: Styles) -> list[Paragraph]:
        links = Links()
        self._tell(join(dirname(name), "_rels", basename(name) + ".rels"), links)
        listener = Paragraphs(styles, links)
        parse(self._part(name), listener)
        return listener.paragraphs

    def _tell(self, name: str, listener: Listener) -> None:
        if normpath(name) in self._names:
            parse(self._part(normpath(name)), listener)

    def _part(self, name: str) -> bytes:
        if self._archive.getinfo(name).compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise BadZipFile
        with self._archive.open(name) as part:
            data = part.read(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise _TooLargeError
        return data


def _as_document(paragraphs: list[Paragraph], shown: str) -> Read:
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    draft = PageDraft()
    writer = Writer(Passage(text), draft)
    start = 0
    for number, paragraph in enumerate(paragraphs):
        if not paragraph.is_unread:
            _write(writer, paragraph, start, is_last=number == len(paragraphs) - 1)
        start += len(paragraph.text) + 1
    return as_read(shown, text, Parsed((draft.page(draft.title(shown)),)))


def _write(writer: Writer, paragraph: Paragraph, start: int, *, is_last: bool) -> None:
    text, kind = paragraph.text, paragraph.kind
    at = len(text) - len(text.lstrip())
    bullet = BULLET.match(text, at) if kind in (Kind.PARAGRAPH, Kind.ITEM) else None
    if bullet:
        at, kind = bullet.end(), Kind.ITEM
    elif kind is Kind.PARAGRAPH and not is_last and _is_fake_heading(paragraph):
        kind = Kind.HEADING
    steps: list[tuple[int, int, str, str | None]] = [(place, 1, "break", "") for place in paragraph.breaks]
    steps += [(place, 1, "picture", alt) for place, alt in paragraph.pictures]
    for first, last, target in paragraph.links:
        steps += [(first, 2, "link", target), (last, 0, "end", "")]
    for place, _, what, value in sorted(steps, key=lambda step: step[:2]):
        writer.text(start + at, start + max(place, at))
        at = max(place, at)
        if what == "break":
            writer.line_end()
        elif what == "picture":
            _picture(writer, value, start + at)
        elif what == "link":
            writer.open("link", value or "")
        else:
            writer.close("link")
    writer.text(start + at, start + len(text))
    writer.finish(kind, paragraph.level)
    writer.close_all()


def _is_fake_heading(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is a heading in all but name: short, all of it bold, and no sentence."""
    words = paragraph.text.strip()
    letters = sum(not character.isspace() for character in words)
    is_short = len(words.split()) <= _FAKE_HEADING_WORDS and not words.endswith((".", "!", "?", ",", ";", ":"))
    return letters > 0 and paragraph.bold >= letters and is_short


def _picture(writer: Writer, alt: str | None, place: int) -> None:
    """Take a picture. Its alternative text stands nowhere in the text, so it takes the picture's place."""
    alts = Writer(writer.passage, PageDraft())
    alts.instead(alt or "", place, place)
    writer.picture(alt, place, place, alts)
