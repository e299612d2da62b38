"""The finder's files hold what a phone needs, the same bytes each time, and nothing that is to stay private."""

from __future__ import annotations

import json
from datetime import date

import pytest

from generator.directory.addresses import GROUPS
from generator.directory.facts import Facts
from generator.finder import encoding
from generator.finder.encoding import finder_files, in_rows, pieces
from generator.pages import make_site
from generator.pages.cards import Cards
from generator.pages.site import Site
from tests.finder.javascript import files_of, run
from tests.stories import HALL, MONDAY, a_directory, a_group


def answers(folder, directory, *questions, today=MONDAY):
    files = files_of(finder_files(directory, directory.groups, today))
    return run(folder, [{"files": files, "questions": list(questions)}])["answers"][0]


def test_the_same_directory_gives_the_same_bytes():
    directory = a_directory(a_group(), a_group(id="other", name="Another"))
    first, second = (finder_files(directory, directory.groups, MONDAY) for _ in range(2))
    assert first == second


def test_the_cards_are_those_of_the_pages_and_in_the_order_of_names():
    directory = a_directory(a_group(id="second", name="Second"), a_group(id="first", name="First"))
    made = make_site(directory, MONDAY)
    site = Site(directory, MONDAY)
    cards = Cards(site, Facts(directory, MONDAY))
    piece = made.files["groups/cards/0.txt"].decode()
    assert piece == "\n".join(cards.of_groups([group for _, group in in_rows(directory.groups)], GROUPS))
    assert piece.index('data-group="first"') < piece.index('data-group="second"')
    listed = next(page for page in made.pages if page.address == GROUPS).html
    assert all(card in listed for card in cards.of_groups(directory.groups, GROUPS))


def test_each_row_of_the_data_is_in_the_piece_that_a_phone_asks_for():
    groups = [a_group(id=f"group-{number}", name=f"Group {number:02}") for number in range(20)]
    directory = a_directory(*groups)
    numbers = {group.id: number for number, piece in enumerate(pieces(directory.groups)) for group in piece}
    size = json.loads(finder_files(directory, directory.groups, MONDAY)["groups/finder.json"])["groups"]["piece"]
    assert all(numbers[group.id] == row // size for row, group in in_rows(directory.groups))


def test_a_masked_address_is_nowhere_and_stands_to_about_a_mile():
    masked = {**HALL, "mask_address": True, "latitude": "53.22041", "longitude": "0.75213", "name": "The Safe House"}
    made = finder_files(directory := a_directory(venues=[masked]), directory.groups, MONDAY)
    text = b"".join(made.values()).decode()
    assert not any(exact in text for exact in ("53.2204", "532204", "0.7521", "7521"))
    assert json.loads(made["groups/venues.json"]) == []
    assert json.loads(made["groups/points.json"])["points"]["kinds"] == [[532200, 7500]]


def test_distance_counts_from_the_nearest_place_and_unknown_places_come_last(tmp_path):
    near = {**HALL, "id": "near", "latitude": "53.20", "longitude": "0.75"}
    far = {**HALL, "id": "far", "latitude": "53.30", "longitude": "0.75"}
    times = {"day": "Monday", "start": "10:00", "end": "11:00"}
    directory = a_directory(
        a_group(id="a-far", name="A", sessions=[{**times, "venue": "far"}]),
        a_group(id="b-unknown", name="B", sessions=[times]),
        a_group(id="c-both", name="C", sessions=[{**times, "venue": "far"}, {**times, "venue": "near"}]),
        venues=[near, far],
    )
    here = {"lat": 53.2, "lon": 0.75}
    found, nowhere = answers(
        tmp_path, directory, {"choices": {"sort": "distance"}, "from": here}, {"choices": {"sort": "distance"}}
    )
    assert [hit["id"] for hit in found["hits"]] == ["c-both", "a-far", "b-unknown"]
    assert [hit["miles"] and round(hit["miles"], 1) for hit in found["hits"]] == [0, 6.9, None]
    assert nowhere["sort"] == "best"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-24T09:00:00Z", "2026-11-24"),
        ("2026-11-24T11:29:00Z", "2026-11-24"),
        ("2026-11-24T11:31:00Z", "2026-12-01"),
        ("2027-06-08T10:29:00Z", "2027-06-08"),  # half past eleven in London
        ("2027-06-08T10:31:00Z", "2027-06-15"),
    ],
)
def test_the_next_meeting_is_by_the_clock_in_london(tmp_path, now, expected):
    today = date.fromisoformat(now[:10])
    (found,) = answers(tmp_path, a_directory(), {"choices": {"sort": "next"}, "now": now}, today=today)
    assert found["hits"][0]["next"] == {"day": expected, "start": "10:00", "end": "11:30", "check": False}


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2027-03-28T00:59:00Z", "2027-03-28T01:30"),
        ("2027-03-28T01:31:00Z", None),
        ("2026-10-25T00:29:00Z", "2026-10-25T01:30"),
    ],
)
def test_the_clock_changes_on_the_last_sundays_of_march_and_october(tmp_path, now, expected):
    session = {"repeats": "dates", "dates": [now[:10]], "start": "1:00", "end": "1:30", "venue": "hall"}
    directory = a_directory(a_group(sessions=[session]))
    (found,) = answers(tmp_path, directory, {"choices": {}, "now": now}, today=date.fromisoformat(now[:10]))
    following = found["hits"][0]["next"]
    assert (following and f"{following['day']}T{following['end']}") == expected


def test_a_date_of_which_nobody_is_sure_says_so(tmp_path):
    sessions = [{"day": "Monday", "start": "10:00", "end": "11:00", "venue": "hall"}]
    directory = a_directory(a_group(sessions=sessions))
    (found,) = answers(tmp_path, directory, {"choices": {}, "now": "2026-12-26T09:00:00Z"}, today=date(2026, 12, 26))
    assert found["hits"][0]["next"]["check"] is True


def test_a_holiday_scheme_has_its_next_date_however_far_away(tmp_path):
    sessions = [{"day": "Monday", "start": "10:00", "end": "11:00", "runs": "school holidays", "venue": "hall"}]
    directory = a_directory(a_group(sessions=sessions))
    (found,) = answers(tmp_path, directory, {"choices": {}, "now": "2027-04-13T09:00:00Z"}, today=date(2027, 4, 13))
    assert found["hits"][0]["next"]["day"] > "2027-05-30"


def test_a_group_that_lists_do_not_offer_is_not_found():
    directory = a_directory(a_group(), a_group(id="over", name="Over", status="ended"))
    assert b"over" not in make_site(directory, MONDAY).files["groups/finder.json"]


def test_a_large_directory_is_split_by_area_and_a_group_that_meets_online_is_in_the_part_for_all(monkeypatch):
    monkeypatch.setattr(encoding, "MOST_TOGETHER", 1)
    online = {"day": "Monday", "start": "10:00", "end": "11:00", "online": {"how": "By video."}}
    directory = a_directory(a_group(), a_group(id="online", name="Online", sessions=[online]))
    files = {path: json.loads(data) for path, data in finder_files(directory, directory.groups, MONDAY).items()}
    parts = {part["id"]: part for part in files["groups/finder.json"]["parts"]}
    assert {name: part["size"] for name, part in parts.items()} == {"north": 1, "harbour": 0, "rest": 1}
    assert files[f"{GROUPS}{parts['rest']['file']}"]["ids"] == "Aonline"
