"""A calendar file for each group, event and venue, for each area of need, for all events and for everything.

A calendar of one group, event or venue tells of this school year and the next. Those that hold many groups tell of the
months around this one, because telephones give up on very large files.

What the pages list is what the files hold. A group that has paused or ended keeps its file, without dates, so that
the calendars of families who follow it grow empty instead of breaking.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.directory.addresses import (
    EVENTS,
    WHATS_ON,
    calendar_address,
    choice_address,
    event_address,
    group_address,
    venue_address,
)
from generator.directory.events import Event
from generator.directory.groups import Group
from generator.directory.meetings import Meeting, event_meetings, group_meetings
from generator.directory.needs import Need
from generator.directory.sessions import Session
from generator.feeds.calendar_file import calendar_file, entry
from generator.feeds.calendar_series import series_of
from generator.feeds.calendar_window import coming_months, school_years
from generator.feeds.edition import Edition
from generator.feeds.feed import FeedFile


@dataclass(frozen=True, slots=True)
class _Source:
    """A group or an event, with its meetings as entries of calendars."""

    told: Group | Event
    page: str
    """The address of its page."""
    entries: tuple[tuple[Session, bytes], ...]
    """Its entries over two school years, each with its session."""
    soon: tuple[bytes, ...]
    """The same over the months around this one."""


def files(told: Edition) -> Iterator[FeedFile]:
    """Yield every calendar of a site."""
    sources = [*_groups(told), *_events(told)]
    yield from (_of_one(told, source) for source in sources)
    yield from _venues(told, sources)
    for need in Need:
        about = f"Groups and events in {_area(told)} for children and young people: {need.gloss}."
        chosen = (source for source in sources if need in source.told.who_for.all_needs)
        yield _of_many(told, choice_address("need", need.value), f"{need.label} – {_area(told)}", about, chosen)
    events = (source for source in sources if isinstance(source.told, Event))
    yield _of_many(
        told, EVENTS, f"Events in {_area(told)}", f"Events to come to once in {_area(told)}.", events, "Events"
    )
    about = f"Every group and event in {_area(told)} for children and young people and their families."
    yield _of_many(told, WHATS_ON, f"What’s on in {_area(told)}", about, sources, "Everything that is on")


def _area(told: Edition) -> str:
    return told.directory.authority.area


def _of_one(told: Edition, source: _Source) -> FeedFile:
    entries = (written for _, written in source.entries)
    name = source.told.name
    about = f"The dates of {name}, as its page shows them."
    return FeedFile(calendar_address(source.page), calendar_file(name, about, told.url(source.page), entries))


def _venues(told: Edition, sources: Iterable[_Source]) -> Iterator[FeedFile]:
    here: dict[str, list[bytes]] = {venue.id: [] for venue in told.directory.venues}
    for session, written in chain.from_iterable(source.entries for source in sources):
        if session.venue:
            here[session.venue].append(written)
    for venue in told.directory.venues:
        page = venue_address(venue.id)
        about = f"What is on at {venue.name}."
        content = calendar_file(venue.name, about, told.url(page), here[venue.id])
        yield FeedFile(calendar_address(page), content)


def _of_many(
    told: Edition, page: str, name: str, about: str, sources: Iterable[_Source], title: str | None = None
) -> FeedFile:
    entries = chain.from_iterable(source.soon for source in sources)
    return FeedFile(calendar_address(page), calendar_file(name, about, told.url(page), entries), title or name)


# Groups and events ----------------------------------------------------------------------------------------


def _groups(told: Edition) -> Iterator[_Source]:
    window = school_years(told.today)
    for group in told.groups:
        meetings = list(group_meetings(told.directory, group, window.first, window.last))
        yield _source(told, group, group_address(group.id), meetings)


def _events(told: Edition) -> Iterator[_Source]:
    window = school_years(told.today)
    for event in told.events:
        last = max(window.last, event.last_day or window.last)
        meetings = list(event_meetings(told.directory, event, told.today, window.first, last))
        yield _source(told, event, event_address(event.id), meetings)


def _source(told: Edition, what: Group | Event, page: str, meetings: Sequence[Meeting]) -> _Source:
    window = coming_months(told.today)
    soon = [meeting for meeting in meetings if window.first <= meeting.occurrence.date <= window.last]
    return _Source(
        what,
        page,
        tuple(_entries(told, what, page, meetings)),
        tuple(written for _, written in _entries(told, what, page, soon)),
    )


def _entries(
    told: Edition, what: Group | Event, page: str, meetings: Sequence[Meeting]
) -> Iterator[tuple[Session, bytes]]:
    stamp = what.checked.on if what.checked else school_years(told.today).first
    url = told.url(page)
    used: Counter[str] = Counter()
    for number, (session, key) in enumerate(_with_keys(what.sessions)):
        own = [meeting for meeting in meetings if meeting.occurrence.number == number]
        for series in series_of(session, key, own):
            used[series.key] += 1
            uid = told.identity("calendars", page, series.key, str(used[series.key]))
            yield session, entry(series, uid, stamp, url)


def _with_keys(sessions: Iterable[Session]) -> Iterator[tuple[Session, str]]:
    """Yield each session with a key that stays when its times change or another session is added on another day."""
    used: Counter[str] = Counter()
    for session in sessions:
        word = session.day.word.lower() if session.day is not None else "dates"
        used[word] += 1
        yield session, word if used[word] == 1 else f"{word}{used[word]}"
