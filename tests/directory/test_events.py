"""On which days an event is, whether it is over, and whether people can still book."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from dateutil.rrule import DAILY, MONTHLY, rrule, rruleset, weekday
from hypothesis import given
from hypothesis import strategies as st

from generator.directory import check_today, load
from generator.directory.event_standing import can_book, coming_dates, coming_events, is_over
from generator.directory.occurrences import event_dates
from generator.directory.values import Day
from generator.directory.wording import booking_words, event_title
from generator.pages import make_pages
from tests.directory.projects import AUTHORITY, as_list, write
from tests.pages.reading import words
from tests.stories import HALL, MONDAY, a_directory, an_event, the_event

days = st.dates(date(2024, 1, 1), date(2030, 12, 31))


@given(dates=st.sets(days, min_size=1, max_size=12), first=days, length=st.integers(0, 900))
def test_an_event_on_set_dates_is_on_those_dates_and_no_other(dates: set[date], first: date, length: int) -> None:
    event, directory = the_event(sessions=[on(*dates)])
    last = first + timedelta(days=length)
    expected = rruleset()
    for day in dates:
        expected.rdate(datetime.combine(day, time()))
    found = expected.between(datetime.combine(first, time()), datetime.combine(last, time()), inc=True)
    assert [one.date for one in event_dates(event, directory, first, last)] == [moment.date() for moment in found]


@given(day=st.sampled_from(Day), which=st.sampled_from([1, 2, 3, 4, -1]), months=st.integers(1, 6))
def test_the_dates_of_an_event_in_what_is_on_are_those_of_the_recurrence_rule(
    day: Day, which: int, months: int
) -> None:
    name = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", -1: "last"}[which]
    until = MONDAY + timedelta(days=30 * months)
    session = {"repeats": "monthly", "day": day.word, "which": [name], "start": "10:00", "end": "12:00"}
    session |= {"runs": "all year", "bank_holidays": "yes", "first_date": "2026-11-23", "last_date": until.isoformat()}
    rule = rrule(MONTHLY, byweekday=weekday(int(day), which), dtstart=datetime.combine(MONDAY, time()),
                 until=datetime.combine(min(until, MONDAY + timedelta(weeks=8, days=-1)), time()))  # fmt: skip
    directory = a_directory(events=[an_event(sessions=[session])])
    assert days_in_whats_on(directory) == [moment.date() for moment in rule]


def days_in_whats_on(directory: Any) -> list[date]:
    """The days under which what's on names the event, over all its weeks."""
    weeks = [page.html for page in make_pages(directory, MONDAY) if page.kind in ("whats-on", "week")]
    sections = [section for html in weeks for section in html.split('id="on-')[1:]]
    return [date.fromisoformat(section[:10]) for section in sections if "Winter Lights" in section]


def on(*dates: date | str, **fields: Any) -> dict[str, Any]:
    return {"repeats": "dates", "dates": [str(day) for day in dates], "start": "10:00", "end": "12:00"} | fields


@pytest.mark.parametrize("around", [date(2027, 3, 28), date(2026, 10, 25)])
def test_an_event_over_the_days_when_the_clocks_change_keeps_its_times(around: date) -> None:
    dates = [moment.date() for moment in rrule(DAILY, count=3, dtstart=datetime.combine(around, time()) - DAY)]
    event, directory = the_event(sessions=[on(*dates)])
    found = event_dates(event, directory, around - DAY, around + DAY)
    assert [(one.date, one.start, one.end) for one in found] == [(day, time(10), time(12)) for day in dates]


DAY = timedelta(days=1)


def test_an_event_on_the_29th_of_february_is_on_that_day_and_over_on_the_next() -> None:
    event, directory = the_event(sessions=[on("2028-02-29")], booking={"needed": "yes", "by": "2028-02-29"})
    assert [one.date for one in coming_dates(event, directory, date(2028, 2, 28))] == [date(2028, 2, 29)]
    assert not is_over(event, date(2028, 2, 29))
    assert can_book(event, date(2028, 2, 29))
    assert is_over(event, date(2028, 3, 1))


def test_nothing_of_a_cancelled_event_is_on() -> None:
    event, directory = the_event(status="cancelled", sessions=[on("2026-12-05")])
    (one,) = coming_dates(event, directory, MONDAY)
    assert one.off == "cancelled"
    assert not can_book(event, MONDAY)
    assert event_title(event) == "Cancelled: Winter Lights"


def test_an_event_cannot_go_ahead_while_its_place_is_shut() -> None:
    hall = HALL | {"closed": [{"first_day": "2026-12-05", "why": "new floor"}]}
    directory = a_directory(venues=[hall], events=[an_event()])
    (one,) = coming_dates(directory.events[0], directory, MONDAY)
    assert one.off == "Mill Hall is shut (new floor)"


@pytest.mark.parametrize(
    ("sessions", "last"),
    [
        ([], None),
        ([on("2026-12-05", "2026-12-12")], date(2026, 12, 12)),
        ([{"day": "Monday", "start": "10:00", "end": "11:00"}], None),
        ([{"day": "Monday", "start": "10:00", "end": "11:00", "last_date": "2027-01-04"}], date(2027, 1, 4)),
        ([{"day": "Monday", "start": "10:00", "end": "11:00", "last_date": "2027-01-04",
           "extra_dates": ["2027-01-09"]}], date(2027, 1, 9)),
        ([on("2026-12-05"), {"day": "Monday", "start": "10:00", "end": "11:00"}], None),
    ],
)  # fmt: skip
def test_an_event_is_over_after_its_last_day_and_never_without_one(
    sessions: list[dict[str, Any]], last: date | None
) -> None:
    event, _ = the_event(sessions=sessions)
    assert event.last_day == last
    assert is_over(event, date.max) is (last is not None)
    assert last is None or not is_over(event, last)


def test_events_come_in_the_order_of_their_next_dates_and_those_that_are_over_or_hidden_not_at_all() -> None:
    stories = {"later": "2027-01-09", "sooner": "2026-12-05", "over": "2026-11-22", "today": "2026-11-23"}
    events = [an_event(id=name, name=name, sessions=[on(day)]) for name, day in stories.items()]
    events += [an_event(id="some-day", name="some day", sessions=[]), an_event(id="hidden", visible_from="2026-11-24")]
    found = coming_events(a_directory(events=events), MONDAY)
    assert [event.id for event in found] == ["today", "sooner", "later", "some-day"]


@pytest.mark.parametrize(
    ("booking", "said"),
    [
        ({}, None),
        ({"needed": "yes"}, "Book a place"),
        ({"needed": "no"}, "You do not need to book"),
        ({"needed": {"answer": "partly", "details": "Only for the lift"}}, "Only for the lift"),
        ({"by": "2026-11-23"}, "Book by Monday 23 November"),
        ({"needed": {"answer": "partly", "details": "Only for the lift"}, "by": "2026-12-04"},
         "Only for the lift. Book by Friday 4 December"),
        ({"by": "2026-11-22"}, "Booking has closed"),
    ],
)  # fmt: skip
def test_booking_is_told_in_a_few_words(booking: dict[str, Any], said: str | None) -> None:
    event, _ = the_event(booking=booking)
    assert booking_words(event, MONDAY) == said


def test_editors_are_told_what_has_grown_old_and_nothing_of_events_that_are_over(tmp_path: Any) -> None:
    def story(name: str, day: str, rest: str = "") -> str:
        times = f"sessions: [{{repeats: dates, dates: [{day}], start: 10:00, end: 11:00}}]\n"
        return f"id: {name}\nname: {name}\nsummary: A day.\nstatus: going ahead\n{times}{rest}"

    old, ahead = "checked: {on: 2026-01-05, by: Us}\n", "checked: {on: 2027-01-05, by: Us}\n"
    hidden = "visible_to: 2026-11-01\n"
    entries = [story("old", "2026-12-05", old), story("over", "2026-11-05", old), story("ahead", "2026-12-05", ahead)]
    text = AUTHORITY + "events:\n" + as_list(*entries, story("hidden", "2026-12-05", hidden))
    loaded = load(write(tmp_path, {"groups.yaml": text}))
    found = [(finding.rule, finding.severity.name) for finding in check_today(loaded, MONDAY)]
    assert found == [("old-check", "INFORMATION"), ("future-date", "WARNING"), ("out-of-sight", "INFORMATION")]


def test_what_is_on_marks_events_and_says_first_when_one_is_cancelled_or_moved() -> None:
    moved = an_event(id="moved", name="Open Day", status="moved", change="It was on Friday.", sessions=[
        on("2026-11-26", venue="hall")])  # fmt: skip
    cancelled = an_event(id="off", name="Fair", status="cancelled", change="It snows.", sessions=[on("2026-11-26")])
    pages = {page.address: words(page.html) for page in make_pages(a_directory(events=[moved, cancelled]), MONDAY)}
    assert "10am to 12 noon Event Moved: Open Day" in pages["whats-on/"]
    assert "It was on Friday." in pages["whats-on/"]
    assert "Not on: Event Cancelled: Fair : It snows." in pages["whats-on/"]
