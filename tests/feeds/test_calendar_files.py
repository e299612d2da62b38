"""Calendar files as RFC 5545 asks for them, with nothing in them that is private or unknown."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from generator.feeds.plain import plain_line
from tests.feeds.calendar_reading import entries
from tests.feeds.feeding import demonstration, feed
from tests.stories import HALL, MONDAY, TUESDAYS, a_directory, a_group, an_event

OF_GROUP = "calendars/groups/little-steps.ics"


def calendar_of(site: str | None = "https://localoffer.example.org/", today: date = MONDAY, **fields: Any) -> bytes:
    return feed("calendars", a_directory(a_group(**fields)), today, site)[OF_GROUP]


def the_entry(content: bytes) -> Any:
    return entries(content)[0]


# Bytes ----------------------------------------------------------------------------------------------------


def assert_well_formed(content: bytes) -> None:
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no letter is cut in two


def test_every_file_of_the_demonstration_is_well_formed() -> None:
    files = feed("calendars", demonstration())
    assert len(files) > 50
    for content in files.values():
        assert_well_formed(content)
        assert Calendar.from_ical(content).errors == []


LETTERS = ("Zażółć gęślą jaźń ", "آہستہ صبحیں ", "👩‍👧‍👦 family ", "Fish, chips; and \\ more ", "a" * 80)


@pytest.mark.parametrize("letters", LETTERS)
def test_a_long_name_in_any_letters_comes_back_whole(letters: str) -> None:
    name = (letters * 9)[:110].strip()
    content = calendar_of(name=name)
    assert_well_formed(content)
    assert str(the_entry(content)["SUMMARY"]) == name
    written = str(Calendar.from_ical(content)["NAME"])  # the library does not know that it is a text
    assert re.sub(r"\\(.)", r"\1", written) == name


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=200))
def test_whatever_an_editor_writes_about_an_extra_date_comes_back(text: str) -> None:
    words = " ".join(text.split())
    if not words:
        return
    extra = {"date": "2026-12-22", "start": "14:00", "end": "15:00", "why": words}
    content = calendar_of(sessions=[TUESDAYS | {"extra_dates": [extra]}])
    assert_well_formed(content)
    assert f"Little Steps: {plain_line(words)}".strip() in {str(one["SUMMARY"]).strip() for one in entries(content)}


def test_a_name_cannot_add_lines_of_its_own() -> None:
    content = calendar_of(name="Steps\\nATTENDEE:mailto:eve@example.org")
    assert b"\r\nATTENDEE" not in content
    assert str(the_entry(content)["SUMMARY"]) == "Steps\\nATTENDEE:mailto:eve@example.org"


def test_characters_that_nobody_can_see_do_not_break_a_file() -> None:
    content = calendar_of(name="Tea\x00\x0b\x1b\x85\u2028 Talk")
    assert str(the_entry(content)["SUMMARY"]) == "Tea Talk"


# The calendar ---------------------------------------------------------------------------------------------


def test_a_calendar_says_its_name_and_how_often_to_look_for_changes() -> None:
    calendar = Calendar.from_ical(calendar_of())
    assert str(calendar["NAME"]) == str(calendar["X-WR-CALNAME"]) == "Little Steps"
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(days=1)
    assert str(calendar["X-PUBLISHED-TTL"]) == "P1D"
    assert str(calendar["URL"]) == "https://localoffer.example.org/groups/little-steps/"


def test_the_clocks_in_a_calendar_change_when_those_in_the_united_kingdom_do() -> None:
    (zone,) = Calendar.from_ical(calendar_of()).walk("VTIMEZONE")
    written, real = zone.to_tz(lookup_tzid=False), ZoneInfo("Europe/London")
    for hours in range(0, 2 * 366 * 24, 3):
        moment = datetime(2026, 9, 1, tzinfo=UTC) + timedelta(hours=hours)
        clock = moment.astimezone(real).replace(tzinfo=None)
        assert written.utcoffset(clock) == real.utcoffset(clock), clock


def test_the_same_facts_give_the_same_bytes_on_another_day_of_the_month() -> None:
    one, other = (
        feed("calendars", a_directory(a_group(), events=[an_event()]), day) for day in (MONDAY, date(2026, 11, 24))
    )
    assert one == other


def test_an_entry_is_stamped_with_the_day_of_the_last_check() -> None:
    assert the_entry(calendar_of())["DTSTAMP"].dt == datetime(2026, 10, 1, tzinfo=UTC)


def test_an_entry_that_nobody_has_checked_is_stamped_with_the_start_of_the_school_year() -> None:
    files = feed("calendars", a_directory(events=[an_event()]))
    assert the_entry(files["calendars/events/winter-lights.ics"])["DTSTAMP"].dt == datetime(2026, 9, 1, tzinfo=UTC)


def test_no_two_entries_of_a_file_have_one_name_unless_one_changes_the_other() -> None:
    for content in feed("calendars", demonstration()).values():
        names = [(str(one["UID"]), str(one.get("RECURRENCE-ID", ""))) for one in entries(content)]
        names = [(uid, when) for uid, when in names if not when]
        assert len(set(names)) == len(names)


# Names that stay ------------------------------------------------------------------------------------------


def names(**fields: Any) -> set[str]:
    return {str(one["UID"]) for one in entries(calendar_of(**fields))}


def test_the_name_of_an_entry_stays_when_its_times_change_or_another_day_comes_before_it() -> None:
    friday = TUESDAYS | {"day": "Friday"}
    assert names(name="Giant Steps", sessions=[TUESDAYS | {"start": "09:00"}]) == names()
    assert names(sessions=[friday, TUESDAYS]) == names() | names(sessions=[friday])
    assert names(sessions=[friday]).isdisjoint(names())


def test_two_sessions_on_one_day_have_names_of_their_own() -> None:
    later = TUESDAYS | {"start": "13:00", "end": "14:00"}
    assert len(names(sessions=[TUESDAYS, later])) == 2
    assert names() < names(sessions=[TUESDAYS, later])


def test_two_single_meetings_at_one_time_have_names_of_their_own() -> None:
    once = {"repeats": "dates", "dates": ["2026-12-05"], "start": "15:00", "end": "16:30", "venue": "hall"}
    assert len(names(sessions=[once, once | {"end": "16:00"}])) == 2


def test_without_the_address_of_the_site_entries_have_names_and_no_links() -> None:
    one = the_entry(calendar_of(site=None))
    assert len(str(one["UID"])) == 36
    assert "URL" not in one
    assert "page" not in str(one["DESCRIPTION"])


# What programs can hold -----------------------------------------------------------------------------------


def test_a_rule_names_one_week_of_the_month_at_most() -> None:
    monthly = TUESDAYS | {"repeats": "monthly", "which": ["1st", "3rd"], "runs": "all year", "bank_holidays": "yes"}
    content = calendar_of(sessions=[monthly])
    assert sorted(one["RRULE"]["BYDAY"][0] for one in entries(content)) == ["1TU", "3TU"]
    assert len(names(sessions=[monthly])) == 2


def test_dates_that_follow_no_rule_stand_alone() -> None:
    dates = {"repeats": "dates", "dates": ["2026-12-05", "2026-12-12"], "start": "15:00", "end": "16:30"}
    found = entries(calendar_of(sessions=[dates | {"venue": "hall"}]))
    assert [sorted({"RDATE", "RRULE"} & set(one)) for one in found] == [[], []]


def test_the_calendar_of_a_weekly_group_is_small() -> None:
    assert len(calendar_of()) < 5_000


# Words ----------------------------------------------------------------------------------------------------


def test_an_entry_says_where_for_whom_how_to_join_and_what_it_costs_in_plain_words() -> None:
    one = the_entry(calendar_of(cost={"prices": [{"who": "Each family", "amount": "2.50"}]}))
    assert str(one["LOCATION"]) == "Mill Hall, 1 Mill Lane, ZB1 4QT"
    assert str(one["DESCRIPTION"]).splitlines() == [
        "From birth to 4 years.",
        "Just come along.",
        "Cost: Each family: £2.50 a session.",
        "Look at the page before you go: https://localoffer.example.org/groups/little-steps/",
    ]


def test_what_nobody_has_told_us_is_called_so() -> None:
    bare = {key: value for key, value in TUESDAYS.items() if key != "venue"}
    content = calendar_of(sessions=[TUESDAYS | {"day": "Friday"}, bare], cost={}, how_to_join={}, who_for={})
    one = next(one for one in entries(content) if one["DTSTART"].dt.weekday() == 1)
    assert "LOCATION" not in one
    assert str(one["DESCRIPTION"]).splitlines()[:4] == [
        "Ages not told to us.",
        "How to join: not told to us.",
        "Cost: not told to us.",
        "Place: not told to us. Ask before you go.",
    ]


def test_a_group_that_is_full_says_so() -> None:
    assert "Full: there is a waiting list." in str(the_entry(calendar_of(status="full"))["DESCRIPTION"])


def test_a_meeting_online_says_how() -> None:
    online = {key: value for key, value in TUESDAYS.items() if key != "venue"} | {
        "online": {"how": "A *video* call.", "link": "https://example.org/call"}
    }
    one = the_entry(calendar_of(sessions=[online]))
    assert str(one["LOCATION"]) == "Online"
    assert "Online: A video call." in str(one["DESCRIPTION"])


def test_a_private_address_is_in_no_file() -> None:
    secret = HALL | {"mask_address": True, "latitude": 52.1234, "longitude": -1.1234}
    files = feed("calendars", a_directory(a_group(), venues=[secret], events=[an_event()]))
    assert not any(re.search(rb"Mill Lane|4QT|52\.12", content) for content in files.values())
    one = the_entry(files[OF_GROUP])
    assert str(one["LOCATION"]) == "Mill Hall, ZB1"
    assert "The full address is kept private." in str(one["DESCRIPTION"])
