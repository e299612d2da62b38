"""Entries as somebody could have written them: plain values under the names of our YAML, without what is left out."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any

from pydantic import BaseModel

from generator.directory.ages import Age
from generator.directory.sessions import WHICH, Session
from generator.directory.values import Day, Fact


def as_written(value: Any) -> Any:
    """Return a value of the model as plain text, numbers, lists and mappings, which the model reads as that value."""
    if isinstance(value, Age):
        return str(value) if value.unit == "months" else value.number
    if isinstance(value, Fact) and value.details is None:
        return value.answer
    if isinstance(value, BaseModel):
        return fields_as_written(value)
    if isinstance(value, tuple):
        return [as_written(one) for one in value]
    return _scalar(value)


def fields_as_written(thing: BaseModel, only: Collection[str] | None = None) -> dict[str, Any]:
    """Return the fields of a thing that somebody has written, or of those only some."""
    left_out = {name: field.get_default() for name, field in type(thing).model_fields.items()}
    told = {name: getattr(thing, name) for name in left_out if only is None or name in only}
    written = {name: as_written(value) for name, value in told.items() if value != left_out[name]}
    if isinstance(thing, Session) and "which" in written:
        words = {number: word for word, number in reversed(WHICH.items())}
        written["which"] = [words[number] for number in thing.which]
    return written


def _scalar(value: Any) -> Any:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Day):
        return value.word
    return value.value if isinstance(value, Enum) else value
