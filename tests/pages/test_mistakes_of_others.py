"""Mistakes seen in other directories of services. Each must stay impossible here."""

from __future__ import annotations

import re

from tests.pages.reading import pages_of, words, words_of
from tests.stories import HALL, TUESDAYS, a_directory, a_group

ITS_CARD = re.compile(r"<template data-card>.*?</template>", re.DOTALL)
"""What the list of kept groups takes from a group's page: it says again what the page says."""
FINDER = re.compile(r'<form class="lo-finder.*?</form>|<section class="lo-results.*?</section>', re.DOTALL)
"""What narrows the list of groups with scripts, and answers. What it says of a group stands in the list itself."""


def fact(page: str, name: str, following: str) -> str:
    """What the key facts of a page say between one heading and the next."""
    found = re.search(rf"{name} (.*?) {following}", page[page.index("Key facts") :])
    assert found is not None
    return found[1]


def card(directory_words: str, name: str, following: str) -> str:
    found = re.search(rf"{name}: (.*?) {following}", directory_words)
    assert found is not None
    return found[1]


def test_no_price_is_never_printed_as_free() -> None:
    directory = a_directory(a_group(cost={}))
    assert fact(words_of(directory), "Cost", "How to join") == "We have not been told. Ask the group."
    assert "Free" not in words(FINDER.sub("", pages_of(directory)["groups/"].html))


def test_no_ages_are_never_printed_as_all_ages() -> None:
    page = words_of(a_directory(a_group(who_for={})))
    assert "Ages: We have not been told. Ask the group." in page
    assert "all ages" not in page.lower()


def test_ages_from_birth_are_not_treated_as_missing() -> None:
    page = words_of(a_directory(a_group(who_for={"ages": {"youngest": "0", "oldest": "4"}})))
    assert "Ages: From birth to 4 years." in page


def test_a_partly_accessible_venue_is_never_ticked_or_called_accessible() -> None:
    hall = HALL | {
        "access": {"step_free_entrance": {"answer": "partly", "details": "One small step at the side door."}}
    }
    page = pages_of(a_directory(a_group(), venues=[hall]))["venues/hall/"].html
    row = page[page.index("Step-free entrance") : page.index("Accessible toilet")]
    assert words(row).removeprefix("Step-free entrance ") == "Partly One small step at the side door."
    assert "#yes" not in row


def test_a_group_without_a_place_is_not_shown_as_everywhere() -> None:
    directory = a_directory(a_group(sessions=[{"day": "Tuesday", "start": "10:00", "end": "11:30"}]))
    assert fact(words_of(directory), "Where", "Cost") == "We have not been told. Ask the group."
    assert "Little Steps" not in words_of(directory, "groups/area/north/").partition("Groups that might fit too")[0]


def test_a_group_whose_ages_are_unknown_is_named_below_the_list_of_an_age() -> None:
    page = words_of(a_directory(a_group(who_for={})), "groups/age/babies/")
    listed, _, unknown = page.partition("Groups that might fit too")
    assert "Little Steps" not in listed
    assert "Little Steps" in unknown


def test_no_page_says_open_now() -> None:
    for page in pages_of(a_directory()).values():
        assert not re.search(r"\b(open|closed) now\b", words(page.html), re.IGNORECASE)


def test_times_on_the_list_and_on_the_page_are_the_same() -> None:
    directory = a_directory()
    assert "Every Tuesday in term time, 10am to 11:30am" in words_of(directory)
    assert "Every Tuesday in term time, 10am to 11:30am" in words_of(directory, "groups/")
    assert "Every Tuesday in term time, 10am to 11:30am" in words_of(directory, "venues/hall/")


def test_nothing_is_folded_away() -> None:
    for page in pages_of(a_directory()).values():
        if page.kind != "my-list":
            html = FINDER.sub("", ITS_CARD.sub("", page.html))
            assert not re.search(r"<(details|dialog|template)\b|\shidden\b|display:\s*none", html)


def test_every_group_has_a_page_of_its_own() -> None:
    directory = a_directory(a_group(id="one", name="One"), a_group(id="two", name="Two"))
    assert {"groups/one/", "groups/two/"} <= pages_of(directory).keys()


def test_families_are_told_of_the_day_when_there_is_no_session() -> None:
    session = TUESDAYS | {"not_on": [{"first_day": "2026-12-01", "why": "the heating is being mended"}]}
    page = words_of(a_directory(a_group(sessions=[session])))
    assert "Not on: Tuesday 1 December : the heating is being mended" in page


def test_a_group_is_not_similar_to_itself() -> None:
    directory = a_directory(a_group(id="one", name="One"), a_group(id="two", name="Two"))
    page = ITS_CARD.sub("", pages_of(directory)["groups/one/"].html)
    assert "groups/two/" in page
    assert "groups/one/" not in page


def test_a_group_that_has_ended_keeps_its_page_and_says_so() -> None:
    directory = a_directory(a_group(status="ended"), a_group(id="other", name="Other"))
    page = words_of(directory)
    assert "This group has ended." in page
    assert "Next dates" not in page
    listed, _, ended = words_of(directory, "groups/").partition("Groups that have ended")
    assert "Little Steps" not in listed
    assert "Little Steps" in ended
    assert "Little Steps" not in words_of(directory, "whats-on/")


def test_people_are_reached_by_role_and_a_name_is_never_needed() -> None:
    page = words_of(a_directory())
    assert fact(page, "Contact", "What happens there") == "Group leader Ring 01632 960002"


def test_the_home_page_says_what_a_local_offer_is() -> None:
    assert "A Local Offer is one place that tells you what help there is" in words_of(a_directory(), "")


def test_there_is_one_list_of_needs() -> None:
    pages = pages_of(a_directory())
    needs = {address for address in pages if address.startswith("groups/need/")}
    assert len(needs) == 4
    linked = set(re.findall(r'href="[./]*(groups/need/[^"]+)"', pages[""].html + pages["groups/little-steps/"].html))
    assert linked <= needs


def test_every_group_says_when_it_was_checked_or_that_nobody_knows() -> None:
    assert "Checked on 1 October 2026 by: group leader." in words_of(a_directory())
    assert "We do not know when somebody last checked this page." in words_of(a_directory(a_group(checked=None)))


def test_a_page_that_was_checked_long_ago_says_so_at_the_top() -> None:
    page = words_of(a_directory(a_group(checked={"on": "2026-01-15", "by": "Group leader"})))
    assert page.index("This page may be out of date.") < page.index("Key facts")
    assert "more than 10 months ago" in page


def test_a_group_that_is_not_ready_says_what_is_missing_before_anything_else() -> None:
    page = words_of(a_directory(a_group(staff_backgrounds=[], checked=None)))
    assert page.index("We cannot say yet that this group is running.") < page.index("Key facts")
    assert "what training its staff have" in page
    assert "Next dates" not in page


def test_an_oldest_age_that_nobody_told_us_does_not_make_a_group_one_for_young_adults() -> None:
    directory = a_directory(a_group(who_for={"ages": {"youngest": "3"}}))
    listed, _, unsure = words_of(directory, "groups/age/young-adults/").partition("Groups that might fit too")
    assert "Little Steps" not in listed
    assert "Little Steps" in unsure
    assert "Little Steps" in words_of(directory, "groups/age/before-school/").partition("Groups that might fit too")[0]


def test_one_online_session_does_not_make_the_place_of_another_unneeded() -> None:
    sessions = [
        {"day": "Tuesday", "start": "10:00", "end": "11:00", "online": {"how": "By video"}},
        {"day": "Friday", "start": "10:00", "end": "11:00"},
    ]
    page = words_of(a_directory(a_group(sessions=sessions)))
    assert "For some times we have not been told where it meets." in page
    assert "nowhere to travel" not in page


def test_dates_that_nobody_can_know_are_not_said_to_be_none() -> None:
    page = words_of(a_directory(a_group(), terms=[]))
    assert "We do not know the school terms, so we cannot give dates." in page
