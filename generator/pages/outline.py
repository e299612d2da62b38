"""Lines drawn with fewer points, so that a map stays small: the method of Douglas and Peucker (1973)."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

Point = tuple[float, float]


def simplified(line: Sequence[Point], tolerance: float) -> list[Point]:
    """Return a line without the points that lie nearer than `tolerance` to the line between their neighbours.

    A closed line, whose last point is its first, is halved first at the point furthest from it.
    """
    if len(line) <= 2:
        return list(line)
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        distance, furthest = max(
            ((_distance(line[number], line[first], line[last]), number) for number in range(first + 1, last)),
            default=(0.0, 0),
        )
        if distance > tolerance:
            kept.add(furthest)
            waiting += [(first, furthest), (furthest, last)]
    return [line[number] for number in sorted(kept)]


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from the stretch between two others."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    along = (x2 - x1) ** 2 + (y2 - y1) ** 2
    share = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / along if along else 0.0
    share = min(max(share, 0.0), 1.0)
    return hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1))
