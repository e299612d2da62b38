"""Which sentences of a text an editor would mark for a rule, though no list has their words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.learned import weights_for
from generator.lint.talked_about import is_talked_about

_LEAST = 3
"""Words. Fewer say too little."""


class Heard(NamedTuple):
    """A sentence that was heard, by characters of its block's text."""

    start: int
    end: int
    telling: tuple[int, int]
    """Where the words stand that speak most for it."""


def heard(block: BlockView, rule: str, least: float, listed: Collection[int]) -> Iterator[Heard]:
    """Yield the sentences of a block that an editor would mark for a rule.

    Args:
        block: What is read. A quotation is somebody else's, and so is a sentence whose telling words are quoted.
        rule: One of `learned.LEARNED`.
        least: The logarithm of the odds that an editor would mark a sentence. Lower hears more, and more that is fine.
        listed: Where wordings of the rule's list begin. A sentence that has one is reported already.
    """
    if block.kind is Kind.QUOTATION:
        return
    weights, words = weights_for(rule), block.alike
    for first, after in block.word_sentences:
        if after - first >= _LEAST and weights.is_heard(words[first:after], least):
            start, end = block.spans[first][0], block.spans[after - 1][1]
            if any(start <= position < end for position in listed):
                continue
            begin, stop = weights.telling(words[first:after])
            from_word, to_word = block.spans[first + begin][0], block.spans[first + stop - 1][1]
            quotes = any(opens < to_word and from_word < closes for opens, closes in block.quotations)
            if not quotes and not is_talked_about(block, from_word, to_word):
                yield Heard(start, end, (from_word, to_word))
