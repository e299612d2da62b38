"""Every piece of text that families read, wherever in the directory it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from generator.directory.values import ProseMark, Thing

Location = tuple[str | int, ...]
"""The way to a value from the top of the directory, such as ("groups", 3, "summary")."""


def prose_fields(thing: Thing, here: Location = ()) -> Iterator[tuple[Location, str]]:
    """Yield the location and the text of every prose field in a thing and in all that it holds."""
    for name, is_prose in _fields(type(thing)):
        yield from _in_value(getattr(thing, name), (*here, name), is_prose=is_prose)


def _in_value(value: Any, here: Location, *, is_prose: bool) -> Iterator[tuple[Location, str]]:
    if isinstance(value, Thing):
        yield from prose_fields(value, here)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _in_value(item, (*here, number), is_prose=is_prose)
    elif is_prose and isinstance(value, str):
        yield here, value


def is_prose_field(kind: type[Thing], name: str) -> bool:
    """Return whether a field of a class holds text that families read, itself or in a list."""
    return dict(_fields(kind)).get(name, False)


@cache
def _fields(kind: type[Thing]) -> list[tuple[str, bool]]:
    return [(name, _is_marked(field.annotation, field.metadata)) for name, field in kind.model_fields.items()]


def _is_marked(annotation: Any, metadata: list[Any]) -> bool:
    if any(isinstance(mark, ProseMark) or mark is ProseMark for mark in metadata):
        return True
    return any(_is_marked(inner, list(getattr(inner, "__metadata__", ()))) for inner in get_args(annotation))
