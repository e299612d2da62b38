"""Lists and days in one cell, as a person would type them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_BETWEEN = re.compile(r"(?<!\|)\|(?!\|)")
_DAYS = re.compile(r"(?P<first_day>.+?)(?: +to +(?P<last_day>[^()]+?))?(?: *\((?P<why>.*)\))?", re.DOTALL)
_EXTRA = re.compile(
    r"(?P<date>.+?)"
    r"(?: +from +(?P<start>[\d:.apm ]+?))?"
    r"(?: +(?:to|until) +(?P<end>[\d:.apm ]+?))?"
    r"(?: *\((?P<why>.*)\))?",
    re.DOTALL | re.IGNORECASE,
)


def joined(texts: Iterable[str]) -> str:
    """Return several texts as one, with ` | ` between them. A line that a text has of its own is doubled."""
    return " | ".join(text.replace("|", "||") for text in texts)


def parted(cell: str) -> list[str]:
    """Return the texts that were joined."""
    return [part.strip().replace("||", "|") for part in _BETWEEN.split(cell) if part.strip()]


def days_text(value: str | dict[str, Any]) -> str:
    """Return a run of days as text: `2026-10-26 to 2026-10-30 (half term)`."""
    if isinstance(value, str):
        return value
    return str(value["first_day"]) + _after(" to ", value.get("last_day")) + _why(value)


def days_value(text: str) -> str | dict[str, Any]:
    """Return the run of days that such a text means, as a file says it."""
    return _value(_DAYS, text, "first_day")


def extra_text(value: str | dict[str, Any]) -> str:
    """Return one more date as text: `2026-12-20 from 13:00 to 14:00 (picnic)`."""
    if isinstance(value, str):
        return value
    start, end = _after(" from ", value.get("start")), _after(" until ", value.get("end"))
    return str(value["date"]) + start + (end.replace("until", "to") if start else end) + _why(value)


def extra_value(text: str) -> str | dict[str, Any]:
    """Return the date that such a text means, as a file says it."""
    return _value(_EXTRA, text, "date")


def _after(word: str, text: str | None) -> str:
    return f"{word}{text}" if text else ""


def _why(value: dict[str, Any]) -> str:
    return f" ({value['why']})" if value.get("why") else ""


def _value(pattern: re.Pattern[str], text: str, alone: str) -> str | dict[str, Any]:
    match = pattern.fullmatch(text.strip())
    told = {name: part for name, part in (match.groupdict() if match else {alone: text}).items() if part}
    return told[alone] if told.keys() == {alone} else told
