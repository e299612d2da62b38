"""Whether words are what a shortened name stands for: its letters against the first letters of the words."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.lint.prose import word_set

JOINING = word_set("a an and at by for from in into of on or our the their to with your &")
"""Little words that need no letter of their own."""

_SECOND_HALVES = word_set("down up off out over based aged")
"""Words that need no letter of their own behind another, as in "tie-down"."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")
_SAME = {
    "therapist": "therapy",
    "psychologist": "psychology",
    "impaired": "impairment",
    "visual": "vision",
    "visually": "vision",
    "behavioural": "behaviour",
    "foetal": "fetal",
    "autistic": "autism",
    "children": "child",
    "people": "person",
    "personal": "personal",
}
_DROPPED = word_set("a an and or the &")


def split(text: str) -> list[str]:
    """Return the words of a text as written. A hyphen parts two words, as in "co-ordinator"."""
    return _WORD.findall(text)


@lru_cache(maxsize=4096)
def fits(short: str, words: tuple[str, ...], *, spare: int = 0) -> bool:
    """Return whether each letter of a shortened name has its word, in order, from the first word to the last.

    Args:
        short: The name as written, without a plural s, such as "SENCo", "S.E.N.", "KS2" or "A&E".
        words: The words that may be its meaning.
        spare: How many words, besides joining words, may have no letter.
    """
    letters = [letter for letter in short if letter.isalnum()]
    if len(letters) < 2 or len(words) < 2:
        return False
    small = [word.lower() for word in words]
    return small[-1] not in JOINING and _fit(tuple(letters), tuple(small), 0, 0, spare)


def _fit(letters: tuple[str, ...], words: tuple[str, ...], letter: int, word: int, spare: int) -> bool:
    """Whether the letters from `letter` on fit the words from `word` on."""
    if letter == len(letters):
        return word == len(words)
    if word == len(words):
        return all(left.islower() or left.isdigit() for left in letters[letter:])
    here, wanted = words[word], letters[letter].lower()
    if wanted.isdigit() and (here == wanted or here == _DIGITS.get(wanted)):
        return _fit(letters, words, letter + 1, word + 1, spare)
    if here[0] == wanted and (
        _fit(letters, words, letter + 1, word + 1, spare) or _inside(letters, words, letter + 1, word, spare)
    ):
        return True
    if letter and letters[letter].islower() and _fit(letters, words, letter + 1, word, spare):
        return True
    if word and (here in JOINING or here in _SECOND_HALVES or here.isdigit()):
        return _fit(letters, words, letter, word + 1, spare)
    return bool(word and spare) and _fit(letters, words, letter, word + 1, spare - 1)


def _inside(letters: tuple[str, ...], words: tuple[str, ...], letter: int, word: int, spare: int) -> bool:
    """Whether the next letter or two stand inside the word, as in "healthcare" (HC) or "coordinator" (CO)."""
    rest = words[word][1:]
    for more in (1, 2):
        if letter + more > len(letters):
            return False
        wanted = letters[letter + more - 1].lower()
        position = rest.find(wanted)
        if position < 0:
            return False
        rest = rest[position + 1 :]
        if _fit(letters, words, letter + more, word + 1, spare):
            return True
    return False


_DIGITS = {"1": "one", "2": "two", "3": "three", "4": "four", "5": "five"}


@lru_cache(maxsize=4096)
def plain(words: str) -> str:
    """Return words so that two ways of writing the same come out alike: no capitals, hyphens, plurals or "and"."""
    small = words.lower().replace("’", "'").replace("-", "").replace("\u2010", "").replace("\u2011", "")
    return "".join(_same(word) for word in _WORD.findall(small) if word not in _DROPPED)


def roots(words: tuple[str, ...]) -> list[str]:
    """Return the words that carry meaning, each so that its plural comes out alike."""
    small = (word.lower().replace("’", "'") for word in words)
    return [_same(word) for word in small if word not in JOINING]


def _same(word: str) -> str:
    word = word.removesuffix("'s")
    if word in _SAME:
        return _SAME[word]
    if word.endswith("ies") and len(word) > 4:
        word = f"{word[:-3]}y"
    elif word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        word = word[:-1]
    return _SAME.get(word, word)


def shared(first: list[str], second: list[str]) -> int:
    """Return how many words two lists share, in the same order. Words that begin alike, as "learner" and "learning", do."""
    row = [0] * (len(second) + 1)
    for mine in first:
        before = 0
        for number, other in enumerate(second, 1):
            above = row[number]
            row[number] = before + 1 if _are_kin(mine, other) else max(above, row[number - 1])
            before = above
    return row[-1]


def _are_kin(first: str, second: str) -> bool:
    """Whether two words are the same, or begin so much alike that one was written for the other."""
    if first == second:
        return True
    if min(len(first), len(second)) < _ALIKE:
        return len(first) > 3 and len(second) > 3 and (first.startswith(second) or second.startswith(first))
    return first[:_ALIKE] == second[:_ALIKE]


_ALIKE = 5
"""Letters. Words that share as many at their beginning are kin."""


def is_one_off(letters: str, initials: str) -> bool:
    """Return whether two rows of letters are alike but for one letter, or for two neighbours that changed places."""
    wrong = [number for number, (mine, other) in enumerate(zip(letters, initials, strict=False)) if mine != other]
    if len(letters) != len(initials) or not wrong or (wrong[0] == 0 and len(wrong) == 1):
        return False
    if len(wrong) == 1:
        return True
    first, second = wrong[0], wrong[-1]
    return (
        len(wrong) == 2
        and second == first + 1
        and letters[first] == initials[second]
        and letters[second] == initials[first]
    )
