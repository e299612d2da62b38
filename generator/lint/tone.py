"""Which sentences of a text sound cold to a family, though no list has their words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.block_view import BlockView
from generator.lint.learned import tone
from generator.lint.prose import Span

_COLD = 0.995
"""Logarithm of odds. A sentence of more is cold. Lower finds more cold sentences, and more that are not. Weights have two
figures, and this lies between two of their sums, so that no rounding decides."""
_LEAST = 3
"""Words. Fewer have no tone."""
_MOST = 120
"""Words. What is longer is no sentence, and only so many of its words are looked at."""


def sentences_of(block: BlockView) -> Iterator[Span]:
    """Yield the sentences of a block, each by the numbers of its first word and of the first one behind it."""
    if len(block.sentences) < 2:
        if block.words:
            yield 0, min(len(block.words), _MOST)
        return
    for sentence in block.sentences:
        first, after = block.words_between(*sentence)
        if first < after:
            yield first, min(after, first + _MOST)


def cold_sentences(block: BlockView) -> Iterator[Span]:
    """Yield the cold sentences of a block, as `sentences_of` does."""
    weights, words = tone(), block.words
    for first, after in sentences_of(block):
        if after - first >= _LEAST and weights.log_odds(words[first:after]) > _COLD:
            yield first, after


def telling_words(block: BlockView, sentence: Span) -> Span:
    """Return where in the text of a block those words of a sentence stand that speak most for its being cold."""
    first, after = sentence
    begin, stop = tone().telling(block.words[first:after])
    return block.spans[first + begin][0], block.spans[first + stop - 1][1]
