"""A meaning that is not the one the glossary gives, or a second meaning for the same letters on one page.

Source: no other linter looks. Councils' own pages show the need: "Department of Education (DfE)", "Early Years Foundation
Support (EYFS)", and pages on which LD is first a disability and then a difficulty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.findings import Severity
from generator.lint.document import Kind
from generator.lint.explanations import Explained, Given, differs, explained
from generator.lint.initials import plain
from generator.lint.rule import Hit, Rule
from generator.lint.verdicts import Verdict, wordings
from generator.lint.view import PageView
from generator.lint.words import Words, key_of


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each meaning that is not the agreed one, and each second meaning of the same letters."""
    found = explained(view, words)
    for explanation, verdict in found.marked:
        if verdict is Verdict.WRONG:
            right = _right(words, key_of(explanation.short))
            yield Hit(
                None, explanation.source, explanation.end, _wrong(explanation.short, explanation.words, right), right
            )
    first: dict[str, str] = {}
    for given in found.given:
        yield from _given(given, words, first)
        if _comes_too_late(given, found, words):
            yield _late(given, words)


def _given(given: Given, words: Words, first: dict[str, str]) -> Iterator[Hit]:
    name, definition = given.name, given.definition
    before = first.setdefault(name.base, definition.words)
    start, end = definition.start, definition.end
    if definition.verdict is Verdict.WRONG:
        right = _right(words, name.base)
        message = _wrong(name.text, definition.words, right)
        yield Hit(definition.view.block, start, end, message, right)
    elif differs(before, definition.words) and not _are_one(words, name.base, before, definition.words):
        message = (
            f"This page has said already that {name.text} stands for “{before}”. With two meanings nobody can tell "
            f"which one is meant later. Write “{definition.words}” in full each time, without the letters."
        )
        yield Hit(definition.view.block, start, end, message)


def _comes_too_late(given: Given, found: Explained, words: Words) -> bool:
    """Whether brackets give a meaning of the page's own to known letters that its text has used without words before."""
    name, definition = given.name, given.definition
    if definition.verdict is not Verdict.LOCAL or definition.start < name.end or name.base not in words.meanings:
        return False
    return name.view.text[name.end : definition.start].strip(" '’s") == "(" and any(
        used.base == name.base
        and used.view.kind not in (Kind.HEADING, Kind.TITLE)
        and (used.view.number, used.start) < (name.view.number, name.start)
        for used in found.unexplained
    )


def _late(given: Given, words: Words) -> Hit:
    name, definition = given.name, given.definition
    message = (
        f"This page has used {name.text} before, and there it reads as “{_right(words, name.base)}”. "
        f"Write “{definition.words}” in full each time, without the letters."
    )
    return Hit(definition.view.block, definition.start, definition.end, message)


def _wrong(short: str, said: str, right: str | None) -> str:
    if right is None:
        return f"“{said}” is not what {short} stands for. Check the words and write them as the glossary does."
    return (
        f"{short} stands for “{right}”, and here it says “{said}”. "
        "A family that looks for the wrong words finds nothing. Write the agreed ones, or add yours to the glossary."
    )


def _right(words: Words, key: str) -> str | None:
    meanings = words.meanings.get(key, ())
    return meanings[0].words if meanings else None


def _are_one(words: Words, key: str, first: str, second: str) -> bool:
    """Whether two wordings are the same meaning, such as therapist and therapy."""
    both = {plain(first), plain(second)}
    return any(both <= wordings(meaning) for meaning in words.meanings.get(key, ()))


RULE = Rule(
    id="acronym-meaning",
    severity=Severity.ERROR,
    summary="Words beside a shortened name that are not what it stands for, or a second meaning on one page.",
    why="A family that looks for the wrong words, or takes one thing for another, does not get the help.",
    source="Errors found on councils' own pages. The site's glossary decides, then the built-in list.",
    check=check,
    good=(
        "The Department for Education (DfE) says so.",
        "A speech and language therapist (SaLT) helps. So does speech and language therapy (SALT).",
        "The Parent Infant Partnership (PIP) is for new babies.",
        "The Tarnley Inclusion Fund (TIF) paid for it.",
    ),
    bad=(
        "The Department of Education (DfE) says so.",
        "The EYFS (Early Years Foundation Support) is the rule book.",
        "A speech and language therapist (SLT) helps. The senior leadership team (SLT) decides.",
        "| Letters | Words |\n| --- | --- |\n| DSL | duty safeguarding lead |",
    ),
)
