"""The facts of one event as families see them: in the same words on its card, on its page and in what's on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from generator.directory.directory import Directory
from generator.directory.event_standing import FAR, can_book, coming_dates, is_over
from generator.directory.events import Event
from generator.directory.needs import Need
from generator.directory.occurrences import Occurrence, event_dates
from generator.directory.people import Organisation
from generator.directory.standing import Freshness, freshness
from generator.directory.venues import Venue
from generator.directory.wording import (
    age_words,
    booking_words,
    clock_range,
    cost_words,
    day_and_date,
    event_title,
    how_often,
)

FEW = 3
"""How many dates stand on a card."""

MOST_DATES = 20
"""How many dates stand on a page. Few events have more, and those that have say so."""


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What a card and a page say of an event. None always means that nobody has told us."""

    event: Event
    title: str
    """Its name, after "Cancelled:" or "Moved:" when it is."""
    over: bool
    dates: tuple[Occurrence, ...]
    """The days to come; of an event that is over, the days it was on. At most `MOST_DATES`."""
    has_more: bool
    """Whether there are more days than these."""
    off: tuple[Occurrence, ...]
    """The days to come on which it is not on although the rest goes ahead."""
    when: str | None
    """Its first few dates in words."""
    rule: tuple[str, ...]
    """How often each of its sessions comes round, for those that follow a rule."""
    ages: str | None
    needs: tuple[Need, ...]
    every_need: bool
    venues: tuple[Venue, ...]
    where: str | None
    online: tuple[tuple[str, str | None], ...]
    """How people join online, and the page from which they do."""
    place_missing: bool
    """Whether one of its sessions has neither a place nor a way to join online."""
    cost: str | None
    booking: str | None
    can_book: bool
    organisations: tuple[Organisation, ...]
    freshness: Freshness
    ask: str
    """Whom families can ask about what nobody has told us."""


def event_facts(event: Event, directory: Directory, today: date) -> EventFacts:
    """Return the facts of an event on one day."""
    over = is_over(event, today)
    found = _dates_that_were(event, directory, today) if over else coming_dates(event, directory, today)
    dates = tuple(one for one in found if event.status == "cancelled" or not one.off)
    venue_ids = dict.fromkeys(session.venue for session in event.sessions if session.venue)
    venues = tuple(directory.venue_by_id[identity] for identity in venue_ids)
    online = tuple(dict.fromkeys((one.online.how, one.online.link) for one in event.sessions if one.online))
    return EventFacts(
        event=event,
        title=event_title(event),
        over=over,
        dates=dates[:MOST_DATES],
        has_more=len(dates) > MOST_DATES,
        off=tuple(one for one in found if one.off and event.status != "cancelled")[:MOST_DATES],
        when=_when(dates, today),
        rule=tuple(how_often(session) for session in event.sessions if session.repeats != "dates"),
        ages=age_words(event.who_for.ages),
        needs=event.who_for.all_needs,
        every_need=len(event.who_for.all_needs) == len(Need),
        venues=venues,
        where=_where(venues, is_online=bool(online), directory=directory),
        online=online,
        place_missing=not all(session.venue or session.online for session in event.sessions),
        cost=cost_words(event.cost),
        booking=booking_words(event, today),
        can_book=can_book(event, today),
        organisations=tuple(directory.organisation_by_id[identity] for identity in event.organisations),
        freshness=freshness(event, directory, today),
        ask="Ask the people who run it." if event.contacts else "Ask us, and we will find out.",
    )


def _dates_that_were(event: Event, directory: Directory, today: date) -> list[Occurrence]:
    last = event.last_day or today - timedelta(days=1)
    return event_dates(event, directory, last - FAR, last)


def _when(dates: tuple[Occurrence, ...], today: date) -> str | None:
    words = [f"{day_and_date(one.date, today)}, {clock_range(one.start, one.end)}" for one in dates[:FEW]]
    more = len(dates) - len(words)
    if more > 0:
        words.append("and many more" if len(dates) > MOST_DATES else f"and {more} more")
    return "; ".join(words) or None


def _where(venues: tuple[Venue, ...], *, is_online: bool, directory: Directory) -> str | None:
    if not venues:
        return "Online" if is_online else None
    areas = dict.fromkeys(directory.area_by_id[venue.area].name for venue in venues if venue.area)
    words = ", ".join([*(venue.name for venue in venues), *areas])
    return f"{words}, or online" if is_online else words
