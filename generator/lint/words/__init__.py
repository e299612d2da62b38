"""All that the rules know about words: the built-in lists, the site's own lists, and the site's glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from generator.findings import Place
from generator.lint.phrase_table import PhraseTable
from generator.lint.settings import Settings
from generator.lint.words.checking import check_list
from generator.lint.words.lists import (
    PHRASE_RULES,
    Meaning,
    add_list,
    add_mentions,
    add_names,
    built_in,
    built_in_table,
    meanings_of,
    read_list,
)

_NO_LETTER = re.compile(r"[^A-Za-z0-9&]")


@lru_cache(maxsize=4096)  # a site uses the same names again and again
def key_of(short: str) -> str:
    """Return a shortened name as it is looked up: capitals only, without full stops, slashes and a plural s.

    Args:
        short: For example "SENCo", "S.E.N.", "SEN/D" or "EHCPs".
    """
    if short.endswith("s") and sum(letter.isupper() for letter in short) > 1:
        short = short[:-1]
    return _NO_LETTER.sub("", short).upper()


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a site's glossary."""

    term: str
    """The words in full."""
    abbreviations: tuple[str, ...] = ()
    also_called: tuple[str, ...] = ()
    meaning: str = ""
    place: Place | None = None
    """Where the term stands, for what is said about the glossary as a whole."""


class Words:
    """The words of one site."""

    def __init__(self, glossary: Iterable[Term] = (), settings: Settings | None = None) -> None:
        """Take the glossary of the site and its settings. Both can be missing."""
        self.glossary = tuple(glossary)
        """The entries of the site's glossary."""
        self.spoken: dict[str, tuple[int, int]] = {}
        """How many more words and syllables each shortened name has when it is said than when it is read as a word."""
        self._settings = settings
        self._own = [own for path in settings.words if (own := _own_list(path))] if settings else []

    @cached_property
    def table(self) -> PhraseTable:
        """All phrases of all word lists, by their first words."""
        table = built_in_table()
        for own in self._own:
            for rule in PHRASE_RULES:
                add_list(table, rule, own.get(rule) or {})
            for _, meanings in meanings_of(own.get("acronyms") or {}):
                add_names(table, meanings)
        for meanings in self._from_glossary().values():
            add_names(table, meanings)
        for entry in self.glossary:
            add_mentions(table, "glossary", entry.term, (entry.term, *entry.abbreviations, *entry.also_called))
        return table

    @cached_property
    def meanings(self) -> Mapping[str, tuple[Meaning, ...]]:
        """What each shortened name stands for, by its key: the site's own meanings before all others."""
        found: dict[str, tuple[Meaning, ...]] = {}
        for short, meanings in meanings_of(built_in("acronyms")):
            found[key_of(short)] = meanings
        for own in self._own:
            for short, meanings in meanings_of(own.get("acronyms") or {}):
                found[key_of(short)] = meanings
        for key, meanings in self._from_glossary().items():
            found[key] = (*meanings, *found.get(key, ()))
        return found

    def _from_glossary(self) -> dict[str, tuple[Meaning, ...]]:
        found: dict[str, tuple[Meaning, ...]] = {}
        for entry in self.glossary:
            gloss = _first_sentence(entry.meaning)
            for short in entry.abbreviations:
                if " " not in short:
                    meaning = Meaning(entry.term, gloss, entry.also_called, from_site=True)
                    found[key_of(short)] = (*found.get(key_of(short), ()), meaning)
        return found

    @cached_property
    def explained_by_site(self) -> frozenset[str]:
        """The keys of shortened names that the site's glossary explains."""
        return frozenset(self._from_glossary())

    @cached_property
    def terms(self) -> frozenset[str]:
        """The terms of the site's glossary, in small letters."""
        return frozenset(entry.term.lower() for entry in self.glossary)

    @cached_property
    def known(self) -> frozenset[str]:
        """The keys of shortened names that need no explanation here."""
        names = self._known["known"].split()
        if self._settings:
            names += self._settings.known_acronyms
        return frozenset(key_of(name) for name in names)

    @cached_property
    def known_unless(self) -> Mapping[str, frozenset[str]]:
        """For some known names the words beside which they are other ones, which nobody knows."""
        return {key: frozenset(words.split()) for key, words in self._known["unless"].items()}

    @cached_property
    def everyday(self) -> frozenset[str]:
        """Everyday words in capitals: loud, but no shortened names."""
        return frozenset(word.upper() for word in self._known["everyday"].split())

    @cached_property
    def units(self) -> frozenset[str]:
        """Units, in capitals."""
        return frozenset(self._known["units"].split())

    @cached_property
    def dates(self) -> frozenset[str]:
        """Short names of days and months, in capitals."""
        return frozenset(self._known["dates"].split())

    @cached_property
    def _known(self) -> Mapping[str, Any]:
        content: Mapping[str, Any] = built_in("known")
        return content


def _own_list(path: Path) -> Mapping[str, Any] | None:
    """Return a site's own word list, or None when it cannot be read or says something wrong."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    content: Mapping[str, Any] | None = None if check_list(text) else read_list(text)
    return content


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", text.strip(), maxsplit=1)[0].rstrip(".")
