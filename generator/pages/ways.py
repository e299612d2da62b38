"""The ways into the list of groups: by age, need, day, place and how to join."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from generator.directory.ages import AGE_BANDS, AgeBand
from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.directory.likeness import areas_of
from generator.directory.needs import Need
from generator.directory.occurrences import session_weekdays
from generator.directory.values import Day
from generator.directory.wording import WAYS
from generator.pages.addresses import GROUPS, slug
from generator.pages.site import Site

Test = Callable[[Group], bool]


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
        _way(site, "day", "By day", _days(), _NotTold("the days", _no_sessions)),
        _way(site, "area", "By place", _areas(directory), _NotTold("the place", _no_place)),
        _way(site, "join", "By how you join", _ways_to_join(), _NotTold("how to join", _no_way_to_join)),
    )


def _way(site: Site, identity: str, title: str, options: Iterable[_Option], not_told: _NotTold) -> Way:
    return Way(identity, title, tuple(_choice(site, identity, option, not_told) for option in options))


def _choice(site: Site, way: str, option: _Option, not_told: _NotTold) -> Choice:
    others = (group for group in site.listed if not option.belongs(group))
    return Choice(
        address=f"{GROUPS}{way}/{option.id}/",
        title=option.title,
        gloss=option.gloss,
        heading=option.heading,
        groups=tuple(filter(option.belongs, site.listed)),
        unknown=tuple(group for group in others if not_told.holds(group) or option.unsure(group)),
        unknown_words=not_told.words,
        ended=tuple(filter(option.belongs, site.ended)) if way == "area" else (),
    )


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
    yield _Option("online", "Online", "By video or telephone, from anywhere", "Groups that meet online", _meets_online)


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
