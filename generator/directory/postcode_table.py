"""Makes a table of a few kilobytes out of many postcodes: where each part of the area is, to about a mile.

A sector ("ZB1 4") has one place when all its postcodes lie close together, as they do in towns. In the country they do
not, so there a sector has a place for each letter that its second half goes on with ("ZB1 4Q").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from math import cos, hypot, radians
from statistics import fmean

from generator.directory.national_grid import Position
from generator.directory.postcodes import Postcode

CLOSE = 1.0
"""How many kilometres from the middle of a sector its postcodes may lie before it is parted."""
KILOMETRES = 111.2
"""In one degree of latitude."""
STEPS = 1000
"""In how many parts a degree is cut: each is about 100 metres."""
_SECTOR, _FINER = -2, -1
"""How many letters at the end of a postcode are left out."""


def kilometres(one: Position, other: Position) -> float:
    """Return how far two places near each other are apart, as the crow flies."""
    narrower = cos(radians((one[0] + other[0]) / 2))
    return KILOMETRES * hypot(one[0] - other[0], (one[1] - other[1]) * narrower)


def centres(postcodes: Iterable[Postcode]) -> dict[str, Position]:
    """Return the middle of each sector, and of each part of a sector that is wide, by how their postcodes start."""
    found: dict[str, Position] = {}
    for sector, members in _by_start(postcodes, _SECTOR).items():
        found[sector] = _middle(members)
        if any(kilometres(found[sector], member.position) > CLOSE for member in members):
            found |= {start: _middle(part) for start, part in _by_start(members, _FINER).items()}
    return dict(sorted(found.items()))


def as_table(places: Mapping[str, Position]) -> dict[str, object]:
    """Return the places as small whole numbers: thousandths of a degree from the south-west corner."""
    south = min((here[0] for here in places.values()), default=0)
    west = min((here[1] for here in places.values()), default=0)
    start = (round(south, 3), round(west, 3))
    points = {
        name: [round((here[0] - start[0]) * STEPS), round((here[1] - start[1]) * STEPS)]
        for name, here in sorted(places.items())
    }
    return {"from": list(start), "points": points}


def within(postcodes: Iterable[Postcode], belongs: Callable[[Position], bool]) -> list[Postcode]:
    """Return the postcodes whose middle belongs to an area."""
    return [one for one in postcodes if belongs(one.position)]


def _by_start(postcodes: Iterable[Postcode], cut: int) -> dict[str, list[Postcode]]:
    found: dict[str, list[Postcode]] = defaultdict(list)
    for one in postcodes:
        found[one.name[:cut]].append(one)
    return found


def _middle(postcodes: Iterable[Postcode]) -> Position:
    places = [one.position for one in postcodes]
    return fmean(north for north, _ in places), fmean(east for _, east in places)
