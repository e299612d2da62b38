"""A shortened name that the page does not spell out by its first use.

Source: the style guide of the government's website asks for the full name on each page, unless four people in five in
the country know the letters. Editors of council pages say that it is the complaint they hear most from parents.
It is reported once a page, because one explanation at the first use mends all the others.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.document import Kind
from generator.lint.explanations import explained
from generator.lint.initials import plain
from generator.lint.rule import Change, Hit, Rule
from generator.lint.short_name import ShortName
from generator.lint.spelling_out import article_before, in_full
from generator.lint.view import PageView
from generator.lint.words import Words
from generator.lint.words.lists import Meaning


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each shortened name at its first use, where the page has not explained it.

    What an entry of the glossary does not explain is for the rule about the glossary.
    """
    if view.is_entry(words.terms):
        return
    for name in explained(view, words).unexplained:
        meanings = words.meanings.get(name.base, ())
        sites = tuple(meaning for meaning in meanings if meaning.from_site)
        yield _hit(name, _distinct(sites or meanings))


def _distinct(meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """Return the meanings without those that are another's words."""
    return tuple({plain(meaning.words): meaning for meaning in reversed(meanings)}.values())[::-1]


def _hit(name: ShortName, meanings: tuple[Meaning, ...]) -> Hit:
    if not meanings:
        message = (
            f"Families may not know what {name.text} stands for, and this page does not say. "
            f"Write the words in full the first time, with the letters in brackets behind them: words ({name.text})."
        )
        return Hit(name.view.block, name.start, name.end, message)
    if len(meanings) > 1:
        choice = " or ".join(f"“{in_full(name, meaning, starts=False)}”" for meaning in meanings)
        message = f"{name.text} can mean more than one thing. Write the one that you mean: {choice}."
        return Hit(name.view.block, name.start, name.end, message)
    meaning = meanings[0]
    full = in_full(name, meaning)
    message = (
        f"Families may not know what {name.text} stands for, and this page does not say. Write “{full}” the first time."
        f"{_told(meaning)}"
    )
    return Hit(name.view.block, name.start, name.end, message, full, _change(name, full))


def _told(meaning: Meaning) -> str:
    return f" In plain words: {meaning.gloss}." if meaning.gloss else ""


def _change(name: ShortName, full: str) -> Change | None:
    """Return what may be written, with "an" made "a" where that has to be, or None in a name or a picture's text."""
    is_name = name.view.kind is Kind.TITLE and not name.view.text.endswith((".", "!", "?"))
    if is_name or name.view.kind is Kind.ALT or name.text[-1:].isdigit():
        return None
    start, article = article_before(name.view.text, name.start, full)
    return Change(start, name.end, article + full)


RULE = Rule(
    id="acronym",
    severity=Severity.ERROR,
    summary="A shortened name that the page does not spell out by its first use.",
    why="A parent who has to look up letters has stopped reading, and may not come back.",
    source="The style guide of GOV.UK: spell out what fewer than four people in five know, on each page.",
    check=check,
    good=(
        "Your child may have an education, health and care plan (EHCP). The EHCP says what help there is.",
        "Ask the SENCO (special educational needs co-ordinator).",
        "SEND is short for special educational needs and disabilities.",
        "Every education, health and care (EHC) plan is looked at once a year.",
        "Talk to your GP or ring NHS 111. There is a TV in the waiting room.",
        "Please do NOT park here. The class is in room B12, XM4 7QT.",
        "Meet us at the LEISURE centre, or write to FREEPOST, Wenbury.",
        "*[PECS]: Picture Exchange Communication System\n\nWe use PECS.",
        "Henry VIII had six wives. See part IV of the report by Dr A. B. Shaw.",
    ),
    bad=(
        "Ask the SENCO about it.",
        "An EHCP is a plan. An education, health and care plan (EHCP) is a legal paper.",
        "We met 812 lovely families (CYP).",
        "Send S.E.N. queries to us. SEN/D papers go to the panel.",
        "In KS2 she saw a QToD and a SaLT.",
    ),
)
