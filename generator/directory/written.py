"""Values as a file says them: what an interview, an import or a table is about to write."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BeforeValidator

from generator.directory.ages import Age
from generator.directory.easy_read import EasyPicture
from generator.directory.fields import unwrapped
from generator.directory.school_calendar import Days
from generator.directory.sessions import WHICH, ExtraDate, WeekOfMonth
from generator.directory.values import Day, Fact, Slug, Thing


class Word(str):
    """A word of ours and not of the person who writes: an id, or one out of a few choices."""

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


def as_fields(thing: Thing) -> Fields:
    """Return what a file says of a thing: what was told, in the order of the model and in the shortest way.

    What was left out stays out, and so does "not told". Reading the result gives an equal thing.
    """
    fields: Fields = {}
    for name, known in type(thing).model_fields.items():
        if name in thing.model_fields_set:
            value = getattr(thing, name)
            told = None if value == known.default == "not told" else _told(value, _annotation(type(thing), name))
            if told is not None:
                fields[name] = told
    return fields


@cache
def _annotation(model: type[Thing], name: str) -> Any:
    return model.model_fields[name].rebuild_annotation()


def _told(value: Any, annotation: Any) -> Value | None:
    if value is None:
        return None
    if isinstance(value, Thing) and not isinstance(value, Age):
        return _shortest(value, as_fields(value)) or None
    if isinstance(value, tuple):
        inner = _inner(annotation)
        return [told for item in value if (told := _told(item, inner)) is not None] or None
    if isinstance(value, dict):
        return {name: told for name, item in value.items() if (told := _told(item, None)) is not None} or None
    return _text(value, annotation)


def _text(value: Any, annotation: Any) -> str:
    if isinstance(value, str):
        return Word(value) if _is_word(annotation) else value
    if holds(annotation, WeekOfMonth):
        return Word(_WEEKS[value])
    return as_written(value, str(value))


_WEEKS = {number: word for word, number in reversed(WHICH.items())}


def _shortest(thing: Thing, fields: Fields) -> Value:
    """Return fields as the one text that says the same, where there is one."""
    if isinstance(thing, Fact) and "details" not in fields:
        return fields["answer"] if thing.is_told else {}
    if isinstance(thing, Days) and thing.last_day == thing.first_day:
        fields.pop("last_day", None)
    for kind, name in _ALONE.items():
        if isinstance(thing, kind) and fields.keys() == {name}:
            return fields[name]
    return fields


_ALONE: dict[type[Thing], str] = {Days: "first_day", ExtraDate: "date", EasyPicture: "drawing"}
"""The fields that can stand alone for the whole."""


@cache
def _inner(annotation: Any) -> Any:
    core, _ = unwrapped(annotation)
    return get_args(core)[0]


@cache
def _is_word(annotation: Any) -> bool:
    """Return whether a text is one of ours, such as an id or a choice, and not somebody's words."""
    if annotation is None:
        return False
    core, _ = unwrapped(annotation)
    return holds(annotation, Slug) or get_origin(core) is Literal or (isinstance(core, type) and issubclass(core, Enum))


@cache
def holds(annotation: Any, kind: Any) -> bool:
    """Return whether a type was made out of another one of ours."""
    if annotation is None:
        return False
    marks = [mark for mark in unwrapped(kind)[1] if isinstance(mark, BeforeValidator)]
    return bool(marks) and all(mark in unwrapped(annotation)[1] for mark in marks)
