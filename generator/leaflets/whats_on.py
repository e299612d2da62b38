"""What is on in a month, for a notice board: day by day, this month and the next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from generator.directory.addresses import WHATS_ON, month_poster_address
from generator.directory.meetings import Meeting, meetings_by_day
from generator.directory.wording import clock_range, day_and_date, ended, long_date
from generator.leaflets.desk import Desk, unknown
from generator.leaflets.leaflet import Leaflet
from generator.leaflets.prose import Span, headline, words

TERMS_UNKNOWN = (
    "We do not know the school terms for all of this month. Groups that follow them may be missing from this list."
)


MOST = 800
"""How many meetings a month on paper may have: some twenty sheets. Nobody reads more of them on a wall."""


def posters(desk: Desk) -> Iterator[Leaflet]:
    """Yield what is on from today to the end of the month, and in the month after, where it is not too much."""
    next_month = _first_of_next_month(desk.today)
    for first, after in ((desk.today, next_month), (next_month, _first_of_next_month(next_month))):
        last = after - timedelta(days=1)
        by_day = meetings_by_day(desk.directory, desk.groups, desk.today, first, last)
        if sum(map(len, by_day.values())) <= MOST:
            yield _poster(desk, first, last, by_day)


def _poster(desk: Desk, first: date, last: date, by_day: dict[date, list[Meeting]]) -> Leaflet:
    title = f"What’s on in {first:%B %Y}"
    return desk.leaflet(
        month_poster_address(first),
        "whats-on.typ",
        title=f"{title}: {desk.site}",
        subject=f"Groups and events for children and young people in {desk.directory.authority.area}, day by day.",
        on=desk.today,
        name=headline(title),
        summary=words(f"{day_and_date(first)} to {day_and_date(last)}. Look how to join before you go."),
        note=unknown("", TERMS_UNKNOWN) if not _knows_terms(desk, by_day) else None,
        days=[_day(desk, day, meetings) for day, meetings in by_day.items() if meetings],
        nothing=None if any(by_day.values()) else words("We know of nothing in this time."),
        way_in=desk.way_in(WHATS_ON, "Every day, with its latest changes:"),
        checked=words(f"This is what we knew on {long_date(desk.today)}."),
        **desk.frame(),
    )


def _day(desk: Desk, day: date, meetings: list[Meeting]) -> dict[str, Any]:
    holiday = desk.directory.calendar.bank_holiday(day)
    return {
        "heading": words(day_and_date(day, desk.today)),
        "holiday": words(f"Bank holiday: {holiday}.") if holiday else None,
        "meetings": [_meeting(desk, one) for one in meetings if not one.occurrence.off],
        "off": [_off(desk, one) for one in meetings if one.occurrence.off],
    }


def _meeting(desk: Desk, meeting: Meeting) -> dict[str, list[Span]]:
    occurrence = meeting.occurrence
    about = f"{meeting.who} {_where(meeting)}. {ended(meeting.joining)} {ended(meeting.cost) if meeting.cost else ''}"
    check = unknown("", f" Check first. {occurrence.check_first}") if occurrence.check_first else []
    special = [*words(" "), *desk.write.line(ended(occurrence.special))] if occurrence.special else []
    return {
        "time": words(clock_range(occurrence.start, occurrence.end)),
        "name": [span | {"bold": True} for span in _name(desk, meeting)],
        "about": [*words(about.strip()), *special, *check],
        "change": desk.write.line(meeting.change) if meeting.change else [],
    }


def _off(desk: Desk, meeting: Meeting) -> list[Span]:
    why = meeting.change or meeting.occurrence.off or ""
    return [*words("Not on: ", bold=True), *_name(desk, meeting), *words(": "), *desk.write.line(why)]


def _name(desk: Desk, meeting: Meeting) -> list[Span]:
    session = [*words(", "), *desk.write.line(meeting.session.name)] if meeting.session.name else []
    return [*words(f"Event: {meeting.name}" if meeting.is_event else meeting.name), *session]


def _where(meeting: Meeting) -> str:
    if meeting.venue is None:
        return "Online" if meeting.session.online else "Place not told to us"
    return f"{meeting.venue.name}, or online" if meeting.session.online else meeting.venue.name


def _knows_terms(desk: Desk, days: dict[date, list[Meeting]]) -> bool:
    return all(desk.directory.calendar.knows(day) for day in days if day.weekday() < 5)


def _first_of_next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
