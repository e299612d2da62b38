"""What makes a page hard that its writer marked as Easy Read (`easy_read: true` or `easy_read_of:` in its front matter).

The `easy_read` lines of an entry are such a page, too.

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
    if view.has_picture_lines:
        yield from _without_picture(view)
    seen: set[str] = set()
    for block in view.blocks:
        if block.kind is not Kind.ALT:
            yield from _sentences(block, view.limits.easy_read_sentence)
            yield from _hard_words(block, words, seen)


def _without_picture(view: PageView) -> Iterator[Hit]:
    pictures = [picture.source for picture in view.page.pictures]
    reached = 0
    for block in view.blocks:
        if block.kind is Kind.ALT:
            continue
        end = block.block.span(0, len(block.text))[1]
        has_picture = any(reached <= picture <= end for picture in pictures)
        if not has_picture and block.kind in (Kind.PARAGRAPH, Kind.ITEM):
            message = "This line has no picture. In Easy Read each line has one that shows what it says. Add one."
            yield Hit(block.block, 0, len(block.text), message)
        reached = end


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
    summary="On a page that is marked as Easy Read: a long sentence, two ideas in one, a hard word, or no picture.",
    why="People who need Easy Read are told that the page is for them, and then they cannot use it.",
    source="The government's guidance on accessible formats.",
    check=check,
    good=(
        "---\neasy_read: true\n---\nA plan says what help you get.\n\nYou can ask for one.",
        "---\neasy_read_of: plans.md\n---\n# Plans\n\n![](picture:plan) A plan says what help you get.",
        "We ascertain eligibility, which may take a considerable time; then we write to you.",
    ),
    bad=(
        "---\neasy_read: true\n---\nThe council looks at the form that you send and then it tells you what it thinks of it.",
        "---\neasy_read: true\n---\nAsk about eligibility.",
        "---\neasy_read_of: plans.md\n---\n![](picture:plan) A plan says what help you get.\n\nYou can ask for one.",
    ),
)
