"""Where everything stands on the map of an area: a pure function of the places and the boundary.

The projection is equirectangular, true to scale at the area's middle latitude. Across fifty miles of England that is
wrong by less than the width of a line, and north is up everywhere. All lengths are in CSS pixels of a drawing that is
shown at its own size. A phone and a wide screen get a drawing each, since fingers and letters do not shrink.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from generator.directory.boundary import Boundary
from generator.pages.outline import Point, simplified
from generator.pages.spread import TARGET, middle, spread

Position = tuple[float, float]
"""Degrees north and east."""

MILES_IN_A_DEGREE = 69.1
_MARGIN = 26.0
_FINE = 0.7
"""How far the drawn boundary may be from the true one."""
_MOST_POINTS = 800
"""About 10 kilobytes."""
_SMALLEST = 3.0
"""An island smaller than this would be a dot that says nothing."""
_LEAST = 0.03
"""How many degrees a map shows at least, about two miles: a single place needs some ground around it."""
_LETTER = 8.2
_LINE = 20.0
_FURTHEST = 72
"""How far the name of an area may stand from the middle of its places. Further away it would name somebody else's."""
_STEPS = range(-_FURTHEST, _FURTHEST + 1, 6)
_LABEL_SPOTS = sorted(
    ((float(x), float(y)) for x in _STEPS for y in _STEPS if hypot(x, y) <= _FURTHEST),
    key=lambda spot: (hypot(*spot), spot),
)
"""Where the name is tried, from there: the nearest first."""
_SCALES = (0.25, 0.5, 1, 2, 5, 10, 20, 50)
_BELOW = 40.0
"""Room at the foot for the scale."""
_LEADER = 5.0
"""A spot further than this from its place has a line to it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How wide a drawing is, and how high it may get."""

    width: float
    most: float


WIDE, NARROW = Sheet(736, 640), Sheet(288, 420)


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing to press."""

    x: float
    y: float
    true: Point
    """Where its places are."""
    is_moved: bool
    """Whether it stands so far from there that a line joins the two."""


@dataclass(frozen=True, slots=True)
class Label:
    """The name of an area."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole map."""

    width: float
    height: float
    rings: tuple[tuple[Point, ...], ...]
    """The boundary."""
    spots: tuple[Spot, ...]
    labels: tuple[Label, ...]
    scale: tuple[float, str]
    """How long the scale is, and what it stands for: "2 miles"."""
    scale_y: float


@dataclass(frozen=True, slots=True)
class MapDrawings:
    """A map for a wide screen and one for a phone, on which the same spots have the same numbers."""

    spots: tuple[tuple[int, ...], ...]
    """For each spot, the numbers of the places that it stands for."""
    wide: Drawing
    narrow: Drawing


def draw_map(
    places: Sequence[Position], areas: Mapping[str, Sequence[Position]], boundary: Boundary | None
) -> MapDrawings:
    """Return the map of some places.

    Args:
        places: Where they are, at least one.
        areas: For each part of the area, by its name, where its places are.
        boundary: The outline of the whole area, where somebody has given it.
    """
    ground = [here for ring in boundary.rings for here in ring] if boundary else []
    frame = _frame([*places, *ground])
    grounds = [_Ground.of(frame, sheet) for sheet in (NARROW, WIDE)]
    sheets = [([one.point(here) for here in places], (one.sheet.width, one.height)) for one in grounds]
    spots, positions = spread(sheets)
    narrow, wide = (
        _drawing(one, boundary, areas, [middle([points[n] for n in spot]) for spot in spots], moved)
        for one, (points, _), moved in zip(grounds, sheets, positions, strict=True)
    )
    return MapDrawings(tuple(map(tuple, spots)), wide, narrow)


def too_far(here: Position, boundary: Boundary | None) -> bool:
    """Return whether a place is so far from the area that a map with both would show neither."""
    if boundary is None:
        return False
    north, south, east, west = _box([one for ring in boundary.rings for one in ring])
    room = max(north - south, (east - west) * cos(radians(here[0]))) / 3
    return not (south - room <= here[0] <= north + room and west - 2 * room <= here[1] <= east + 2 * room)


def _box(positions: Sequence[Position]) -> tuple[float, float, float, float]:
    """Return the northern, southern, eastern and western end of some positions."""
    norths, easts = [here[0] for here in positions], [here[1] for here in positions]
    return max(norths), min(norths), max(easts), min(easts)


def _frame(positions: Sequence[Position]) -> tuple[float, float, float, float]:
    """Return the same, with some ground around a single place."""
    north, south, east, west = _box(positions)
    tall, broad = max(_LEAST - (north - south), 0) / 2, max(_LEAST - (east - west), 0) / 2
    return north + tall, south - tall, east + broad, west - broad


@dataclass(frozen=True, slots=True)
class _Ground:
    """How a stretch of the earth lies on a sheet."""

    sheet: Sheet
    height: float
    per_degree: float
    """How many pixels a degree of latitude has."""
    narrower: float
    """What share of that a degree of longitude has."""
    west: float
    north: float
    left: float

    @classmethod
    def of(cls, frame: tuple[float, float, float, float], sheet: Sheet) -> _Ground:
        north, south, east, west = frame
        narrower = cos(radians((north + south) / 2))
        broad = (east - west) * narrower
        per_degree = min((sheet.width - 2 * _MARGIN) / broad, (sheet.most - 2 * _MARGIN) / (north - south))
        left = (sheet.width - broad * per_degree) / 2
        return cls(sheet, (north - south) * per_degree + 2 * _MARGIN, per_degree, narrower, west, north, left)

    def point(self, here: Position) -> Point:
        return (
            self.left + (here[1] - self.west) * self.narrower * self.per_degree,
            _MARGIN + (self.north - here[0]) * self.per_degree,
        )


def _drawing(
    ground: _Ground,
    boundary: Boundary | None,
    areas: Mapping[str, Sequence[Position]],
    true: Sequence[Point],
    moved: Sequence[Point],
) -> Drawing:
    spots = tuple(
        Spot(*there, here, hypot(here[0] - there[0], here[1] - there[1]) > _LEADER)
        for here, there in zip(true, moved, strict=True)
    )
    middles = {name: middle([ground.point(here) for here in found]) for name, found in areas.items() if found}
    return Drawing(
        ground.sheet.width,
        ground.height + _BELOW,
        tuple(_rings(ground, boundary)) if boundary else (),
        spots,
        tuple(_labels(middles, spots, ground)),
        _scale(ground),
        ground.height + _BELOW / 2,
    )


def _rings(ground: _Ground, boundary: Boundary) -> list[tuple[Point, ...]]:
    """Return the boundary in as many points as it needs, and in fewer when these are too many for a phone."""
    fine = _FINE
    while sum(map(len, found := _rings_within(ground, boundary, fine))) > _MOST_POINTS:
        fine *= 1.5
    return found


def _rings_within(ground: _Ground, boundary: Boundary, fine: float) -> list[tuple[Point, ...]]:
    found = []
    for ring in boundary.rings:
        # What lies on one spot of the screen is one point, which makes long outlines short before they are measured.
        points = list(dict.fromkeys((round(x * 2) / 2, round(y * 2) / 2) for x, y in map(ground.point, ring)))
        wide = max(x for x, _ in points) - min(x for x, _ in points)
        high = max(y for _, y in points) - min(y for _, y in points)
        if max(wide, high) >= _SMALLEST * fine / _FINE:
            found.append(tuple(simplified(_halved(points), fine)))
    return found


def _halved(points: list[Point]) -> list[Point]:
    """Return a ring that starts at its westernmost point: a corner of it, which no simpler line leaves out."""
    first = points.index(min(points))
    return [*points[first:], *points[:first]]


def _labels(middles: Mapping[str, Point], spots: Sequence[Spot], ground: _Ground) -> list[Label]:
    """Return the names of areas where they cover neither a spot nor one another.

    Where not all have room there are none: a map that names some of its parts looks as if it had no others. The list
    beside it says in which part each place is.
    """
    names = list(middles)
    for _ in middles:
        found = _placed(names, middles, spots, ground)
        left_out = next((name for name in names if name not in found), None)
        if left_out is None:
            return [found[name] for name in middles]
        names = [left_out, *(name for name in names if name != left_out)]
    return []


def _placed(
    names: Sequence[str], middles: Mapping[str, Point], spots: Sequence[Spot], ground: _Ground
) -> dict[str, Label]:
    """Return where each name stands that has room. The first choose first."""
    taken = [(spot.x, spot.y, TARGET, TARGET) for spot in spots]
    found = {}
    for name in names:
        x, y = middles[name]
        wide = len(name) * _LETTER
        for dx, dy in _LABEL_SPOTS:
            box = (x + dx, y + dy, wide, _LINE)
            on_sheet = wide / 2 <= box[0] <= ground.sheet.width - wide / 2 and _LINE <= box[1] <= ground.height - _LINE
            if on_sheet and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                found[name] = Label(name, box[0], box[1] + _LINE / 4)
                break
    return found


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return abs(one[0] - other[0]) < (one[2] + other[2]) / 2 and abs(one[1] - other[1]) < (one[3] + other[3]) / 2


def _scale(ground: _Ground) -> tuple[float, str]:
    per_mile = ground.per_degree / MILES_IN_A_DEGREE
    fitting = [miles for miles in _SCALES if miles * per_mile <= ground.sheet.width / 3]
    miles = fitting[-1] if fitting else _SCALES[0]
    words = {0.25: "a quarter of a mile", 0.5: "half a mile", 1: "1 mile"}.get(miles, f"{miles} miles")
    return miles * per_mile, words
