"""The pages of nurseries, childminders and other settings."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.directory.directory import Directory
from generator.directory.setting_questions import QUESTIONS
from tests.pages.reading import pages_of, words, words_of
from tests.stories import HALL, a_directory, a_setting

PAGE = "settings/plum-tree/"
UNKNOWN = "We have not been told. Ask the nursery."


def with_setting(**fields: Any) -> Directory:
    return a_directory(settings=[a_setting(**fields)])


def page(**fields: Any) -> str:
    return words_of(with_setting(**fields), PAGE)


def part(field: str, **fields: Any) -> str:
    """The words under one question."""
    html = pages_of(with_setting(**fields))[PAGE].html
    anchor = field.replace("_", "-")
    return words(re.split(rf'<h2 id="{anchor}"[^>]*>.*?</h2>', html, maxsplit=1)[1].split("<h2", 1)[0])


def test_a_page_asks_every_question_in_the_order_in_which_families_ask() -> None:
    html = pages_of(with_setting())[PAGE].html
    asked = [words(heading) for heading in re.findall(r"<h2[^>]*>(.*?)</h2>", html)]
    assert asked[1:15] == [question.words for question in QUESTIONS]
    assert len(QUESTIONS) == 14


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.field)
def test_a_question_is_answered_in_the_settings_own_words_or_said_to_be_not_told(question: Any) -> None:
    told = part(question.field, answers={question.field: "In our own words."}, venue=None)
    assert "In our own words." in told
    assert UNKNOWN not in told or question.field in ("staff_skills", "building")
    assert UNKNOWN in part(question.field, answers={}, venue=None)


def test_a_page_with_gaps_says_how_many_questions_are_answered() -> None:
    assert "Plum Tree Nursery has answered 2 of the 14 questions that families ask." in page()
    every = {question.field: "In our own words." for question in QUESTIONS}
    assert "questions that families ask" not in page(answers=every)


def test_nobody_is_told_to_ask_a_nursery_that_cannot_be_reached() -> None:
    told = page(contacts=[])
    assert "Ask the nursery" not in told
    assert "We have not been told how to reach them. Ask us instead." in told


def test_the_first_contact_says_who_answers_and_when_and_that_any_question_is_welcome() -> None:
    contact = {"who": "The manager", "when": "Mornings", "reply": "We ring back the next day."}
    told = page(first_contact=contact)
    assert "Any question is welcome." in told
    assert "Who answers: The manager When: Mornings If nobody can answer: We ring back the next day." in told


def test_a_first_contact_that_nobody_told_us_is_said_to_be_unknown_and_any_question_is_welcome_still() -> None:
    told = page()
    assert "Any question is welcome." in told
    assert "We have not been told who answers, or when." in told


def test_training_is_shown_the_latest_first_and_lately_ends_after_two_years() -> None:
    training = [
        {"what": "Signing", "when": "2024-11-22"},
        {"what": "First aid", "when": "2024-11-23", "who": "All staff"},
        {"what": "Feeding", "when": "2026-09-18"},
    ]
    told = part("staff_skills", training=training)
    assert told == (
        "Learned lately Feeding (September 2026) First aid (all staff, November 2024) "
        "Learned before that Signing (November 2024)"
    )


def test_training_of_long_ago_is_never_called_lately() -> None:
    told = part("staff_skills", training=[{"what": "Signing", "when": "2020-01-31"}])
    assert "We have not been told of anything learned in the last two years." in told
    assert "Learned lately" not in told


def test_training_that_has_not_happened_yet_is_not_shown() -> None:
    assert "Feeding" not in page(training=[{"what": "Feeding", "when": "2027-01-01"}])


def test_staff_who_say_what_they_can_do_but_not_when_they_learned_it_leave_that_unknown() -> None:
    told = part("staff_skills", answers={"staff_skills": "All of us sign."})
    assert "All of us sign. We have not been told what they have learned lately. Ask the nursery." in told


def test_what_the_building_is_like_comes_from_its_venue() -> None:
    hall = HALL | {"access": {"step_free_entrance": "yes"}, "getting_there": "Bus 4 stops outside."}
    directory = a_directory(settings=[a_setting()], venues=[hall])
    told = words_of(directory, PAGE)
    assert "Step-free entrance Yes" in told
    assert "Accessible toilet We have not been told" in told
    assert "Bus 4 stops outside." in told


def test_a_building_without_a_venue_is_never_said_to_have_access() -> None:
    told = part("building", venue=None, answers={"building": "It is bright."})
    assert "It is bright. We have not been told about steps, toilets or parking. Ask the nursery." in told


def test_people_from_other_services_are_named_with_what_they_do() -> None:
    portage = {"id": "portage", "name": "Portage worker", "summary": "Plays and learns with small children."}
    html = pages_of(a_directory(settings=[a_setting(professionals=["portage"])], professionals=[portage]))[PAGE].html
    assert '<a href="../../professionals/portage/">Portage worker</a>. Plays and learns' in html
    assert "We have not been told" not in words(html.split('id="other-people"')[1].split("<h2")[0])


def test_a_policy_without_a_link_can_be_asked_for() -> None:
    link = "https://www.example.org/safe"
    html = pages_of(with_setting(policies=[{"name": "Safety", "link": link}, {"name": "Illness"}]))[PAGE].html
    assert f'<a href="{link}">Safety</a>' in html
    assert "Illness. Ask for a copy." in words(html)


@pytest.mark.parametrize("answers", [{}, {"worries": "Tell the manager."}])
def test_the_way_to_complain_is_on_every_page(answers: dict[str, str]) -> None:
    html = pages_of(with_setting(answers=answers))[PAGE].html
    after = html.split('id="worries"')[1]
    assert 'href="../../contact/#complaints"' in after.split("<h2")[0]


def test_a_childminder_is_asked_about_a_home_and_not_about_staff() -> None:
    told = page(kind="childminder")
    assert "What is your home like for my child?" in told
    assert "What can you do, and what have you learned lately?" in told
    assert "Ask the childminder." in told
    assert "your staff" not in told
    assert "What I can do" in told
    assert "What staff can do" not in told


def test_a_holiday_scheme_is_not_asked_about_the_move_to_school() -> None:
    assert "move on to school" not in page(kind="holiday scheme")


def test_a_childminders_address_stays_private() -> None:
    directory = a_directory(settings=[a_setting(kind="childminder")], venues=[HALL | {"mask_address": "yes"}])
    for found in pages_of(directory).values():
        assert "1 Mill Lane" not in found.html
        assert "ZB1 4QT" not in found.html
    assert "ZB1" in words_of(directory, PAGE)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("full", "This nursery is full. You can still ask."),
        ("paused", "This nursery is not open at the moment. Ask the nursery."),
    ],
)
def test_a_setting_that_is_not_open_says_so_at_the_top(status: str, said: str) -> None:
    told = page(status=status)
    assert said in told
    assert told.index(said) < told.index("Key facts")


def test_a_setting_that_has_closed_says_so_and_asks_nobody_to_ring_it() -> None:
    told = page(status="closed")
    assert "This nursery has closed." in told
    assert "01632 960003" not in told
    assert "We have not been told" not in told
    assert "make a complaint" in told


def test_a_page_that_nobody_has_checked_for_long_says_so() -> None:
    assert "This page may be out of date." in page(checked={"on": "2025-10-01", "by": "Manager"})


def test_a_setting_outside_its_dates_has_no_page() -> None:
    assert PAGE not in pages_of(with_setting(visible_from="2027-01-01"))
    assert PAGE not in pages_of(with_setting(visible_to="2026-01-01"))


# Lists ----------------------------------------------------------------------------------------------------


def test_settings_are_listed_by_kind_and_by_the_area_of_their_venue() -> None:
    pages = pages_of(a_directory(settings=[a_setting(), a_setting(id="own", name="Own Area", area="harbour")]))
    assert "Plum Tree Nursery" in pages["settings/kind/nursery/"].html
    assert "Plum Tree Nursery" in pages["settings/area/north/"].html
    assert pages["settings/area/north/"].title == "Nurseries and childcare in North Wenbury"
    assert "Own Area" not in pages["settings/area/north/"].html
    assert "Own Area" in pages["settings/area/harbour/"].html
    assert "We do not know of any here yet." in words(pages["settings/kind/childminder/"].html)


def test_the_list_says_how_many_questions_each_has_answered_and_never_guesses_a_fact() -> None:
    told = words_of(with_setting(), "settings/")
    assert "Questions answered 2 of 14" in told
    assert f"Ages {UNKNOWN}" in told
    assert f"Places {UNKNOWN}" in told


def test_a_closed_setting_is_in_no_list_of_places_to_look_at() -> None:
    pages = pages_of(with_setting(status="closed"))
    assert "None that we know of" in words(pages["settings/"].html)
    assert "Plum Tree" not in pages["settings/kind/nursery/"].html
    assert "Closed Plum Tree Nursery" in words(pages["settings/"].html)


def test_a_long_list_has_parts() -> None:
    many = [a_setting(id=f"s{number}", name=f"Setting {number:03}") for number in range(101)]
    pages = pages_of(a_directory(settings=many))
    assert "101 to look at, page 1 of 2" in words(pages["settings/"].html)
    assert "Setting 100" in pages["settings/all/2/"].html


def test_a_venue_names_the_settings_in_it() -> None:
    assert "Nurseries and childcare here Plum Tree Nursery" in words_of(with_setting(), "venues/hall/")
    assert "Plum Tree Nursery is here." in words_of(with_setting(), "venues/")
    assert "Plum Tree" not in words_of(with_setting(status="closed"), "venues/hall/")


def test_the_home_page_leads_to_settings_only_where_there_are_some() -> None:
    assert 'href="./settings/"' in pages_of(with_setting())[""].html
    bare = pages_of(a_directory())
    assert "settings/" not in bare[""].html
    assert not [address for address in bare if address.startswith("settings/")]
