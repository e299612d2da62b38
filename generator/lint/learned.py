"""What labelled sentences have taught: how much each word, and each two words near each other, speak for a finding.

A word list knows the wordings that somebody has thought of. The weights here were learned from sentences that people had
marked as cold or as kind, so that a sentence is heard that nobody has written before. The method is logistic regression:
the weights of the words in a sentence, and of the pairs of words side by side or with one between, add up to the logarithm
of the odds that an editor would mark it. `make learn` makes the file. Nothing is learned while the linter runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise, repeat
from pathlib import Path

from generator.lint.prose import Span

START, END = "^", "$"
"""Stand before the first word of a sentence and behind its last."""
BIAS = "*"
"""Stands where a word does in the line that says what every sentence begins with."""
ALONE = ""
"""Stands where the second word of a pair does for the weight of a word by itself."""
APART = "|"
"""Stands before the words that come after one more."""
LEARNED = ("welcome",)
"""The rules for which there are weights."""
_MOST_OF_PAIRS = 3.0
"""Logarithm of odds. Pairs hardly ever add more than that to what the words of a sentence weigh alone."""
_SHARE = 0.2
"""A word of less weight does not belong to the stretch that tells."""


class Weights:
    """How much words, and pairs of words, speak for a finding. Words are in small letters, and all numbers are alike."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read the lines of a file, each of which begins with a word.

        Behind the word stand its weight, each word that may come next with the weight of the pair, and behind `APART` each
        that may come after one more. The line of `BIAS` says what every sentence has to begin with.
        """
        told = [line.split(" ", 2) for line in lines if line[:1] != "#"]
        self._alone = {word: float(weight) for word, weight, *_ in told}
        self.bias = self._alone.pop(BIAS, 0.0)
        """What every sentence has to begin with."""
        self._next = _Rows({word: pairs[0] for word, _, *pairs in told if pairs})

    def is_heard(self, words: Sequence[str], least: float) -> bool:
        """Return whether the log odds of a sentence are more than `least`. The words alone tell it of most sentences."""
        alone = self._of_words(words)
        return alone > least - _MOST_OF_PAIRS and alone + self._of_pairs(words) > least

    def log_odds(self, words: Sequence[str]) -> float:
        """Return the logarithm of the odds that an editor would mark a sentence."""
        return self._of_words(words) + self._of_pairs(words)

    def _of_words(self, words: Sequence[str]) -> float:
        return self.bias + sum(map(self._alone.get, words, repeat(0.0)))

    def _of_pairs(self, words: Sequence[str]) -> float:
        behind = (*words, END)
        rows = [*map(self._next.__getitem__, (START, *words))]
        side_by_side = map(dict.get, rows, behind, repeat(0.0))
        one_between = map(dict.get, map(self._next.apart.__getitem__, (START, *words)), behind[1:], repeat(0.0))
        return sum(side_by_side) + sum(one_between)

    def telling(self, words: Sequence[str]) -> Span:
        """Return from which to which word a sentence is most likely to be marked: the stretch of the greatest weight."""
        best, where = float("-inf"), (0, len(words))
        so_far, start = 0.0, 0
        for number, (before, word) in enumerate(pairwise((START, *words))):
            if so_far <= 0:
                so_far, start = 0.0, number
            so_far += self._alone.get(word, 0.0) + self._next[before].get(word, 0.0) - _SHARE
            if so_far > best:
                best, where = so_far, (start, number + 1)
        return where


class _Rows(dict[str, dict[str, float]]):
    """For each word the weights of its pairs with the next one. They are read when a text has the word."""

    def __init__(self, told: dict[str, str]) -> None:
        super().__init__()
        self._told = told
        self.apart: dict[str, dict[str, float]] = {}
        """The same for its pairs with the one behind that. A word has them as soon as it was looked up."""

    def __missing__(self, word: str) -> dict[str, float]:
        side_by_side, _, apart = self._told.get(word, "").partition(APART)
        self.apart[word] = _weights(apart.split())
        row = self[word] = _weights(side_by_side.split())
        return row


def _weights(told: list[str]) -> dict[str, float]:
    return dict(zip(told[::2], map(float, told[1::2]), strict=True))


def file_of(rule: str) -> Path:
    """Return where the weights for a rule stand, one of `LEARNED`."""
    return Path(__file__).parent / "words" / f"{rule}.txt"


@cache
def weights_for(rule: str) -> Weights:
    """Return the weights for a rule, one of `LEARNED`: one table for a process."""
    return Weights(file_of(rule).read_text("utf-8").splitlines())


def features_of(words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the words and pairs of a sentence, each as often as it stands there.

    Of a pair: the first word, the second, and `APART` if there is one between them. Of a word the second is `ALONE`.
    """
    behind = (*words, END)
    for word in words:
        yield word, ALONE, ""
    for first, second in pairwise((START, *behind)):
        yield first, second, ""
    for first, second in zip((START, *words), behind[1:], strict=False):
        yield first, second, APART
