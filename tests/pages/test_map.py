"""The map: every spot can be pressed, says what it stands for, and gives no private place away."""

from __future__ import annotations

import re
from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.directory.atlas import Atlas
from generator.directory.boundary import Boundary
from generator.directory.directory import Directory
from generator.pages import Beside, make_pages
from generator.pages.map_drawing import NARROW, WIDE, draw_map
from generator.pages.outline import simplified
from tests.pages.reading import words
from tests.stories import HALL, MONDAY, TUESDAYS, a_directory, a_group

PLACES = st.tuples(st.floats(53.1, 53.4), st.floats(0.5, 1.1))
SQUARE = Boundary((((53.1, 0.6), (53.1, 0.9), (53.3, 0.9), (53.3, 0.6), (53.1, 0.6)),))


def venue(
    name: str, latitude: float | None = None, longitude: float | None = None, **fields: object
) -> dict[str, object]:
    where = {} if latitude is None else {"latitude": latitude, "longitude": longitude}
    return {"id": name.lower().replace(" ", "-"), "name": name, "area": "north", **where, **fields}


def with_venues(*venues: dict[str, object]) -> Directory:
    groups = [
        a_group(id=f"group-{number}", name=f"Group {number}", sessions=[TUESDAYS | {"venue": one["id"]}])
        for number, one in enumerate(venues, 1)
    ]
    return a_directory(*groups, venues=[*venues, HALL])


def the_map(directory: Directory, boundary: Boundary | None = None) -> str | None:
    pages = {page.address: page.html for page in make_pages(directory, MONDAY, Beside(atlas=Atlas(boundary)))}
    return pages.get("map/")


def links(html: str) -> list[tuple[str, str]]:
    """Return where each link of the wide map leads, and its name."""
    wide = html.partition("</svg>")[0]
    return re.findall(r'<a href="(#place-\d+)"><title>(.*?)</title>', wide)


# What can be pressed --------------------------------------------------------------------------------------


@given(st.lists(PLACES, min_size=1, max_size=120))
@settings(max_examples=40)
def test_wherever_places_lie_a_finger_fits_on_each_spot_and_all_are_on_the_sheet(
    places: list[tuple[float, float]],
) -> None:
    drawings = draw_map(places, {}, None)
    assert sorted(number for spot in drawings.spots for number in spot) == list(range(len(places)))
    for drawing, sheet in ((drawings.wide, WIDE), (drawings.narrow, NARROW)):
        assert len(drawing.spots) == len(drawings.spots)
        for one, other in combinations(drawing.spots, 2):
            assert hypot(one.x - other.x, one.y - other.y) >= 28
        for spot in drawing.spots:
            assert 14 <= spot.x <= sheet.width - 14
            assert 14 <= spot.y <= drawing.height - 14


def test_places_in_one_spot_are_one_link_that_names_both() -> None:
    html = the_map(with_venues(venue("Mill", 53.2, 0.8), venue("Barn", 53.2, 0.8), venue("Pool", 53.3, 0.9)))
    assert html is not None
    assert links(html) == [("#place-1", "1. Barn: 1 group; Mill: 1 group"), ("#place-2", "2. Pool: 1 group")]


def test_the_list_has_the_numbers_of_the_map_and_leads_on_to_places_and_groups() -> None:
    html = the_map(with_venues(venue("Mill", 53.2, 0.8), venue("Pool", 53.3, 0.9)))
    assert html is not None
    listed = html.partition('id="places"')[2]
    assert re.findall(r'<li id="(place-\d+)">', listed) == ["place-1", "place-2"]
    assert '<a href="../venues/mill/">Mill</a>' in listed
    assert '<a href="../groups/group-1/">Group 1</a>' in listed


def test_north_is_up_and_east_is_right() -> None:
    drawing = draw_map([(53.3, 0.7), (53.1, 0.9)], {}, None).wide
    north_west, south_east = drawing.spots
    assert north_west.y < south_east.y
    assert north_west.x < south_east.x


def test_the_map_is_true_to_scale_at_its_own_latitude() -> None:
    # Two pairs of places, each ten kilometres apart: to the north, and to the east.
    drawing = draw_map([(53.2, 0.7), (53.28993, 0.7), (53.2, 0.85011)], {}, None).wide
    corner, north, east = drawing.spots
    assert hypot(corner.x - north.x, corner.y - north.y) == pytest.approx(
        hypot(corner.x - east.x, corner.y - east.y), rel=0.01
    )


# What is not known, and what must not be ------------------------------------------------------------------


def test_places_whose_position_nobody_told_are_named_below_the_map() -> None:
    html = the_map(with_venues(venue("Mill", 53.2, 0.8), venue("Barn")))
    assert html is not None
    assert len(links(html)) == 1
    assert "Barn" in html.partition('id="not-on-the-map"')[2]


def test_without_any_position_there_is_no_map_and_no_link_to_one() -> None:
    directory = with_venues(venue("Barn"))
    assert the_map(directory) is None
    assert not [page for page in make_pages(directory, MONDAY) if 'map/"' in page.html]


def test_lists_lead_to_the_map() -> None:
    pages = {page.address: page.html for page in make_pages(with_venues(venue("Mill", 53.2, 0.8)), MONDAY)}
    assert '<a href="../map/">' in pages["groups/"]
    assert '<a href="../map/">' in pages["venues/"]


def test_a_private_place_stands_about_a_mile_off_wherever_it_really_is() -> None:
    here, there = (
        make_pages(with_venues(venue("Mill", 53.2, 0.8), venue("Home", *at, mask_address=True)), MONDAY)
        for at in ((53.23456, 0.81234), (53.23111, 0.81432))
    )
    assert here == there
    html = next(page.html for page in here if page.address == "map/")
    assert html.count("lo-map__spot--vague") == 2
    assert "53.23456" not in html
    assert "A dashed circle stands about a mile from the real place" in words(html)


def test_a_place_far_from_the_area_does_not_shrink_the_map() -> None:
    html = the_map(with_venues(venue("Mill", 53.2, 0.8), venue("Seaside", 50.8, 0.3)), SQUARE)
    assert html is not None
    assert [name for _, name in links(html)] == ["1. Mill: 1 group"]
    assert "Seaside" in html.partition('id="far"')[2]


# The outline ----------------------------------------------------------------------------------------------


def test_the_boundary_is_drawn_with_few_points() -> None:
    many = tuple((53.2 + 0.1 * (n % 1000) / 1000, 0.6) for n in range(1000))
    ring = (*many, (53.3, 0.9), (53.2, 0.9), (53.2, 0.6))
    drawing = draw_map([(53.25, 0.75)], {}, Boundary((ring,))).wide
    assert [len(ring) for ring in drawing.rings] == [5]


def test_a_coast_of_a_thousand_islands_is_drawn_with_few_points_too() -> None:
    islands = [
        ((y, x), (y, x + 0.009), (y + 0.006, x + 0.009), (y + 0.006, x), (y, x))
        for y, x in ((53.1 + row / 100, 0.6 + column / 70) for row in range(30) for column in range(30))
    ]
    drawing = draw_map([(53.25, 0.75)], {}, Boundary((*SQUARE.rings, *islands))).wide
    assert 4 <= sum(map(len, drawing.rings)) <= 800


def test_an_island_too_small_to_see_is_left_out() -> None:
    dot = ((53.15, 0.7), (53.1501, 0.7), (53.1501, 0.7001), (53.15, 0.7))
    assert len(draw_map([(53.25, 0.75)], {}, Boundary((*SQUARE.rings, dot))).wide.rings) == 1


def test_the_same_input_gives_the_same_drawing() -> None:
    places = [(53.2 + n / 1000, 0.7 + n / 700) for n in range(30)]
    assert draw_map(places, {"North": places}, SQUARE) == draw_map(list(places), {"North": places}, SQUARE)


def test_a_simpler_line_keeps_its_corners_and_stays_within_the_tolerance() -> None:
    line = [(0, 0), (1, 0.1), (2, -0.1), (3, 5), (4, 6), (5, 7), (6, 8.1), (7, 9), (8, 9), (9, 9)]
    assert simplified(line, 1) == [(0, 0), (2, -0.1), (3, 5), (7, 9), (9, 9)]
    assert simplified([(0, 0), (9, 9)], 1) == [(0, 0), (9, 9)]


def test_the_name_of_an_area_covers_no_spot() -> None:
    places = [(53.2, 0.7), (53.2, 0.8)]
    drawing = draw_map(places, {"North Wenbury": places}, SQUARE).wide
    (label,) = drawing.labels
    assert all(abs(spot.x - label.x) > 60 or abs(spot.y - label.y) > 20 for spot in drawing.spots)


def test_the_names_of_areas_are_all_on_a_map_or_none() -> None:
    row = [(53.2, 0.62 + n / 40) for n in range(11)]
    areas = {f"The Long Name of Area {n}": [here] for n, here in enumerate(row)}
    drawings = draw_map(row, areas, SQUARE)
    assert drawings.narrow.labels == ()
    few = dict(list(areas.items())[:2])
    assert [label.text for label in draw_map(row[:2], few, SQUARE).wide.labels] == list(few)


def test_a_map_without_names_says_which_numbers_are_in_which_area() -> None:
    crowd = [venue(f"Hall {n}", 53.1 + n // 12 / 60, 0.6 + n % 12 / 40) for n in range(144)]
    narrow = (the_map(with_venues(*crowd), SQUARE) or "").partition("lo-map--narrow")[2].partition("<h2")[0]
    assert "lo-map__label" not in narrow
    assert re.search(r"<li>North Wenbury: 1, 2, .*\d and \d+</li>", narrow)


def test_places_that_share_a_number_say_so() -> None:
    html = the_map(with_venues(venue("Near Hall", 53.2, 0.7), venue("Next Hall", 53.2, 0.7), venue("Far", 53.28, 0.85)))
    assert html.count("so close together that they have one number") == 1
