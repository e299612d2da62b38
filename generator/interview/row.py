"""What the tables of questions are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from datetime import date

from generator.directory.values import Thing
from generator.directory.written import Fields


def _always(_values: Fields) -> bool:
    return True


def _never(_values: Fields) -> bool:
    return False


@dataclass(frozen=True)
class Row:
    """How one field is asked for. All that is left out here comes from the model."""

    field: str
    words: str = ""
    """The question. Left out, it is the first sentence of what the model says about the field."""
    example: str = ""
    help: str = ""
    """More about it. Left out, it is all that the model says."""
    glosses: Mapping[str, str] = made_by(default_factory=dict)
    """For a few words to choose from: what each means."""
    again: str = ""
    """For a list of parts: the question after the first part."""
    is_optional: bool = False
    """For parts of an entry: whether to ask first if there is anything to say. `words` is that question."""
    only_if: Callable[[Fields], bool] = _always
    """Whether to ask, by what was answered before in the same part."""
    needed_if: Callable[[Fields], bool] = _never
    """Whether it must be answered although the model could do without."""
    suggest: Callable[[Fields, date], str] | None = None
    """What an empty answer means, by what was answered before and the day."""
    table: tuple[Row, ...] = ()
    """For parts of an entry: their questions, where they are others than usual."""
    settles: tuple[str, ...] = ()
    """Fields of the same part that are compared with the others once this one is answered."""


Table = tuple[Row, ...]
Tables = Mapping[type[Thing], Table]
"""The questions of each class, in the order in which they are asked. A class without any is asked field by field."""
