"""How cold the sentences of a text sound to a family."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from generator.lint.block_view import BlockView
from generator.lint.learned import tone
from generator.lint.prose import Span

COLD = 1.0
"""Logarithm of odds. A sentence of more is cold."""
_LEAST = 3
"""Words. Fewer have no tone."""
_MOST = 120
"""Words. What is longer is no sentence, and only so many of its words are looked at."""


class Told(NamedTuple):
    """A sentence, by the numbers of its first word and of the first one behind it, and how cold it is."""

    first: int
    after: int
    log_odds: float


def sentences_of(block: BlockView) -> Iterator[Span]:
    """Yield the sentences of a block that have words, each by the numbers of its first word and the one behind it."""
    if len(block.sentences) < 2:
        if block.words:
            yield 0, min(len(block.words), _MOST)
        return
    starts = [start for start, _ in block.spans]
    for start, end in block.sentences:
        first, after = bisect_left(starts, start), bisect_left(starts, end)
        if first < after:
            yield first, min(after, first + _MOST)


def tones_of(block: BlockView) -> list[Told]:
    """Return how cold each sentence of a block is."""
    weights, words = tone(), block.words
    return [Told(first, after, weights.log_odds(words[first:after])) for first, after in sentences_of(block)]


def telling_words(block: BlockView, told: Told) -> Span:
    """Return where in a block those words of a sentence stand that speak most for its being cold."""
    first, after = tone().telling(block.words[told.first : told.after])
    return block.spans[told.first + first][0], block.spans[told.first + after - 1][1]


def is_cold(told: Told) -> bool:
    """Return whether a sentence is cold although no list knows its words."""
    return told.log_odds > COLD and told.after - told.first >= _LEAST
