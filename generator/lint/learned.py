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
BIAS = "*"
"""Stands where a word does in the line that says what every sentence begins with."""
ALONE = ""
"""Stands where the second word of a pair does for the weight of a word by itself."""
TONE = Path(__file__).parent / "words" / "tone.txt"
"""The weights of a cold sentence."""
_SHARE = 0.2
"""A word of less weight does not belong to the stretch that tells."""


class Weights:
    """How much words, and pairs of words, speak for a finding."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read the lines of a file: each a word, its weight, and each word that may follow, with the weight of the pair.

        The line of `BIAS` says what every sentence has to begin with.
        """
        told = dict(line.split(" ", 1) for line in lines if line[:1] != "#")
        self.bias = float(told.pop(BIAS, "0"))
        """What every sentence has to begin with."""
        self._rows = _Rows(told)

    def log_odds(self, words: Sequence[str]) -> float:
        """Return the logarithm of the odds that an editor would mark a sentence, given its words in small letters."""
        plain = _plain(words)
        rows = [*map(self._rows.__getitem__, (START, *plain))]
        of_words = map(dict.get, rows, repeat(ALONE), repeat(0.0))
        of_pairs = map(dict.get, rows, (*plain, END), repeat(0.0))
        return self.bias + sum(of_words) + sum(of_pairs)

    def telling(self, words: Sequence[str]) -> Span:
        """Return from which to which word a sentence is most likely to be marked: the stretch of the greatest weight."""
        best, where = float("-inf"), (0, len(words))
        so_far, start = 0.0, 0
        for number, (before, word) in enumerate(pairwise((START, *_plain(words)))):
            if so_far <= 0:
                so_far, start = 0.0, number
            so_far += self._rows[word].get(ALONE, 0.0) + self._rows[before].get(word, 0.0) - _SHARE
            if so_far > best:
                best, where = so_far, (start, number + 1)
        return where


class _Rows(dict[str, dict[str, float]]):
    """For each word what it weighs alone, and before another. A row is read when a text has the word."""

    def __init__(self, told: dict[str, str]) -> None:
        super().__init__()
        self._told = told

    def __missing__(self, word: str) -> dict[str, float]:
        alone, *pairs = self._told.get(word, "0").split(" ")
        row = self[word] = dict(zip(pairs[::2], map(float, pairs[1::2]), strict=True))
        row[ALONE] = float(alone)
        return row


@cache
def tone() -> Weights:
    """Return how much words speak for a cold sentence: one table for a process."""
    return Weights(TONE.read_text("utf-8").splitlines())


def features_of(words: Sequence[str]) -> list[tuple[str, str]]:
    """Return the words and pairs of a sentence, each as often as it stands there. Of a word the second is `ALONE`."""
    plain = _plain(words)
    return [*((word, ALONE) for word in plain), *pairwise((START, *plain, END))]


def _plain(words: Sequence[str]) -> list[str]:
    """Return words in which all numbers are the same."""
    return [NUMBER if word.isdecimal() else word for word in words]
