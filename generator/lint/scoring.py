"""How old a reader has to be: the Flesch-Kincaid grade, as a reading age in years, for a page and for its sections.

The grade is 0.39 x words per sentence + 11.8 x syllables per word - 15.59 (Kincaid and others, 1975). It counts American
school years, in which children of the first are six, so the age is the grade plus 5. Syllables are textstat's.

What a reader sees is counted block by block: a heading, a list item and a table cell are each a sentence of their own,
whether or not somebody wrote a full stop. Code, addresses and numbers are left out, a hyphen or stroke parts two words,
and a shortened name counts as the words it stands for, or else letter by letter. Under 100 words there is no figure,
because it would be wrong.

The formula sees long sentences and long words, and nothing else. So it serves to compare two versions of a page, and
to show what to mend first: the sentences and the words that cost most are named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest

from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.prose import WORD, Span, words_of
from generator.lint.syllables import NUMBER, Syllables, syllables
from generator.lint.view import PageView
from generator.lint.words import Words, key_of

YEARS_BEFORE_SCHOOL = 5
"""What turns an American school year into an age."""
_SHOWN = 3
"""How many sentences and words are named."""
_SHORTEST = 8
"""Words. A shorter sentence is never named."""
_LETTERS = 6
"""Letters. A word of no more is never named."""
_LONG = 3
"""Syllables. A word of fewer is never named."""
_CAPITALS = re.compile(r"[A-Z](?<![\w&].)(?:[A-Z&]|[a-z][A-Z]){1,7}o?s?(?![\w&])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that makes a page hard to read."""

    text: str
    words: int
    reading_age: float
    """Years, if all sentences were like it."""


@dataclass(frozen=True, slots=True)
class SectionScore:
    """How hard the part of a page under one heading is."""

    name: str
    """The heading."""
    words: int
    reading_age: float
    """Years."""


@dataclass(frozen=True, slots=True)
class Score:
    """How hard a page is to read, and why."""

    name: str
    words: int
    reading_age: float | None
    """Years, or None when the page is too short for a figure."""
    sentences: tuple[Sentence, ...] = ()
    """The sentences that cost most, the worst first."""
    hard_words: tuple[str, ...] = ()
    """The words that cost most, the worst first."""
    sections: tuple[SectionScore, ...] = ()
    """Its sections that are long enough for a figure, in order."""


@dataclass(slots=True)
class _Count:
    sentences: int = 0
    words: int = 0
    syllables: int = 0

    def add(self, words: int, count: int, sentences: int) -> None:
        self.sentences += sentences
        self.words += words
        self.syllables += count

    def age(self) -> float:
        return _age(self.words, self.sentences, self.syllables)


def _age(words: int, sentences: int, count: int) -> float:
    grade = 0.39 * words / sentences + 11.8 * count / words - 15.59
    return round(grade + YEARS_BEFORE_SCHOOL, 1)


def score(view: PageView, words: Words) -> Score:
    """Return how hard a page is to read. It is worked out once a page."""
    known = view.kept.get("score")
    if not isinstance(known, Score):
        known = _score(view, words)
        view.kept["score"] = known
    return known


def _score(view: PageView, words: Words) -> Score:
    least = view.limits.score_from
    blocks = [block for block in view.blocks if block.kind is not Kind.ALT]
    if sum(len(block.words) for block in blocks) < least / 2:
        return Score(view.page.name, sum(len(block.words) for block in blocks), None)
    counting = _Counting(words)
    for block in blocks:
        counting.block(block)
    page = counting.page
    if page.words < least:
        return Score(view.page.name, page.words, None)
    return Score(
        view.page.name,
        page.words,
        page.age(),
        counting.hardest_sentences(),
        counting.hardest_words(),
        tuple(
            SectionScore(name, count.words, count.age()) for name, count in counting.sections if count.words >= least
        ),
    )


class _Counting:
    """Words, sentences and syllables of a page, as its blocks go by."""

    def __init__(self, words: Words) -> None:
        self.page = _Count()
        self.sections: list[tuple[str, _Count]] = []
        self._words = words
        self._syllables: Syllables = syllables()
        self._blocks: list[BlockView] = []
        self._long: list[str] = []

    def block(self, block: BlockView) -> None:
        if block.kind is Kind.HEADING:
            self.sections.append((block.text, _Count()))
        counts = list(map(self._syllables.__getitem__, block.words))
        length, count = self._heard(block, counts, (0, len(block.text)))
        if length:
            self.page.add(length, count, len(block.sentences))
            if self.sections:
                self.sections[-1][1].add(length, count, len(block.sentences))
            self._blocks.append(block)
            self._long += [word for word, count in zip(block.words, counts, strict=True) if count >= _LONG]

    def _heard(self, block: BlockView, counts: list[int], span: Span) -> tuple[int, int]:
        """Return how many words and syllables a reader reads, given the syllables of each word as it is written."""
        numbers = counts.count(NUMBER)
        length, count = len(counts) - numbers, sum(counts) - numbers * NUMBER
        if block.has_capitals:
            more = _spoken(block.text[span[0] : span[1]], self._words, self._syllables)
            return length + more[0], count + more[1]
        return length, count

    def hardest_sentences(self) -> tuple[Sentence, ...]:
        """Return the longest sentences, those with the longest words first."""
        spans = [
            (end - start, number, start) for number, block in enumerate(self._blocks) for start, end in block.sentences
        ]
        spans.sort(reverse=True)
        found = [
            self._sentence(self._blocks[number], (start, start + size)) for size, number, start in spans[: 2 * _SHOWN]
        ]
        worst = sorted((one for one in found if one.words >= _SHORTEST), key=lambda one: -one.reading_age)
        return tuple(worst[:_SHOWN])

    def _sentence(self, block: BlockView, span: Span) -> Sentence:
        counts = list(map(self._syllables.__getitem__, words_of(block.lower[span[0] : span[1]])))
        length, count = self._heard(block, counts, span)
        return Sentence(block.block.text[span[0] : span[1]], length, _age(length, 1, count) if length else 0.0)

    def hardest_words(self) -> tuple[str, ...]:
        """Return the words of many syllables, those that come often first."""
        counts = self._syllables
        long = Counter(word for word in self._long if len(word) > _LETTERS)
        worst = nlargest(_SHOWN + 2, long.items(), key=lambda seen: ((counts[seen[0]] - 2) * seen[1], seen[0]))
        return tuple(word for word, _ in worst)


def _spoken(text: str, words: Words, counts: Syllables) -> tuple[int, int]:
    """Return how many words and syllables the shortened names of a text have more than their letters look."""
    more_words = more_syllables = 0
    for short in _CAPITALS.findall(text):
        extra = _said(short, words, counts)
        more_words += extra[0]
        more_syllables += extra[1]
    return more_words, more_syllables


def _said(short: str, words: Words, counts: Syllables) -> tuple[int, int]:
    known = words.spoken.get(short)
    if known is None:
        known = words.spoken[short] = _said_anew(short, words, counts)
    return known


def _said_anew(short: str, words: Words, counts: Syllables) -> tuple[int, int]:
    key = key_of(short)
    meanings = words.meanings.get(key, ())
    small = short.lower()
    if meanings:
        full = WORD.findall(meanings[0].words.lower())
        return len(full) - 1, _total(full, counts) - counts[small]
    if key in words.everyday or not short.isupper():
        return 0, 0
    return 0, sum(3 if letter == "W" else 1 for letter in short if letter.isalpha()) - counts[small]


def _total(found: Iterable[str], counts: Syllables) -> int:
    return sum(1 if word.isdigit() else counts[word] for word in found)
