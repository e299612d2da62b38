"""The map of the places where groups meet, and the list that says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.directory.addresses import MAP
from generator.directory.groups import Group
from generator.directory.venues import Venue
from generator.directory.wording import join_words
from generator.pages.map_drawing import Position, draw_map, too_far
from generator.pages.page import Page
from generator.pages.site import Site

NAMED = 6
"""How many groups of a place are named beside the map. Its own page names all."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One place in the list beside the map."""

    venue: Venue
    area: str | None
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """What one number on the map stands for."""

    number: int
    stops: tuple[Stop, ...]
    name: str
    """What to call it: "Mill Hall: 4 groups"."""
    is_vague: bool
    """Whether none of its addresses may be shown, so that the map knows them to about a mile."""


def pages(site: Site) -> Iterator[Page]:
    """Yield the map, where the position of any place with a group is known."""
    stops = [_stop(site, venue) for venue in site.places]
    boundary = site.atlas.boundary
    shown = [stop for stop in stops if (here := stop.venue.public_position) and not too_far(here, boundary)]
    if not shown:
        return
    shown.sort(key=lambda stop: (_rank(site, stop.venue), stop.venue.name.casefold()))
    drawings = draw_map([_position(stop) for stop in shown], _by_area(shown), boundary)
    marked = [_marked(number, [shown[one] for one in spot]) for number, spot in enumerate(drawings.spots, 1)]
    area = site.directory.authority.area
    yield site.page(
        MAP,
        "map.html",
        title="Groups on a map",
        description=f"Where groups in {area} meet, as a map and as a list.",
        kind="map",
        with_contents=False,
        marked=marked,
        drawings=(("wide", drawings.wide), ("narrow", drawings.narrow)),
        parts=_parts(marked),
        far=[stop for stop in stops if stop.venue.public_position and stop not in shown],
        unknown=[stop for stop in stops if not stop.venue.public_position],
        named=NAMED,
        has_boundary=boundary is not None,
    )


def _stop(site: Site, venue: Venue) -> Stop:
    area = site.directory.area_by_id.get(venue.area or "")
    return Stop(venue, area.name if area else None, tuple(site.groups_at[venue.id]))


def _position(stop: Stop) -> Position:
    return stop.venue.public_position or (0.0, 0.0)


def _rank(site: Site, venue: Venue) -> int:
    """Return where in the list of areas a venue's area stands. A venue without one comes last."""
    areas = [area.id for area in site.directory.authority.areas]
    return areas.index(venue.area) if venue.area in areas else len(areas)


def _by_area(stops: list[Stop]) -> dict[str, list[Position]]:
    found: dict[str, list[Position]] = defaultdict(list)
    for stop in stops:
        if stop.area:
            found[stop.area].append(_position(stop))
    return found


def _marked(number: int, stops: list[Stop]) -> Marked:
    named = [
        f"{stop.venue.name}: {len(stop.groups)} {'group' if len(stop.groups) == 1 else 'groups'}" for stop in stops
    ]
    return Marked(number, tuple(stops), "; ".join(named), all(stop.venue.mask_address for stop in stops))


def _parts(marked: list[Marked]) -> list[tuple[str, str]]:
    """Return each part of the area with the numbers that lie in it, in words: "1, 2 and 5"."""
    numbers: dict[str, list[str]] = defaultdict(list)
    for one in marked:
        for area in dict.fromkeys(stop.area for stop in one.stops if stop.area):
            numbers[area].append(str(one.number))
    return [(area, join_words(found)) for area, found in numbers.items()]
