"""What a group answers to each question of the finder, and that nobody's silence is an answer."""

from __future__ import annotations

from datetime import time

import pytest

from generator.directory.ages import Ages
from generator.directory.fits import PartOfDay, fits_ages, fits_times, parts_of_day
from generator.directory.values import Day
from generator.finder.answer import answer
from generator.finder.facets import one_age, questions
from tests.stories import HALL, a_directory, a_group, the_group


def fit(question, choice, directory):
    """What the first group of a directory says to one choice."""
    (asked,) = [one for one in questions(directory) if one.id == question]
    (chosen,) = [one for one in asked.choices if one.id == choice]
    return chosen.fit(directory.groups[0])


def fits(question, choice, **fields):
    _, directory = the_group(**fields)
    return fit(question, choice, directory)


def at_halls(*facts, session=None):
    """A directory whose group meets in one hall for each of these answers about steps."""
    halls = [
        {**HALL, "id": f"hall-{number}", "access": {"step_free_entrance": fact} if fact else {}}
        for number, fact in enumerate(facts)
    ]
    times = [{"day": "Monday", "start": "10:00", "end": "11:00", "venue": hall["id"]} for hall in halls]
    return a_directory(a_group(sessions=[*times, *([session] if session else [])]), venues=halls)


def test_the_six_questions_that_families_ask_first_come_first():
    assert [one.id for one in questions(a_directory())][:7] == ["age", "need", "day", "time", "cost", "access", "place"]


# Nobody's silence is an answer ----------------------------------------------------------------------------


@pytest.mark.parametrize("question", [one.id for one in questions(a_directory())])
def test_a_group_of_which_nothing_is_told_says_yes_and_no_to_nothing(question):
    directory = a_directory({"id": "quiet", "name": "Quiet", "summary": "A group.", "status": "running"})
    (asked,) = [one for one in questions(directory) if one.id == question]
    assert {choice.fit(directory.groups[0]) for choice in asked.choices} == {"not told"}


@pytest.mark.parametrize(
    ("youngest", "oldest", "years", "told"),
    [
        ("2", "4", 4, "yes"),
        ("2", "4", 5, "no"),
        ("18 months", "4", 1, "yes"),
        ("0", "18 months", 0, "yes"),
        ("3", None, 3, "yes"),
        ("3", None, 9, "not told"),
        ("3", None, 2, "no"),
        (None, "4", 1, "not told"),
    ],
)
def test_an_age_fits_when_somebody_of_that_age_can_surely_come(youngest, oldest, years, told):
    ages = {name: value for name, value in {"youngest": youngest, "oldest": oldest}.items() if value}
    group, _ = the_group(who_for={"ages": ages})
    assert fits_ages(group, one_age(years)) == told


def test_an_age_is_never_a_yes_without_ages():
    assert fits_ages(the_group(who_for={})[0], Ages(youngest=0, oldest=25)) == "not told"


@pytest.mark.parametrize(
    ("cost", "free", "at_most_5", "at_most_15", "by_the_term"),
    [
        ("free", "yes", "yes", "yes", "no"),
        ({"prices": [{"who": "Each child", "amount": "0"}]}, "yes", "yes", "yes", "no"),
        ({"prices": [{"who": "Each child", "amount": "5"}]}, "no", "yes", "yes", "no"),
        ({"prices": [{"who": "Child", "amount": "12"}, {"who": "Sister", "amount": "1"}]}, "no", "no", "yes", "no"),
        ({"prices": [{"who": "Child", "amount": "30", "per": "half term"}]}, "no", "not told", "not told", "yes"),
        ({"prices": [{"who": "Child", "amount": "4", "per": "term"}]}, "no", "yes", "yes", "yes"),
        ({"prices": [{"who": "Child", "amount": "9", "per": "blue moon"}]}, "no", "not told", "not told", "not told"),
        ({"pay_what_you_can": "yes"}, "no", "yes", "yes", "no"),
        ({"details": "It depends. Ask us."}, "not told", "not told", "not told", "not told"),
    ],
)
def test_a_price_fits_when_those_who_pay_most_pay_no_more(cost, free, at_most_5, at_most_15, by_the_term):
    said = [fits("cost", choice, cost=cost) for choice in ("free", "up-to-5", "up-to-15", "by-the-term")]
    assert said == [free, at_most_5, at_most_15, by_the_term]


# Day and time ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "parts"),
    [
        ((9, 30), (11, 30), ["Morning"]),
        ((9, 45), (12, 15), ["Morning"]),
        ((10, 0), (15, 0), ["Morning", "Afternoon"]),
        ((15, 45), (17, 15), ["Afternoon"]),
        ((17, 0), (19, 0), ["Evening"]),
        ((16, 30), (18, 0), ["Afternoon", "Evening"]),
    ],
)
def test_a_meeting_is_in_the_part_of_the_day_it_begins_in_and_where_it_lasts_for_an_hour(start, end, parts):
    assert sorted(parts_of_day(time(*start), time(*end))) == sorted(PartOfDay[part.upper()] for part in parts)


def test_a_day_and_a_time_must_be_those_of_one_meeting():
    group, _ = the_group(
        sessions=[
            {"day": "Monday", "start": "10:00", "end": "11:00"},
            {"day": "Saturday", "start": "18:00", "end": "19:00"},
        ]
    )
    assert fits_times(group, [Day.SATURDAY], [PartOfDay.EVENING]) == "yes"
    assert fits_times(group, [Day.SATURDAY], [PartOfDay.MORNING]) == "no"
    assert fits_times(group, [Day.MONDAY, Day.SATURDAY], [PartOfDay.MORNING]) == "yes"


def test_dates_that_follow_no_rule_count_by_their_own_times():
    group, _ = the_group(
        sessions=[
            {"repeats": "dates", "dates": [{"date": "2026-12-05", "start": "18:00"}], "start": "10:00", "end": "19:30"}
        ]
    )
    assert fits_times(group, [Day.SATURDAY], [PartOfDay.EVENING]) == "yes"
    assert fits_times(group, [Day.SATURDAY], [PartOfDay.MORNING]) == "no"


# Access ---------------------------------------------------------------------------------------------------

PARTLY = {"answer": "partly", "details": "One step."}


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (["yes"], "yes"),
        ([PARTLY], "partly"),
        ([None], "not told"),
        (["no"], "no"),
        (["yes", "yes"], "yes"),
        (["yes", "no"], "partly"),
        (["yes", None], "partly"),
        (["no", None], "not told"),
    ],
)
def test_a_way_in_is_step_free_only_when_every_place_has_one(facts, told):
    assert fit("access", "step-free", at_halls(*facts)) == told


def test_a_meeting_without_a_place_leaves_access_open():
    assert (
        fit("access", "step-free", at_halls("yes", session={"day": "Friday", "start": "9:00", "end": "10:00"})) != "yes"
    )


def test_a_group_that_only_meets_online_has_no_building_and_is_found_online():
    sessions = [{"day": "Monday", "start": "19:00", "end": "20:00", "online": {"how": "By video."}}]
    assert fits("access", "step-free", sessions=sessions) == "no"
    assert fits("place", "online", sessions=sessions) == "yes"


# Who is welcome -------------------------------------------------------------------------------------------


def test_no_diagnosis_needed_is_yes_only_when_somebody_said_that_none_is():
    assert fits("welcome", "no-diagnosis", who_for={"diagnosis_needed": "no"}) == "yes"
    assert fits("welcome", "no-diagnosis", who_for={"diagnosis_needed": "yes"}) == "no"
    assert (
        fits("welcome", "no-diagnosis", who_for={"diagnosis_needed": {"answer": "partly", "details": "x"}}) == "partly"
    )


def test_where_it_is_up_to_the_parent_both_answers_fit():
    assert [fits("parents", choice, parents="either") for choice in ("stay", "leave", "only")] == ["yes", "yes", "no"]


# The plain answer -----------------------------------------------------------------------------------------


def three_groups():
    """One that is free, one that is not, and one that has not told us."""
    return a_directory(
        a_group(id="free", name="Free"),
        a_group(id="dear", name="Dear", cost={"prices": [{"who": "Each child", "amount": "20"}]}),
        a_group(id="quiet", name="Quiet", cost={}),
    )


def test_what_was_not_told_is_left_out_and_said_to_be():
    directory = three_groups()
    found = answer(directory, directory.groups, {"cost": ["free"]})
    assert [group.id for group in found.groups] == ["free"]
    assert [group.id for group in found.left_out] == ["quiet"]
    assert found.left_out_by == {"cost": {"not told": 1, "partly": 0}}


def test_those_who_have_not_told_us_are_shown_when_somebody_wants_them():
    directory = three_groups()
    found = answer(directory, directory.groups, {"cost": ["free"], "show": ["cost"]})
    assert [group.id for group in found.groups] == ["free", "quiet"]
    assert not found.left_out


def test_a_count_says_what_its_choice_would_find():
    directory = three_groups()
    found = answer(directory, directory.groups, {"cost": ["free"]})
    assert found.counts["cost"] == {"free": 1, "up-to-5": 1, "up-to-15": 1, "pay-what-you-can": 0, "by-the-term": 0}
    assert found.counts["day"]["tuesday"] == 1


def test_when_nothing_is_found_the_smallest_thing_to_drop_is_named():
    directory = three_groups()
    found = answer(directory, directory.groups, {"cost": ["free"], "day": ["sunday"]})
    assert [(drop.tests, drop.found) for drop in found.relax] == [(("when",), 1)]
