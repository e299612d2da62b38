"""How words out of a file are repeated in a message: short, on one line, and ready to be copied back."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 60
"""How many characters of a text are repeated in a message."""


def shortened(text: str) -> str:
    """Return text on one line, cut off where it gets long."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def quoted(text: str) -> str:
    """Return text in the quotation marks that YAML needs around it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def either(words: Sequence[str]) -> str:
    """Return words as a choice: a, b or c."""
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
