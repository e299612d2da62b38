"""How an event stands on a given day: to come, over, cancelled, and whether people can still book."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.directory.directory import Directory
from generator.directory.events import Event
from generator.directory.occurrences import Occurrence, event_dates
from generator.directory.standing import is_visible

FAR = timedelta(days=400)
"""How far ahead the dates of an event are looked for, beyond the last day that somebody wrote."""


def is_over(event: Event, today: date) -> bool:
    """Return whether the last day of an event has passed. Without dates, or without an end, nobody can say so."""
    return event.last_day is not None and event.last_day < today


def coming_dates(event: Event, directory: Directory, today: date) -> list[Occurrence]:
    """Return the days to come of an event, those included on which it is off."""
    return event_dates(event, directory, today, max((today, *_written_days(event))) + FAR)


def _written_days(event: Event) -> Iterator[date]:
    """Yield the days on which an event is or begins, as somebody wrote them."""
    for session in event.sessions:
        yield from (one.date for one in (*session.dates, *session.extra_dates))
        if session.first_date:
            yield session.first_date


def coming_events(directory: Directory, today: date) -> list[Event]:
    """Return the events that families see in lists: the next first, those without a date last."""
    found = [event for event in directory.events if is_visible(event, today) and not is_over(event, today)]
    return sorted(found, key=lambda event: (_first_date(event, directory, today), event.name.casefold()))


def _first_date(event: Event, directory: Directory, today: date) -> date:
    dates = coming_dates(event, directory, today)
    return dates[0].date if dates else date.max


def can_book(event: Event, today: date) -> bool:
    """Return whether it makes sense to tell people how to book today."""
    by = event.booking.by
    return event.status != "cancelled" and not is_over(event, today) and (by is None or today <= by)
