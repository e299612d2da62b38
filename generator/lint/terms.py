"""The short way in which word lists write a term, and all the forms that it stands for.

`liaise/v` is a verb with all its endings, `service user/n` a noun in the singular and plural, and
`we {cannot|can't} {accept|take}` four phrases. `key worker | lead professional` are two terms of one entry.
Hyphens do not matter: "co-production" also finds "co production" and "coproduction".
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import product

from generator.lint.inflection import IRREGULAR, plural, verb_forms, with_z
from generator.lint.prose import lower, words_of

_CHOICE = re.compile(r"(\{[^{}]*\}(?:/[vn])?)")
_MARKED = re.compile(r"(\S+?)/([vn])\b")

Part = tuple[tuple[int, tuple[str, ...]], ...]
"""All forms of one part of a term, each with its ending."""


def forms(term: str) -> list[tuple[tuple[str, ...], int]]:
    """Return all forms of a term, each once: its words in small letters, as `prose.WORD` finds them, and its ending.

    The ending is the number of the form of its verb or noun, so that a replacement can take the same.
    """
    found: dict[tuple[str, ...], int] = {}
    for written in term.split(" | "):
        for picked in product(*map(forms_of, parts_of(written))):
            whole: tuple[str, ...] = ()
            ending = 0
            for part_ending, words in picked:
                whole += words
                ending = ending or part_ending
            found.setdefault(whole, ending)
    found.pop((), None)
    return list(found.items())


def in_form(term: str, ending: int) -> str:
    """Return a term, such as "find out/v", with the same ending as a form of another."""
    endings = _endings(term)
    return endings[ending] if ending < len(endings) else endings[0]


def headword(term: str) -> str:
    """Return a term as a person would look it up."""
    first = _CHOICE.sub(lambda match: _choices(match[0])[0], term.split(" | ", maxsplit=1)[0])
    return " ".join(re.sub(r"/[vn]\b", "", first).split())


def first_words(term: str) -> AbstractSet[str]:
    """Return every word with which one of the forms of a term begins, without working the forms out."""
    plain = term.partition("{")[0].strip()
    if plain and (words := _first_words_of(plain)):  # as with most terms
        return words
    found: set[str] = set()
    for part in parts_of(term):
        choices = [_first_words_of(choice) for choice in _choices(part)]
        found.update(*choices)
        if all(choices):
            break
    return found


STEADY = (3, 4, 6)
"""Letters. So many of a short, a longer and a long word stay what they are, whatever ending it takes."""


def steady_letters(term: str) -> str:
    """Return the letters with which all forms of a term begin, "" where that is not plain to see.

    It is quick, for it knows nothing of endings: "app" for "apply/v", "applic" for "application/n form".
    """
    few, more, many = STEADY
    plain, _, mark = term.partition(" ")[0].partition("/")
    is_restless = mark and (len(plain) == few or plain in IRREGULAR or plain.endswith("person"))  # "try" has "tries"
    if len(plain) < few or is_restless or not plain.isalpha():
        return ""
    if len(plain) > many + 2 and "is" not in plain[1 : many + 1]:  # "utilise" is spelled in two ways
        return lower(plain[:many])
    return lower(plain[:more] if len(plain) > more + 1 and "is" not in plain[1 : more + 1] else plain[:few])


def parts_of(term: str) -> list[str]:
    """Return what a term without " | " is made of, as it is written: text, and choices in braces."""
    return [part for part in _CHOICE.split(term) if part.strip()] if "{" in term else [term]


@lru_cache(maxsize=8192)
def forms_of(part: str) -> Part:
    """Return all forms of one of the parts of a term. Many terms have parts in common."""
    return tuple(form for choice in _choices(part) for form in _forms_of(choice))


def _choices(part: str) -> list[str]:
    """Return what can be chosen in a part. A mark behind a pair of braces is one for each."""
    if part[0] != "{" or "}" not in part:
        return [part.strip()]
    inside, _, mark = part[1:].rpartition("}")
    return [choice + mark if choice else "" for choice in inside.split("|")]


def _first_words_of(text: str) -> frozenset[str]:
    """Return the first words of the forms of a part without braces: those of its first word, if that is one."""
    head = text.split(" ", maxsplit=1)[0]
    return _first_words_of_head(head) or frozenset(words[0] for _, words in _forms_of(text) if words)


@lru_cache(maxsize=8192)
def _first_words_of_head(head: str) -> frozenset[str]:
    """Return the first words of the forms of a word, or none when one of its forms is no word."""
    if head.isalpha():  # as most are
        small = lower(head)
        return frozenset((small, with_z(small) or small))
    found = _forms_of(head)
    return frozenset(words[0] for _, words in found) if all(words for _, words in found) else frozenset()


@lru_cache(maxsize=8192)
def _forms_of(text: str) -> Part:
    """Return the forms of a part without braces: its endings, each with and without hyphens, with s and with z."""
    found: list[tuple[int, tuple[str, ...]]] = []
    for ending, plain in enumerate(_endings(text)):
        small = lower(plain)
        words = (small,) if small.isalpha() else tuple(words_of(small))
        found.append((ending, words))
        if "-" in small:
            found.append((ending, tuple(words_of(small.replace("-", "")))))
        if "is" in small:
            others = ((number, with_z(word)) for number, word in enumerate(words))
            found += [(ending, (*words[:number], other, *words[number + 1 :])) for number, other in others if other]
    return tuple(found)


def _endings(text: str) -> list[str]:
    mark = _MARKED.search(text) if "/" in text else None
    if mark is None:
        return [text]
    before, after = text[: mark.start()], text[mark.end() :]
    word_forms = _verb(mark[1]) if mark[2] == "v" else _noun(mark[1])
    return [f"{before}{form}{after}" for form in word_forms]


def _verb(word: str) -> tuple[str, ...]:
    stem, hyphen, last = word.rpartition("-")
    return tuple(f"{stem}{hyphen}{form}" for form in verb_forms(last))


def _noun(word: str) -> tuple[str, ...]:
    many = plural(word)
    return word, many, f"{word}'s", f"{many}'s" if not many.endswith("s") else many
