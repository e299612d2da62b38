"""The built-in word lists, read from this folder. A site's own lists have the same form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import yaml

from generator.lint.phrase_table import Conditions, Entry, Leaf, PhraseTable
from generator.lint.terms import headword
from generator.lint.words.ready import ready_tables

PHRASE_RULES = ("jargon", "inclusive", "welcome")
"""The rules whose terms stand in word lists of their own."""
LONG_LISTS = ("uncommon", "set_phrases")
"""Built-in lists of jargon that say nothing but what to write instead."""
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Gives every value as text, so that "no" and "on" stay words."""
_CONDITIONS = tuple(field.name for field in fields(Conditions) if field.name not in ("subject", "anywhere"))


def read_list(text: str) -> Any:
    """Return what a word list says, every value as text."""
    return yaml.load(text, Loader=_LOADER)  # noqa: S506  a base loader makes nothing but text, lists and mappings


@cache
def built_in(name: str) -> Any:
    """Return what one of the built-in lists says, such as "jargon". Everybody gets the same, so nobody may change it."""
    tables = ready_tables()
    return tables.lists[name] if tables and name in tables.lists else read_list(_text_of(name))


def _text_of(name: str) -> str:
    return (Path(__file__).parent / f"{name}.yaml").read_text("utf-8")


def built_in_table() -> PhraseTable:
    """Return a table with the phrases of all built-in lists."""
    tables = ready_tables()
    return PhraseTable(tables) if tables else worked_out()


def worked_out() -> PhraseTable:
    """Return the same table, made from the lists as they are written."""
    table = PhraseTable()
    for name in LONG_LISTS:
        add_built_in(table, "jargon", name)
    for rule in PHRASE_RULES:
        add_built_in(table, rule)
    for _, meanings in meanings_of(built_in("acronyms")):
        add_names(table, meanings)
    return table


def add_built_in(table: PhraseTable, rule: str, name: str | None = None) -> None:
    """Add the phrases of a built-in list to a table. What it says of a term is read when a text has the term.

    Args:
        table: Takes the phrases.
        rule: The rule that they are for.
        name: The name of a list that gives way to all others. None: the rule's own, which does not.
    """
    before, terms = told_apart(_text_of(name or rule))
    tells = {term: partial(read_list, told) for term, told in terms.items()}
    _add_terms(table, rule, read_list(before) or {}, tells, gives_way=name is not None)


def told_apart(text: str) -> tuple[str, dict[str, str]]:
    """Return what a built-in list says before its terms, and its terms, each with what it says of it, all still in YAML.

    In the built-in lists each term has one line, and that is how they can be told apart without reading them as YAML.
    """
    before, _, terms = text.partition("\nterms:\n")
    return before, dict(_term_of(line[2:]) for line in terms.split("\n") if line[2:] and line[2] != "#")


def _term_of(line: str) -> tuple[str, str]:
    """Return a term, and what its list says of it."""
    if line[0] not in _QUOTES:
        term, _, told = line.partition(": ")
        return term, told
    term, _, told = line[1:].partition(f"{line[0]}: ")
    return term.replace("''", "'") if line[0] == "'" else term, told


_QUOTES = frozenset("'\"")


def add_list(table: PhraseTable, rule: str, content: Mapping[str, Any]) -> None:
    """Add the phrases of a site's own list of terms to a table."""
    terms = content.get("terms", {})
    _add_terms(table, rule, content, {term: partial(terms.get, term) for term in terms}, from_site=True)


def _add_terms(
    table: PhraseTable,
    rule: str,
    content: Mapping[str, Any],
    terms: Mapping[str, _Tell],
    *,
    gives_way: bool = False,
    from_site: bool = False,
) -> None:
    sets = {name: _words(words, {}) for name, words in content.get("sets", {}).items()}
    for term in content.get("exempt", ()):
        add_exempt(table, rule, term)
    for term, tell in terms.items():
        table.add(term, _Term(rule, term, tell, sets, from_site=from_site).leaf, gives_way=gives_way)


_Tell = Callable[[], "str | Mapping[str, Any]"]
"""Tells what a list says of a term: what to write instead, or that and its conditions."""


class _Term:
    """A term of a list. Its entry is made when a text has the term."""

    __slots__ = ("_asked", "_entry", "_from_site")

    def __init__(
        self, rule: str, term: str, tell: _Tell, sets: Mapping[str, frozenset[str]], *, from_site: bool
    ) -> None:
        self._asked = (rule, term, tell, sets)
        self._from_site = from_site
        self._entry: Entry | None = None

    def leaf(self, rank: int, ending: int) -> Leaf:
        if self._entry is None:
            rule, term, tell, sets = self._asked
            self._entry = replace(_entry(rule, term, tell(), sets), from_site=self._from_site)
        return Leaf(self._entry.rule, self._entry, rank, ending)


def add_exempt(table: PhraseTable, rule: str, term: str) -> None:
    """Add the phrases that keep a rule away from a term."""
    is_loose = "," in term
    table.add(term, lambda rank, ending: Leaf(rule, None, rank, ending, is_loose))


def add_names(table: PhraseTable, meanings: Iterable[Meaning]) -> None:
    """Add what shortened names stand for, which is no jargon. A single plain word can be jargon all the same."""
    for meaning in meanings:
        if meaning.words[:1].isupper() or meaning.words.count(" ") > 1:
            add_exempt(table, "jargon", meaning.words)


def add_mentions(table: PhraseTable, rule: str, term: str, wordings: Iterable[str]) -> None:
    """Add the phrases that say a term in any of its wordings, wherever they stand."""
    entry = Entry(rule, term, "", conditions=_ANYWHERE, family=term)
    for wording in wordings:
        for many in (wording, f"{wording}/n"):
            plain = many.replace("{", "").replace("}", "").replace(" | ", " ")
            table.add(plain, lambda rank, ending: Leaf(rule, entry, rank, ending, is_loose=True))


_ANYWHERE = Conditions(anywhere=True)


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
