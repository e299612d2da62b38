"""The ways into the list of groups: by age, need, kind, day, place and how to join."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from generator.directory.addresses import choice_address
from generator.directory.ages import AGE_BANDS
from generator.directory.directory import Directory
from generator.directory.fits import (
    Fit,
    fits_ages,
    fits_area,
    fits_kind,
    fits_need,
    fits_online,
    fits_times,
    fits_way_to_join,
)
from generator.directory.groups import Group
from generator.directory.kinds import KIND_LISTS
from generator.directory.needs import Need
from generator.directory.values import Day, slug
from generator.directory.wording import WAYS
from generator.pages.site import Site

FitOf = Callable[[Group], Fit]

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
    fit: FitOf

    def belongs(self, group: Group) -> bool:
        return self.fit(group) == "yes"

    def unsure(self, group: Group) -> bool:
        """Whether a group may belong here, as far as we were told."""
        return self.fit(group) == "not told"


def ways_in(site: Site) -> tuple[Way, ...]:
    """Return all ways into the list of groups, in the order in which families ask."""
    directory = site.directory
    return (
        _way(site, "age", "By age", _ages(), "the ages"),
        _way(site, "need", "By what your child needs help with", _needs(), "the needs"),
        _kinds(site),
        _way(site, "day", "By day", _days(), "the days"),
        _way(site, "area", "By place", _areas(directory), "the place"),
        _way(site, "join", "By how you join", _ways_to_join(), "how to join"),
    )


def _way(site: Site, identity: str, title: str, options: Iterable[_Option], not_told: str) -> Way:
    return Way(identity, title, tuple(_choice(site, identity, option, not_told) for option in options))


def _choice(site: Site, way: str, option: _Option, not_told: str) -> Choice:
    return Choice(
        address=choice_address(way, option.id),
        title=option.title,
        gloss=option.gloss,
        heading=option.heading,
        groups=tuple(filter(option.belongs, site.listed)),
        unknown=tuple(filter(option.unsure, site.listed)),
        unknown_words=not_told,
        ended=tuple(filter(option.belongs, site.ended)) if way == "area" else (),
    )


def _kinds(site: Site) -> Way:
    """Return the way in by kind, with each kind narrowed down to the places that have a group of it."""
    way = _way(site, "kind", "By kind of group", _kind_options(), "what kind of group they are")
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
            unknown=tuple(filter(place.unsure, choice.groups)),
            unknown_words="the place",
        )
        for place in _areas(site.directory)
    )
    return replace(choice, narrower=tuple(one for one in narrower if one.groups))


def _ages() -> Iterable[_Option]:
    for band in AGE_BANDS:
        heading = f"Groups for ages {band.title}" if band.title[0].isdigit() else "Groups for babies up to 2"
        yield _Option(band.id, band.title, band.gloss, heading, partial(fits_ages, ages=band.ages))


def _needs() -> Iterable[_Option]:
    for need in Need:
        heading = f"Groups for {need.label.lower()}"
        yield _Option(need.value, need.label, need.gloss, heading, partial(fits_need, need=need))


def _days() -> Iterable[_Option]:
    for day in Day:
        yield _Option(day.word.lower(), day.word, "", f"Groups on {day.word}s", partial(fits_times, days=(day,)))


def _areas(directory: Directory) -> Iterable[_Option]:
    for area in directory.authority.areas:
        meets_here = partial(fits_area, area=area.id, directory=directory)
        yield _Option(area.id, area.name, (area.about or "").rstrip("."), f"Groups in {area.name}", meets_here)
    yield _Option(ONLINE, "Online", "By video or telephone, from anywhere", "Groups that meet online", fits_online)


def _kind_options() -> Iterable[_Option]:
    for one in KIND_LISTS:
        yield _Option(one.id, one.title, one.gloss, one.title, partial(fits_kind, kinds=one.kinds))


def _ways_to_join() -> Iterable[_Option]:
    for way, (words, gloss) in WAYS.items():
        yield _Option(slug(way), words, gloss.rstrip("."), words, partial(fits_way_to_join, way=way))
