"""What is on, week by week, for the weeks to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.directory.addresses import WHATS_ON, month_posters
from generator.directory.meetings import Meeting, meetings_by_day
from generator.directory.occurrences import monday_of
from generator.directory.school_calendar import HALF_TERM, SCHOOL_HOLIDAY
from generator.pages.page import Page
from generator.pages.site import Site

WEEKS = 8
"""How many weeks ahead have a page."""

NEARLY_OVER = 3
"""With so many days of the week left or fewer, the first page shows the next week as well."""

MANY = 150
"""From how many meetings in a week on each day has a page of its own."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day, with what is on and what is not."""

    date: date
    meetings: tuple[Meeting, ...]
    off: tuple[Meeting, ...]
    bank_holiday: str | None
    address: str
    """The page of this day alone, where the week is too long for one page."""


@dataclass(frozen=True, slots=True)
class Week:
    """One week from Monday to Sunday."""

    monday: date
    address: str
    title: str
    days: tuple[DayPlan, ...]
    note: str | None
    """What matters about the whole week, such as half term."""

    @property
    def count(self) -> int:
        """How many meetings take place."""
        return sum(len(day.meetings) for day in self.days)


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each of the coming weeks; the first is what the address /whats-on/ shows."""
    weeks = _weeks(site)
    for number, week in enumerate(weeks):
        yield _week_page(site, week, weeks, number)
        if week.count > MANY:
            yield from (_day_page(site, week, day) for day in week.days)


def _week_page(site: Site, week: Week, weeks: list[Week], number: int) -> Page:
    return site.page(
        week.address,
        "whats-on.html",
        title=week.title,
        description=f"Groups and events for children and young people in {site.directory.authority.area}, day by day.",
        kind="whats-on" if number == 0 else "week",
        week=week,
        weeks=weeks,
        number=number,
        by_day=week.count > MANY,
        calendar_page=WHATS_ON,
        before=weeks[number - 1] if number else None,
        months=month_posters(site.today),
        after=weeks[number + 1] if number + 1 < len(weeks) else None,
    )


def _day_page(site: Site, week: Week, day: DayPlan) -> Page:
    return site.page(
        day.address,
        "whats-on-day.html",
        title=f"What’s on: {day.date:%A} {day.date.day} {day.date:%B}",
        description=f"Groups and events for children and young people in {site.directory.authority.area} on one day.",
        kind="day",
        week=week,
        day=day,
    )


def _weeks(site: Site) -> list[Week]:
    first = monday_of(site.today)
    last = first + timedelta(weeks=WEEKS, days=-1)
    by_day = meetings_by_day(site.directory, site.listed, site.today, first, last)
    weeks = [_week(site, first + timedelta(weeks=number), by_day) for number in range(WEEKS)]
    return [_now(site, weeks[0], weeks[1]), *weeks[1:]]


def _now(site: Site, this: Week, following: Week) -> Week:
    """Return what the first page shows: from today on, and next week as well when this one is nearly over."""
    left = tuple(day for day in this.days if day.date >= site.today)
    is_nearly_over = len(left) <= NEARLY_OVER
    title = "What’s on this week and next" if is_nearly_over else "What’s on this week"
    days = (*left, *following.days) if is_nearly_over else left
    return replace(
        this, address=WHATS_ON, title=title, days=days, note=this.note or (following.note if is_nearly_over else None)
    )


def _week(site: Site, monday: date, by_day: dict[date, list[Meeting]]) -> Week:
    days = tuple(_day(site, monday + timedelta(days=step), by_day) for step in range(7))
    address = f"{WHATS_ON}{monday.isoformat()}/"
    return Week(monday, address, f"Week from {monday.day} {monday:%B %Y}", days, _note(site, monday))


def _day(site: Site, day: date, by_day: dict[date, list[Meeting]]) -> DayPlan:
    meetings = by_day[day]
    return DayPlan(
        day,
        tuple(meeting for meeting in meetings if not meeting.occurrence.off),
        tuple(meeting for meeting in meetings if meeting.occurrence.off),
        site.directory.calendar.bank_holiday(day),
        f"{WHATS_ON}day/{day.isoformat()}/",
    )


def _note(site: Site, monday: date) -> str | None:
    calendar = site.directory.calendar
    weekdays = [monday + timedelta(days=number) for number in range(5)]
    if not all(calendar.knows(day) for day in weekdays):
        return "We do not know the school terms for this week. Groups that follow them may be missing from this list."
    reasons = {calendar.why_not_term(day) for day in weekdays}
    if None in reasons:
        return None
    why = "for half term" if HALF_TERM in reasons else "for the holidays" if SCHOOL_HOLIDAY in reasons else "this week"
    return f"Schools are shut {why}. Groups that follow the school terms do not meet."
