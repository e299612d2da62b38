"""What spreadsheets do to days, times and telephone numbers, undone where there is only one way to read it."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, timedelta

from generator.tables.columns import Column

_SLASHES = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})( 0?0:00(:00)?)?")
_MIDNIGHT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T]00:00(:00)?")
_SERIAL = re.compile(r"[2-7]\d{4}")
"""Days since the end of 1899, as Excel counts them, from 1954 to 2119."""
_FRACTION = re.compile(r"0?\.\d+")
_SECONDS = re.compile(r"(\d{1,2}:\d{2}):\d{2}(\.0+)?")
_SHORT_PHONE = re.compile(r"[1-9]\d{8,9}")
_WORDS = {"y": "yes", "n": "no", "✓": "yes", "✔": "yes", "✗": "no", "✘": "no"}


def coerced(column: Column, text: str) -> tuple[str, str]:
    """Return what a cell means, and what was guessed, if anything."""
    text = text.strip()
    change = _CHANGES.get(column.form)
    meant = change(text) if change and text else None
    return meant or (text, "")


def _day(text: str) -> tuple[str, str] | None:
    if match := _MIDNIGHT.fullmatch(text):
        return match[1], ""
    if match := _SLASHES.fullmatch(text):
        with suppress(ValueError):
            day = date(int(match[3]), int(match[2]), int(match[1]))
            return day.isoformat(), "It was read as day, month, year."
    if _SERIAL.fullmatch(text):
        day = date(1899, 12, 30) + timedelta(days=int(text))
        return day.isoformat(), "It was read as a day that a spreadsheet had turned into a number."
    return None


def _time(text: str) -> tuple[str, str] | None:
    if match := _SECONDS.fullmatch(text):
        return match[1], ""
    if _FRACTION.fullmatch(text):
        minutes = round(float(text) * 24 * 60)
        return (
            (datetime(2000, 1, 1) + timedelta(minutes=minutes)).strftime("%H:%M"),
            "It was read as a time that a spreadsheet had turned into a part of a day.",
        )
    return None


def _phone(text: str) -> tuple[str, str] | None:
    if _SHORT_PHONE.fullmatch(text):
        return f"0{text}", "A spreadsheet had taken its first zero away, so it was put back."
    return None


def _answer(text: str) -> tuple[str, str] | None:
    word = _WORDS.get(text.lower())
    return (word, f"It was read as {word}.") if word else None


_CHANGES = {"day": _day, "time": _time, "phone": _phone, "answer": _answer}
