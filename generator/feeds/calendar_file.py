"""Calendar files as RFC 5545 and RFC 7986 describe them, written with the `icalendar` package.

Everything in a file comes from the directory, and nothing from the clock: the same facts give the same bytes. That is
why the stamp of an entry (DTSTAMP) is the day on which somebody last checked the group or event, or else the first day
that the file tells of, and not the moment at which the file was written.

A meeting that is off stays in the file as an entry of its own, cancelled and with "Not on" before its name. Programs
that hide cancelled entries then show nothing on that day, and those that do not look at STATUS, of which there are
many, still say that it is off. With a date taken out (EXDATE) a family sees an empty day and never learns why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vDatetime, vDDDLists, vDuration, vRecur, vText, vUri
from icalendar.parser import Contentline, Parameters

from generator.directory.meetings import Meeting
from generator.feeds.calendar_series import Rule, Series
from generator.feeds.calendar_words import description, place, title
from generator.feeds.plain import harmless

LONDON = ZoneInfo("Europe/London")
PRODUCT = "-//Local Offer generator//Calendars//EN"
LOOK_AGAIN = timedelta(days=1)
"""After how long a program that follows a calendar should look for changes."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_END_OF_DAY = time(23, 59, 59)


def calendar_file(name: str, about: str, url: str | None, entries: Iterable[bytes]) -> bytes:
    """Return a calendar as a file.

    Args:
        name: What programs call it.
        about: What is in it, in a sentence or two.
        url: The page that it goes with, if it is known where the site is.
        entries: What `entry` made, in the order that the file is to have.
    """
    lines = [
        _text("VERSION", "2.0"),
        _text("PRODID", PRODUCT),
        _text("CALSCALE", "GREGORIAN"),
        *(_text(field, name) for field in ("NAME", "X-WR-CALNAME")),  # the standard's, and what more programs know
        *(_text(field, about) for field in ("DESCRIPTION", "X-WR-CALDESC")),
        _text("X-WR-TIMEZONE", LONDON.key),
        _line("REFRESH-INTERVAL", vDuration(LOOK_AGAIN), VALUE="DURATION"),
        _line("X-PUBLISHED-TTL", vDuration(LOOK_AGAIN)),
        *([_address(url)] if url else []),
    ]
    return _component("VCALENDAR", [*lines, _london(), *entries])


def entry(series: Series, uid: str, stamp: date, url: str | None) -> bytes:
    """Return one entry, with one more for each of its meetings that is off or otherwise different.

    Args:
        series: The meetings.
        uid: The name of the entry, which no other entry anywhere has.
        stamp: The day to which its facts belong.
        url: The page of its group or event.
    """
    names = [_text("UID", uid), _stamp(stamp)]
    if series.rule is None:
        return _component("VEVENT", [*names, *_said(series.usual, url)])
    start = series.usual.occurrence.start
    rule = [_line("RRULE", _recurrence(series.rule))]
    if series.left_out:
        rule.append(_times("EXDATE", start, *series.left_out))
    if series.added:
        rule.append(_times("RDATE", start, *series.added))
    entries = [_component("VEVENT", [*names, *rule, *_said(series.usual, url)])]
    for meeting in series.changed:
        which = _times("RECURRENCE-ID", start, meeting.occurrence.date)
        entries.append(_component("VEVENT", [*names, which, *_said(meeting, url)]))
    return b"".join(entries)


def _said(meeting: Meeting, url: str | None) -> Iterator[bytes]:
    told = meeting.occurrence
    yield _times("DTSTART", told.start, told.date)
    yield _times("DTEND", told.end, told.date)
    yield _text("SUMMARY", title(meeting))
    where = place(meeting)
    if where and not told.off:
        yield _text("LOCATION", where)
    yield _text("DESCRIPTION", description(meeting, url))
    if url:
        yield _address(url)
    if told.off:
        yield _text("STATUS", "CANCELLED")
        yield _text("TRANSP", "TRANSPARENT")  # so that nobody seems busy on a day when it is off
    elif told.check_first:
        yield _text("STATUS", "TENTATIVE")


# Lines ----------------------------------------------------------------------------------------------------


def _line(name: str, value: Any, **parameters: str) -> bytes:
    """Return one property, in lines of at most 75 octets."""
    return bytes(Contentline.from_parts(name, Parameters(parameters), value).to_ical()) + b"\r\n"


@lru_cache(maxsize=4096)
def _text(name: str, value: str) -> bytes:
    """Return a text, which may come again in many entries, with what stands for something else made harmless."""
    return _line(name, vText(harmless(value)))


@lru_cache(maxsize=256)
def _address(url: str) -> bytes:
    return _line("URL", vUri(url))


@lru_cache(maxsize=256)
def _stamp(day: date) -> bytes:
    return _line("DTSTAMP", vDatetime(datetime.combine(day, time(), UTC)))


@lru_cache(maxsize=65536)  # thousands of groups meet at the same hours of the same days
def _times(name: str, clock: time, *days: date) -> bytes:
    """Return a time of some days as the clocks on the walls of the United Kingdom show it."""
    return _line(name, vDDDLists([datetime.combine(day, clock, LONDON) for day in days]), TZID=LONDON.key)


def _component(name: str, lines: Iterable[bytes]) -> bytes:
    return b"".join((f"BEGIN:{name}\r\n".encode(), *lines, f"END:{name}\r\n".encode()))


# Times ----------------------------------------------------------------------------------------------------


def _recurrence(rule: Rule) -> vRecur:
    until = datetime.combine(rule.last, _END_OF_DAY, LONDON).astimezone(UTC)  # the standard wants this one in UTC
    day = _DAYS[rule.day]
    if rule.week is not None:
        return vRecur({"FREQ": "MONTHLY", "BYDAY": f"{rule.week}{day}", "UNTIL": until})
    every = {"INTERVAL": rule.every} if rule.every > 1 else {}
    return vRecur({"FREQ": "WEEKLY", **every, "BYDAY": day, "UNTIL": until})


@cache
def _london() -> bytes:
    """Return how the clocks change in the United Kingdom: on the last Sundays of March and October, since 1996."""
    zone = Timezone()
    zone.add("tzid", LONDON.key)
    zone.add_component(_season(TimezoneDaylight(), "BST", datetime(1996, 3, 31, 1), 0, 1))
    zone.add_component(_season(TimezoneStandard(), "GMT", datetime(1996, 10, 27, 2), 1, 0))
    return bytes(zone.to_ical(sorted=False))


def _season(part: Any, name: str, began: datetime, before: int, after: int) -> Any:
    part.add("tzname", name)
    part.add("dtstart", began)
    part.add("tzoffsetfrom", timedelta(hours=before))
    part.add("tzoffsetto", timedelta(hours=after))
    part.add("rrule", vRecur(freq="YEARLY", bymonth=began.month, byday="-1SU"))
    return part
