"""Which letters on a page are a shortened name: by their shape, and by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from generator.lint.block_view import BlockView, lies_in
from generator.lint.capitals import is_loud_here, is_loud_word, shouted_runs
from generator.lint.lookalikes import is_lookalike
from generator.lint.prose import WORD
from generator.lint.short_name import ShortName
from generator.lint.words import Words, key_of

_SHAPE = re.compile(
    r"[A-Z](?<![\w@#\\].)(?:"  # a pattern that begins with a set of letters is looked for much faster
    r"\.(?:[A-Z]\.){1,7}(?:[A-Z](?!\w))?"  # S.E.N.
    r"|[A-Z]{0,3}(?:&[A-Z]{1,4}|[ ]&[ ][A-Z](?!\w))s?(?!\w)"  # A&E, S&LT, T&Cs
    r"|[A-Z]{1,5}/[A-Z](?![\w/])"  # SEN/D
    r"|(?:[A-Z]|[a-z][A-Z])[A-Za-z]{0,14}\d{0,2}(?!\w)"  # EHCPs, SENCo, DfE, KS2
    r")"
)
_SMALL_RUN = re.compile(r"[a-z]{2}")
_LONGEST = 8
"""Letters. More are a word in capitals."""


def short_names(view: BlockView) -> Iterator[ShortName]:
    """Yield whatever in a block has the shape of a shortened name."""
    if view.has_capitals:
        for match in _SHAPE.finditer(view.text):
            name = _named(view, match.start(), match[0])
            if name is not None:
                yield name


def is_short_name(name: ShortName, words: Words, is_word: Callable[[str], bool]) -> bool:
    """Return whether what has the shape of a shortened name is one, and not one that everybody knows.

    Args:
        name: The name where it stands.
        words: The words of the site.
        is_word: Whether the page has a word, given in small letters, in other than capital letters.
    """
    if is_known(name, words) or is_lookalike(name, words):
        return False
    if name.base not in words.meanings and is_loud_word(name, words, is_word):
        return False
    if name.key in words.everyday and is_loud_here(name):
        return False
    return not lies_in(shouted_runs(name.view, words), name.start, name.start + 1)


def is_known(name: ShortName, words: Words) -> bool:
    """Return whether everybody knows a name, and the sentence does not show that it is another one."""
    if name.key not in words.known:
        return False
    unless = words.known_unless.get(name.key)
    if unless is None:
        return True
    start, end = name.view.sentence_at(name.start)
    return not name.text.endswith("s") and unless.isdisjoint(WORD.findall(name.view.lower, start, end))


def _named(view: BlockView, start: int, found: str) -> ShortName | None:
    """Return what stands at `start` as a shortened name, or None when its letters do not look like one."""
    letters = _letters_of(found)
    return ShortName(view, start, start + len(found), found, key_of(found), letters) if letters else None


@lru_cache(maxsize=4096)  # a site uses the same names again and again
def _letters_of(found: str) -> str:
    """Return a shortened name without a plural s, or nothing when its letters do not look like one.

    Small letters are few and stand alone ("DfE", "SaLT"), or are the "co" of a co-ordinator: "YouTube" is a name.
    """
    letters = found
    if found.endswith("s") and sum(letter.isupper() for letter in found) > 1:
        letters = found[:-1]
    only = [letter for letter in letters if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in only)
    if capitals < 2 or len(only) > _LONGEST or capitals < len(only) - capitals:
        return ""
    small = _SMALL_RUN.search(letters)
    if small and not (letters.endswith("co") and capitals > 2 and small.start() == len(letters) - 2):
        return ""
    return letters
