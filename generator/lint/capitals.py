"""Words in capital letters that are only loud: everyday words, and runs of them."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.prose import Span, word_set
from generator.lint.short_name import ShortName
from generator.lint.words import Words, key_of

_WORD = re.compile(r"[A-Z][A-Z'’]*(?!\w)")
_RUN = re.compile(r"[A-Z](?<![\w'’].)[A-Z'’]*(?:[\s,\-–—:/&“”\"()]+(?:[A-Z][A-Z'’]*|\d+)(?!\w))+")
_ENDING = re.compile(r"...(?:ING|ED|LY|TION|MENT|NESS|ABLE|IBLE|FUL|LESS|OUS|IVE|ANCE|ENCE|ITY|IEST)$")
_LONGEST_NAME = 8
_WHOLE = frozenset((Kind.HEADING, Kind.TITLE, Kind.PARAGRAPH))
_BEFORE_NAMES = word_set("with of has have had the and or an called from")
_BEHIND_NAMES = word_set(
    "college colleges institution institutions course courses provider providers sector diagnosis and or"
)


def shouted_runs(view: BlockView, words: Words) -> list[Span]:
    """Return where two or more words in a row stand in capitals, at least one of them an everyday or a long word."""
    if view.shouted is None:
        view.shouted = _shouted_runs(view, words)
    return view.shouted


def _shouted_runs(view: BlockView, words: Words) -> list[Span]:
    found = []
    for match in _RUN.finditer(view.text):
        loud = [word[0] for word in _WORD.finditer(match[0])]
        is_long = len("".join(loud)) > 3 or view.kind is Kind.HEADING
        if len(loud) > 1 and is_long and any(_is_ordinary(word, words) for word in loud):
            found.append(match.span())
    return found


def _is_ordinary(word: str, words: Words) -> bool:
    if len(word) == 1 or word in words.known or key_of(word) in words.meanings:
        return False
    return word in words.everyday or len(word) > _LONGEST_NAME or "'" in word or bool(_ENDING.search(word))


def is_loud_word(name: ShortName, words: Words, is_word: Callable[[str], bool]) -> bool:
    """Return whether unknown letters are an everyday word, the whole of a line, or a word of the page in capitals.

    Args:
        name: The letters.
        words: The words of the site.
        is_word: Whether the page has a word, given in small letters, in other than capital letters.
    """
    loud = name.text
    if not loud.isalpha() or not loud.isupper():
        return False
    if loud in words.everyday and is_bracketed(name):
        return False
    if loud in words.everyday or _ENDING.search(loud):
        return True
    if name.view.kind in _WHOLE and name.view.text.strip("0123456789. :") == loud:
        return True
    return len(loud) > 3 and is_word(loud.lower())


def is_bracketed(name: ShortName) -> bool:
    """Return whether letters stand alone in brackets behind a word with a capital, as in "Centre for Education (ACT)"."""
    text = name.view.text
    return text[name.start - 1 : name.start] == "(" and text[name.end : name.end + 1] == ")" and name.follows_name


def is_loud_here(name: ShortName) -> bool:
    """Return whether letters that are both a name and an everyday word (ADD, HE) are only the word, in capitals."""
    before, behind = name.before, name.behind
    if is_bracketed(name):
        return False
    beside_another = any(sum(letter.isupper() for letter in word) > 1 for word in (before, behind))
    return not (beside_another or before.lower() in _BEFORE_NAMES or behind.lower() in _BEHIND_NAMES)
