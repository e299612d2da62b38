"""The built-in word lists, read from this folder. A site's own lists have the same form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.lint.phrase_table import Conditions, Entry, Leaf, PhraseTable
from generator.lint.terms import headword

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Gives every value as text, so that "no" and "on" stay words."""
_CONDITIONS = tuple(field.name for field in fields(Conditions) if field.name not in ("subject", "anywhere"))


def read_list(text: str) -> Any:
    """Return what a word list says, every value as text."""
    return yaml.load(text, Loader=_LOADER)  # noqa: S506  a base loader makes nothing but text, lists and mappings


@cache
def built_in(name: str) -> Any:
    """Return what one of the built-in lists says, such as "jargon". Everybody gets the same, so nobody may change it."""
    return read_list((Path(__file__).parent / f"{name}.yaml").read_text("utf-8"))


def add_list(table: PhraseTable, rule: str, content: Mapping[str, Any]) -> None:
    """Add the phrases of a list of terms to a table."""
    sets = {name: _words(words, {}) for name, words in content.get("sets", {}).items()}
    for term in content.get("exempt", ()):
        add_exempt(table, rule, term)
    for term, told in content.get("terms", {}).items():
        _add(table, term, _entry(rule, term, told, sets))


def add_exempt(table: PhraseTable, rule: str, term: str) -> None:
    """Add the phrases that keep a rule away from a term."""
    is_loose = "," in term
    table.add(term, lambda rank, ending: Leaf(rule, None, rank, ending, is_loose))


def add_mentions(table: PhraseTable, rule: str, term: str, wordings: Iterable[str]) -> None:
    """Add the phrases that say a term in any of its wordings, wherever they stand."""
    entry = Entry(rule, term, "", conditions=_ANYWHERE, family=term)
    for wording in wordings:
        for many in (wording, f"{wording}/n"):
            _add(table, many.replace("{", "").replace("}", "").replace(" | ", " "), entry, is_loose=True)


_ANYWHERE = Conditions(anywhere=True)


def _add(table: PhraseTable, term: str, entry: Entry, *, is_loose: bool = False) -> None:
    table.add(term, lambda rank, ending: Leaf(entry.rule, entry, rank, ending, is_loose))


def _entry(rule: str, term: str, told: str | Mapping[str, Any], sets: Mapping[str, frozenset[str]]) -> Entry:
    name = headword(term)
    if isinstance(told, str):
        return Entry(rule, name, told, family=name)
    given: dict[str, Any] = {key: _words(told[key], sets) for key in _CONDITIONS if key in told}
    conditions = Conditions(**given, subject=told.get("subject", "")) if given or "subject" in told else None
    fix = told.get("fix")
    say = told.get("say") or headword(fix or "")
    return Entry(rule, name, say, fix, conditions, told.get("family", name))


def _words(asked: str | list[str], sets: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    for word in asked.split() if isinstance(asked, str) else asked:
        if word.startswith("@"):
            found |= sets[word[1:]]
        else:
            found.add("" if word == "," else word)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a shortened name stands for."""

    words: str
    """In full, as a page should write it."""
    gloss: str = ""
    """The same for somebody who has never heard of it."""
    others: tuple[str, ...] = ()
    """Other ways to write the same that are right too."""
    from_site: bool = False
    """Whether the site's own glossary says so."""


def meanings_of(content: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Meaning, ...]]]:
    """Yield each shortened name of a list with its meanings, the likeliest first."""
    for short, told in content.items():
        meanings = []
        for written, gloss in told.items():
            words, *others = written.split(" | ")
            meanings.append(Meaning(words, gloss, tuple(others)))
        yield short, tuple(meanings)
