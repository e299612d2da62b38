"""A program that follows a calendar shows the dates that the pages show: no more, no fewer, and at those times."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.directory.addresses import EVENTS, WHATS_ON, calendar_address, event_address, group_address
from generator.directory.directory import Directory
from generator.directory.meetings import meetings_by_day
from generator.directory.occurrences import event_dates, group_dates
from generator.directory.standing import Standing, standing, visible_groups
from generator.feeds.calendar_window import coming_months, school_years
from tests.feeds.calendar_reading import entries, shown, titles, told
from tests.feeds.feeding import demonstration, feed
from tests.stories import HALL, MONDAY, TERMS, TUESDAYS, a_directory, a_group, an_event

NEXT_TERMS = [
    {
        "name": "Autumn term 2027",
        "first_day": "2027-09-02",
        "last_day": "2027-12-17",
        "half_term": {"first_day": "2027-10-25", "last_day": "2027-10-29"},
    },
    {
        "name": "Spring term 2028",
        "first_day": "2028-01-04",
        "last_day": "2028-03-31",
        "half_term": {"first_day": "2028-02-14", "last_day": "2028-02-18"},
    },
    {
        "name": "Summer term 2028",
        "first_day": "2028-04-18",
        "last_day": "2028-07-21",
        "half_term": {"first_day": "2028-05-29", "last_day": "2028-06-02"},
    },
]
YEARS = school_years(MONDAY)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TIMES = (("10:00", "11:30"), ("01:30", "02:30"), ("00:00", "00:30"), ("22:00", "23:59"), ("18:00", "19:00"))
OF_GROUP = calendar_address(group_address("little-steps"))
OF_EVENT = calendar_address(event_address("winter-lights"))


def a_calendar(directory: Directory, address: str = OF_GROUP, today: date = MONDAY) -> bytes:
    return feed("calendars", directory, today)[address]


def with_sessions(*sessions: dict[str, Any], **sections: Any) -> Directory:
    return a_directory(a_group(sessions=list(sessions)), **{"terms": TERMS + NEXT_TERMS} | sections)


def check(directory: Directory) -> None:
    """Hold the file of a group to what the directory says of two school years."""
    expected = told(group_dates(directory.groups[0], directory, YEARS.first, YEARS.last))
    assert shown(a_calendar(directory), YEARS.first, YEARS.last) == expected


# Every shape ----------------------------------------------------------------------------------------------

any_day = st.dates(date(2026, 8, 20), date(2028, 9, 10))
runs_of_days = st.tuples(any_day, st.integers(0, 20)).map(
    lambda run: {"first_day": run[0].isoformat(), "last_day": (run[0] + timedelta(days=run[1])).isoformat(), "why": "x"}
)


@st.composite
def extra_dates(draw: st.DrawFn) -> dict[str, Any]:
    extra = {"date": draw(any_day).isoformat()}
    if draw(st.booleans()):
        extra["start"], extra["end"] = draw(st.sampled_from(TIMES))
    if draw(st.booleans()):
        extra["why"] = "picnic"
    return extra


@st.composite
def sessions(draw: st.DrawFn) -> dict[str, Any]:
    repeats = draw(st.sampled_from(["weekly", "fortnightly", "monthly", "dates"]))
    start, end = draw(st.sampled_from(TIMES))
    session: dict[str, Any] = {
        "repeats": repeats,
        "start": start,
        "end": end,
        "venue": "hall",
        "runs": draw(st.sampled_from(["term time", "all year", "school holidays", "not told"])),
        "bank_holidays": draw(st.sampled_from(["yes", "no", "not told"])),
        "not_on": draw(st.lists(runs_of_days, max_size=3)),
        "extra_dates": draw(st.lists(extra_dates(), max_size=3)),
    }
    if repeats == "dates":
        return session | {"dates": draw(st.lists(extra_dates(), min_size=1, max_size=5))}
    first = draw(any_day)
    session["day"] = DAYS[first.weekday()]
    if repeats == "monthly":
        weeks = st.sampled_from(["1st", "2nd", "3rd", "4th", "last"])
        session["which"] = draw(st.lists(weeks, min_size=1, max_size=5, unique=True))
    if repeats == "fortnightly" or draw(st.booleans()):
        session["first_date"] = first.isoformat()
    if draw(st.booleans()):
        session["last_date"] = (first + timedelta(days=draw(st.integers(0, 500)))).isoformat()
    return session


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    sessions=st.lists(sessions(), min_size=1, max_size=3),
    closed=st.lists(runs_of_days, max_size=2),
    royal=st.lists(runs_of_days, max_size=1),
    terms=st.sampled_from([TERMS + NEXT_TERMS, []]),
)
def test_a_calendar_shows_what_the_directory_says_whatever_the_shape_of_the_sessions(
    sessions: list[dict[str, Any]], closed: list[dict[str, Any]], royal: list[dict[str, Any]], terms: list[Any]
) -> None:
    check(
        with_sessions(
            *sessions,
            venues=[HALL | {"closed": closed}],
            extra_bank_holidays=royal,
            terms=terms,
        )
    )


# The shapes that matter most, by name ---------------------------------------------------------------------

ALL_YEAR = TUESDAYS | {"runs": "all year", "bank_holidays": "yes"}


@pytest.mark.parametrize(
    "session",
    [
        pytest.param(TUESDAYS, id="term time"),
        pytest.param(TUESDAYS | {"day": "Monday", "bank_holidays": "yes"}, id="on bank holidays in term"),
        pytest.param(ALL_YEAR | {"day": "Monday", "bank_holidays": "no"}, id="not on bank holidays"),
        pytest.param(ALL_YEAR | {"day": "Monday", "bank_holidays": "not told"}, id="bank holidays not told"),
        pytest.param(TUESDAYS | {"runs": "school holidays"}, id="holidays"),
        pytest.param(TUESDAYS | {"runs": "not told"}, id="not told"),
        pytest.param(ALL_YEAR | {"day": "Sunday", "start": "01:30", "end": "02:30"}, id="while the clocks change"),
        pytest.param(ALL_YEAR | {"repeats": "fortnightly", "first_date": "2026-09-08"}, id="every other week"),
        pytest.param(ALL_YEAR | {"repeats": "monthly", "day": "Friday", "which": ["last"]}, id="last Friday"),
        pytest.param(ALL_YEAR | {"repeats": "monthly", "which": ["1st", "3rd"]}, id="first and third"),
        pytest.param(ALL_YEAR | {"repeats": "monthly", "which": ["4th", "last"]}, id="fourth and last"),
        pytest.param(ALL_YEAR | {"first_date": "2026-11-10", "last_date": "2026-11-24"}, id="three weeks"),
        pytest.param(ALL_YEAR | {"first_date": "2026-11-24", "last_date": "2026-11-24"}, id="once"),
        pytest.param(ALL_YEAR | {"first_date": "2028-02-29", "last_date": "2028-02-29"}, id="leap day"),
    ],
)
def test_a_calendar_shows_what_the_directory_says(session: dict[str, Any]) -> None:
    check(with_sessions(session))


def test_ten_o_clock_stays_ten_o_clock_when_the_clocks_change() -> None:
    directory = with_sessions(ALL_YEAR | {"day": "Sunday"})
    around = shown(a_calendar(directory), date(2026, 10, 18), date(2026, 11, 1))
    around += shown(a_calendar(directory), date(2027, 3, 21), date(2027, 4, 4))
    assert [f"{start:%H:%M}" for _, start, _, _ in around] == ["10:00"] * 6


def test_the_calendar_of_an_event_shows_what_the_directory_says() -> None:
    dates = ["2026-12-05", {"date": "2026-12-06", "start": "11:00", "end": "12:00", "why": "quiet hour"}]
    sessions = [{"repeats": "dates", "dates": dates, "start": "15:00", "end": "16:30", "venue": "hall"}]
    directory = a_directory(events=[an_event(sessions=sessions)])
    expected = told(event_dates(directory.events[0], directory, YEARS.first, YEARS.last))
    assert shown(a_calendar(directory, OF_EVENT), YEARS.first, YEARS.last) == expected
    assert len(expected) == 2


def test_an_event_beyond_the_next_school_year_is_in_its_calendar() -> None:
    sessions = [{"repeats": "dates", "dates": ["2029-06-01"], "start": "15:00", "end": "16:30", "venue": "hall"}]
    content = a_calendar(a_directory(events=[an_event(sessions=sessions)]), OF_EVENT)
    assert [one["DTSTART"].dt.date() for one in entries(content)] == [date(2029, 6, 1)]


@pytest.mark.parametrize("today", [MONDAY, date(2027, 8, 31), date(2027, 9, 1), date(2028, 2, 29)])
def test_the_calendar_of_everything_shows_what_the_pages_of_the_coming_weeks_show(today: date) -> None:
    directory = demonstration()
    last = today + timedelta(weeks=8)
    groups = visible_groups(directory, today)
    by_day = meetings_by_day(directory, groups, today, today, last)
    expected = told([meeting.occurrence for meetings in by_day.values() for meeting in meetings])
    assert shown(a_calendar(directory, calendar_address(WHATS_ON), today), today, last) == expected


@pytest.mark.parametrize("kind", ["groups", "events"])
def test_each_calendar_of_the_demonstration_shows_what_the_directory_says(kind: str) -> None:
    directory = demonstration()
    files = feed("calendars", directory)
    for event in directory.events if kind == "events" else ():
        expected = told(event_dates(event, directory, YEARS.first, YEARS.last))
        assert shown(files[calendar_address(event_address(event.id))], YEARS.first, YEARS.last) == expected
    for group in visible_groups(directory, MONDAY) if kind == "groups" else ():
        if standing(group) in (Standing.RUNNING, Standing.FULL):
            expected = told(group_dates(group, directory, YEARS.first, YEARS.last))
            content = files[calendar_address(group_address(group.id))]
            assert shown(content, YEARS.first, YEARS.last) == expected


# What is off, moved or unsure -----------------------------------------------------------------------------


def test_a_meeting_that_is_off_stays_in_the_calendar_and_says_so_whatever_the_program_makes_of_it() -> None:
    content = a_calendar(with_sessions(TUESDAYS | {"not_on": [{"first_day": "2026-11-24", "why": "staff training"}]}))
    (off,) = [one for one in entries(content) if "staff training" in one["SUMMARY"]]
    assert str(off["SUMMARY"]) == "Not on: Little Steps (staff training)"
    assert (str(off["STATUS"]), off["RECURRENCE-ID"].dt.date()) == ("CANCELLED", date(2026, 11, 24))
    assert "LOCATION" not in off


def test_a_moved_meeting_is_off_on_the_one_day_and_on_at_the_other() -> None:
    directory = with_sessions(TUESDAYS | {"not_on": ["2026-11-24"], "extra_dates": ["2026-11-26"]})
    check(directory)
    (usual, *_) = entries(a_calendar(directory))
    assert [one.dt.date() for one in usual["RDATE"].dts] == [date(2026, 11, 26)]


def test_an_extra_date_with_words_of_its_own_has_them_in_its_title() -> None:
    extra = {"date": "2026-12-22", "start": "14:00", "end": "15:00", "why": "winter *party*"}
    content = a_calendar(with_sessions(TUESDAYS | {"extra_dates": [extra]}))
    assert "Little Steps: winter party" in titles(content)


def test_a_day_of_which_nobody_is_sure_says_check_first() -> None:
    content = a_calendar(with_sessions(TUESDAYS | {"runs": "not told"}))
    unsure = [one for one in entries(content) if one.get("STATUS") == "TENTATIVE"]
    assert {str(one["SUMMARY"]) for one in unsure} == {"Check first: Little Steps"}
    assert any(str(one["DESCRIPTION"]).startswith("Check first. This is in half term.") for one in unsure)


def test_a_cancelled_event_is_cancelled_in_the_calendar_and_says_why() -> None:
    event = an_event(status="cancelled", change="The hall is flooded.")
    (one,) = entries(a_calendar(a_directory(events=[event]), OF_EVENT))
    assert (str(one["SUMMARY"]), str(one["STATUS"])) == ("Cancelled: Winter Lights", "CANCELLED")
    assert str(one["DESCRIPTION"]).startswith("The hall is flooded.")


def test_of_a_cancelled_event_that_follows_a_rule_every_date_is_off() -> None:
    event = an_event(status="cancelled", sessions=[TUESDAYS | {"runs": "all year", "last_date": "2027-03-30"}])
    directory = a_directory(events=[event])
    expected = told(event_dates(directory.events[0], directory, YEARS.first, YEARS.last))
    assert shown(a_calendar(directory, OF_EVENT), YEARS.first, YEARS.last) == expected
    assert {look for *_, look in expected} == {"off"}
    assert set(titles(a_calendar(directory, OF_EVENT))) == {"Cancelled: Winter Lights"}


def test_a_moved_event_says_so_first() -> None:
    event = an_event(status="moved", change="It is in the library now.")
    (one,) = entries(a_calendar(a_directory(events=[event]), OF_EVENT))
    assert str(one["SUMMARY"]) == "Moved: Winter Lights"
    assert str(one["DESCRIPTION"]).startswith("It is in the library now.")


@pytest.mark.parametrize("status", ["paused", "ended"])
def test_a_group_that_does_not_meet_keeps_its_file_without_dates(status: str) -> None:
    assert entries(a_calendar(a_directory(a_group(status=status)))) == []


def test_a_group_of_which_too_little_is_known_has_no_dates_since_its_page_has_none() -> None:
    assert entries(a_calendar(a_directory(a_group(checked=None)))) == []


def test_a_group_that_families_do_not_see_yet_is_in_no_calendar() -> None:
    files = feed("calendars", a_directory(a_group(visible_from="2026-12-01", name="Secret Steps")))
    assert OF_GROUP not in files
    assert not any(b"Secret Steps" in content for content in files.values())


# Which file holds what ------------------------------------------------------------------------------------


def test_the_calendar_of_a_venue_holds_the_sessions_that_are_there_and_no_others() -> None:
    other = {"id": "barn", "name": "The Barn"}
    directory = with_sessions(TUESDAYS, TUESDAYS | {"day": "Friday", "venue": "barn"}, venues=[HALL, other])
    files = feed("calendars", directory)
    days = {
        identity: {one["DTSTART"].dt.strftime("%A") for one in entries(files[f"calendars/venues/{identity}.ics"])}
        for identity in ("hall", "barn")
    }
    assert days == {"hall": {"Tuesday"}, "barn": {"Friday"}}


def test_the_calendar_of_a_need_holds_the_groups_that_are_planned_for_it() -> None:
    files = feed("calendars", a_directory(a_group()))
    with_dates = {address for address, content in files.items() if "/need/" in address and entries(content)}
    assert with_dates == {"calendars/groups/need/sensory-and-physical.ics"}


def test_the_calendar_of_all_events_holds_no_group() -> None:
    content = a_calendar(a_directory(events=[an_event()]), calendar_address(EVENTS))
    assert titles(content) == ["Winter Lights"]


def test_one_meeting_has_the_same_name_in_every_file() -> None:
    files = feed("calendars", with_sessions(TUESDAYS))
    assert len([content for content in files.values() if entries(content)]) == 4
    assert len({str(one["UID"]) for content in files.values() for one in entries(content)}) == 1


# Windows --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        ("2026-11-23", "2026-09-01", "2028-08-31"),
        ("2027-08-31", "2026-09-01", "2028-08-31"),
        ("2027-09-01", "2027-09-01", "2029-08-31"),
        ("2028-02-29", "2027-09-01", "2029-08-31"),
    ],
)
def test_a_calendar_of_one_thing_tells_of_this_school_year_and_the_next(today: str, first: str, last: str) -> None:
    window = school_years(date.fromisoformat(today))
    assert (window.first.isoformat(), window.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        ("2026-11-23", "2026-10-01", "2027-03-31"),
        ("2026-12-31", "2026-11-01", "2027-04-30"),
        ("2027-01-01", "2026-12-01", "2027-05-31"),
        ("2027-10-31", "2027-09-01", "2028-02-29"),
    ],
)
def test_a_calendar_of_many_things_tells_of_the_months_around_this_one(today: str, first: str, last: str) -> None:
    window = coming_months(date.fromisoformat(today))
    assert (window.first.isoformat(), window.last.isoformat()) == (first, last)
