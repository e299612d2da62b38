"""Numbers and words as short texts, which a phone fetches sooner than lists. `finder/letters.js` reads them."""

from __future__ import annotations

from collections.abc import Iterable

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def in_letters(numbers: Iterable[int]) -> str:
    """Return whole numbers, none below 0, as one text.

    A digit or a small letter is the last of each, from 0 to 35. A capital before it counts 36 of these, so that most
    numbers are one letter long and nothing stands between them.
    """
    return "".join(map(_in_letters, numbers))


def _in_letters(number: int) -> str:
    high, low = divmod(number, len(_DIGITS))
    text = _DIGITS[low]
    while high:
        high, digit = divmod(high, len(_CAPITALS))
        text = _CAPITALS[digit] + text
    return text


def folded(words: Iterable[str]) -> str:
    """Return words without capitals as one text: of each only what differs from the one before it.

    A capital before it says how many letters it shares with that one: A is none, Z is 25 or more.
    """
    text, before = [], ""
    for word in words:
        shared = _shared(before, word)
        text.append(_CAPITALS[shared] + word[shared:])
        before = word
    return "".join(text)


def _shared(one: str, other: str) -> int:
    pairs = list(zip(one, other, strict=False))[: len(_CAPITALS) - 1]
    return next((at for at, (left, right) in enumerate(pairs) if left != right), len(pairs))
