"""What a reader makes of other people's data: records in the shape of our YAML, and what became of the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

Way = tuple[str | int, ...]
"""The way to a value inside an entry."""


class Link(str):
    """The id that another record has at its source, where our YAML has the id of an entry.

    `{"venue": Link("venues", "4711")}` becomes `{"venue": "mill-hall"}` once it is known which id that place gets.
    """

    __slots__ = ("section",)
    section: str
    """The section of the other record, such as `venues`."""

    def __new__(cls, section: str, source_id: str) -> Self:
        """Take the section and the id of the other record."""
        link = super().__new__(cls, source_id)
        link.section = section
        return link


@dataclass(frozen=True, slots=True)
class Note:
    """One field of the source that was dropped, or one value that was guessed."""

    field: str
    """The field, in the words of the source, such as `fees` or `Sessions: day`."""
    reason: str
    """Why it was dropped, or what was guessed out of what, as a whole sentence."""
    value: str = ""
    """What stood there, shortened where it is long."""
    place: str = ""
    """Where it stands, when that is known more closely than the place of the record."""


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of the source, in the shape of our YAML."""

    section: str
    """The section it belongs to, such as `groups`."""
    place: str
    """Where it stands: `services-2.json, contents 14`, or `Groups, row 7`."""
    fields: dict[str, Any]
    """What our YAML would say, by its names: texts, lists and mappings, as deep as the model is.

    Numbers, yes and no may be Python's own; nothing (None, "", [], {}) counts as left out. `id` and `source` may be
    left out, too: whoever takes the record gives it both. What does not fit the model is dropped and reported there,
    so a reader need not check what the model checks.
    """
    source_id: str = ""
    """Its id at the source, by which it is found again. Empty: it is matched by `id`."""
    link: str = ""
    """Where it can be seen at the source."""
    dropped: tuple[Note, ...] = ()
    guessed: tuple[Note, ...] = ()
    mark: str = ""
    """What `tables.rows.mark` gave for the entry when the table was made, where the source is one of our tables."""
    locate: Callable[[Way], str] | None = None
    """Tells where the value on a way such as `("sessions", 0, "day")` stands in the source, for the report."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a record of the source that is no entry of its own."""

    place: str
    """Where it stands in the source."""
    what: str
    """What sort of record it is, and what it is called as far as that is known: `service "Little Steps"`."""
    reason: str
    """Why it was left out, or into what it was merged, as a whole sentence."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that a reader found.

    Every record of the source is in `records`, `merged` or `left_out`: `read` counts them where they are met, and
    whoever takes the reading checks that the numbers add up.
    """

    source: str
    """Whose data it is, such as the name of the publisher. Empty when the source does not say."""
    records: tuple[Record, ...]
    merged: tuple[Fate, ...] = ()
    """Records that say of an entry what another record said already, such as a place that two services name."""
    left_out: tuple[Fate, ...] = ()
    read: Counter[str] = field(default_factory=Counter)
    """How many records of each sort the source has, by its own word for them: `services`, `locations`, `rows`."""
    licence: str = ""
    """What may be done with the data, as the publisher says."""
    remarks: tuple[Fate, ...] = ()
    """What is odd about the source itself, such as a guessed encoding. No record is lost by it."""
    listed: tuple[str, ...] = ()
    """What else the report should list, one line each, such as terms that nobody has mapped yet."""


class CannotReadError(Exception):
    """Nothing of the source can be used. The message says why and what to do, with the place if there is one."""
