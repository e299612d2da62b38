"""The times in Open Referral: read as rules of repetition, they give the days that pages show, and no others."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from dateutil.rrule import FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule, weekday
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.directory.occurrences import group_dates
from generator.directory.standing import Standing, standing
from tests.feeds.feeding import demonstration, feed, read
from tests.feeds.test_calendar_dates import sessions
from tests.stories import HALL, MONDAY, a_directory, a_group

DAYS = {"MO": MO, "TU": TU, "WE": WE, "TH": TH, "FR": FR, "SA": SA, "SU": SU}
A_YEAR = timedelta(days=365)


def _weekday(text: str) -> weekday:
    day: weekday = DAYS[text[-2:]]
    return day(int(text[:-2])) if text[:-2] else day


def expanded(schedule: dict[str, Any], last: date) -> set[tuple[date, str, str]]:
    """Every meeting of one schedule until a day, as any program would work it out."""
    until = date.fromisoformat(schedule["until"]) if "until" in schedule else last
    found = rrule(
        {"WEEKLY": WEEKLY, "MONTHLY": MONTHLY}[schedule["freq"]],
        dtstart=datetime.fromisoformat(schedule["dtstart"]),
        interval=schedule.get("interval", 1),
        byweekday=[_weekday(text) for text in schedule["byday"].split(",")],
        until=datetime.combine(min(until, last), datetime.min.time()),
    )
    return {(day.date(), schedule["opens_at"], schedule["closes_at"]) for day in found}


def from_feed(directory: Directory, today: date, last: date) -> dict[str, set[tuple[date, str, str]]]:
    """The meetings of each group from today on, by the id of the group, as the feed tells them."""
    services = read(feed("oruk", directory, today), "oruk/v3/services.json")["contents"]
    return {
        one["x_local_offer"]["id"]: {
            meeting
            for schedule in one.get("schedules", ())
            for meeting in expanded(schedule, last)
            if today <= meeting[0]
        }
        for one in services
        if one["x_local_offer"]["entry"] == "group"
    }


def as_shown(group: Group, directory: Directory, today: date, last: date) -> set[tuple[date, str, str]]:
    """The same, as pages show them."""
    if standing(group) not in (Standing.RUNNING, Standing.FULL):
        return set()
    return {
        (one.date, f"{one.start:%H:%M}", f"{one.end:%H:%M}")
        for one in group_dates(group, directory, today, last)
        if not one.off
    }


WEEKLY_TUESDAY = {"day": "Tuesday", "start": "10:00", "end": "11:30", "venue": "hall"}
SHAPES: dict[str, dict[str, Any]] = {
    "term time": {"runs": "term time"},
    "term time and bank holidays": {"runs": "term time", "day": "Monday", "bank_holidays": "yes"},
    "all year": {"runs": "all year"},
    "all year but no bank holidays": {"runs": "all year", "day": "Monday", "bank_holidays": "no"},
    "school holidays": {"runs": "school holidays"},
    "nobody said when": {},
    "fortnightly": {"repeats": "fortnightly", "first_date": "2026-09-08", "runs": "term time"},
    "fortnightly all year": {"repeats": "fortnightly", "first_date": "2026-03-03", "runs": "all year"},
    "monthly": {"repeats": "monthly", "which": ["1st", "3rd"], "runs": "all year"},
    "last of the month": {"repeats": "monthly", "which": ["last"], "runs": "term time"},
    "fourth and last": {"repeats": "monthly", "which": ["4th", "last"], "runs": "all year"},
    "dates": {"repeats": "dates", "day": None, "dates": ["2026-12-05", {"date": "2027-01-09", "start": "9:00"}]},
    "begins later": {"runs": "all year", "first_date": "2027-02-02"},
    "ends": {"runs": "all year", "last_date": "2027-02-02"},
    "days off and days more": {
        "runs": "term time",
        "not_on": ["2026-12-01", {"first_day": "2027-01-05", "last_day": "2027-01-12"}],
        "extra_dates": ["2026-12-26", {"date": "2026-12-08", "start": "13:00", "end": "14:00", "why": "party"}],
    },
    "weekend beside half term": {"runs": "term time", "day": "Saturday"},
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("today", [MONDAY, date(2026, 10, 28), date(2027, 3, 20), date(2026, 8, 31), date(2026, 9, 1)])
def test_a_schedule_gives_the_days_that_pages_show_and_no_others(shape: dict[str, Any], today: date) -> None:
    hall = HALL | {"closed": ["2026-11-24", "2027-06-15"]}
    session = {name: value for name, value in (WEEKLY_TUESDAY | shape).items() if value is not None}
    directory = a_directory(a_group(sessions=[session]), venues=[hall])
    shown = as_shown(directory.groups[0], directory, today, today + A_YEAR)
    assert from_feed(directory, today, today + A_YEAR) == {"little-steps": shown}
    assert shown or today > date(2027, 1, 9)


def test_the_demonstration_gives_the_days_that_its_pages_show() -> None:
    directory = demonstration()
    told = from_feed(directory, MONDAY, MONDAY + A_YEAR)
    assert told
    for group in directory.groups:
        if group.id in told:
            assert told[group.id] == as_shown(group, directory, MONDAY, MONDAY + A_YEAR), group.id


def schedules(**session: Any) -> list[dict[str, Any]]:
    directory = a_directory(a_group(sessions=[WEEKLY_TUESDAY | session]))
    found: list[dict[str, Any]] = read(feed("oruk", directory), "oruk/v3/services.json")["contents"][0]["schedules"]
    return found


def test_a_term_is_told_in_halves_and_what_is_over_is_left_out() -> None:
    halves = [(one["valid_from"], one["valid_to"]) for one in schedules(runs="term time")]
    assert halves == [
        ("2026-11-03", "2026-12-15"),
        ("2027-01-05", "2027-02-09"),
        ("2027-02-23", "2027-03-23"),
        ("2027-04-13", "2027-05-25"),
        ("2027-06-08", "2027-07-20"),
    ]


def test_what_goes_on_has_no_last_day() -> None:
    (one,) = schedules(runs="all year", bank_holidays="yes")
    assert not {"valid_from", "valid_to", "until"} & one.keys()
    assert one["description"] == "Every Tuesday, all year round, 10am to 11:30am"


def test_days_of_which_nobody_told_us_say_so() -> None:
    notes = [one.get("notes", "") for one in schedules()]
    assert any("This is in the school holidays. We have not been told" in note for note in notes)
    assert notes[0] == ""
    assert notes[-1] == "We do not know if this day is in term time."


def test_a_day_beside_the_rule_is_told_by_its_date() -> None:
    extra = {"date": "2026-12-26", "start": "13:00", "end": "14:00", "why": "party"}
    (one,) = [one for one in schedules(runs="term time", extra_dates=[extra]) if one["byday"] != "TU"]
    assert (one["description"], one["notes"]) == ("Saturday 26 December 2026, 1pm to 2pm", "party")


def test_a_fortnight_is_an_interval_of_two() -> None:
    found = schedules(repeats="fortnightly", first_date="2026-09-08", runs="term time")
    assert {one["interval"] for one in found} == {2}


def test_a_group_that_is_paused_or_not_ready_has_no_times() -> None:
    for fields in ({"status": "paused"}, {"contacts": []}):
        service = read(feed("oruk", a_directory(a_group(**fields))), "oruk/v3/services.json")["contents"][0]
        assert "schedules" not in service


@given(session=sessions(), today=st.dates(date(2026, 8, 1), date(2027, 8, 1)))
@settings(max_examples=60, deadline=None)
def test_whatever_an_editor_writes_gives_the_days_that_pages_show(session: dict[str, Any], today: date) -> None:
    hall = HALL | {"closed": ["2026-12-08", "2027-04-20"]}
    directory = a_directory(a_group(sessions=[session]), venues=[hall])
    shown = as_shown(directory.groups[0], directory, today, today + A_YEAR)
    assert from_feed(directory, today, today + A_YEAR) == {"little-steps": shown}
