"""On which days a group meets, checked against dateutil's recurrence rules."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule, weekday
from hypothesis import given
from hypothesis import strategies as st

from generator.directory.occurrences import Occurrence, group_dates, next_dates, session_dates, weekly_times
from generator.directory.school_calendar import SchoolCalendar
from generator.directory.sessions import Session
from generator.directory.values import Day
from tests.stories import HALL, MONDAY, TUESDAYS, a_directory, a_group, the_group

NO_TERMS = SchoolCalendar()
RULE_DAYS = (MO, TU, WE, TH, FR, SA, SU)
LONDON = ZoneInfo("Europe/London")

days = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def a_session(**fields: Any) -> Session:
    return Session.model_validate(
        {"day": "Tuesday", "start": "10:00", "end": "11:30", "runs": "all year", "bank_holidays": "yes"} | fields
    )


def dates_of(session: Session, first: date, last: date) -> list[date]:
    return [occurrence.date for occurrence in session_dates(session, NO_TERMS, first, last) if not occurrence.off]


def by_rule(first: date, last: date, **rule: Any) -> list[date]:
    start = datetime.combine(first, time())
    return [moment.date() for moment in rrule(dtstart=start, until=datetime.combine(last, time()), **rule)]


@given(day=st.sampled_from(Day), first=days, weeks=st.integers(0, 60))
def test_a_weekly_session_meets_when_the_recurrence_rule_says(day: Day, first: date, weeks: int) -> None:
    last = first + timedelta(weeks=weeks)
    expected = by_rule(first, last, freq=WEEKLY, byweekday=RULE_DAYS[day])
    assert dates_of(a_session(day=day.word), first, last) == expected


@given(anchor=days, before=st.integers(0, 400), weeks=st.integers(0, 60))
def test_a_session_every_other_week_keeps_to_the_weeks_of_its_first_date(anchor: date, before: int, weeks: int) -> None:
    session = a_session(repeats="fortnightly", day=anchor.strftime("%A"), first_date=anchor.isoformat())
    first, last = anchor - timedelta(days=before), anchor + timedelta(weeks=weeks)
    expected = by_rule(anchor, last, freq=WEEKLY, interval=2, byweekday=RULE_DAYS[anchor.weekday()])
    assert dates_of(session, first, last) == expected


@given(
    day=st.sampled_from(Day),
    which=st.sets(st.sampled_from(["1st", "2nd", "3rd", "4th", "last"]), min_size=1),
    first=days,
    length=st.integers(0, 500),
)
def test_a_monthly_session_meets_when_the_recurrence_rule_says(
    day: Day, which: set[str], first: date, length: int
) -> None:
    numbers = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": -1}
    last = first + timedelta(days=length)
    expected = by_rule(first, last, freq=MONTHLY, byweekday=[weekday(int(day), numbers[one]) for one in sorted(which)])
    session = a_session(repeats="monthly", day=day.word, which=sorted(which))
    assert dates_of(session, first, last) == expected


@given(year=st.integers(2024, 2030), month=st.sampled_from([3, 10]))
def test_ten_o_clock_stays_ten_o_clock_when_the_clocks_change(year: int, month: int) -> None:
    first, last = date(year, month, 1), date(year, month, 28) + timedelta(days=14)
    start = datetime.combine(first, time(10), LONDON)
    expected = [
        moment.replace(tzinfo=LONDON).isoformat()
        for moment in rrule(
            WEEKLY, byweekday=SU, dtstart=start.replace(tzinfo=None), until=datetime.combine(last, time(23))
        )
    ]
    found = session_dates(a_session(day="Sunday"), NO_TERMS, first, last)
    assert [datetime.combine(one.date, one.start, LONDON).isoformat() for one in found] == expected
    assert {one.start for one in found} == {time(10)}


def test_a_session_on_the_29th_of_february_meets_in_a_leap_year() -> None:
    assert date(2028, 2, 29) in dates_of(a_session(), date(2028, 2, 1), date(2028, 3, 31))


def test_a_session_keeps_inside_its_first_and_last_date() -> None:
    session = a_session(first_date="2026-11-10", last_date="2026-11-24")
    assert dates_of(session, date(2026, 1, 1), date(2027, 1, 1)) == [date(2026, 11, d) for d in (10, 17, 24)]


def test_a_term_time_session_does_not_meet_in_half_term_and_says_so() -> None:
    group, directory = the_group()
    found = group_dates(group, directory, date(2026, 10, 20), date(2026, 11, 3))
    assert [(one.date, one.off) for one in found] == [
        (date(2026, 10, 20), None),
        (date(2026, 10, 27), "half term"),
        (date(2026, 11, 3), None),
    ]


def test_a_term_time_session_is_silent_about_the_holidays() -> None:
    group, directory = the_group()
    assert group_dates(group, directory, date(2026, 12, 19), date(2027, 1, 3)) == []


def test_a_term_time_session_does_not_meet_on_a_bank_holiday() -> None:
    group, directory = the_group(sessions=[TUESDAYS | {"day": "Monday"}])
    (early_may,) = group_dates(group, directory, date(2027, 5, 3), date(2027, 5, 3))
    assert early_may.off == "bank holiday"


def test_nothing_is_said_of_days_after_the_last_term_we_know() -> None:
    group, directory = the_group()
    assert group_dates(group, directory, date(2027, 7, 24), date(2028, 7, 24)) == []
    assert next_dates(group, directory, date(2027, 7, 10)).terms_end == date(2027, 7, 23)


def test_a_holiday_session_meets_in_half_term_and_holidays_alone() -> None:
    group, directory = the_group(sessions=[TUESDAYS | {"runs": "school holidays"}])
    found = group_dates(group, directory, date(2026, 10, 1), date(2027, 1, 15))
    assert [one.date for one in found] == [date(2026, 10, 27), date(2026, 12, 22), date(2026, 12, 29)]


def test_a_session_that_did_not_say_is_marked_check_first_in_the_holidays() -> None:
    group, directory = the_group(sessions=[TUESDAYS | {"runs": "not told"}])
    in_term, half_term = (
        group_dates(group, directory, day, day)[0] for day in (date(2026, 10, 20), date(2026, 10, 27))
    )
    assert in_term.check_first is None
    assert half_term.off is None
    assert half_term.check_first is not None
    assert "half term" in half_term.check_first


def test_a_session_that_did_not_say_is_marked_check_first_on_a_bank_holiday() -> None:
    session = TUESDAYS | {"day": "Monday", "runs": "all year"}
    easter_monday = date(2027, 3, 29)
    told = {
        answer: group_dates(*the_group(sessions=[session | {"bank_holidays": answer}]), easter_monday, easter_monday)[0]
        for answer in ("yes", "no", "not told")
    }
    assert (told["yes"].off, told["yes"].check_first) == (None, None)
    assert told["no"].off == "bank holiday, Easter Monday"
    assert told["not told"].off is None
    assert "bank holiday" in (told["not told"].check_first or "")


def test_a_bank_holiday_in_lieu_counts() -> None:
    # Boxing Day 2026 is a Saturday, so the Monday after is the holiday.
    assert NO_TERMS.bank_holiday(date(2026, 12, 28)) is not None


def test_an_extra_bank_holiday_counts() -> None:
    directory = a_directory(a_group(), extra_bank_holidays=[{"first_day": "2026-11-24", "why": "A royal day"}])
    (one,) = group_dates(directory.groups[0], directory, date(2026, 11, 24), date(2026, 11, 24))
    assert one.off == "bank holiday"


def test_a_day_that_the_editor_took_out_is_off_with_the_reason() -> None:
    group, directory = the_group(
        sessions=[TUESDAYS | {"not_on": [{"first_day": "2026-11-24", "why": "staff training"}]}]
    )
    assert group_dates(group, directory, MONDAY, date(2026, 11, 24))[0].off == "staff training"


def test_an_extra_date_may_have_its_own_times_and_lie_outside_term() -> None:
    extra = {"date": "2026-12-22", "start": "14:00", "end": "15:00", "why": "winter party"}
    group, directory = the_group(sessions=[TUESDAYS | {"extra_dates": [extra]}])
    (party,) = group_dates(group, directory, date(2026, 12, 19), date(2026, 12, 31))
    assert party == Occurrence(date(2026, 12, 22), time(14), time(15), special="winter party")


def test_a_session_cannot_run_while_its_venue_is_shut() -> None:
    hall = HALL | {"closed": [{"first_day": "2026-11-24", "why": "new floor"}]}
    directory = a_directory(a_group(), venues=[hall])
    (tuesday,) = group_dates(directory.groups[0], directory, date(2026, 11, 24), date(2026, 11, 24))
    assert tuesday.off == "Mill Hall is shut (new floor)"


def test_set_dates_are_the_dates_that_were_set() -> None:
    session = {"repeats": "dates", "dates": ["2026-12-05", "2026-11-28"], "start": "10:00", "end": "12:00"}
    group, directory = the_group(sessions=[session])
    assert [one.date for one in next_dates(group, directory, MONDAY).coming] == [date(2026, 11, 28), date(2026, 12, 5)]
    assert weekly_times(group) == {(Day.SATURDAY, time(10), time(12))}


def test_the_next_five_dates_start_with_today() -> None:
    group, directory = the_group()
    found = next_dates(group, directory, date(2026, 11, 24))
    assert [one.date.day for one in found.coming] == [24, 1, 8, 15, 5]
    assert found.terms_end is None


def test_a_yearly_event_is_found_although_it_is_far_away() -> None:
    session = {"repeats": "dates", "dates": ["2027-11-20"], "start": "10:00", "end": "12:00"}
    group, directory = the_group(sessions=[session])
    assert len(next_dates(group, directory, MONDAY).coming) == 1


def test_the_weekends_beside_half_term_are_marked_check_first() -> None:
    group, directory = the_group(sessions=[TUESDAYS | {"day": "Saturday"}])
    found = group_dates(group, directory, date(2026, 10, 17), date(2026, 11, 7))
    assert [(one.date.day, one.off is None, one.check_first is None) for one in found] == [
        (17, True, True),
        (24, True, False),
        (31, True, False),
        (7, True, True),
    ]


def test_an_extra_date_at_another_time_is_one_more_meeting_on_that_day() -> None:
    session = TUESDAYS | {"extra_dates": [{"date": "2026-11-24", "start": "18:00", "end": "19:00"}]}
    group, directory = the_group(sessions=[session])
    found = group_dates(group, directory, MONDAY, date(2026, 11, 24))
    assert [one.start for one in found] == [time(10), time(18)]


def test_an_extra_date_at_the_usual_time_is_the_usual_meeting_even_on_a_day_that_was_taken_out() -> None:
    session = TUESDAYS | {
        "not_on": ["2026-11-24"],
        "extra_dates": [{"date": "2026-11-24", "why": "it is on after all"}],
    }
    group, directory = the_group(sessions=[session])
    (one,) = group_dates(group, directory, MONDAY, date(2026, 11, 24))
    assert (one.off, one.special) == (None, "it is on after all")


def test_two_times_on_one_set_date_are_two_meetings() -> None:
    times = [
        {"date": "2026-12-01", "start": "10:00", "end": "11:00"},
        {"date": "2026-12-01", "start": "14:00", "end": "15:00"},
    ]
    group, directory = the_group(sessions=[{"repeats": "dates", "dates": times, "start": "10:00", "end": "11:00"}])
    assert len(next_dates(group, directory, MONDAY).coming) == 2


def test_without_school_terms_nobody_can_give_the_dates_of_a_term_time_session() -> None:
    directory = a_directory(a_group(), terms=[])
    found = next_dates(directory.groups[0], directory, MONDAY)
    assert found.coming == ()
    assert found.terms_missing


@pytest.mark.parametrize(
    "session",
    [
        TUESDAYS | {"last_date": "2026-10-01"},
        {"repeats": "dates", "dates": ["2020-01-01"], "start": "10:00", "end": "11:00", "runs": "term time"},
    ],
)
def test_a_session_that_is_over_promises_no_dates_after_the_last_term(session: dict[str, Any]) -> None:
    found = next_dates(*the_group(sessions=[session]), MONDAY)
    assert (found.coming, found.terms_end, found.terms_missing) == ((), None, False)
