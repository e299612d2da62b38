"""Whether words are what a shortened name stands for: compared with the glossary, the built-in list and its letters."""

from __future__ import annotations

from enum import Enum

from generator.lint.initials import fits, plain, roots, shared, split
from generator.lint.prose import word_set
from generator.lint.words import Words
from generator.lint.words.lists import Meaning

HALF = 0.5
"""Words that share so much with a known meaning were meant to be it."""
_KINDS = word_set(
    "service team unit training support plan panel programme fund group centre partnership project scheme forum "
    "network school child worker assistant system review"
)
"""Words for what many different things are."""


class Verdict(Enum):
    """How words beside a shortened name compare with what is known of it."""

    RIGHT = "right"
    """They are what the glossary, or the built-in list, says."""
    LOCAL = "local"
    """They fit the letters, and nothing else is known or close."""
    WRONG = "wrong"
    """They come near to what is known, or fit the letters where the site's glossary says something else."""


def judge(key: str, letters: str, text: str, words: Words) -> Verdict | None:
    """Return how words compare with what is known of a shortened name, or None when they have nothing to do with it.

    Args:
        key: The name as it is looked up.
        letters: The name as written, without a plural s.
        text: The words.
        words: The words of the site.
    """
    meanings = words.meanings.get(key, ())
    mine = plain(text)
    sites = [meaning for meaning in meanings if meaning.from_site]
    same = [meaning for meaning in meanings if mine in wordings(meaning)]
    if same and (not sites or any(_is_same(meaning, site) for meaning in same for site in sites)):
        return Verdict.RIGHT
    does_fit = fits(letters, tuple(split(text)))
    if sites and (same or does_fit):
        return Verdict.WRONG
    closest = max((likeness(text, meaning) for meaning in meanings), default=0.0)
    if does_fit:
        # Two letters fit many words, and so does a unit or a team: those share a word with the known meaning by chance.
        is_near = len(letters) > 2 and any(_shares_more_than_a_kind(text, meaning) for meaning in meanings)
        return Verdict.WRONG if closest >= HALF or is_near else Verdict.LOCAL
    return Verdict.WRONG if closest >= HALF else None


def wordings(meaning: Meaning) -> frozenset[str]:
    """Return all ways to write a meaning, so that they can be compared."""
    return frozenset(plain(wording) for wording in (meaning.words, *meaning.others))


def likeness(text: str, meaning: Meaning) -> float:
    """Return how much words share with a meaning, from 0 to 1."""
    mine, other = roots(tuple(split(text))), roots(tuple(split(meaning.words)))
    return shared(mine, other) / max(len(mine), len(other), 1)


def _shares_more_than_a_kind(text: str, meaning: Meaning) -> bool:
    """Whether words share one with a meaning that says more than that there is a service, a plan or a team."""
    mine, other = ([word for word in roots(tuple(split(said))) if word not in _KINDS] for said in (text, meaning.words))
    return shared(mine, other) > 0


def _is_same(meaning: Meaning, site: Meaning) -> bool:
    """Whether a meaning of the built-in list is the one that the site gives, perhaps in other words."""
    return meaning is site or not wordings(meaning).isdisjoint(wordings(site))
