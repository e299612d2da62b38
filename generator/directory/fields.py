"""What the model has at a place in the directory: which fields, what kind of value, in which words to name it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator

from generator.directory.directory import Directory
from generator.directory.nodes import Location
from generator.directory.values import Thing

Kind = Literal["fields", "list", "text"]


@dataclass(frozen=True)
class Field:
    """One place in the model."""

    name: str
    """What to call it: the name of its field, for an entry of a list that of the list."""
    kind: Kind
    model: type[Thing] | None = None
    """The class that says which fields belong there, when it holds fields."""
    choices: tuple[str, ...] = ()
    """The words to choose from, when only some are allowed."""
    about: str | None = None
    """What the model says about it."""
    is_entry: bool = False
    """Whether it is one of a list."""
    item: Any = None
    """The type of each of its entries, when it is a list, or of each value when any name may stand there."""

    @property
    def noun(self) -> str:
        """The name in a sentence, with an article: `a venue`, or `"who_for"` for the fields below a name."""
        return f"{_article(self.noun_alone)} {self.noun_alone}" if self._has_noun else f'"{self.name}"'

    @property
    def noun_alone(self) -> str:
        """The name in a sentence without an article."""
        return _noun(self.model) if self._has_noun and self.model else f'"{self.name}"'

    @property
    def _has_noun(self) -> bool:
        return self.model is not None and self.is_entry


@cache
def field_at(location: Location) -> Field | None:
    """Return what the model has at a location, in which every number stands for all of a list's entries (write 0)."""
    if not location:
        return Field("groups.yaml", "fields", model=Directory)
    parent, step = field_at(location[:-1]), location[-1]
    if parent is None:
        return None
    if isinstance(step, int):
        return entry_of(parent)
    named = value_of(parent)
    if named is not None:
        return named
    return fields_of(parent.model).get(step) if parent.model else None


@cache
def fields_of(model: type[Thing]) -> dict[str, Field]:
    """Return the fields of a class by their names."""
    return {
        name: _describe(name, known.rebuild_annotation(), about=known.description)
        for name, known in model.model_fields.items()
    }


def entry_of(field: Field) -> Field | None:
    """Return what the entries of a list are, or nothing for what is no list."""
    if field.kind != "list":
        return None
    return _describe(field.name, field.item, about=field.about, is_entry=True)


def value_of(field: Field) -> Field | None:
    """Return what stands at each name of a field in which any name may stand, or nothing for what is no such field."""
    if field.kind != "fields" or field.model is not None:
        return None
    return _describe(field.name, field.item, about=field.about, is_entry=True)


def like_all(location: Location) -> Location:
    """Return a location with 0 for every number, since all entries of a list are alike."""
    return tuple(0 if isinstance(step, int) else step for step in location)


def _describe(name: str, annotation: Any, *, about: str | None, is_entry: bool = False) -> Field:
    core, metadata = unwrapped(annotation)
    is_read_from_text = any(isinstance(mark, BeforeValidator) for mark in metadata)
    if get_origin(core) is tuple:
        return Field(name, "list", about=about, item=get_args(core)[0])
    if get_origin(core) is dict:
        return Field(name, "fields", about=about, item=get_args(core)[1])
    if isinstance(core, type) and issubclass(core, Thing) and not is_read_from_text:
        return Field(name, "fields", model=core, about=about, is_entry=is_entry)
    choices = () if is_read_from_text else _choices(core)
    return Field(name, "text", choices=choices, about=about, is_entry=is_entry)


def unwrapped(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return a type without `| None` and without `Annotated`, and what `Annotated` had to say."""
    if get_origin(annotation) is Annotated:
        core, *metadata = get_args(annotation)
        inner, more = unwrapped(core)
        return inner, (*more, *metadata)
    if get_origin(annotation) in (Union, UnionType):
        return unwrapped(next(part for part in get_args(annotation) if part is not type(None)))
    return annotation, ()


def _choices(core: Any) -> tuple[str, ...]:
    if get_origin(core) is Literal:
        return tuple(str(choice) for choice in get_args(core))
    if isinstance(core, type) and issubclass(core, Enum):
        return tuple(str(choice.value) for choice in core)
    return ()


def _noun(model: type[Thing]) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower()
    return {"days": "run of days", "picture": "photo"}.get(words, words)


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"
