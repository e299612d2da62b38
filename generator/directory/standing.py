"""How a group stands on a given day: running or not, ready or not, checked lately or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from generator.directory.directory import Directory
from generator.directory.groups import Checked, Group
from generator.directory.procedures import Procedure
from generator.directory.settings import Setting


class Standing(StrEnum):
    """How a group stands, for families."""

    RUNNING = "running"
    FULL = "full"
    PAUSED = "paused"
    ENDED = "ended"
    NOT_READY = "not ready"
    """Somebody wrote that it is running, but something that a group needs has not been told to us."""


NEEDED = {
    "venue": "a place where it meets, or how it meets online",
    "staff_backgrounds": "what training its staff have",
    "contacts": "whom to ask",
    "sessions": "when it meets",
    "checked": "when somebody last made sure that this is right",
}
"""What must be known before a group is shown as running, and how to say so to families."""


def missing(group: Group) -> tuple[str, ...]:
    """Return the fields in `NEEDED` that this group lacks, in that order."""
    lacks = {
        "venue": not any(session.venue or session.online for session in group.sessions),
        "staff_backgrounds": not group.staff_backgrounds,
        "contacts": not group.contacts,
        "sessions": not group.sessions,
        "checked": group.checked is None,
    }
    return tuple(field for field in NEEDED if lacks[field])


def standing(group: Group) -> Standing:
    """Return how a group stands. A group is only running or full when nothing that it needs is missing."""
    if group.status in ("running", "full") and missing(group):
        return Standing.NOT_READY
    return Standing(group.status)


class Checkable(Protocol):
    """An entry that somebody makes sure of from time to time."""

    @property
    def checked(self) -> Checked | None:
        """When somebody last made sure that it is right."""


class Dated(Protocol):
    """An entry that families see from one day to another, and that somebody checks."""

    @property
    def visible_from(self) -> date | None:
        """The first day on which families see it."""

    @property
    def visible_to(self) -> date | None:
        """The last day on which families see it."""

    @property
    def checked(self) -> Checked | None:
        """When somebody last made sure that it is right."""


def is_visible(entry: Dated, today: date) -> bool:
    """Return whether families see this entry today."""
    return (entry.visible_from is None or entry.visible_from <= today) and (
        entry.visible_to is None or today <= entry.visible_to
    )


def visible_groups(directory: Directory, today: date) -> list[Group]:
    """Return the groups that families see today, by name."""
    return sorted(
        (group for group in directory.groups if is_visible(group, today)), key=lambda group: group.name.casefold()
    )


def visible_settings(directory: Directory, today: date) -> list[Setting]:
    """Return the settings that families see today, by name."""
    return sorted(
        (setting for setting in directory.settings if is_visible(setting, today)),
        key=lambda setting: setting.name.casefold(),
    )


LISTED = (Standing.RUNNING, Standing.FULL, Standing.PAUSED, Standing.NOT_READY)
"""The groups that lists offer, in their order. Those that have ended have a list of their own."""


def listed_groups(groups: Iterable[Group]) -> list[Group]:
    """Return the groups that lists offer, those first that a family can go to now."""
    return sorted(
        (group for group in groups if standing(group) in LISTED), key=lambda group: LISTED.index(standing(group))
    )


@dataclass(frozen=True, slots=True)
class Freshness:
    """When an entry was last checked, and whether that is too long ago."""

    on: date | None
    by: str | None
    stale: bool
    """Whether it was checked longer ago than the authority promises. Never checked is not stale but unknown."""
    months: int
    """Whole months since the check, for words such as "7 months ago"."""


def freshness(entry: Checkable, directory: Directory, today: date) -> Freshness:
    """Return how fresh an entry is on this day."""
    if entry.checked is None:
        return Freshness(None, None, stale=False, months=0)
    on = entry.checked.on
    limit = timedelta(days=directory.authority.looked_after_by.check_every)
    months = (today.year - on.year) * 12 + today.month - on.month - (today.day < on.day)
    return Freshness(on, entry.checked.by, stale=today - on > limit, months=max(months, 0))


def review_is_due(procedure: Procedure, today: date) -> bool:
    """Return whether the day of the next review has passed."""
    return procedure.next_review is not None and procedure.next_review < today


def notice(group: Group, today: date) -> str | None:
    """Return the notice to show today, or nothing when there is none or its last day is over."""
    return group.notice.text if group.notice and today <= group.notice.until else None
