"""What is on, week by week, for the weeks to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.directory.event_standing import coming_events
from generator.directory.events import Event
from generator.directory.groups import Group
from generator.directory.occurrences import Occurrence, event_dates, group_dates, monday_of
from generator.directory.school_calendar import HALF_TERM, SCHOOL_HOLIDAY
from generator.directory.sessions import Session
from generator.directory.standing import Standing, standing
from generator.directory.venues import Venue
from generator.directory.wording import age_words, cost_words, joining_words
from generator.pages.addresses import WHATS_ON, event_address, group_address
from generator.pages.event_facts import event_facts
from generator.pages.page import Page
from generator.pages.site import Site

WEEKS = 8
"""How many weeks ahead have a page."""

NEARLY_OVER = 3
"""With so many days of the week left or fewer, the first page shows the next week as well."""

MANY = 150
"""From how many meetings in a week on each day has a page of its own."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting in the list of a day."""

    name: str
    """What the group or event is called. An event that is cancelled or moved says so first."""
    address: str
    """The page of the group or event."""
    is_event: bool
    session: Session
    occurrence: Occurrence
    venue: Venue | None
    who: str
    """Whom it is for, as a sentence."""
    joining: str
    """How to join or book, or that nobody has told us."""
    cost: str | None
    """What it costs, or None when nobody has told us."""
    change: str | None = None
    """What has changed, for an event that is cancelled or moved."""


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
        before=weeks[number - 1] if number else None,
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
    by_day: dict[date, list[Meeting]] = {first + timedelta(days=number): [] for number in range(7 * WEEKS)}
    for group in site.listed:
        if standing(group) in (Standing.RUNNING, Standing.FULL):
            for meeting in _meetings(site, group, first, last):
                by_day[meeting.occurrence.date].append(meeting)
    for event in coming_events(site.directory, site.today):
        for meeting in _event_meetings(site, event, first, last):
            by_day[meeting.occurrence.date].append(meeting)
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


def _meetings(site: Site, group: Group, first: date, last: date) -> Iterator[Meeting]:
    joining = joining_words(group.how_to_join) or "How to join: not told to us"
    if standing(group) is Standing.FULL:
        joining = "Full: there is a waiting list"
    who, cost, address = _who(group), cost_words(group.cost), group_address(group.id)
    venues = [site.directory.venue_by_id.get(session.venue or "") for session in group.sessions]
    for occurrence in group_dates(group, site.directory, first, last):
        number = occurrence.number
        yield Meeting(
            name=group.name,
            address=address,
            is_event=False,
            session=group.sessions[number],
            occurrence=occurrence,
            venue=venues[number],
            who=who,
            joining=joining,
            cost=cost,
        )


def _event_meetings(site: Site, event: Event, first: date, last: date) -> Iterator[Meeting]:
    facts = event_facts(event, site)
    for occurrence in event_dates(event, site.directory, first, last):
        session = event.sessions[occurrence.number]
        yield Meeting(
            name=facts.title,
            address=event_address(event.id),
            is_event=True,
            session=session,
            occurrence=occurrence,
            venue=site.directory.venue_by_id.get(session.venue or ""),
            who=f"{facts.ages}." if facts.ages else "Ages not told to us.",
            joining=facts.booking or "Booking: not told to us",
            cost=facts.cost,
            change=event.change,
        )


def _who(group: Group) -> str:
    if group.parents == "only":
        return "For parents and carers."
    if sum(session.name is not None for session in group.sessions) > 1:
        return ""  # each session may have ages of its own, which its name tells
    ages = age_words(group.who_for.ages)
    return f"{ages}." if ages else "Ages not told to us."


def _week(site: Site, monday: date, by_day: dict[date, list[Meeting]]) -> Week:
    days = tuple(_day(site, monday + timedelta(days=step), by_day) for step in range(7))
    address = f"{WHATS_ON}{monday.isoformat()}/"
    return Week(monday, address, f"Week from {monday.day} {monday:%B %Y}", days, _note(site, monday))


def _day(site: Site, day: date, by_day: dict[date, list[Meeting]]) -> DayPlan:
    meetings = sorted(by_day[day], key=lambda meeting: (meeting.occurrence.start, meeting.name.casefold()))
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
