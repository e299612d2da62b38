"""A word that is there twice, such as "the the".

Source: everybody's typing. It is an old check of proofreaders, with the words left alone that English does double.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from operator import eq

from generator.findings import Severity
from generator.lint.block_view import BlockView
from generator.lint.prose import word_set
from generator.lint.rule import Change, Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words

_DOUBLED = word_set(
    "had that very really so long no bye ha many far much well knock night tap choo quack twinkle yum tut hip "
    "there now boo beep row hush ding dong woof moo baa same fifty twenty half more bang boom clap splash hop "
    "jump step round again over never big little old new good ho hee la da ta-ta ma pa chop wiggle jiggle pop "
    "tick cha din dum rum rat toot vroom brum hear come look please oh ah wait sleep run go out up down yes yeah "
    "ok okay win blah one two"
)
"""Words that people double on purpose."""
_UNSURE = word_set("in on is do it her you to can will for by his as at what who")
"""Words that can meet themselves in a right sentence ("come in in threes"), so that nothing is taken out unasked."""


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each word that follows itself with nothing but a space between."""
    del words
    for block in view.blocks:
        found = block.words
        if True in map(eq, found, islice(found, 1, None)):
            yield from _in(block)


def _in(block: BlockView) -> Iterable[Hit]:
    text = block.text
    for number in range(1, len(block.words)):
        word = block.words[number]
        if (
            word != block.words[number - 1]
            or word in _DOUBLED
            or word.isdigit()
            or (len(word) == 1 and word not in "ai")
        ):
            continue
        (start, middle), (again, end) = block.spans[number - 1], block.spans[number]
        if text[middle:again] != " " or _is_name(text, start, again):
            continue
        said = block.block.text[start:middle]
        change = None if word in _UNSURE else Change(middle, end, "")
        severity = Severity.INFORMATION if word in _UNSURE else None
        yield Hit(block.block, start, end, f"“{said}” is there twice. Take one out.", said, change, severity)


def _is_name(text: str, start: int, again: int) -> bool:
    return text[start].isupper() and text[again].isupper()


RULE = Rule(
    id="double-word",
    severity=Severity.WARNING,
    summary="A word that is there twice in a row.",
    why="It makes readers stumble, and makes a page look as if nobody had read it.",
    source="Proofreading.",
    check=check,
    good=("She had had a good day. It is a long, long way. Knock knock! We went to Sing Sing.",),
    bad=("Ask the the nurse.", "We help families families with twins."),
)
