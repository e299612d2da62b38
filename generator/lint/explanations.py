"""Which shortened names a page explains, and where it uses one that it has not explained."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.lint.beside import is_glossed, may_define
from generator.lint.capitals import is_bracketed
from generator.lint.definitions import Definition, define
from generator.lint.document import Explanation
from generator.lint.initials import plain
from generator.lint.people import People, is_person
from generator.lint.shapes import is_short_name, short_names
from generator.lint.short_name import ShortName
from generator.lint.verdicts import Verdict, judge
from generator.lint.view import PageView
from generator.lint.words import Words, key_of

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Given:
    """A meaning that a page gives beside a shortened name."""

    name: ShortName
    definition: Definition


@dataclass
class Explained:
    """What a page does with its shortened names."""

    unexplained: list[ShortName] = field(default_factory=list)
    """Each one's first use, where it is not explained by then."""
    given: list[Given] = field(default_factory=list)
    """Each meaning that the text gives, in order."""
    marked: list[tuple[Explanation, Verdict | None]] = field(default_factory=list)
    """Each meaning that the markup gives."""


def explained(view: PageView, words: Words) -> Explained:
    """Return what a page does with its shortened names. It is worked out once a page."""
    known = view.kept.get("explained")
    if not isinstance(known, Explained):
        known = _explained(view, words)
        view.kept["explained"] = known
    return known


def _explained(view: PageView, words: Words) -> Explained:
    result = Explained()
    done: set[str] = set()
    is_glossary = view.path.endswith(_YAML)
    if view.is_entry(words.terms):
        done |= words.explained_by_site
    for explanation in view.page.explained:
        key = key_of(explanation.short)
        verdict = judge(key, explanation.short.removesuffix("s"), explanation.words, words)
        if not is_glossary:
            result.marked.append((explanation, verdict))
        if verdict is not None or is_glossary:
            done.add(key)
    people = People(view.blocks)
    for block in view.blocks:
        for name in short_names(block):
            key = name.base
            if key in done and not may_define(name):  # as most are, and what they are no longer matters
                continue
            is_known = key in words.meanings
            if not is_short_name(name, words, view.has_word) or is_person(name, people, is_known=is_known):
                continue
            definition = define(name, view.blocks, words)
            if definition is not None:
                result.given.append(Given(name, definition))
                done.add(key)
            elif key not in done and not (is_bracketed(name) and key in words.everyday):
                done.add(key)
                if not is_glossed(name):
                    result.unexplained.append(name)
    result.given = [given for given in result.given if not _is_anothers(given, result.given)]
    return result


def _is_anothers(given: Given, all_given: list[Given]) -> bool:
    """Whether words that seem wrong for one name are right for another, as in "... hyperactivity disorder (ADHD/ADD)"."""
    mine = given.definition
    return mine.verdict is Verdict.WRONG and any(
        other.definition.verdict is not Verdict.WRONG
        and other.definition.view is mine.view
        and other.definition.start < mine.end
        and mine.start < other.definition.end
        for other in all_given
    )


def differs(first: str, second: str) -> bool:
    """Return whether two meanings of one shortened name are different, and not only written differently."""
    return plain(first) != plain(second)
