"""Schedules in words: what a schedule says in its own, and what is said of one that no session can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from generator.directory.values import DAY_WORDS
from generator.directory.wording import long_date
from generator.intake.open_referral.clock import calendar_date, clock_time, days_of
from generator.intake.open_referral.fields import one_line

RULES = {
    **dict.fromkeys(("weekly", "week", "w", "1w"), "weekly"),
    **dict.fromkeys(("monthly", "month", "m"), "monthly"),
    **dict.fromkeys(("daily", "day", "d"), "daily"),
}
"""How sources write how often something comes round."""
WEEKS = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", -1: "last"}
"""Weeks of a month, as our YAML writes them."""
_NAMED_WEEKS = {**WEEKS, 5: "5th"}
_CLOCK = re.compile(r"[0-9]{1,2}(?:[:.][0-9]{2})?\s*[ap]\.?m\b|[0-9]{1,2}[:.][0-9]{2}", re.IGNORECASE)
_DAYS = "|".join(DAY_WORDS)
_DAY = re.compile(rf"\b({_DAYS})s?\b", re.IGNORECASE)
_OTHER_RHYTHM = re.compile(
    r"\b(?:fortnightly|alternate|every (?:other|second|two|three|four|[2-9])\b|bi-?weekly|monthly|once a month"
    rf"|(?:1st|2nd|3rd|4th|first|second|third|fourth|last) (?:{_DAYS})s?\b)",
    re.IGNORECASE,
)
_LONGEST = 1000


def says_another_rhythm(words: str) -> bool:
    """Return whether words tell that something does not come round each week, such as "alternate Saturdays"."""
    return bool(_OTHER_RHYTHM.search(words))


def day_named(values: Mapping[str, Any]) -> str:
    """Return the one day of the week that the words of a schedule name, or nothing."""
    named = {found.capitalize() for found in _DAY.findall(_own_words(values))}
    return named.pop() if len(named) == 1 else ""


def in_words(values: Mapping[str, Any]) -> str:
    """Return all that a schedule says, as words: its rule where its own words leave that out, and these."""
    own = _own_words(values)
    rule = "" if _is_all_in(own, values) else " ".join((*_how_often(values), *_from_until(values)))
    dates = "" if re.search(r"\b[0-9]{4}\b", own) or not (rule or own) else "".join(_first_and_last(values))
    said = f"{rule}{dates} ({_bare(own)})" if rule and own else f"{_bare(rule or own)}{dates}"
    return _bare(said[:_LONGEST])


def holiday_in_words(values: Mapping[str, Any], first: date, last: date | None) -> str:
    """Return days with times of their own, as words, or nothing when no times are told."""
    times = " ".join(_from_until(values))
    days = long_date(first) if last is None or last == first else f"{long_date(first)} to {long_date(last)}"
    return f"{days} {times}" if times else ""


def _bare(words: str) -> str:
    return words.rstrip(".;, ")


def _own_words(values: Mapping[str, Any]) -> str:
    told = (values.get(name) for name in ("description", "notes"))
    return " ".join(dict.fromkeys(one_line(str(one)) for one in told if one))


def _is_all_in(own: str, values: Mapping[str, Any]) -> bool:
    """Return whether the words of a schedule name its times and its days."""
    days = days_of(values.get("byday") or "") or ()
    return bool(own) and _times(values) <= _times_in(own) and all(day[:3].lower() in own.lower() for _, day in days)


def _times(values: Mapping[str, Any]) -> set[str]:
    told = (values.get(name) for name in ("opens_at", "start_time", "closes_at", "end_time"))
    return {clock_time(one) or str(one) for one in told if one is not None}


def _times_in(words: str) -> set[str]:
    return {read for found in _CLOCK.findall(words) if (read := clock_time(found))}


def _how_often(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield the days and the rhythm of a schedule. A number for a day is none that a family could read."""
    by_date = str(values.get("bymonthday") or "")
    days = values.get("byday") or (None if by_date else values.get("weekday"))
    named = days_of(days) if days else None
    if named and all(week is None or week in _NAMED_WEEKS for week, _ in named):
        yield " and ".join(f"{_NAMED_WEEKS[week]} {day}s" if week else f"{day}s" for week, day in named)
    elif days and (named or not re.search(r"[0-9]", str(days))):
        yield str(days)
    if by_date:
        numbers = re.findall(r"-?[0-9]+", by_date)
        yield f"on day {' and '.join(numbers) or by_date} of the month"
    yield from _rhythm(values, says_week=bool(by_date) or any(week for week, _ in named or ()))


def _rhythm(values: Mapping[str, Any], *, says_week: bool) -> Iterator[str]:
    told = str(values.get("freq") or "").lower()
    rule, every = RULES.get(told, told), str(values.get("interval") or "1")
    if every.isdecimal() and int(every) > 1:
        unit = {"monthly": "months", "daily": "days"}.get(rule, "weeks")
        yield f"every {every} {unit}"
    elif rule not in ("", "weekly") and not says_week:
        yield rule


def _from_until(values: Mapping[str, Any]) -> Iterator[str]:
    for word, *names in (("from", "opens_at", "start_time"), ("until", "closes_at", "end_time")):
        raw = next((values[name] for name in names if values.get(name)), None)
        if raw is not None:
            yield f"{word} {clock_time(raw) or raw}"


def _first_and_last(values: Mapping[str, Any]) -> Iterator[str]:
    for word, *names in (("first", "dtstart", "valid_from"), ("last", "until", "valid_to")):
        day = next((day for name in names if (day := calendar_date(values.get(name)))), None)
        if day:
            yield f", {word} on {long_date(day)}"
    count = str(values.get("count") or "")
    if count.isdecimal():
        yield f", {count} times"
