"""The days on which groups meet next, for a phone that knows what day it is and must not work out school terms."""

from __future__ import annotations

from datetime import date

from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.directory.occurrences import HORIZONS, group_dates, next_dates

FEWEST = 3
"""With fewer dates than this in the weeks to come, later ones are looked for, as of a holiday scheme in spring."""

Schedule = tuple[int, int, tuple[int, ...], tuple[int, ...]]
"""Start and end in minutes since midnight; days since 1 January 1970; which of these nobody is sure of."""


def schedules_of(group: Group, directory: Directory, today: date) -> list[Schedule]:
    """Return when a group meets in the weeks after a day: for each time of day the dates, in order."""
    coming = [one for one in group_dates(group, directory, today, today + HORIZONS[0]) if not one.off]
    if len(coming) < FEWEST and group.sessions:
        coming = list(next_dates(group, directory, today, FEWEST).coming)
    times = dict.fromkeys((one.start, one.end) for one in coming)
    found = []
    for start, end in sorted(times):
        here = {one.date: one.check_first is not None for one in coming if (one.start, one.end) == (start, end)}
        days = tuple((day - date(1970, 1, 1)).days for day in here)
        unsure = tuple(place for place, check in enumerate(here.values()) if check)
        found.append((start.hour * 60 + start.minute, end.hour * 60 + end.minute, days, unsure))
    return found
