"""Points that a finger can press one by one: those too near each other are moved apart, or joined where they are many.

All lengths are in CSS pixels. The same points always end in the same places.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import cos, hypot, sin

Point = tuple[float, float]

TARGET = 30.0
"""How far apart the middles of two points must be. WCAG 2.2 asks for 24; the rest is room for an unsteady finger."""
FURTHEST = 46.0
"""How far a point may stand from its place before it is joined with others instead."""
MOST = 48
"""How many points fit on a phone's screen at all."""
_FIRST_JOIN = 4.0
"""Points nearer than this are one place, such as two doors of one building."""
_ROUNDS = 120


def joined(points: Sequence[Point], distance: float) -> list[list[int]] | None:
    """Return the numbers of points that are near each other as one list for each spot, in the order of their first.

    There is nothing to return when that makes more spots than fit on a screen.
    """
    spots: list[list[int]] = []
    sums: list[Point] = []
    for number, (x, y) in enumerate(points):
        for spot, (sum_x, sum_y) in zip(spots, sums, strict=True):
            if hypot(x - sum_x / len(spot), y - sum_y / len(spot)) < distance:
                sums[spots.index(spot)] = (sum_x + x, sum_y + y)
                spot.append(number)
                break
        else:
            if len(spots) == MOST:
                return None
            spots.append([number])
            sums.append((x, y))
    return spots


def middle(points: Sequence[Point]) -> Point:
    """Return the point in the middle of some."""
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def spread(sheets: Sequence[tuple[Sequence[Point], Point]]) -> tuple[list[list[int]], list[list[Point]]]:
    """Return which points are joined, and where each spot stands on each sheet.

    Args:
        sheets: For each size of the drawing, the same points and how wide and high it is. The first is the narrowest,
            which decides what is joined, so that a spot has the same number on all.
    """
    distance = _FIRST_JOIN
    while True:
        spots = joined(sheets[0][0], distance)
        if spots is not None:
            places = [apart([middle([points[one] for one in spot]) for spot in spots], size) for points, size in sheets]
            if len(spots) == 1 or all(place is not None for place in places):
                return spots, [place or [middle(points)] for place, (points, _) in zip(places, sheets, strict=True)]
        distance *= 1.5


def apart(points: Sequence[Point], size: Point) -> list[Point] | None:
    """Return points moved until a finger fits between them, or nothing when one would have to go too far."""
    moved = [_inside(point, size) for point in points]
    for _ in range(_ROUNDS):
        if not _push(moved, size):
            break
    near = any(hypot(a[0] - b[0], a[1] - b[1]) < TARGET - 1 for a, b in combinations(moved, 2))
    far = any(hypot(a[0] - b[0], a[1] - b[1]) > FURTHEST for a, b in zip(points, moved, strict=True))
    return None if near or far else moved


def _push(points: list[Point], size: Point) -> bool:
    """Move each two points that are too near away from each other, and return whether there were any."""
    found = False
    for one, other in combinations(range(len(points)), 2):
        (x1, y1), (x2, y2) = points[one], points[other]
        away = hypot(x2 - x1, y2 - y1)
        if away >= TARGET - 0.5:
            continue
        found = True
        # Two points in one place part in a direction that their numbers give, so that three do not stay in a line.
        turn = (cos(one + 2.4 * other), sin(one + 2.4 * other))
        along = ((x2 - x1) / away, (y2 - y1) / away) if away > 0.01 else turn
        step = (TARGET - away) / 2
        points[one] = _inside((x1 - along[0] * step, y1 - along[1] * step), size)
        points[other] = _inside((x2 + along[0] * step, y2 + along[1] * step), size)
    return found


def _inside(point: Point, size: Point) -> Point:
    """Return the point nearest to this one whose whole target is on the sheet."""
    edge = TARGET / 2 + 2
    return min(max(point[0], edge), size[0] - edge), min(max(point[1], edge), size[1] - edge)
