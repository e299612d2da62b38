"""The ways into the list of groups: by age, need, kind, day, place and how to join."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from generator.directory.addresses import choice_address
from generator.directory.ages import AGE_BANDS, AgeBand
from generator.directory.directory import Directory
from generator.directory.groups import Group, Kind
from generator.directory.kinds import KIND_LISTS
from generator.directory.likeness import areas_of
from generator.directory.needs import Need
from generator.directory.occurrences import session_weekdays
from generator.directory.values import Day, slug
from generator.directory.wording import WAYS
from generator.pages.site import Site

Test = Callable[[Group], bool]

ONLINE = "online"
"""Stands in addresses where others have the id of an area."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to narrow the list of groups down."""

    address: str
    title: str
    """The choice in a few words, for a link: "2 to 4"."""
    gloss: str
    """The same in other words, or nothing."""
    heading: str
    """The heading of its page."""
    groups: tuple[Group, ...]
    unknown: tuple[Group, ...]
    """Groups that may belong here, but have not told us."""
    unknown_words: str
    """What these have not told us."""
    ended: tuple[Group, ...]
    """Groups that belonged here and have ended."""
    narrower: tuple[Choice, ...] = ()
    """The same choice in each place that has such a group."""


@dataclass(frozen=True, slots=True)
class Way:
    """One question that narrows the list down, with its choices."""

    id: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class _Option:
    id: str
    title: str
    gloss: str
    heading: str
    belongs: Test
    unsure: Test = lambda _group: False
    """Whether a group may belong here, as far as we were told."""


@dataclass(frozen=True, slots=True)
class _NotTold:
    words: str
    holds: Test


def ways_in(site: Site) -> tuple[Way, ...]:
    """Return all ways into the list of groups, in the order in which families ask."""
    directory = site.directory
    return (
        _way(site, "age", "By age", _ages(), _NotTold("the ages", _no_ages)),
        _way(
            site,
            "need",
            "By what your child needs help with",
            _needs(),
            _NotTold("the needs", _no_needs),
        ),
        _kinds(site),
        _way(site, "day", "By day", _days(), _NotTold("the days", _no_sessions)),
        _way(site, "area", "By place", _areas(directory), _NotTold("the place", _no_place)),
        _way(site, "join", "By how you join", _ways_to_join(), _NotTold("how to join", _no_way_to_join)),
    )


def _way(site: Site, identity: str, title: str, options: Iterable[_Option], not_told: _NotTold) -> Way:
    return Way(identity, title, tuple(_choice(site, identity, option, not_told) for option in options))


def _choice(site: Site, way: str, option: _Option, not_told: _NotTold) -> Choice:
    others = (group for group in site.listed if not option.belongs(group))
    return Choice(
        address=choice_address(way, option.id),
        title=option.title,
        gloss=option.gloss,
        heading=option.heading,
        groups=tuple(filter(option.belongs, site.listed)),
        unknown=tuple(group for group in others if not_told.holds(group) or option.unsure(group)),
        unknown_words=not_told.words,
        ended=tuple(filter(option.belongs, site.ended)) if way == "area" else (),
    )


def _kinds(site: Site) -> Way:
    """Return the way in by kind, with each kind narrowed down to the places that have a group of it."""
    way = _way(site, "kind", "By kind of group", _kind_options(), _NotTold("what kind of group they are", _no_kind))
    return replace(way, choices=tuple(_with_places(site, choice) for choice in way.choices))


def _with_places(site: Site, choice: Choice) -> Choice:
    narrower = (
        replace(
            choice,
            address=f"{choice.address}{place.id}/",
            title=place.title,
            gloss="",
            heading=f"{choice.heading} {'online' if place.id == ONLINE else f'in {place.title}'}",
            groups=tuple(filter(place.belongs, choice.groups)),
            unknown=tuple(filter(_no_place, choice.groups)),
            unknown_words="the place",
        )
        for place in _areas(site.directory)
    )
    return replace(choice, narrower=tuple(one for one in narrower if one.groups))


def _ages() -> Iterable[_Option]:
    for band in AGE_BANDS:
        heading = f"Groups for ages {band.title}" if band.title[0].isdigit() else "Groups for babies up to 2"
        yield _Option(
            band.id, band.title, band.gloss, heading, partial(_is_of_age, band), partial(_may_be_of_age, band)
        )


def _needs() -> Iterable[_Option]:
    for need in Need:
        yield _Option(need.value, need.label, need.gloss, f"Groups for {need.label.lower()}", partial(_has_need, need))


def _days() -> Iterable[_Option]:
    for day in Day:
        yield _Option(day.word.lower(), day.word, "", f"Groups on {day.word}s", partial(_meets_on, day))


def _areas(directory: Directory) -> Iterable[_Option]:
    for area in directory.authority.areas:
        meets_here = partial(_meets_in, directory, area.id)
        yield _Option(area.id, area.name, (area.about or "").rstrip("."), f"Groups in {area.name}", meets_here)
    yield _Option(ONLINE, "Online", "By video or telephone, from anywhere", "Groups that meet online", _meets_online)


def _kind_options() -> Iterable[_Option]:
    for one in KIND_LISTS:
        yield _Option(one.id, one.title, one.gloss, one.title, partial(_is_of_kind, one.kinds))


def _ways_to_join() -> Iterable[_Option]:
    for way, (words, gloss) in WAYS.items():
        yield _Option(slug(way), words, gloss.rstrip("."), words, partial(_is_joined_by, way))


def _is_of_age(band: AgeBand, group: Group) -> bool:
    return group.who_for.ages.surely_overlaps(band.ages)


def _may_be_of_age(band: AgeBand, group: Group) -> bool:
    return group.who_for.ages.overlaps(band.ages)


def _no_ages(group: Group) -> bool:
    return not group.who_for.ages.is_told


def _has_need(need: Need, group: Group) -> bool:
    return need in group.who_for.all_needs


def _no_needs(group: Group) -> bool:
    return not group.who_for.all_needs


def _is_of_kind(kinds: tuple[Kind, ...], group: Group) -> bool:
    return group.kind in kinds


def _no_kind(group: Group) -> bool:
    return group.kind == "not told"


def _meets_on(day: Day, group: Group) -> bool:
    return day in session_weekdays(group)


def _no_sessions(group: Group) -> bool:
    return not group.sessions


def _meets_in(directory: Directory, area: str, group: Group) -> bool:
    return area in areas_of(group, directory)


def _meets_online(group: Group) -> bool:
    return any(session.online for session in group.sessions)


def _no_place(group: Group) -> bool:
    return not any(session.venue or session.online for session in group.sessions)


def _is_joined_by(way: str, group: Group) -> bool:
    return way in group.how_to_join.ways


def _no_way_to_join(group: Group) -> bool:
    return not group.how_to_join.ways
