"""Everything that families can read, as reports see it: entries of the directory and pages written by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.directory.consultations import Consultation
from generator.directory.directory import Directory
from generator.directory.events import Event
from generator.directory.groups import Checked
from generator.directory.parts import LISTS
from generator.directory.references import NOUNS
from generator.directory.values import Thing
from generator.overview.written_pages import WrittenPage

_OVER = ("ended", "cancelled", "closed")
"""A status after which nobody need look at an entry again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that somebody looks after."""

    kind: str
    """What it is: "group", "procedure", "page"."""
    name: str
    address: str
    """How to find it: its list and id, such as "groups/little-steps", or a page's address."""
    covers: tuple[str, ...]
    """The ids of the topics that it covers."""
    role: str
    """The part of the person who looks after it, or of the one who looks after the whole site."""
    last: date | None
    """When somebody last made sure that it is right."""
    due: date | None
    """By when somebody should do so again."""

    def is_late(self, today: date) -> bool:
        """Return whether that day has passed. Where no day is known, nothing is late."""
        return self.due is not None and self.due < today


def entries(directory: Directory, pages: Iterable[WrittenPage]) -> tuple[Entry, ...]:
    """Return everything that is to be checked or reviewed, or that covers a topic, in the order of the directory."""
    upkeep = directory.authority.looked_after_by
    return (*_in_lists(directory), *_statement(directory), *(_of_page(page, upkeep.role) for page in pages))


def _in_lists(directory: Directory) -> Iterator[Entry]:
    upkeep = directory.authority.looked_after_by
    for section in LISTS:
        for thing in getattr(directory, section):
            known = type(thing).model_fields
            if not known.keys() & {"covers", "reviewed"} or getattr(thing, "status", None) in _OVER:
                continue
            last, due = _days(thing, upkeep.check_every)
            yield Entry(
                NOUNS[section],
                getattr(thing, "name", "") or getattr(thing, "question", ""),
                f"{section}/{thing.id}",
                getattr(thing, "covers", ()),
                _role(thing) or upkeep.role,
                last,
                due,
            )


def _statement(directory: Directory) -> Iterator[Entry]:
    statement = directory.accessibility
    if statement is not None:
        role = statement.owner or directory.authority.looked_after_by.role
        covers = ("accessibility-statement",)
        last, due = statement.reviewed, statement.next_review
        yield Entry("page", "Accessibility statement", "/accessibility/", covers, role, last, due)


def _days(thing: Thing, check_every: int) -> tuple[date | None, date | None]:
    if isinstance(thing, Consultation):
        last = max((answer.on for answer in thing.answers), default=None)
        return last, None if thing.answers else thing.answer_due or thing.closes
    checked = getattr(thing, "checked", None)
    if isinstance(checked, Checked):
        due = checked.on + timedelta(days=check_every)
        is_over_by_then = isinstance(thing, Event) and thing.last_day is not None and thing.last_day < due
        return checked.on, None if is_over_by_then else due
    return getattr(thing, "reviewed", None), getattr(thing, "next_review", None)


def _role(thing: Thing) -> str | None:
    checked = getattr(thing, "checked", None)
    return checked.by if isinstance(checked, Checked) else getattr(thing, "owner", None)


def _of_page(page: WrittenPage, role: str) -> Entry:
    return Entry("page", page.title, page.address, page.covers, page.owner or role, page.reviewed, page.next_review)
