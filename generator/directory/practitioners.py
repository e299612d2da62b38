"""What is there for people who work with children: training, hubs of providers, and checklists."""

from __future__ import annotations

from datetime import date

from pydantic import Field, model_validator

from generator.directory.groups import Cost
from generator.directory.sessions import Online
from generator.directory.values import (
    CalendarDate,
    Contact,
    Line,
    Mismatch,
    Name,
    Prose,
    Slug,
    Thing,
    TimeOfDay,
    WebAddress,
)


class TrainingDate(Thing):
    """One day on which a training takes place."""

    date: CalendarDate
    """The day."""
    start: TimeOfDay
    """When it begins."""
    end: TimeOfDay
    """When it ends."""
    notes: Line | None = None
    """What is different on this day, such as "Full"."""

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> TrainingDate:
        if self.end <= self.start:
            raise Mismatch(("This training ends before it starts. Check start: and end:.", "end"))
        return self


class Training(Thing):
    """A course or meeting at which people who work with children learn something."""

    id: Slug
    """Its short name in web addresses, such as "listening-to-parents"."""
    name: Name
    """What it is called."""
    summary: Line
    """What somebody can do afterwards, in one plain sentence."""
    about: Prose | None = None
    """What happens there, and who leads it."""
    for_whom: Line | None = None
    """Who can come, such as "Everybody who works in a nursery or as a childminder"."""
    dates: tuple[TrainingDate, ...] = ()
    """Each date. Those that are over are not shown."""
    venue: Slug | None = None
    """The id of the venue."""
    online: Online | None = None
    how_to_book: Prose | None = None
    """How somebody gets a place."""
    link: WebAddress | None = None
    """A page to book on."""
    cost: Cost = Cost()
    contacts: tuple[Contact, ...] = ()
    """Whom to ask."""


class Hub(Thing):
    """Nurseries, schools and others near each other who work together."""

    id: Slug
    """Its short name in web addresses, such as "riverside-hub"."""
    name: Name
    """What it is called."""
    summary: Line
    """What its members do together, in one plain sentence."""
    about: Prose | None = None
    """How it works, and how to join."""
    members: tuple[Name, ...] = ()
    """The nurseries, schools and other bodies that belong to it."""
    members_needed: int | None = Field(default=None, ge=1, le=1000)
    """How many members it must have, when somebody has laid that down."""
    contacts: tuple[Contact, ...] = ()
    """Whom to ask."""

    @model_validator(mode="after")
    def _nobody_counts_twice(self) -> Hub:
        names = [member.casefold() for member in self.members]
        first = {name: number for number, name in reversed([*enumerate(names)])}
        twice = [number for number, name in enumerate(names) if first[name] != number]
        if twice:
            message = "This member is here twice, and would be counted twice. Take one out."
            raise Mismatch(*((message, ("members", number)) for number in twice))
        return self

    @property
    def members_missing(self) -> int:
        """How many members it still needs. None are missing when nobody has said how many it needs."""
        return max((self.members_needed or 0) - len(self.members), 0)


class ChecklistPart(Thing):
    """One part of a checklist."""

    title: Line
    """What the part is about."""
    items: tuple[Line, ...] = Field(min_length=1)
    """What to check, one short sentence each."""


class Checklist(Thing):
    """A list to tick off, as a page, on paper and as a file to keep."""

    id: Slug
    """Its short name in web addresses, such as "family-friendly-page"."""
    name: Name
    """What it is called."""
    summary: Line
    """What it helps with, in one plain sentence."""
    parts: tuple[ChecklistPart, ...] = Field(min_length=1)
    """Its parts, in order."""


def coming_dates(training: Training, today: date) -> tuple[TrainingDate, ...]:
    """Return the dates of a training from today on, the soonest first."""
    return tuple(sorted((one for one in training.dates if one.date >= today), key=lambda one: (one.date, one.start)))


def last_date(training: Training) -> date | None:
    """Return its last date, or nothing when nobody has told us a date."""
    return max((one.date for one in training.dates), default=None)
