"""Times in the feeds of others, in the shapes that their programs write, to the letter."""

from __future__ import annotations

from datetime import date

import pytest

from generator.intake.open_referral.clock import calendar_date
from tests.intake.test_open_referral import group, reasons

TEN = {"opens_at": "10:00", "closes_at": "11:30"}


def times(tmp_path, *schedules, **more):
    return group(tmp_path, schedules=[{**TEN, **one} for one in schedules], **more)


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (
            {"freq": "WEEKLY", "interval": 3, "byday": "WE", "dtstart": "2026-09-09", "notes": "Not in August"},
            "Wednesdays every 3 weeks from 10:00 until 11:30, first on 9 September 2026 (Not in August)",
        ),
        (
            {"freq": "MONTHLY", "bymonthday": "1,15", "weekday": "Tuesday", "until": "2027-06-15"},
            "on day 1 and 15 of the month from 10:00 until 11:30, last on 15 June 2027",
        ),
        ({"freq": "MONTHLY", "byday": "5TU"}, "5th Tuesdays from 10:00 until 11:30"),
        ({"freq": "YEARLY", "byday": "MO"}, "Mondays yearly from 10:00 until 11:30"),
        (
            {"freq": "WEEKLY", "byday": "SU", "closes_at": None, "description": "Ring us"},
            "Sundays from 10:00 (Ring us)",
        ),
        (
            {"freq": "WEEKLY", "interval": 3, "byday": "WE", "description": "Every third Wednesday, 10am to 11.30am"},
            "Every third Wednesday, 10am to 11.30am",
        ),
    ],
)
def test_words_for_what_no_session_holds_leave_nothing_out(tmp_path, schedule, words):
    record = times(tmp_path, schedule)
    assert not record.fields["sessions"]
    assert record.fields["about"] == f"When: {words}."


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2027-05-14T23:00:00.000Z", date(2027, 5, 15)),
        ("2027-01-14T00:00:00Z", date(2027, 1, 14)),
        ("2027-05-15T00:00:00+01:00", date(2027, 5, 15)),
        ("2027-05-15T00:00:00Z", date(2027, 5, 15)),
        ("2027-01-14T23:00:00Z", date(2027, 1, 14)),
        ("2027-02-30T23:00:00Z", None),
    ],
)
def test_midnight_in_london_is_the_day_that_begins_however_a_server_writes_it(written, day):
    assert calendar_date(written) == day


def test_a_date_with_its_day_of_the_week_and_no_rule_is_that_date_alone(tmp_path):
    record = times(tmp_path, {"weekday": "Saturday", "dtstart": "2027-05-14T23:00:00.000Z"})
    (session,) = record.fields["sessions"]
    assert session["dates"] == ["2027-05-15"]


def test_a_rule_that_holds_on_one_day_is_that_date_alone(tmp_path):
    one_day = {"freq": "WEEKLY", "byday": "SA", "valid_from": "2027-07-24", "valid_to": "2027-07-24"}
    (session,) = times(tmp_path, one_day).fields["sessions"]
    assert session["dates"] == ["2027-07-24"]


def test_a_few_days_in_a_row_are_these_days_and_no_others(tmp_path):
    scheme = {"freq": "DAILY", "dtstart": "2027-07-26", "until": "2027-07-30"}
    (session,) = times(tmp_path, scheme).fields["sessions"]
    assert session["dates"] == [f"2027-07-{day}" for day in range(26, 31)]


@pytest.mark.parametrize("words", ["Alternate Saturdays", "Every other week", "First Saturday only", "fortnightly"])
def test_a_weekly_rule_whose_words_say_another_is_kept_as_words(tmp_path, words):
    record = times(tmp_path, {"freq": "WEEKLY", "byday": "SA", "description": words})
    assert not record.fields["sessions"]
    assert words in record.fields["about"]
    assert "its words say something else" in reasons(record)["schedules.schedule"]


@pytest.mark.parametrize(
    ("schedule", "day"),
    [
        ({"weekday": 2, "description": "Tuesday from 10:00 to 11:30"}, "Tuesday"),
        ({"weekday": 0, "description": "Sundays"}, "Sunday"),
        ({"weekday": 3, "freq": "week", "dtstart": "2026-09-09"}, "Wednesday"),
    ],
)
def test_a_number_for_a_day_is_read_where_its_own_schedule_says_which_day(tmp_path, schedule, day):
    record = times(tmp_path, schedule)
    (session,) = record.fields["sessions"]
    assert session["day"] == day
    assert day in reasons(record, "guessed")["schedules.weekday"]


@pytest.mark.parametrize("more", [{}, {"description": "Tuesdays and Fridays"}])
def test_a_number_for_a_day_stays_unread_where_nothing_says_which_day(tmp_path, more):
    record = times(tmp_path, {"weekday": 2, **more})
    assert not record.fields["sessions"]
    assert "cannot be read" in reasons(record)["schedules.schedule"]


def test_days_in_the_holidays_with_times_of_their_own_are_kept_as_words(tmp_path):
    camp = {"closed": False, "opens_at": "09:00", "closes_at": "16:00", "start_date": "2027-04-05"}
    record = group(tmp_path, holiday_schedules=[{**camp, "end_date": "2027-04-09"}])
    assert record.fields["about"] == "When: 5 April 2027 to 9 April 2027 from 09:00 until 16:00."
