"""Schedules of Open Referral (RFC 5545 in pieces) as the sessions of a group.

What a session cannot hold exactly does not become one: it is kept as words, and the report says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from generator.directory.values import DAY_WORDS
from generator.intake.open_referral.clock import calendar_date, clock_span, clock_time, days_of, has_offset
from generator.intake.open_referral.fields import Fields
from generator.intake.open_referral.schedule_words import (
    RULES,
    WEEKS,
    day_named,
    holiday_in_words,
    in_words,
    says_another_rhythm,
)

Place = dict[str, Any]
"""Where a session is: `{"venue": Link}`, `{"online": {...}}`, both, or nothing."""

_OUR_ZONES = ("", "0", "0.0", "1", "europe/london", "gmt", "bst", "utc", "+00:00", "+01:00", "z")
_TERM_TIME = re.compile(r"\bterm[- ]?times?\b", re.IGNORECASE)
_HOLIDAYS = re.compile(r"\b(?:school )?holidays? only\b|\bin (?:the )?school holidays\b", re.IGNORECASE)
_WEEK = timedelta(days=7)


@dataclass
class Times:
    """When a group meets."""

    sessions: list[dict[str, Any]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """What could not become a session, one sentence or line each."""


class _Unfit(Exception):  # noqa: N818  it is a fact about a schedule
    """A schedule that no session can hold. The message says why, as a whole sentence."""


def times_of(schedules: Iterable[tuple[Fields, Place]], closures: Iterable[Fields] = ()) -> Times:
    """Return the sessions that schedules say, each with its place, and the days on which all of them are off."""
    times = Times()
    for schedule, place in schedules:
        try:
            times.sessions += _sessions(schedule, place)
        except _Unfit as unfit:
            words = in_words(schedule.values)
            schedule.drop("schedule", f"{unfit} It was kept as words.", words)
            times.words.append(words)
    off = [one for closure in closures if (one := _closure(closure, times.words))]
    times.words = list(dict.fromkeys(filter(None, times.words)))
    times.sessions = _joined(times.sessions)
    if off:
        for session in times.sessions:
            session["not_on"] = [*session.get("not_on", ()), *off]
    return times


def _sessions(schedule: Fields, place: Place) -> list[dict[str, Any]]:
    start, end = _start_and_end(schedule)
    rule, every = _rule(schedule)
    days = _days(schedule)
    dtstart, until = _day(schedule, "dtstart"), _day(schedule, "until")
    valid_from, valid_to = _day(schedule, "valid_from"), _day(schedule, "valid_to")
    count = schedule.text("count")
    schedule.ignore("wkst", "timezone", "attending_type", "id", "link_entity", "link_id", "locationSchedule")
    schedule.ignore("freq", "interval", "byday", "weekday")
    _check_zone(schedule)
    link = schedule.text("schedule_link")
    for name in ("bymonthday", "byyearday", "byweekno"):
        if schedule.text(name):
            raise _Unfit(f"It goes by {name}, which a session cannot.")
    if not start or not end:
        raise _Unfit("It has no time to begin or to end that can be read.")
    common = _common(schedule, place, start, end, link)
    last = min(filter(None, (until, valid_to)), default=None)
    first = dtstart or valid_from
    if first and (count == "1" or first == last or (first == dtstart and not last and _has_no_rule(schedule, days))):
        return [{**common, "repeats": "dates", "dates": [str(first)]}]
    if (rule, every) == ("daily", 1) and (few := () if days or count else _each_day(first, last)):
        return [{**common, "repeats": "dates", "dates": [str(day) for day in few]}]
    rule, days = _rule_and_days(schedule, rule, every, days, dtstart)
    if (rule, every) == ("weekly", 1) and says_another_rhythm(common.get("notes", "")):
        raise _Unfit("It comes round each week, and its words say something else.")
    last = _last(days, dtstart, last, count, every)
    span = _Span(dtstart, valid_from, last)
    return [{**common, **by_rule} for by_rule in _by_rule(rule, every, days, span)]


def _rule_and_days(
    schedule: Fields, rule: str, every: int, days: list[tuple[int | None, str]], dtstart: date | None
) -> tuple[str, list[tuple[int | None, str]]]:
    """Return how a schedule comes round, weekly or monthly, and on which days, as far as it says so."""
    if (rule, every) == ("daily", 1):
        days, rule = days or [(None, day) for day in DAY_WORDS], "weekly"
    if rule == "weekly" and not days and dtstart:
        days = [(None, DAY_WORDS[dtstart.weekday()])]
        schedule.guess("dtstart", f"The day is taken from its first date: {days[0][1]}.", dtstart)
    if not days:
        raise _Unfit("It does not say on which day.")
    if not rule:
        rule = "monthly" if any(week for week, _ in days) else "weekly"
        if schedule.values.get("weekday") is None:
            schedule.guess("freq", f"It does not say how often. With a day it is taken as {rule}.")
    return rule, days


@dataclass(frozen=True, slots=True)
class _Span:
    dtstart: date | None
    valid_from: date | None
    last: date | None

    def as_fields(self, first: date | None) -> dict[str, str]:
        pairs = (("first_date", first), ("last_date", self.last))
        return {name: str(day) for name, day in pairs if day}

    @property
    def first(self) -> date | None:
        return max(filter(None, (self.dtstart, self.valid_from)), default=None)


def _by_rule(rule: str, every: int, days: list[tuple[int | None, str]], span: _Span) -> Iterator[dict[str, Any]]:
    if (rule, every) == ("weekly", 1):
        for _, day in days:
            yield {"repeats": "weekly", "day": day, **span.as_fields(span.first)}
    elif (rule, every) == ("weekly", 2):
        for _, day in days:
            yield {"repeats": "fortnightly", "day": day, **span.as_fields(_first_of_fortnight(day, span))}
    elif (rule, every) == ("monthly", 1):
        for day, which in _weeks_of_month(days).items():
            yield {"repeats": "monthly", "day": day, "which": which, **span.as_fields(span.first)}
    else:
        raise _Unfit(f"It comes round every {every} times {rule}, which a session cannot say.")


def _first_of_fortnight(day: str, span: _Span) -> date:
    """Return the first of a day of the week in the weeks that count, which begin on Mondays (RFC 5545)."""
    if span.dtstart is None:
        raise _Unfit("It meets every other week, and does not say from which date.")
    monday = span.dtstart - timedelta(days=span.dtstart.weekday())
    first = monday + timedelta(days=DAY_WORDS.index(day))
    while first < max(span.dtstart, span.valid_from or span.dtstart):
        first += 2 * _WEEK
    return first


def _weeks_of_month(days: list[tuple[int | None, str]]) -> dict[str, list[str]]:
    by_day: dict[str, list[str]] = {}
    for week, day in days:
        if week not in WEEKS:
            raise _Unfit("It does not say in which weeks of the month, or in one that not every month has.")
        by_day.setdefault(day, []).append(WEEKS[week])
    return by_day


def _common(schedule: Fields, place: Place, start: str, end: str, link: str) -> dict[str, Any]:
    said = " ".join(dict.fromkeys(filter(None, (schedule.text("description"), schedule.text("notes")))))
    common: dict[str, Any] = {"start": start, "end": end, **place}
    if said:
        common["notes"] = said
    if _TERM_TIME.search(said):
        common["runs"] = "term time"
    elif _HOLIDAYS.search(said):
        common["runs"] = "school holidays"
    if "runs" in common:
        schedule.guess("description", f"Its words are taken to mean: {common['runs']}.", said)
    if link and "online" in common:
        common["online"] = {**common["online"], "link": link}
    elif link:
        schedule.drop("schedule_link", "A session in a place has no page of its own.", link)
    return common


def _start_and_end(schedule: Fields) -> tuple[str, str]:
    opens, closes = (schedule.take(*names) for names in (("opens_at", "start_time"), ("closes_at", "end_time")))
    said = [str(one).strip() for one in (opens, closes) if one is not None]
    span = clock_span(" - ".join(dict.fromkeys(said))) if said and not all(map(clock_time, said)) else None
    if span:
        schedule.guess("opens_at", f"It was read as {span[0]} to {span[1]}.", " - ".join(said))
        return span
    return _clock(schedule, "opens_at", "start_time"), _clock(schedule, "closes_at", "end_time")


def _clock(schedule: Fields, *names: str) -> str:
    raw = schedule.take(*names)
    if raw is None:
        return ""
    told = clock_time(raw)
    if told and has_offset(raw):
        schedule.guess(names[0], "The time is taken as a clock in England shows it, whatever offset is written.", raw)
    if not told:
        schedule.drop(names[0], "It is no time of day that can be read.", raw)
    return told or ""


def _day(schedule: Fields, name: str) -> date | None:
    raw = schedule.take(name)
    day = None if raw is None else calendar_date(raw)
    if raw is not None and day is None:
        schedule.drop(name, "It is no date that can be read.", raw)
    return day


def _rule(schedule: Fields) -> tuple[str, int]:
    told = schedule.text("freq").lower()
    if told and told not in RULES:
        raise _Unfit(f"It comes round “{told}”, which is not read.")
    every = schedule.text("interval") or "1"
    if not re.fullmatch(r"[0-9]{1,3}(\.0)?", every):
        raise _Unfit(f"Its interval “{every}” is no number.")
    return RULES.get(told, ""), max(1, int(float(every)))


def _days(schedule: Fields) -> list[tuple[int | None, str]]:
    raw = schedule.take("byday", "weekday")
    days = [] if raw is None else days_of(raw)
    if days is None and re.fullmatch(r"[0-7]", str(raw)):
        days = _days_of_number(schedule, raw)
    if days is None:
        raise _Unfit(f"Its days “{raw}” cannot be read.")
    return days


def _days_of_number(schedule: Fields, number: object) -> list[tuple[int | None, str]] | None:
    """Return the day that a number stands for, where its own schedule names that day, or None.

    By itself a number tells nothing, since sources begin to count on different days.
    """
    first = calendar_date(schedule.values.get("dtstart"))
    day = day_named(schedule.values) or (DAY_WORDS[first.weekday()] if first else "")
    if not day:
        return None
    schedule.guess("weekday", f"What else it says tells which day the number means: {day}.", number)
    return [(None, day)]


def _each_day(first: date | None, last: date | None) -> tuple[date, ...]:
    """Return the days of less than a week, in which not every day of the week comes. Nothing for longer."""
    if first is None or last is None or last - first >= _WEEK:
        return ()
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))


def _check_zone(schedule: Fields) -> None:
    zone = schedule.text("timezone")
    if zone.lower() not in _OUR_ZONES:
        schedule.guess("timezone", "The times are taken as a clock in England shows them.", zone)


def _has_no_rule(schedule: Fields, days: list[tuple[int | None, str]]) -> bool:
    """Return whether a schedule with a first date is that date alone. A `weekday` only tells which day the date is."""
    if schedule.text("freq") or schedule.text("interval"):
        return False
    return not days or schedule.take("byday") is None


def _last(
    days: list[tuple[int | None, str]],
    dtstart: date | None,
    last: date | None,
    count: str,
    every: int,
) -> date | None:
    if count:
        if len(days) != 1 or days[0][0] is not None or dtstart is None or not count.isdecimal():
            raise _Unfit(f"It ends after {count} times, which cannot be worked out from what it says.")
        weeks = min(int(count), 5000) - 1
        counted = (
            dtstart + timedelta(days=(DAY_WORDS.index(days[0][1]) - dtstart.weekday()) % 7) + weeks * every * _WEEK
        )
        last = min(filter(None, (last, counted)))
    return last


def _joined(sessions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return sessions with those made one that differ in their dates alone, as when each term has its schedule."""
    alike: dict[str, list[dict[str, Any]]] = {}
    for session in sessions:
        key = {name: value for name, value in session.items() if name not in ("first_date", "last_date")}
        alike.setdefault(repr(key) if session["repeats"] in ("weekly", "monthly") else repr(session), []).append(
            session
        )
    return [_one_of(same) for same in alike.values()]


def _one_of(same: list[dict[str, Any]]) -> dict[str, Any]:
    same = sorted(same, key=lambda session: session.get("first_date", ""))
    one = dict(same[0])
    gaps: list[dict[str, str]] = []
    for session in same[1:]:
        if "last_date" not in one:
            break
        first = date.fromisoformat(session["first_date"]) if "first_date" in session else None
        over = date.fromisoformat(one["last_date"])
        if first and first > over + timedelta(days=1):
            gaps.append({"first_day": str(over + timedelta(days=1)), "last_day": str(first - timedelta(days=1))})
        if "last_date" not in session:
            del one["last_date"]
        else:
            one["last_date"] = max(one["last_date"], session["last_date"])
    return {**one, **({"not_on": gaps} if gaps else {})}


def _closure(closure: Fields, words: list[str]) -> dict[str, str] | None:
    """Return days when all is off, or None. Days with other times cannot be sessions, so they go to the words."""
    first, last = _day(closure, "start_date"), _day(closure, "end_date")
    is_closed = closure.flag("closed")
    start = first or last
    opened = holiday_in_words(closure.values, start, last) if is_closed is False and start else ""
    if opened:
        closure.drop("holiday_schedules", "Only days when it is closed can be kept. It was kept as words.", opened)
        words.append(opened)
        return None
    if not is_closed or start is None:
        closure.drop("holiday_schedules", "Only days when it is closed, with a date, can be kept.", closure.values)
        return None
    closure.ignore(*closure.values)
    return {"first_day": str(start), "last_day": str(last or start)}
