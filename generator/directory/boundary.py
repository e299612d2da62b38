"""Reads the outline of an area from a file in GeoJSON (RFC 7946), and says what is wrong with it and where."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite, nan
from typing import Any

from generator.directory.nodes import Source
from generator.directory.quoting import shortened
from generator.directory.venues import wrong_position
from generator.findings import Finding, Place

MAX_BYTES = 5_000_000
MAX_POINTS = 200_000
ENGLAND = ((49.8, 55.9), (-6.5, 1.9))
"""Latitudes and longitudes of England and its islands, in degrees (WGS84), a little widened."""

Position = tuple[float, float]
"""Degrees north and degrees east (WGS84)."""
Ring = tuple[Position, ...]
"""A closed line: its last position is its first."""
_PAIR = re.compile(r"\[\s*(-?[\d.]+(?:[eE][+-]?\d+)?)\s*,\s*(-?[\d.]+(?:[eE][+-]?\d+)?)\s*[\],]")
_CLOSED = 4
"""A ring has at least this many positions, the last of which is the first again."""
_DEGREES = 360


@dataclass(frozen=True, slots=True)
class Boundary:
    """The outline of an area."""

    rings: tuple[Ring, ...]
    """Its outer lines, and those around holes."""

    def holds(self, here: Position) -> bool:
        """Return whether a position lies inside, which is so when the number of edges to its east is odd."""
        north, east = here
        inside = False
        for ring in self.rings:
            for (y1, x1), (y2, x2) in pairwise(ring):
                if (y1 > north) != (y2 > north) and east < x1 + (north - y1) / (y2 - y1) * (x2 - x1):
                    inside = not inside
        return inside


class _WrongError(Exception):
    """What is wrong, and at which of the file's positions, counted from 0, if at one."""

    def __init__(self, message: str, number: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.number = number


def read_boundary(source: Source) -> tuple[Boundary | None, list[Finding]]:
    """Return the boundary that a file's text is, or why it is none."""
    try:
        found = json.loads(source.text)
        return _boundary(found), []
    except json.JSONDecodeError as error:
        end = min(error.pos + 1, len(source.text))
        message = f"This file is broken here, so nobody can read it as GeoJSON ({_in_words(error.msg)}). Save it again."
        return None, [Finding(source.place(min(error.pos, end), end), "boundary", message)]
    except RecursionError:
        return None, [Finding(Place(source.path), "boundary", f"The brackets of this file lie too deep. {_WANTED}")]
    except _WrongError as error:
        return None, [Finding(_place(source, error.number), "boundary", error.message)]


def _in_words(problem: str) -> str:
    return problem[:1].lower() + problem[1:]


def _place(source: Source, number: int | None) -> Place:
    """Return where a position stands: positions come in the file in the order in which they are read."""
    if number is not None:
        for count, match in enumerate(_PAIR.finditer(source.text)):
            if count == number:
                return source.place(match.start(), match.end())
    return Place(source.path)


_WANTED = "A boundary is a Polygon or a MultiPolygon in GeoJSON."


def _boundary(found: Any) -> Boundary:
    rings: list[Ring] = []
    count = 0
    for polygon in _polygons(found):
        for ring in map(_list, _list(polygon)):
            rings.append(_ring(ring, count))
            count += len(ring)
            if count > MAX_POINTS:
                raise _WrongError(
                    f"This outline has more than {MAX_POINTS:,} points. Save it with fewer: a map needs few."
                )
    if not rings:
        raise _WrongError(f"There is no outline in this file. {_WANTED}")
    return Boundary(tuple(rings))


def _list(found: Any) -> list[Any]:
    if not isinstance(found, list):
        raise _WrongError(f"The coordinates are not lists in lists in lists. {_WANTED}")
    return found


def _polygons(found: Any) -> Iterator[Any]:
    """Yield the coordinates of each polygon."""
    kind = found.get("type") if isinstance(found, dict) else None
    if kind == "FeatureCollection":
        for feature in _list(found.get("features")):
            yield from _polygons(feature)
    elif kind == "Feature":
        yield from _polygons(found.get("geometry"))
    elif kind == "Polygon":
        yield found.get("coordinates")
    elif kind == "MultiPolygon":
        yield from _list(found.get("coordinates"))
    elif isinstance(kind, str):
        raise _WrongError(f"This is a {shortened(kind)}. {_WANTED}")
    else:
        raise _WrongError(f'There is no "type" here that says what this is. {_WANTED}')


def _ring(ring: list[Any], first: int) -> Ring:
    positions = tuple(_position(one, first + count) for count, one in enumerate(ring))
    if len(positions) < _CLOSED:
        raise _WrongError("This ring has fewer than four points, so there is nothing inside it. Take it out.", first)
    if positions[0] != positions[-1]:
        message = "This ring is not closed. Write its first point once more at its end."
        raise _WrongError(message, first + len(positions) - 1)
    return positions


def _position(one: Any, number: int) -> Position:
    east: Any
    north: Any
    east, north = one[:2] if isinstance(one, list) and len(one) > 1 else (nan, nan)
    if not (_is_number(east) and _is_number(north)):
        raise _WrongError(f"Point {number + 1} of this file is not two numbers. Write it as [longitude, latitude].")
    if abs(east) > _DEGREES or abs(north) > _DEGREES:
        message = "These are metres, not degrees. Save the file again in degrees: WGS84, also called EPSG:4326."
        raise _WrongError(message, number)
    if not _in_england(north, east):
        swapped = wrong_position(north, east)
        if swapped and "swapped" in swapped[0]:
            raise _WrongError("Latitude and longitude are swapped. GeoJSON has the longitude first.", number)
        raise _WrongError(
            "This point is not in England. Latitude goes from 50 to 56 and longitude from -6.5 to 2.", number
        )
    return float(north), float(east)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _in_england(north: float, east: float) -> bool:
    (south_end, north_end), (west_end, east_end) = ENGLAND
    return south_end <= north <= north_end and west_end <= east <= east_end
