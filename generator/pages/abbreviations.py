"""Shortened names, written out in full the first time that a page uses one.

The glossary knows the words. "She has an EHCP" becomes "She has an education, health and care plan (EHCP)", with a
link to what that is; later on the same page EHCP stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from markupsafe import Markup, escape

from generator.directory import abbreviations
from generator.directory.abbreviations import FirstUse
from generator.directory.addresses import glossary_anchor
from generator.directory.glossary import GlossaryEntry

_TAG = re.compile(r"(<[^>]*>)")
_UNTOUCHED = ("code", "pre", "script", "style", "abbr", "title")


class Abbreviations:
    """All abbreviations of a glossary, ready to be found in pages."""

    def __init__(self, entries: Iterable[GlossaryEntry]) -> None:
        """Take the glossary."""
        self._known = abbreviations.Abbreviations(entries)

    def on_page(self, root: str) -> PageAbbreviations:
        """Return what one page needs: it remembers what it has explained. `root` leads to the top of the site."""
        return PageAbbreviations(self._known, root)


class PageAbbreviations:
    """Abbreviations on one page, from its top to its end."""

    def __init__(self, known: abbreviations.Abbreviations, root: str) -> None:
        self._known = known
        self._reader = known.reader()
        self._root = root

    def write_out(self, html: str) -> str:
        """Return the HTML with each abbreviation that is new on this page written out in full."""
        if not self._known.may_be_in(html):
            return html
        parts: list[str] = []
        inside: list[str] = []
        for number, part in enumerate(_TAG.split(html)):
            if number % 2:
                inside = _enter_or_leave(inside, part)
                parts.append(part)
            elif any(tag in _UNTOUCHED for tag in inside):
                parts.append(part)
            else:
                parts.append(self._in_text(part, linked="a" not in inside, starts="".join(parts[-2:])))
        return "".join(parts)

    def _in_text(self, html: str, *, linked: bool, starts: str) -> str:
        text = unescape(html)
        parts, reached = [], 0
        for use in self._reader.first_uses(text):
            starts_sentence = _starts_sentence(starts + text[: use.start])
            parts += [escape(text[reached : use.start]), self._written_out(use, first=starts_sentence, linked=linked)]
            reached = use.end
        return "".join((*parts, escape(text[reached:]))) if parts else html

    def _written_out(self, use: FirstUse, *, first: bool, linked: bool) -> str:
        words = use.words[0].upper() + use.words[1:] if first and not use.article else use.words
        shown = escape(words)
        if linked:
            link = Markup('<a class="lo-term" href="{}glossary/#{}">{}</a>')
            shown = link.format(Markup(self._root), glossary_anchor(use.entry), shown)  # noqa: S704 - a way up, made by us
        return f"{use.article}{shown} ({escape(use.short)})"


def _enter_or_leave(inside: list[str], tag: str) -> list[str]:
    name = re.match(r"</?([a-zA-Z0-9]+)", tag)
    if name is None or tag.endswith("/>"):
        return inside
    if tag.startswith("</"):
        return inside[: -inside[::-1].index(name[1]) - 1] if name[1] in inside else inside
    return inside if name[1] in ("br", "img", "hr", "input", "wbr") else [*inside, name[1]]


def _starts_sentence(before: str) -> bool:
    text = _TAG.sub("", before)
    block = re.search(r"<(p|li|h\d|td|th|dd|dt|div)\b[^>]*>\s*$", before) is not None
    return block or not text.strip() or re.search(r"[.!?:]\s+$", text) is not None
