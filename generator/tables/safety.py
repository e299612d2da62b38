"""Texts that a spreadsheet would take for a formula, in files that cannot say that they are texts.

A CSV file has no types, so Excel and others run a cell that starts with one of these signs. The way out that most
programs know is an apostrophe before it (OWASP, "CSV Injection"). It is taken off again when the file is read, and a
text that has such an apostrophe of its own gets one more, so that every text comes back as it was.
"""

from __future__ import annotations

import re

_STARTS = "=+\\-@\t\r\n＝＋－＠"  # noqa: RUF001 - the wide signs of East Asian keyboards are formulas, too
_RISKY = re.compile(f"'*[{_STARTS}]")
_GUARDED = re.compile(f"'+[{_STARTS}]")


def is_risky(text: str) -> bool:
    """Return whether a spreadsheet could take a text for a formula."""
    return _RISKY.match(text) is not None


def guarded(text: str) -> str:
    """Return a text so that no spreadsheet runs it."""
    return f"'{text}" if is_risky(text) else text


def unguarded(text: str) -> str:
    """Return the text that was guarded."""
    return text[1:] if _GUARDED.match(text) else text
