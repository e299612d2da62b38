"""Words without their endings, so that "swims" and "swimming" are one.

`finder/words.js` says the same in JavaScript, and a test holds the two together. The rules are few on purpose: a phone
applies them to each word that is typed, and what they miss, the search for near spellings finds.
"""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile("[\u0300-\u036f'\u2019]")
_BETWEEN = re.compile("[^a-z0-9]+")
_SMALL_WORDS = (
    "a about after all also am an and any are around as at be because been but by can do does for from get had has "
    "have he her him his i if in is it its like me my need near of old on or our she so some son that the their "
    "them there they this to too up us very want was we what when where which who will with would year years you "
    "your aged ages child children daughter find group groups help kid kids looking somewhere someone something "
    "please"
)
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that say nothing about a group."""


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, without apostrophes and accents."""
    plain = _APOSTROPHES.sub("", unicodedata.normalize("NFKD", text.lower()))
    return [word for word in _BETWEEN.split(plain) if word]


def is_small(word: str) -> bool:
    """Return whether a word says nothing about a group."""
    return word in _SMALL or word.isdecimal()


def stem(word: str) -> str:
    """Return what is left of a word without its ending."""
    end = word
    if len(end) > 4 and end.endswith("ies"):
        end = f"{end[:-3]}y"
    elif len(end) > 3 and end.endswith(("ches", "shes", "sses", "xes")):
        end = end[:-2]
    elif len(end) > 3 and re.search("[^sui]s$", end):
        end = end[:-1]
    base = re.sub("(ing|ed)$", "", end)
    if base != end and len(base) > 2 and re.search("[aeiouy]", base):
        end = base
    elif re.search(r"([bdgmnprt])\1er$", end):
        end = end[:-2]
    end = re.sub(r"([bdgmnprt])\1$", r"\1", end)
    return end.removesuffix("e") if len(end) > 3 else end


def stems_of(text: str) -> list[str]:
    """Return the words of a text that say something, without their endings."""
    return [stem(word) for word in words_of(text) if not is_small(word)]
