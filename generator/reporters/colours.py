"""Colours on a terminal, in the codes of ECMA-48. The words say the same without them."""

from __future__ import annotations

_CODES = {
    "path": "1",  # bold
    "error": "1;31",  # bold red
    "warning": "33",  # yellow
    "information": "36",  # cyan
    "mark": "1;35",  # bold magenta
    "quiet": "2",  # faint
    "fine": "32",  # green
}


def coloured(text: str, part: str) -> str:
    """Return the text of one part of a report in its colour."""
    return f"\x1b[{_CODES[part]}m{text}\x1b[0m"
