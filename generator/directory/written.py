"""What has been answered, on its way from the keyboard to a YAML file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Any

from generator.directory.ages import Age
from generator.directory.values import Day


class Word(str):
    """A word of ours and not of the person who answers: an id, or one out of a few choices."""

    __slots__ = ()


class Figure(Word):
    """A day, a time, a number, or yes or no: what every file here has without quotation marks."""

    __slots__ = ()


Value = str | list[Any] | dict[str, Any]
"""A text, several values, or fields: what the loader reads back."""
Fields = dict[str, Value]


def as_written(value: Any, text: str) -> str:
    """Return how a file says a value that was read out of a text: always in the same way, however it was typed."""
    write = next((write for kind, write in _WAYS.items() if isinstance(value, kind)), None)
    if write is not None:
        return Figure(write(value))
    return Figure(text.strip()) if isinstance(value, int | float) else str(value)


_WAYS: dict[type, Callable[[Any], str]] = {
    bool: lambda value: "yes" if value else "no",
    Day: lambda day: day.word,
    date: date.isoformat,
    time: lambda value: value.strftime("%H:%M"),
    Age: lambda age: str(age.number) if age.unit == "years" else str(age),
    Decimal: str,
}
