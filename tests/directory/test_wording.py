"""Days, times, ages and costs in words."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from generator.directory.ages import AGE_BANDS, Ages
from generator.directory.groups import Cost, HowToJoin, Price
from generator.directory.sessions import Session
from generator.directory.wording import (
    age_words,
    clock_range,
    cost_words,
    day_and_date,
    join_words,
    joining_words,
    lower_first,
    people_words,
    price_words,
    role_words,
    session_words,
)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (time(10), time(11, 30), "10am to 11:30am"),
        (time(9, 5), time(12), "9:05am to 12 noon"),
        (time(0), time(12, 30), "midnight to 12:30pm"),
        (time(18), time(19, 30), "6pm to 7:30pm"),
    ],
)
def test_times_are_written_as_people_say_them(start: time, end: time, words: str) -> None:
    assert clock_range(start, end) == words


@pytest.mark.parametrize(
    ("ages", "words"),
    [
        ({}, None),
        ({"youngest": "0", "oldest": "4"}, "From birth to 4 years"),
        ({"youngest": "0"}, "From birth"),
        ({"youngest": "0", "oldest": "18 months"}, "From birth to 18 months"),
        ({"youngest": "6 months", "oldest": "18 months"}, "6 to 18 months"),
        ({"youngest": "6 months", "oldest": "4"}, "6 months to 4 years"),
        ({"youngest": "2", "oldest": "4"}, "2 to 4 years"),
        ({"youngest": "16"}, "From 16 years"),
        ({"oldest": "4"}, "Up to 4 years"),
        ({"youngest": "4", "oldest": "4"}, "4 years"),
        ({"youngest": "1 month", "oldest": "1"}, "1 month to 1 year"),
        ({"youngest": "18 months"}, "From 18 months"),
    ],
)
def test_ages_are_said_as_they_were_told_and_never_more(ages: dict[str, str], words: str | None) -> None:
    assert age_words(Ages.model_validate(ages)) == words


def test_a_child_is_four_until_the_fifth_birthday() -> None:
    under_fives = Ages.model_validate({"youngest": "0", "oldest": "4"})
    bands = {band.id for band in AGE_BANDS if band.ages.overlaps(under_fives)}
    assert bands == {"babies", "before-school"}


def test_ages_that_nobody_told_us_are_in_no_band() -> None:
    assert not any(band.ages.overlaps(Ages()) for band in AGE_BANDS)


def test_an_age_from_birth_is_an_age() -> None:
    assert Ages.model_validate({"youngest": "0"}).is_told


@pytest.mark.parametrize(
    ("ages", "words"),
    [
        ({}, "children"),
        ({"oldest": "12"}, "children"),
        ({"oldest": "18"}, "children and young people"),
        ({"youngest": "16", "oldest": "25"}, "young people"),
    ],
)
def test_people_are_called_what_their_age_makes_them(ages: dict[str, str], words: str) -> None:
    assert people_words(Ages.model_validate(ages)) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"day": "Tuesday", "runs": "term time"}, "Every Tuesday in term time, 10am to 12 noon"),
        ({"day": "Tuesday", "runs": "all year"}, "Every Tuesday, all year round, 10am to 12 noon"),
        ({"day": "Tuesday"}, "Every Tuesday, 10am to 12 noon"),
        (
            {"repeats": "fortnightly", "day": "Tuesday", "first_date": "2026-11-24", "runs": "school holidays"},
            "Every other Tuesday in the school holidays, 10am to 12 noon, from 24 November 2026",
        ),
        (
            {"repeats": "monthly", "day": "Friday", "which": ["last", "2nd"]},
            "The second and last Friday of the month, 10am to 12 noon",
        ),
        ({"repeats": "dates", "dates": ["2026-12-05"]}, "On 5 December 2026, 10am to 12 noon"),
        (
            {"repeats": "dates", "dates": ["2027-01-09", "2026-12-05"]},
            "On 5 December 2026 and 9 January 2027, 10am to 12 noon",
        ),
        (
            {"repeats": "dates", "dates": [f"2026-12-0{day}" for day in range(1, 7)]},
            "On set dates from 1 December 2026 to 6 December 2026, 10am to 12 noon",
        ),
        ({"day": "Monday", "last_date": "2027-07-20"}, "Every Monday, 10am to 12 noon, until 20 July 2027"),
        (
            {"day": "Thursday", "first_date": "2027-01-14", "last_date": "2027-02-18"},
            "Every Thursday, 10am to 12 noon, from 14 January 2027 to 18 February 2027",
        ),
    ],
)
def test_a_session_says_when_it_meets(fields: dict[str, Any], words: str) -> None:
    assert session_words(Session.model_validate({"start": "10:00", "end": "12:00"} | fields)) == words


@pytest.mark.parametrize(
    ("cost", "words"),
    [
        ({}, None),
        ("free", "Free"),
        ({"free": "yes", "details": "Tea is free too."}, "Free"),
        ({"prices": [{"who": "Each family", "amount": "2.50"}]}, "Each family: £2.50 a session"),
        ({"prices": [{"who": "Brothers and sisters", "amount": "0"}]}, "Brothers and sisters: free"),
        ({"prices": [{"who": "A term", "amount": "£30", "per": "term"}]}, "A term: £30 a term"),
        ({"details": "Pay what you can."}, "Pay what you can."),
    ],
)
def test_a_cost_is_said_as_it_was_told_and_never_free_by_silence(cost: Any, words: str | None) -> None:
    assert cost_words(Cost.model_validate(cost)) == words


def test_ways_to_join_are_joined_with_or() -> None:
    assert joining_words(HowToJoin.model_validate({"ways": ["drop in", "referral"]})) == (
        "Just come along or somebody refers you"
    )
    assert joining_words(HowToJoin()) is None


def test_the_year_is_said_when_it_is_another_one() -> None:
    assert day_and_date(date(2026, 12, 1), date(2026, 11, 23)) == "Tuesday 1 December"
    assert day_and_date(date(2027, 1, 5), date(2026, 11, 23)) == "Tuesday 5 January 2027"


def test_lists_read_as_people_say_them() -> None:
    assert join_words([]) == ""
    assert join_words(["one"]) == "one"
    assert join_words(["one", "two", "three"]) == "one, two and three"


def test_a_shortened_name_keeps_its_capitals_inside_a_sentence() -> None:
    assert lower_first("NHS booking line") == "NHS booking line"
    assert lower_first("Booking line") == "booking line"


def test_a_role_keeps_a_name_that_it_begins_with() -> None:
    assert role_words("Local Offer officer") == "Local Offer officer"
    assert role_words("Nursery manager") == "nursery manager"
    assert role_words("Childminder") == "childminder"


def test_a_price_is_for_a_session_and_for_an_hour() -> None:
    price = {"who": "Each child", "amount": "3"}
    assert price_words(Price.model_validate(price)) == "Each child: £3 a session"
    assert price_words(Price.model_validate(price | {"per": "hour"})) == "Each child: £3 an hour"
