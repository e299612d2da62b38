"""Shortened names of the glossary: where a text uses one for the first time, and what to write there instead.

"She has an EHCP" becomes "She has an education, health and care plan (EHCP)"; later on EHCP stands alone. Pages and
paper each write it in their own way, with the words that this module says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import escape

from generator.directory.glossary import GlossaryEntry


@dataclass(frozen=True, slots=True)
class FirstUse:
    """A place in a text that is to be written out."""

    start: int
    """Where it begins in the text, with the article before it if there is one."""
    end: int
    article: str
    """The article that fits the words in full, with the space after it, or nothing."""
    words: str
    """The words in full, in the plural if need be."""
    short: str
    """The shortened name as it was written."""
    entry: GlossaryEntry


class Abbreviations:
    """All abbreviations of a glossary, ready to be found in text."""

    def __init__(self, entries: Iterable[GlossaryEntry]) -> None:
        """Take the glossary. An abbreviation that two entries share is left alone: nobody can say which is meant."""
        meanings: dict[str, GlossaryEntry | None] = {}
        for entry in entries:
            for short in entry.abbreviations:
                meanings[short] = None if short in meanings else entry
        self._meanings = {short: entry for short, entry in meanings.items() if entry is not None}

    def may_be_in(self, text: str) -> bool:
        """Whether it is worth looking closer at a text or at HTML. This is many times faster, and mostly says no."""
        return self._any.search(text) is not None

    def reader(self) -> AbbreviationReader:
        """Return what one page or leaflet needs: it remembers what it has explained."""
        return AbbreviationReader(self._pattern, self._meanings)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        shorts = sorted(self._meanings, key=len, reverse=True)
        names = "|".join(map(re.escape, shorts)) or r"(?!)"
        return re.compile(rf"(?:\b(?P<article>[Aa]n?)(?P<gap>\s+))?(?<![\w&])(?P<short>{names})(?P<plural>s?)(?![\w-])")

    @cached_property
    def _any(self) -> re.Pattern[str]:
        written = {form for short in self._meanings for form in (short, str(escape(short)))}
        return re.compile("|".join(map(re.escape, sorted(written))) or r"(?!)")


class AbbreviationReader:
    """Reads one page or leaflet from its top to its end."""

    def __init__(self, pattern: re.Pattern[str], meanings: dict[str, GlossaryEntry]) -> None:
        self._pattern = pattern
        self._meanings = meanings
        self._explained: set[str] = set()

    def first_uses(self, text: str) -> Iterator[FirstUse]:
        """Yield each abbreviation that is new in this text, unless its writer has spelled it out."""
        for match in self._pattern.finditer(text):
            entry = self._meanings[match["short"]]
            if entry.term in self._explained:
                continue
            self._explained.add(entry.term)
            if not _is_explained_here(text, match, entry.term):
                words = _plural(entry.term) if match["plural"] else entry.term
                article = _article(match["article"], words) + (match["gap"] or "")
                short = f"{match['short']}{match['plural']}"
                yield FirstUse(match.start(), match.end(), article, words, short, entry)


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
