"""What labelled sentences have taught: how much each word, and each two words side by side, speak for a finding.

A word list knows the wordings that somebody has thought of. The weights here were learned from sentences that people had
marked as cold or as kind, so that a sentence is heard that nobody has written before. The method is logistic regression:
the weights of the words and of the pairs of words in a sentence add up to the logarithm of the odds that an editor would
mark it. `make learn` makes the file. Nothing is learned while the linter runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise, repeat
from pathlib import Path

from generator.lint.prose import Span

START, END = "^", "$"
"""Stand before the first word of a sentence and behind its last."""
NUMBER = "0"
"""Stands for every number."""
JOIN = "_"
"""Stands between the two words of a pair in a file of weights. No word has it."""
TONE = Path(__file__).parent / "words" / "tone.txt"
"""The weights of a cold sentence."""
_SHARE = 0.2
"""A word of less weight does not belong to the stretch that tells."""


class Weights:
    """How much words, and pairs of words, speak for a finding."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read the lines of a file: each a name or a weight, and behind it a number, or the words of that weight."""
        self.bias = 0.0
        """What every sentence has to begin with."""
        self._words: dict[str, float] = {}
        self._pairs: dict[tuple[str, str], float] = {}
        for line in lines:
            head, _, rest = line.partition(" ")
            if head == "bias":
                self.bias = float(rest)
            elif head and head != "#":
                self._take(float(head), rest.split())

    def _take(self, weight: float, features: list[str]) -> None:
        for feature in features:
            first, is_pair, second = feature.partition(JOIN)
            if is_pair:
                self._pairs[first, second] = weight
            else:
                self._words[feature] = weight

    def log_odds(self, words: Sequence[str]) -> float:
        """Return the logarithm of the odds that an editor would mark a sentence, given its words in small letters."""
        plain = _plain(words)
        of_words = map(self._words.get, plain, repeat(0.0))
        of_pairs = map(self._pairs.get, pairwise((START, *plain, END)), repeat(0.0))
        return self.bias + sum(of_words) + sum(of_pairs)

    def telling(self, words: Sequence[str]) -> Span:
        """Return from which to which word a sentence is most likely to be marked: the stretch of the greatest weight."""
        best, where = float("-inf"), (0, len(words))
        so_far, start = 0.0, 0
        for number, (before, word) in enumerate(pairwise((START, *_plain(words)))):
            if so_far <= 0:
                so_far, start = 0.0, number
            so_far += self._words.get(word, 0.0) + self._pairs.get((before, word), 0.0) - _SHARE
            if so_far > best:
                best, where = so_far, (start, number + 1)
        return where


@cache
def tone() -> Weights:
    """Return how much words speak for a cold sentence: one table for a process."""
    return Weights(TONE.read_text("utf-8").splitlines())


def features_of(words: Sequence[str]) -> list[str]:
    """Return the words and pairs of a sentence as a file of weights names them, each as often as it stands there."""
    plain = _plain(words)
    return [*plain, *(f"{first}{JOIN}{second}" for first, second in pairwise((START, *plain, END)))]


def _plain(words: Sequence[str]) -> list[str]:
    """Return words in which all numbers are the same."""
    return [NUMBER if word.isdecimal() else word for word in words]
