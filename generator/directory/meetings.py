"""What is on, day by day: every meeting of every group and event, in the words that a family needs for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.directory.addresses import event_address, group_address
from generator.directory.directory import Directory
from generator.directory.event_facts import event_facts
from generator.directory.event_standing import coming_events
from generator.directory.events import Event
from generator.directory.groups import Group
from generator.directory.occurrences import Occurrence, event_dates, group_dates
from generator.directory.sessions import Session
from generator.directory.standing import Standing, standing
from generator.directory.venues import Venue
from generator.directory.wording import age_words, cost_words, joining_words


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


def meetings_by_day(
    directory: Directory, groups: Iterable[Group], today: date, first: date, last: date
) -> dict[date, list[Meeting]]:
    """Return for each day from the first to the last, both included, what is on and what is off, by time and name."""
    by_day: dict[date, list[Meeting]] = {first + timedelta(days=day): [] for day in range((last - first).days + 1)}
    for group in groups:
        for meeting in group_meetings(directory, group, first, last):
            by_day[meeting.occurrence.date].append(meeting)
    for event in coming_events(directory, today):
        for meeting in event_meetings(directory, event, today, first, last):
            by_day[meeting.occurrence.date].append(meeting)
    for meetings in by_day.values():
        meetings.sort(key=lambda meeting: (meeting.occurrence.start, meeting.name.casefold()))
    return by_day


def group_meetings(directory: Directory, group: Group, first: date, last: date) -> Iterator[Meeting]:
    """Yield what a group does from the first day to the last. Nobody can count on one that is not running."""
    if standing(group) not in (Standing.RUNNING, Standing.FULL):
        return
    joining = joining_words(group.how_to_join) or "How to join: not told to us"
    if standing(group) is Standing.FULL:
        joining = "Full: there is a waiting list"
    who, cost, address = _who(group), cost_words(group.cost), group_address(group.id)
    venues = [directory.venue_by_id.get(session.venue or "") for session in group.sessions]
    for occurrence in group_dates(group, directory, first, last):
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


def event_meetings(directory: Directory, event: Event, today: date, first: date, last: date) -> Iterator[Meeting]:
    """Yield what an event does from the first day to the last, as it is told on the day `today`."""
    facts = event_facts(event, directory, today)
    for occurrence in event_dates(event, directory, first, last):
        session = event.sessions[occurrence.number]
        yield Meeting(
            name=facts.title,
            address=event_address(event.id),
            is_event=True,
            session=session,
            occurrence=occurrence,
            venue=directory.venue_by_id.get(session.venue or ""),
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
