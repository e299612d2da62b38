"""A boundary is read from GeoJSON, and what is wrong with one is told with its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.directory import boundary as room
from generator.directory.boundary import read_boundary
from generator.directory.nodes import Source

SQUARE = [[0.6, 53.1], [0.9, 53.1], [0.9, 53.3], [0.6, 53.3], [0.6, 53.1]]
HOLE = [[0.7, 53.15], [0.8, 53.15], [0.8, 53.25], [0.7, 53.25], [0.7, 53.15]]
POLYGON = {"type": "Polygon", "coordinates": [SQUARE, HOLE]}


def said(text: str) -> list[str]:
    boundary, findings = read_boundary(Source("area.geojson", text))
    assert boundary is None
    return [str(finding).replace("area.geojson:", "") for finding in findings]


def of(ring: list[Any]) -> str:
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


@pytest.mark.parametrize(
    "written",
    [
        POLYGON,
        {"type": "MultiPolygon", "coordinates": [[SQUARE, HOLE]]},
        {"type": "Feature", "properties": {}, "geometry": POLYGON},
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": None, "geometry": POLYGON}]},
    ],
    ids=lambda written: written["type"],
)
def test_each_way_to_write_an_outline_is_read(written: dict[str, Any]) -> None:
    boundary, findings = read_boundary(Source("area.geojson", json.dumps(written)))
    assert findings == []
    assert boundary is not None
    assert len(boundary.rings) == 2
    assert boundary.rings[0][0] == (53.1, 0.6)


def test_a_place_in_a_hole_or_outside_is_not_in_the_area() -> None:
    boundary, _ = read_boundary(Source("area.geojson", json.dumps(POLYGON)))
    assert boundary is not None
    assert boundary.holds((53.12, 0.65))
    assert not boundary.holds((53.2, 0.75))
    assert not boundary.holds((53.4, 0.75))
    assert not boundary.holds((53.2, 0.5))


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ('{"type": "Polygon"', "1:19: error: This file is broken here"),
        ("[" * 100_000, "1:1: error: The brackets of this file lie too deep."),
        ('{"a": 1}', '1:1: error: There is no "type" here'),
        ("7", '1:1: error: There is no "type" here'),
        ('{"type": "LineString", "coordinates": []}', "1:1: error: This is a LineString. A boundary is a Polygon"),
        ('{"type": "FeatureCollection", "features": []}', "1:1: error: There is no outline in this file."),
        ('{"type": "Polygon", "coordinates": 5}', "1:1: error: The coordinates are not lists in lists in lists."),
        ('{"type": "MultiPolygon", "coordinates": 5}', "1:1: error: The coordinates are not lists in lists in lists."),
        (of(SQUARE[:-1]), "1:77: error: This ring is not closed."),
        (of(SQUARE[:3]), "1:38: error: This ring has fewer than four points"),
        (of([[y, x] for x, y in SQUARE]), "1:38: error: Latitude and longitude are swapped."),
        (of([[583000, 372000], *SQUARE[1:]]), "1:38: error: These are metres, not degrees."),
        (of([*SQUARE[:2], [-3.2, 55.95], *SQUARE[2:]]), "1:64: error: This point is not in England"),
        (of([["x", 53.1], *SQUARE]), "1:1: error: Point 1 of this file is not two numbers."),
        (of([[True, 53.1], *SQUARE]), "1:1: error: Point 1 of this file is not two numbers."),
        (of([float("nan"), *SQUARE]), "1:1: error: Point 1 of this file is not two numbers."),
    ],
    ids=lambda value: value[:40],
)
def test_what_is_wrong_is_told_where_it_is(written: str, message: str) -> None:
    (line,) = said(written)
    assert line.startswith(message)


def test_an_outline_with_far_too_many_points_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MAX_POINTS", 4)
    assert "more than 4 points" in said(of(SQUARE))[0]
