"""A sentence that does not say who does it.

Source: plain English guides ask for active verbs. "Your form will be looked at" hides whom to ask; "we look at your form"
does not. Sometimes nobody knows who did it, or it does not matter, so this is for information only.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.prose import word_set
from generator.lint.rule import Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words

_BE = word_set("is are was were be been being")
_BETWEEN = word_set("not also often usually always then now still being only never first soon both all already")
_IRREGULAR = word_set(
    "built bought brought caught chosen cut drawn driven fed felt forgotten found given grown heard held hidden "
    "kept known laid led left lent lost made meant met paid put read said seen sent set shown spent spoken taken "
    "taught thought told understood withdrawn worn written"
)
_STATES = word_set(
    "advanced aged allowed amazed annoyed anxious ashamed based bored called committed complicated concerned "
    "confused crowded dedicated delighted detailed determined disabled disappointed embarrassed excited exhausted "
    "experienced frightened frustrated gifted interested involved isolated left limited located married mixed "
    "needed overwhelmed pleased prepared puzzled qualified related relaxed relieved retired scared shocked "
    "skilled supposed surprised talented thrilled tired unsettled upset used welcomed worried red need indeed bed "
    "speed seed feed"
)
_KINDS = frozenset((Kind.PARAGRAPH, Kind.ITEM, Kind.CELL))


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield the first passive verb of each sentence."""
    del words
    for block in view.blocks:
        if block.kind in _KINDS and not _BE.isdisjoint(block.words):
            yield from _in(block)


def _in(block: BlockView) -> Iterable[Hit]:
    last = -1
    for number in [number for number, word in enumerate(block.words) if word in _BE]:
        verb = _participle(block, number)
        if verb is None:
            continue
        start, end = block.spans[number][0], block.spans[verb][1]
        sentence, _ = block.sentence_at(start)
        if sentence != last and " " in block.text[start:end] and "." not in block.text[start:end]:
            last = sentence
            said = block.block.text[start:end]
            message = f"“{said}” does not say who does it. If you know, begin with them, such as “we” or “the school”."
            yield Hit(block.block, start, end, message)


def _participle(block: BlockView, number: int) -> int | None:
    words = block.words
    after = number + 1
    while after < len(words) and after < number + 3 and (words[after] in _BETWEEN or words[after].endswith("ly")):
        after += 1
    if after >= len(words):
        return None
    word = words[after]
    is_verb = word in _IRREGULAR or (word.endswith("ed") and len(word) > 4)
    return after if is_verb and word not in _STATES else None


RULE = Rule(
    id="passive",
    severity=Severity.INFORMATION,
    summary="A verb that does not say who does it, such as “will be decided”.",
    why="A parent needs to know whom to ring when it does not happen.",
    source="Plain English guides.",
    check=check,
    good=("We look at your form within a week. You may be worried, and that is fine.",),
    bad=("Your form will be looked at within a week.", "The decision was made by a panel."),
)
