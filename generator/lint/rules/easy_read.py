"""What makes a page hard that its writer marked as Easy Read (`easy_read: true` in its front matter).

Source: the government's guidance on accessible formats: 10 to 15 words a sentence, one idea in each, words in full.
Easy Read is a craft, made with people with a learning disability. A linter can find some things that are wrong with a
page; it can never say that a page is Easy Read, and this one does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.findings import Severity
from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.prose import count_words, word_set
from generator.lint.rule import Hit, Rule
from generator.lint.rules.jargon import is_explained
from generator.lint.syllables import syllables
from generator.lint.view import PageView
from generator.lint.words import Words

_TWO_IDEAS = re.compile(
    r"; |, (?:which|although|however|whereas|because|so that|and then|but)\b|\b(?:although|whereas|unless|provided that)\b"
    r"|\band\b.*\band\b.*\band\b",
    re.IGNORECASE,
)
_HARD = 4
"""Syllables. A word of as many needs its meaning beside it."""
_EASY = word_set(
    "information everybody january february television vegetable vegetables supermarket education organisation "
    "organisations activity activities anybody especially community disability disabilities actually usually "
    "independent independently comfortable interesting appointment"
)


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield long sentences, sentences of several ideas and hard words without their meaning, on a page that is marked."""
    if not view.is_easy_read:
        return
    seen: set[str] = set()
    for block in view.blocks:
        if block.kind is not Kind.ALT:
            yield from _sentences(block, view.limits.easy_read_sentence)
            yield from _hard_words(block, words, seen)


def _sentences(block: BlockView, limit: int) -> Iterator[Hit]:
    for start, end in block.sentences:
        text = block.text[start:end]
        length = count_words(text)
        if length > limit:
            message = f"This sentence has {length} words. Easy Read has {limit} at most. Make two of it."
            yield Hit(block.block, start, end, message)
        elif _TWO_IDEAS.search(text):
            message = "This sentence has more than one idea. Easy Read has one idea in each sentence. Part it."
            yield Hit(block.block, start, end, message)


def _hard_words(block: BlockView, words: Words, seen: set[str]) -> Iterator[Hit]:
    counts = syllables()
    for number, word in enumerate(block.words):
        if word in seen or word in _EASY or word.isdigit() or counts[word] < _HARD:
            continue
        seen.add(word)
        start, end = block.spans[number]
        is_name = block.text[start].isupper() and block.sentence_at(start)[0] != start
        if is_name or word in words.terms or is_explained(block, start, end):
            continue
        said = block.block.text[start:end]
        message = f"“{said}” is a hard word. Use an easy one, or say straight after it what it means."
        yield Hit(block.block, start, end, message)


RULE = Rule(
    id="easy-read",
    severity=Severity.WARNING,
    summary="On a page that is marked as Easy Read: a long sentence, two ideas in one, or a hard word on its own.",
    why="People who need Easy Read are told that the page is for them, and then they cannot use it.",
    source="The government's guidance on accessible formats.",
    check=check,
    good=(
        "---\neasy_read: true\n---\nA plan says what help you get.\n\nYou can ask for one.",
        "We ascertain eligibility, which may take a considerable time; then we write to you.",
    ),
    bad=(
        "---\neasy_read: true\n---\nThe council looks at the form that you send and then it tells you what it thinks of it.",
        "---\neasy_read: true\n---\nAsk about eligibility.",
    ),
)
