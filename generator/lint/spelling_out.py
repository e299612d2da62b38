"""Writing a shortened name out in full, so that the sentence around it stays right."""

from __future__ import annotations

import re

from generator.lint.inflection import plural
from generator.lint.short_name import ShortName
from generator.lint.words.lists import Meaning

_ARTICLE = re.compile(r"(?<![\w'’-])([Aa])n? $")
_VOWEL_SOUND = re.compile(r"(?!uni|use|usu|eur|one)[aeiou]|hour|honest", re.IGNORECASE)
_HEAD = re.compile(r"^(.*?)((?: (?:of|for|in|with|at|around|to|under|than|on|against)\b.*)?)$")


def in_full(name: ShortName, meaning: Meaning, *, starts: bool = True) -> str:
    """Return the words with the letters behind them in brackets, such as "education, health and care plans (EHCPs)".

    Args:
        name: The shortened name where it stands.
        meaning: What it stands for.
        starts: Whether a sentence that the name begins needs a capital letter.
    """
    words = meaning.words
    if name.text != name.letters and name.text.endswith("s"):
        words = _many(words)
    if starts and _starts_sentence(name):
        words = words[0].upper() + words[1:]
    return f"{words} ({name.text})"


def _many(words: str) -> str:
    match = _HEAD.match(words)
    if match is None or words.endswith("s"):
        return words
    head, rest = match.groups()
    first, _, last = head.rpartition(" ")
    return f"{first} {plural(last)}{rest}".strip()


def _starts_sentence(name: ShortName) -> bool:
    start, _ = name.view.sentence_at(name.start)
    return not any(letter.isalnum() for letter in name.view.text[start : name.start])


def article_before(text: str, start: int, words: str) -> tuple[int, str]:
    """Return where to begin writing, and the right article, when "a" or "an" before a place no longer fits the words.

    Without such an article it is the place itself and nothing.
    """
    match = _ARTICLE.search(text, max(start - 4, 0), start)
    if match is None:
        return start, ""
    right = f"{match[1]}n " if _VOWEL_SOUND.match(words) else f"{match[1]} "
    return (start, "") if match[0] == right else (match.start(), right)
