"""HTML tags that stand inside a line of text, in HTML and in Markdown, and what each does to the text."""

from __future__ import annotations

import re

from generator.lint.reading.entities import entity_at, plain
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage
from generator.lint.reading.writing import Writer

_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++)))?""")
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CODE = frozenset({"code", "kbd", "samp", "tt", "var"})
_SHORT = frozenset({"abbr", "acronym", "dfn"})
UNREAD = frozenset(
    {
        "iframe",
        "math",
        "noembed",
        "noframes",
        "object",
        "pre",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "xmp",
    }
)
"""Elements in which there is nothing that a family reads as prose."""
EMPTY = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
"""Elements that have no end tag."""

Attributes = dict[str, tuple[str, int, int]]
"""Each attribute's value as it is written, and where it starts and ends in the passage."""


def attributes_of(text: str, start: int, end: int) -> Attributes:
    """Return the attributes that stand in a stretch of a tag. Of two with one name the first counts."""
    found: Attributes = {}
    for match in _ATTRIBUTE.finditer(text, start, end):
        group = match.lastindex or 1
        value, at = (match[group], match.start(group)) if group > 1 else ("", match.end())
        found.setdefault(match[1].lower(), (value, at, at + len(value)))
    return found


def words_of(attributes: Attributes, name: str) -> str:
    """Return the words of an attribute, or nothing when it is not there."""
    return plain(attributes[name][0]) if name in attributes else ""


def is_unseen(attributes: Attributes) -> bool:
    """Return whether a tag hides what is in it."""
    return "hidden" in attributes or ("style" in attributes and bool(_UNSEEN_STYLE.search(attributes["style"][0])))


def language_of(attributes: Attributes) -> str:
    """Return the language that a tag says its text is in, such as "cy", or nothing."""
    found = attributes.get("lang") or attributes.get("xml:lang")
    return found[0].strip().lower() if found else ""


def start_tag(writer: Writer, name: str, attributes: tuple[int, int], start: int, end: int) -> None:
    """Take a start tag in a line of Markdown. What it hides is left out up to its end tag, or the end of the block."""
    found = attributes_of(writer.passage.text, *attributes)
    is_foreign = not (language_of(found) or "en").startswith("en")
    if writer.hiding or name in UNREAD or is_foreign or is_unseen(found):
        if name not in EMPTY:
            writer.hide(name)
        return
    open_tag(writer, name, found, start, end)


def end_tag(writer: Writer, name: str, start: int, end: int) -> None:
    """Take an end tag in a line of Markdown."""
    if writer.hiding:
        writer.show(name)
    else:
        close_tag(writer, name, start, end)


def open_tag(writer: Writer, name: str, attributes: Attributes, start: int, end: int) -> None:
    """Let a start tag do to the text what it does. `start` and `end` are its own."""
    if name == "br":
        writer.line_end()
    elif name == "img":
        _picture(writer, attributes, start, end)
    elif name == "a" and "href" in attributes:
        writer.open("link", words_of(attributes, "href"))
    elif name in CODE:
        writer.open("code")
    elif name in _SHORT:
        _, at, until = attributes.get("title", ("", start, end))
        writer.open("short", words_of(attributes, "title"), (at, until))
    elif name == "q":
        writer.instead("“", start, end)


def close_tag(writer: Writer, name: str, start: int, end: int) -> None:
    """Let an end tag end what its start tag began."""
    if name == "a":
        writer.close("link")
    elif name in CODE:
        writer.close("code")
    elif name in _SHORT:
        writer.close("short")
    elif name == "q":
        writer.instead("”", start, end)


def write_value(writer: Writer, start: int, end: int) -> None:
    """Write text in which nothing but entities is special, such as the value of an attribute."""
    text = writer.passage.text
    at = start
    while (mark := text.find("&", at, end)) >= 0:
        entity = entity_at(text, mark, end)
        if entity is None:
            writer.text(at, mark + 1)
            at = mark + 1
        else:
            writer.text(at, mark)
            writer.instead(entity[0], mark, entity[1])
            at = entity[1]
    writer.text(at, end)


def _picture(writer: Writer, attributes: Attributes, start: int, end: int) -> None:
    is_decoration = words_of(attributes, "role") in ("presentation", "none") or "aria-hidden" in attributes
    if "alt" not in attributes:
        writer.picture("" if is_decoration else None, start, end)
        return
    _, at, until = attributes["alt"]
    writer.picture(words_of(attributes, "alt"), start, end, value_writer(writer.passage, at, until))


def value_writer(passage: Passage, start: int, end: int) -> Writer:
    """Return a writer that holds the words of a value."""
    writer = Writer(passage, PageDraft())
    write_value(writer, start, end)
    return writer
