"""The places for maps, as RFC 7946 asks for them."""

from __future__ import annotations

import json
from typing import Any

from generator.directory.directory import Directory
from tests.feeds.feeding import demonstration, feed
from tests.stories import HALL, a_directory, a_group

ON_THE_MAP = HALL | {"latitude": 52.123456, "longitude": -1.654321}


def features(directory: Directory, site: str | None = "https://localoffer.example.org/") -> list[dict[str, Any]]:
    (content,) = feed("map", directory, site=site).values()
    collection = json.loads(content)
    assert collection["type"] == "FeatureCollection"
    return list(collection["features"])


def a_place(**fields: Any) -> dict[str, Any]:
    return features(a_directory(a_group(), venues=[ON_THE_MAP | fields]))[0]


def test_a_position_is_longitude_and_then_latitude() -> None:
    assert a_place()["geometry"] == {"type": "Point", "coordinates": [-1.654321, 52.123456]}


def test_every_position_of_the_demonstration_is_in_the_united_kingdom() -> None:
    points = [one["geometry"]["coordinates"] for one in features(demonstration()) if one["geometry"]]
    assert len(points) > 5
    assert all(-9 < longitude < 2 and 49 < latitude < 61 for longitude, latitude in points)


def test_a_place_whose_position_nobody_has_told_us_is_there_without_one() -> None:
    assert features(a_directory())[0]["geometry"] is None


def test_a_place_says_its_address_its_page_and_the_groups_that_meet_there() -> None:
    assert a_place()["properties"] == {
        "name": "Mill Hall",
        "url": "https://localoffer.example.org/venues/hall/",
        "area": "North Wenbury",
        "address": "1 Mill Lane",
        "postcode": "ZB1 4QT",
        "groups": [{"name": "Little Steps", "url": "https://localoffer.example.org/groups/little-steps/"}],
    }


def test_a_private_address_is_shown_by_its_district_alone() -> None:
    place = a_place(mask_address=True)
    assert place["geometry"]["coordinates"] == [-1.65, 52.12]
    assert place["properties"]["postcode"] == "ZB1"
    assert place["properties"]["address_is_private"] is True
    assert "address" not in place["properties"]


def test_only_what_we_were_told_about_access_is_there_and_partly_is_no_yes() -> None:
    access = {"step_free_entrance": {"answer": "partly", "details": "A *ramp* at the back"}, "hearing_loop": "no"}
    assert a_place(access=access)["properties"]["access"] == {
        "step_free_entrance": {"answer": "partly", "details": "A ramp at the back"},
        "hearing_loop": {"answer": "no"},
    }


def test_a_group_that_has_ended_or_is_not_shown_yet_is_at_no_place() -> None:
    groups = [a_group(status="ended"), a_group(id="new", visible_from="2027-01-01")]
    assert "groups" not in features(a_directory(*groups))[0]["properties"]


def test_without_the_address_of_the_site_there_are_no_links() -> None:
    properties = features(a_directory(), site=None)[0]["properties"]
    assert "url" not in properties
    assert properties["groups"] == [{"name": "Little Steps"}]
