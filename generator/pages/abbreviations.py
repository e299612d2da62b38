"""Shortened names, written out in full the first time that a page uses one.

The glossary knows the words. "She has an EHCP" becomes "She has an education, health and care plan (EHCP)", with a
link to what that is; later on the same page EHCP stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from markupsafe import Markup, escape

from generator.directory.glossary import GlossaryEntry
from generator.pages.addresses import glossary_anchor

_TAG = re.compile(r"(<[^>]*>)")
_UNTOUCHED = ("code", "pre", "script", "style", "abbr", "title")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an abbreviation stands for."""

    words: str
    anchor: str


class Abbreviations:
    """All abbreviations of a glossary, ready to be found in text."""

    def __init__(self, entries: Iterable[GlossaryEntry]) -> None:
        """Take the glossary. An abbreviation that two entries share is left alone: nobody can say which is meant."""
        meanings: dict[str, Meaning | None] = {}
        for entry in entries:
            for short in entry.abbreviations:
                known = Meaning(entry.term, glossary_anchor(entry))
                meanings[short] = None if short in meanings else known
        self._meanings = {short: meaning for short, meaning in meanings.items() if meaning is not None}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        shorts = sorted(self._meanings, key=len, reverse=True)
        names = "|".join(map(re.escape, shorts)) or r"(?!)"
        return re.compile(rf"(?:\b(?P<article>[Aa]n?)(?P<gap>\s+))?(?<![\w&])(?P<short>{names})(?P<plural>s?)(?![\w-])")

    @cached_property
    def _any(self) -> re.Pattern[str]:
        # Without a look around it, the names are found many times faster; most text holds none of them.
        written = {form for short in self._meanings for form in (short, str(escape(short)))}
        return re.compile("|".join(map(re.escape, sorted(written))) or r"(?!)")

    def on_page(self, root: str) -> PageAbbreviations:
        """Return what one page needs: it remembers what it has explained. `root` leads to the top of the site."""
        return PageAbbreviations(self._any, self._pattern, self._meanings, root)


class PageAbbreviations:
    """Abbreviations on one page, from its top to its end."""

    def __init__(
        self, any_of_them: re.Pattern[str], pattern: re.Pattern[str], meanings: dict[str, Meaning], root: str
    ) -> None:
        self._any = any_of_them
        self._pattern = pattern
        self._meanings = meanings
        self._root = root
        self._explained: set[str] = set()

    def write_out(self, html: str) -> str:
        """Return the HTML with each abbreviation that is new on this page written out in full."""
        if not self._any.search(html):
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
        for match in self._pattern.finditer(text):
            meaning = self._meanings[match["short"]]
            if meaning.words in self._explained:
                continue
            self._explained.add(meaning.words)
            if _is_explained_here(text, match, meaning.words):
                continue
            starts_sentence = _starts_sentence(starts + text[: match.start()])
            parts += [
                escape(text[reached : match.start()]),
                self._written_out(match, meaning, first=starts_sentence, linked=linked),
            ]
            reached = match.end()
        return "".join((*parts, escape(text[reached:]))) if parts else html

    def _written_out(self, match: re.Match[str], meaning: Meaning, *, first: bool, linked: bool) -> str:
        words = _plural(meaning.words) if match["plural"] else meaning.words
        article = _article(match["article"], words)
        if first and not article:
            words = words[0].upper() + words[1:]
        shown = escape(words)
        if linked:
            link = Markup('<a class="lo-term" href="{}glossary/#{}">{}</a>')
            shown = link.format(Markup(self._root), meaning.anchor, shown)  # noqa: S704 - a way up, made by us
        short = escape(f"{match['short']}{match['plural']}")
        return f"{article}{match['gap'] or ''}{shown} ({short})"


def _enter_or_leave(inside: list[str], tag: str) -> list[str]:
    name = re.match(r"</?([a-zA-Z0-9]+)", tag)
    if name is None or tag.endswith("/>"):
        return inside
    if tag.startswith("</"):
        return inside[: -inside[::-1].index(name[1]) - 1] if name[1] in inside else inside
    return inside if name[1] in ("br", "img", "hr", "input", "wbr") else [*inside, name[1]]


def _is_explained_here(text: str, match: re.Match[str], words: str) -> bool:
    """Whether the writer has spelled it out: "words (ABC)" or "ABC (words)"."""
    before, after = text[: match.start("short")].lower(), text[match.end() :].lower()
    in_brackets = re.search(r"[(\[]\W*$", before) is not None
    said_before = in_brackets and words.lower() in re.sub(r"[-\u2010\u2011]", "-", before)[-len(words) - 12 :]
    return said_before or after.lstrip(" ").startswith(f"({words.lower()}")


def _plural(words: str) -> str:
    return f"{words[:-1]}ies" if re.search(r"[^aeiou]y$", words) else f"{words}s"


def _article(article: str | None, words: str) -> str:
    if article is None:
        return ""
    vowel = words[0].lower() in "aeiou"
    return article[0] + ("n" if vowel else "")


def _starts_sentence(before: str) -> bool:
    text = _TAG.sub("", before)
    block = re.search(r"<(p|li|h\d|td|th|dd|dt|div)\b[^>]*>\s*$", before) is not None
    return block or not text.strip() or re.search(r"[.!?:]\s+$", text) is not None
