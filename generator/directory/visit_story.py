"""What will happen when a family comes: a first visit as short lines, each with something to look at.

One function for each kind of entry makes the story out of its data and that of its place. Every page and every leaflet
shows what it said. What nobody has told us is no step of the story: it becomes a question to ask before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.directory.directory import Directory
from generator.directory.drawings import drawing_for
from generator.directory.event_standing import coming_dates, is_over
from generator.directory.events import Event
from generator.directory.groups import Group
from generator.directory.sessions import Session
from generator.directory.settings import Setting
from generator.directory.values import Contact, Fact, Picture
from generator.directory.venues import Venue
from generator.directory.visit_places import place_steps
from generator.directory.visit_steps import StoryStep
from generator.directory.wording import (
    WAYS,
    booking_words,
    clock,
    clock_range,
    day_and_date,
    ended,
    join_words,
    lower_first,
    parents_words,
    people_words,
    session_words,
)

ENOUGH = 4
"""With fewer steps than this between coming in and going home there is no story, unless a first visit is told."""

MOST_TIMES = 3
"""How many times are told. With more, families are asked to choose one with the group."""


@dataclass(frozen=True, slots=True)
class StoryPart:
    """A part of the story, such as getting there."""

    id: str
    title: str
    steps: tuple[StoryStep, ...]
    photo: Picture | None = None
    """A photograph of the place or of what happens there."""


@dataclass(frozen=True, slots=True)
class VisitStory:
    """A first visit, from before it to the way home."""

    name: str
    """What they come to."""
    parts: tuple[StoryPart, ...]
    to_ask: tuple[str, ...]
    """What nobody has told us, as questions that a family may want to ask before."""
    contacts: tuple[Contact, ...]
    """Whom to ask."""


def group_story(group: Group, directory: Directory) -> VisitStory | None:
    """Return the story of a first visit to a group, or nothing when we have been told too little, or it has ended."""
    if group.status == "ended" or not group.sessions:
        return None
    venues = _venues(group.sessions, directory)
    before = [*_joining(group), *_things(group.what_to_bring)]
    to_ask = [] if group.how_to_join.ways else ["Do we need to book, or can we just come?"]
    there = [*_staying(group), *_lines(group.first_visit)]
    if not group.first_visit:
        there += _lines(group.what_children_do)
        to_ask.append("What happens first when we come?")
    if group.parents == "not told":
        to_ask.append("Do parents stay?" if people_words(group.who_for.ages) == "children" else "Do parents come?")
    when = _when([session_words(session) for session in group.sessions])
    parts = _parts(before=before, when=when, there=there, sessions=group.sessions, venues=venues, photo=group.photo)
    return _story(group.name, parts, to_ask, venues, group.contacts, is_told=bool(group.first_visit))


def event_story(event: Event, directory: Directory, today: date) -> VisitStory | None:
    """Return the story of coming to an event, or nothing when we know too little, or there is nothing to come to."""
    if event.status == "cancelled" or is_over(event, today) or not event.sessions:
        return None
    venues = _venues(event.sessions, directory)
    booking = booking_words(event, today)
    before = [StoryStep(ended(booking), "calendar")] if booking else []
    to_ask = [] if booking else ["Do we need to book?"]
    days = [one for one in coming_dates(event, directory, today) if not one.off]
    when = _when([f"{day_and_date(one.date, today)}, {clock_range(one.start, one.end)}" for one in days])
    there = [*_lines(event.first_visit), *_part_of_it(event.come_for_part)]
    if not event.first_visit:
        to_ask.append("What happens first when we come?")
    if not event.come_for_part.is_told:
        to_ask.append("Can we come for part of it?")
    parts = _parts(before=before, when=when, there=there, sessions=event.sessions, venues=venues, photo=event.photo)
    return _story(event.name, parts, to_ask, venues, event.contacts, is_told=bool(event.first_visit))


def setting_story(setting: Setting, directory: Directory) -> VisitStory | None:
    """Return the story of a first visit to a setting, or nothing when nobody has told us what happens there."""
    if setting.status == "closed" or not setting.first_visit:
        return None
    venue = directory.venue_by_id.get(setting.venue or "")
    venues = [venue] if venue else []
    first = setting.first_contact
    before = [StoryStep("Ask for a visit first. Any question is welcome.", "phone")]
    before += [StoryStep(f"Who answers: {ended(lower_first(first.who))}", "person")] if first else []
    when = [StoryStep(ended(setting.hours), "clock")] if setting.hours else []
    there = _lines(setting.first_visit)
    parts = _parts(before=before, when=when, there=there, sessions=(), venues=venues, photo=setting.photo)
    return _story(setting.name, parts, [], venues, setting.contacts, is_told=True)


# Putting a story together ---------------------------------------------------------------------------------


def _parts(
    *,
    before: list[StoryStep],
    when: list[StoryStep],
    there: list[StoryStep],
    sessions: Iterable[Session],
    venues: list[Venue],
    photo: Picture | None,
) -> list[StoryPart]:
    also = "You can also meet online." if venues else "You meet online."
    online = [StoryStep(f"{also} {ended(one.online.how)}", "video") for one in sessions if one.online]
    getting = [StoryPart("when", "When it is", tuple(dict.fromkeys((*when, *online))))]
    getting += [
        StoryPart(f"getting-to-{venue.id}", f"Getting to {venue.name}", tuple(place_steps(venue).told), venue.photo)
        for venue in venues
    ]
    parts = [
        StoryPart("before", "Before you come", tuple(before)),
        *getting,
        StoryPart("there", "When you are there", tuple(there), photo),
        StoryPart("home", "Going home", tuple(_end(sessions))),
    ]
    return [part for part in parts if part.steps]


def _story(
    name: str,
    parts: list[StoryPart],
    to_ask: list[str],
    venues: list[Venue],
    contacts: tuple[Contact, ...],
    *,
    is_told: bool,
) -> VisitStory | None:
    steps = sum(len(part.steps) for part in parts if part.id not in ("before", "when", "home"))
    has_place = venues or any(step.drawing == "video" for part in parts for step in part.steps)
    if not has_place or not (is_told or steps >= ENOUGH):
        return None
    unknown = [question for venue in venues for question in place_steps(venue).not_told]
    return VisitStory(name, tuple(parts), tuple(dict.fromkeys((*to_ask, *unknown))), contacts)


def _venues(sessions: Iterable[Session], directory: Directory) -> list[Venue]:
    identities = dict.fromkeys(session.venue for session in sessions if session.venue)
    return [directory.venue_by_id[identity] for identity in identities]


# Steps ----------------------------------------------------------------------------------------------------


def _lines(lines: Iterable[str]) -> list[StoryStep]:
    return [StoryStep(ended(line), drawing_for(line)) for line in lines]


def _things(things: Iterable[str]) -> list[StoryStep]:
    return [StoryStep(f"Bring: {ended(lower_first(thing))}", "bag") for thing in things]


def _joining(group: Group) -> Iterator[StoryStep]:
    ways = [WAYS[way] for way in group.how_to_join.ways]
    if len(ways) == 1:
        yield StoryStep(" ".join(map(ended, ways[0])), "calendar")
    elif ways:
        words = join_words((ways[0][0], *(lower_first(way) for way, _ in ways[1:])), "or")
        yield StoryStep(f"How to join: {ended(lower_first(words))}", "calendar")


def _staying(group: Group) -> Iterator[StoryStep]:
    words = parents_words(group)
    if words:
        yield StoryStep(words.removeprefix("No, ").capitalize() if words.startswith("No, ") else words, "family")


def _when(times: list[str]) -> list[StoryStep]:
    if len(times) > MOST_TIMES:
        return [StoryStep("There are several times. Ask which one is best for a first visit.", "calendar")]
    return [StoryStep(ended(words), "clock") for words in times]


def _end(sessions: Iterable[Session]) -> list[StoryStep]:
    ends = {session.end for session in sessions}
    if len(ends) == 1:
        return [StoryStep(f"At {clock(ends.pop())} it is over, and you go home.", "home")]
    return [StoryStep("Then it is over, and you go home.", "home")]


def _part_of_it(fact: Fact) -> Iterator[StoryStep]:
    words = {"yes": "You can come for part of it.", "no": "Please stay for all of it.", "partly": None}
    if fact.is_told:
        said = (words[fact.answer], fact.details)
        yield StoryStep(" ".join(ended(one) for one in said if one), "clock")
