"""One block prepared for the rules: its words, sentences and quotations, each worked out once, when a rule asks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from generator.lint.document import Block, Kind
from generator.lint.lazy import lazy
from generator.lint.prose import Span, alike, count_words, hide, lower, quotations, sentences, spans_of, words_of

MOST = 100_000
"""Characters. What is longer is no paragraph, and only so much of it is looked at."""
_REACH = 80
"""Words on either side. So much of a sentence counts as near a word."""
_MOST_WORDS = 120
"""What is longer is no sentence, and only so many of its words are looked at."""
_CAPITALS = re.compile(r"[A-Z](?:[A-Z.&/]|[a-z][A-Z&]| & )")
"""What all words in capitals and all shortened names have. It is quick to look for."""


class BlockView:
    """One block, with its words, sentences and quotations."""

    def __init__(self, block: Block, number: int) -> None:
        """Take a block and its number on the page, from 0."""
        self.block = block
        self.number = number
        self.kind = block.kind
        self.text = hide(block.text[:MOST], block.code)
        """The text. Code and addresses are hidden, with every other character in its place."""
        self.shouted: list[Span] | None = None
        """Where words in capitals stand in a row, once `capitals` has looked."""

    @lazy
    def lower(self) -> str:
        """The text in small letters with straight apostrophes, character for character."""
        return lower(self.text)

    @lazy
    def has_capitals(self) -> bool:
        """Whether there may be words in capitals or shortened names."""
        return _CAPITALS.search(self.text) is not None

    @lazy
    def words(self) -> list[str]:
        """The words in small letters, in order."""
        return words_of(self.lower)

    @lazy
    def alike(self) -> list[str]:
        """The words, with every number the same."""
        return alike(self.words)

    @lazy
    def spans(self) -> list[Span]:
        """Where each of the words stands."""
        return spans_of(self.lower, self.words)

    @lazy
    def length(self) -> int:
        """How many words a reader reads, for limits on length."""
        return count_words(self.text)

    @lazy
    def sentences(self) -> list[Span]:
        """Where its sentences stand."""
        return sentences(self.text)

    @lazy
    def word_sentences(self) -> list[Span]:
        """Its sentences, each by the numbers of its first word and of the first one behind it."""
        if len(self.sentences) < 2:
            found = [(0, len(self.words))]
        else:
            found = [self.words_between(*sentence) for sentence in self.sentences]
        return [(first, min(after, first + _MOST_WORDS)) for first, after in found if first < after]

    @lazy
    def quotations(self) -> list[Span]:
        """Where its marked quotations stand. A block that is a quotation is one whole."""
        if self.kind is Kind.QUOTATION:
            return [(0, len(self.text))]
        return quotations(self.text)

    def sentence_at(self, position: int) -> Span:
        """Return where the sentence stands that a character belongs to."""
        found = self.sentences
        index = bisect_right(found, (position, len(self.text) + 1)) - 1
        return found[max(index, 0)] if found else (0, len(self.text))

    def words_between(self, start: int, end: int) -> Span:
        """Return the numbers of the first word that begins in a stretch of the text, and of the first one behind it."""
        return bisect_left(self.spans, (start, 0)), bisect_left(self.spans, (end, 0))

    def sentence_words(self, number: int) -> Span:
        """Return the numbers of the first word of a word's sentence, and of the first one behind it."""
        first, after = self.words_between(*self.sentence_at(self.spans[number][0]))
        return max(first, number - _REACH), min(after, number + _REACH)

    def is_quoted(self, start: int, end: int) -> bool:
        """Return whether a stretch stands inside a marked quotation."""
        return lies_in(self.quotations, start, end)


def lies_in(spans: list[Span], start: int, end: int) -> bool:
    """Return whether a stretch lies in one of some others, which are in order and apart from each other."""
    index = bisect_right(spans, (start, MOST + 1)) - 1 if spans else -1
    return index >= 0 and end <= spans[index][1]
