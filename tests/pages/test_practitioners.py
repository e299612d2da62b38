"""What people who work with children find: training, hubs and checklists."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from generator.directory.addresses import board_address
from generator.directory.atlas import Atlas
from generator.directory.checks import TAKEN
from generator.directory.directory import Directory
from generator.pages import downloads
from tests.pages.reading import pages_of, words, words_of
from tests.stories import AUTHORITY, a_directory

TRAINING = "practitioners/training/"
HUBS = "practitioners/hubs/"


def a_training(**fields: Any) -> Directory:
    return a_directory(training=[{"id": "listening", "name": "Listening", "summary": "Hard talks."} | fields])


def a_hub(**fields: Any) -> Directory:
    return a_directory(hubs=[{"id": "north", "name": "North Hub", "summary": "They share."} | fields])


def on(day: str) -> dict[str, str]:
    return {"date": day, "start": "09:30", "end": "11:30"}


def test_dates_that_are_over_are_not_shown_and_today_is() -> None:
    page = words_of(a_training(dates=[on("2027-02-03"), on("2026-11-22"), on("2026-11-23")]), TRAINING)
    assert "23 November" in page
    assert "22 November" not in page
    assert page.index("23 November") < page.index("3 February 2027")


def test_the_first_page_shows_the_next_dates_of_all_training() -> None:
    days = ["2026-11-20", "2027-01-14", "2027-01-15", "2027-01-16", "2027-01-17"]
    page = words_of(a_training(dates=[on(day) for day in days]), "practitioners/")
    assert "14 January" in page
    assert "16 January" in page
    assert "17 January" not in page
    assert "20 November" not in page


def test_training_whose_dates_are_over_says_when_the_last_was_and_that_we_know_no_other() -> None:
    page = words_of(a_training(dates=[on("2026-09-16")]), TRAINING)
    assert "We know of no dates to come." in page
    assert "The last date was 16 September 2026. We have not been told a new one." in page


def test_nothing_told_of_a_training_is_never_a_fact() -> None:
    page = words_of(a_training(), TRAINING)
    for question in ("For whom", "When", "Where", "Cost", "How to book"):
        assert f"{question} We have not been told." in page


def test_training_says_how_to_book_and_what_it_costs() -> None:
    page = words_of(a_training(how_to_book="Ring us.", cost="free", link="https://www.example.org/book"), TRAINING)
    assert "How to book Ring us. Book online: Listening" in page
    assert "Cost Free" in page


def test_a_hub_with_too_few_members_says_how_many_are_missing() -> None:
    page = words_of(a_hub(members=["A", "B", "C", "D", "E"], members_needed="8"), HUBS)
    assert "It has 5 members. It needs at least 8, so 3 are missing ." in page
    assert "1 is missing" in words_of(a_hub(members=["A"], members_needed="2"), HUBS)


def test_a_hub_with_enough_members_says_so() -> None:
    assert "It has 1 member. It needs at least 1, so it has enough." in words_of(
        a_hub(members=["A"], members_needed="1"), HUBS
    )


def test_a_hub_whose_members_nobody_told_us_is_not_one_without_members() -> None:
    page = words_of(a_hub(members_needed="8"), HUBS)
    assert "We have not been told." in page
    assert "It has" not in page
    assert "missing" not in page


def test_a_hub_that_needs_no_number_says_nothing_of_one() -> None:
    assert "needs" not in words_of(a_hub(members=["A", "B"]), HUBS)


LIST = {
    "id": "page",
    "name": "A friendly page",
    "summary": "Read it as a parent would.",
    "parts": [{"title": "The words", "items": ["No *shortened* name stands alone, " + "and so on " * 8 + "here."]}],
}


def test_a_checklist_is_a_page_and_a_file_with_the_same_words() -> None:
    directory = a_directory(checklists=[LIST])
    text = downloads(directory, Atlas())["practitioners/page/checklist.txt"].decode()
    assert text.startswith("A friendly page\n===============\n\nRead it as a parent would.\n\nThe words\n---------\n")
    assert "[ ] No shortened name stands alone" in text
    assert max(map(len, text.splitlines())) <= 76
    page = words_of(directory, "practitioners/page/")
    told = " ".join(text.replace("[ ]", "").replace("=", "").replace("-", "").split())
    for sentence in told.split(". "):
        assert all(word in page for word in sentence.split())
    assert 'download="page.txt"' in pages_of(directory)["practitioners/page/"].html


def test_without_anything_for_practitioners_there_is_no_page_for_them() -> None:
    assert not [address for address in pages_of(a_directory()) if address.startswith("practitioners/")]


def test_pages_that_somebody_wrote_are_led_to_from_the_first_page() -> None:
    authority = AUTHORITY | {"practitioner_guides": [{"title": "Why it helps", "address": "/practitioners/why/"}]}
    html = pages_of(a_directory(authority=authority))["practitioners/"].html
    assert '<a href="../practitioners/why/">Why it helps</a>' in html
    assert "Training" not in words(html)


def test_no_checklist_and_no_area_can_have_the_address_of_another_page() -> None:
    assert {f"practitioners/{taken}/" for taken in TAKEN["checklists"]} == {TRAINING, HUBS}
    assert [board_address("groups/area/")] == [f"groups/area/{taken}/" for taken in TAKEN["authority.areas"]]


@pytest.mark.parametrize("identity", ["dates", "content", "menu"])
def test_a_training_or_hub_never_has_the_anchor_of_another_part_of_its_page(identity: str) -> None:
    entry = {"id": identity, "name": "Listening", "summary": "Hard talks."}
    pages = pages_of(a_directory(training=[entry | {"dates": [on("2027-02-03")]}], hubs=[entry]))
    for address, anchor in ((TRAINING, f"training-{identity}"), (HUBS, f"hub-{identity}")):
        found = re.findall(r' id="([^"]+)"', pages[address].html)
        assert anchor in found
        assert len(found) == len(set(found))
        assert identity not in set(found) - {"dates"}
        assert f'href="../{address}#{anchor}"' in pages["practitioners/"].html


def test_a_member_that_is_named_again_is_told_at_each_place_but_the_first() -> None:
    with pytest.raises(ValidationError) as refused:
        a_hub(members=["Blue Boat", "Otters", "blue boat", "Otters"])
    problem = refused.value.errors()[0]["ctx"]["error"]
    assert [way for _, way in problem.problems] == [("members", 2), ("members", 3)]
