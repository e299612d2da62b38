"""On which days a group meets.

This is the only place where dates are worked out. Pages, cards, and later calendars, feeds and leaflets show what
these functions say. Times are those of a clock on the wall in the United Kingdom, so they need no change when the
clocks do: ten o'clock stays ten o'clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Protocol

from generator.directory.directory import Directory
from generator.directory.events import Event
from generator.directory.groups import Group
from generator.directory.school_calendar import BANK_HOLIDAY, HALF_TERM, SCHOOL_HOLIDAY, SchoolCalendar
from generator.directory.sessions import ExtraDate, Session
from generator.directory.values import Day
from generator.directory.venues import Venue

HORIZONS = (timedelta(weeks=12), timedelta(days=400))
"""How far ahead dates are looked for: near first, and far only when that is not enough."""

UNKNOWN = "We have not been told if the group meets."

CANCELLED = "cancelled"

ONE_WEEK = timedelta(weeks=1)


When = tuple[date, time, time]
"""A day, a start and an end."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One meeting of one session on one day, or the plain statement that it does not take place."""

    date: date
    start: time
    end: time
    number: int = 0
    """Which of its group's sessions it belongs to, counted from 0."""
    off: str | None = None
    """Why there is no meeting on this day, or None when there is one."""
    check_first: str | None = None
    """Why families should ask before they travel, or None when we know."""
    special: str | None = None
    """What is different on this day."""

    @property
    def when(self) -> When:
        """Its day, start and end."""
        return self.date, self.start, self.end


def session_dates(
    session: Session, calendar: SchoolCalendar, first: date, last: date, venue: Venue | None = None, number: int = 0
) -> list[Occurrence]:
    """Return what a session does from the first day to the last, both included, in order.

    A day that its rule names but on which it does not meet is returned with the reason in `off`. A term-time session
    has no entry for days outside term, nor for days after the last term that we know: nobody can say.
    """
    regular = (_regular(session, calendar, venue, day, number) for day in rule_days(session, first, last))
    extras = (
        _extra(session, venue, extra, number)
        for extra in (*session.dates, *session.extra_dates)
        if first <= extra.date <= last
    )
    # An extra date at the usual time is the usual meeting. At another time it is one more.
    found = {one.when: one for one in (*filter(None, regular), *extras)}
    return sorted(found.values(), key=_in_order)


class Meets(Protocol):
    """Whatever has sessions: a group, an event."""

    @property
    def sessions(self) -> tuple[Session, ...]: ...


def group_dates(group: Meets, directory: Directory, first: date, last: date) -> list[Occurrence]:
    """Return what all sessions of a group or an event do from the first day to the last, in order of time."""
    found = (
        occurrence
        for number, session in enumerate(group.sessions)
        for occurrence in session_dates(
            session, directory.calendar, first, last, directory.venue_by_id.get(session.venue or ""), number
        )
    )
    return sorted(found, key=_in_order)


def event_dates(event: Event, directory: Directory, first: date, last: date) -> list[Occurrence]:
    """Return what an event does from the first day to the last, in order of time. Nothing of a cancelled one is on."""
    found = group_dates(event, directory, first, last)
    if event.status == "cancelled":
        return [replace(one, off=CANCELLED, check_first=None) for one in found]
    return found


def _in_order(occurrence: Occurrence) -> tuple[date, time, time, int]:
    return (*occurrence.when, occurrence.number)


@dataclass(frozen=True, slots=True)
class NextDates:
    """What a family needs to know of the weeks to come."""

    coming: tuple[Occurrence, ...]
    """The next meetings."""
    missed: tuple[Occurrence, ...]
    """The days until the last of those on which there is no meeting although one might be expected."""
    terms_end: date | None
    """The last school day that we know, when there may be meetings after it of which nobody can say the date."""
    terms_missing: bool
    """Whether there are fewer meetings than asked for because we know no school terms at all."""


def next_dates(group: Meets, directory: Directory, today: date, count: int = 5) -> NextDates:
    """Return the next `count` meetings of a group from `today` on, and the days until then when it does not meet."""
    dates: list[Occurrence] = []
    coming: tuple[Occurrence, ...] = ()
    for horizon in HORIZONS:
        dates = group_dates(group, directory, today, today + horizon)
        coming = tuple(occurrence for occurrence in dates if not occurrence.off)[:count]
        if len(coming) == count:
            break
    until = coming[-1].date if coming else today + HORIZONS[0]
    missed = tuple(occurrence for occurrence in dates if occurrence.off and occurrence.date <= until)
    last_known = directory.calendar.last_known_day
    goes_on = len(coming) < count and any(
        _follows_terms_after(session, last_known or today) for session in group.sessions
    )
    return NextDates(coming, missed, last_known if goes_on else None, terms_missing=goes_on and last_known is None)


def _follows_terms_after(session: Session, day: date) -> bool:
    """Whether a session may still meet after a day, on dates that the school terms decide."""
    is_over = session.last_date is not None and session.last_date <= day
    return session.runs in ("term time", "school holidays") and session.repeats != "dates" and not is_over


def rule_days(session: Session, first: date, last: date) -> Iterator[date]:
    """Yield the days that the rule of a session names, from the first to the last, whether it meets on them or not."""
    if session.repeats == "dates" or session.day is None:
        return
    start = max(first, session.first_date or first)
    end = min(last, session.last_date or last)
    day = start + timedelta(days=(session.day - start.weekday()) % 7)
    while day <= end:
        if _is_its_week(session, day):
            yield day
        day += ONE_WEEK


def _is_its_week(session: Session, day: date) -> bool:
    if session.repeats == "fortnightly":
        anchor = session.first_date or day
        return (day - anchor).days % 14 == 0
    if session.repeats == "monthly":
        is_last = (day + ONE_WEEK).month != day.month
        return (day.day - 1) // 7 + 1 in session.which or (is_last and -1 in session.which)
    return True


def _regular(
    session: Session, calendar: SchoolCalendar, venue: Venue | None, day: date, number: int
) -> Occurrence | None:
    expected = _in_season(session, calendar, day, number)
    shut = _taken_out(session, day) or _venue_is_shut(session, venue, day)
    if expected is None or expected.off or not shut:
        return expected
    return replace(expected, off=shut, check_first=None)


def _in_season(session: Session, calendar: SchoolCalendar, day: date, number: int) -> Occurrence | None:
    meeting = Occurrence(day, session.start, session.end, number)
    if session.runs == "term time":
        return _in_term(session, calendar, meeting)
    if session.runs == "school holidays":
        in_holidays = calendar.knows(day) and calendar.why_not_term(day) in (SCHOOL_HOLIDAY, HALF_TERM)
        return _unless_bank_holiday(session, calendar, meeting) if in_holidays else None
    if session.runs == "not told" and calendar.terms:
        unknown = _season_unknown(calendar, day)
        meeting = replace(meeting, check_first=unknown) if unknown else meeting
    return _unless_bank_holiday(session, calendar, meeting)


def _in_term(session: Session, calendar: SchoolCalendar, meeting: Occurrence) -> Occurrence | None:
    if calendar.term_on(meeting.date) is None:
        return None
    reason = calendar.why_not_term(meeting.date)
    meets_anyway = reason == BANK_HOLIDAY and session.bank_holidays == "yes"
    if reason and not meets_anyway:
        return replace(meeting, off=reason)
    if calendar.is_beside_half_term(meeting.date):
        return replace(meeting, check_first=f"This is the weekend next to half term. {UNKNOWN}")
    return meeting


def _season_unknown(calendar: SchoolCalendar, day: date) -> str | None:
    if not calendar.knows(day):
        return "We do not know if this day is in term time."
    reason = calendar.why_not_term(day)
    if reason is None:
        return None
    when = {SCHOOL_HOLIDAY: "in the school holidays", HALF_TERM: "in half term", BANK_HOLIDAY: "a bank holiday"}
    return f"This is {when.get(reason, 'a day when schools are shut')}. {UNKNOWN}"


def _unless_bank_holiday(session: Session, calendar: SchoolCalendar, meeting: Occurrence) -> Occurrence:
    holiday = calendar.bank_holiday(meeting.date)
    if not holiday or session.bank_holidays == "yes":
        return meeting
    if session.bank_holidays == "no":
        return replace(meeting, off=f"bank holiday, {holiday}", check_first=None)
    check_first = f"This is a bank holiday ({holiday}). {UNKNOWN}"
    return replace(meeting, check_first=check_first)


def _extra(session: Session, venue: Venue | None, extra: ExtraDate, number: int) -> Occurrence:
    return Occurrence(
        extra.date,
        extra.start or session.start,
        extra.end or session.end,
        number,
        _venue_is_shut(session, venue, extra.date),
        None,
        extra.why,
    )


def _taken_out(session: Session, day: date) -> str | None:
    return next((days.why or "no session" for days in session.not_on if day in days), None)


def _venue_is_shut(session: Session, venue: Venue | None, day: date) -> str | None:
    if venue is None or session.online is not None:
        return None
    days = next((days for days in venue.closed if day in days), None)
    if days is None:
        return None
    return f"{venue.name} is shut ({days.why})" if days.why else f"{venue.name} is shut"


def monday_of(day: date) -> date:
    """Return the Monday of the week that a day lies in."""
    return day - timedelta(days=day.weekday())


def weekly_times(group: Group) -> frozenset[tuple[Day, time, time]]:
    """Return the days of the week on which a group usually meets, each with start and end.

    Dates that follow no rule are included. Extra dates beside a rule are not: they are not what is usual.
    """
    by_rule = {
        (session.day, session.start, session.end)
        for session in group.sessions
        if session.repeats != "dates" and session.day is not None
    }
    by_date = {
        (Day(extra.date.weekday()), extra.start or session.start, extra.end or session.end)
        for session in group.sessions
        for extra in session.dates
    }
    return frozenset(by_rule | by_date)
