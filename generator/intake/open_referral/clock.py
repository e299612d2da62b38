"""Times, days and dates in every form that other directories write them in."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from generator.directory.values import DAY_WORDS

_LONDON = ZoneInfo("Europe/London")
_CODES = {word[:2].upper(): word for word in DAY_WORDS}
_LONG = {word.lower(): word for word in DAY_WORDS}
_SHORT = {
    **{word[:3].lower(): word for word in DAY_WORDS},
    "tues": "Tuesday",
    "weds": "Wednesday",
    "thur": "Thursday",
    "thurs": "Thursday",
}
_TIME = re.compile(
    r"(?:\d{4}-\d\d-\d\dT)?(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?(?:[:.](?P<second>\d\d)(?:\.\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>z|[+-]\d\d:?\d\d|[+-]\d\d)?",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"([0-9]{1,2}(?:[:.][0-9]{2})?) ?([ap]\.?m\.?)? ?(?:-|–|—|to|until) ?([0-9]{1,2}(?:[:.][0-9]{2})?) ?([ap]\.?m\.?)?",
    re.IGNORECASE,
)
_MORNING = 9
_FIGURES = re.compile(r"(\d{1,2})(\d\d)(?:\d\d)?")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)", re.IGNORECASE)
_BRITISH = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?")
_BY_DAY = re.compile(r"([+-]?\d)?\s*([A-Za-z]+)")


def clock_time(value: object) -> str | None:
    """Return a time as `09:30`, or None when it is none that can be read.

    "9:30", "09:30:00Z", "9.30am", "0930", "09:30+01:00", "noon" and whole dates with a time are read. An offset is left
    out: what sources write is the time on the wall, and the offset is that of the day when it was typed.
    """
    text = str(value).strip().lower() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if text in ("noon", "midday", "12 noon"):
        return "12:00"
    if figures := _FIGURES.fullmatch(text):
        hour, minute, half = int(figures[1]), int(figures[2]), ""
        if len(text) < len("900"):
            return None
    else:
        match = _TIME.fullmatch(text)
        if not match or not (match["minute"] or match["half"]):
            return None
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        half = (match["half"] or "")[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def clock_span(text: str) -> tuple[str, str] | None:
    """Return two times in one text, such as "9.30 - 11", "10-12" or "6-8pm", or None when they can mean two things.

    Hours alone are read when morning or afternoon is told, or when they begin at nine or later and go on.
    """
    match = _SPAN.fullmatch(text.strip())
    if not match:
        return None
    first, half, last, last_half = match.groups()
    if not half and not last_half and int(re.match(r"[0-9]+", first)[0]) < _MORNING:  # type: ignore[index]
        return None
    start = clock_time(_with_minutes(first) + (half or last_half or ""))
    end = clock_time(_with_minutes(last) + (last_half or ""))
    if half is None and last_half and start and end and start >= end:
        start = clock_time(_with_minutes(first))  # "10-12.30pm" begins in the morning
    return (start, end) if start and end and start < end else None


def _with_minutes(figures: str) -> str:
    return figures if re.search(r"[:.]", figures) else f"{figures}:00"


def has_offset(value: object) -> bool:
    """Return whether a time says how far it is from Greenwich, `Z` included."""
    match = _TIME.fullmatch(str(value).strip())
    return bool(match and match["zone"])


def calendar_date(value: object) -> date | None:
    """Return a date, written as ISO 8601 (with or without a time) or as British people write it, or None.

    Midnight in London, written by its distance from Greenwich (`2027-05-14T23:00:00Z`), is the day that begins then.
    """
    text = str(value).strip()
    try:
        if _MOMENT.fullmatch(text):
            local = datetime.fromisoformat(text.upper()).astimezone(_LONDON)
            if local.time() == time():
                return local.date()
        if match := _DATE.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _BRITISH.fullmatch(text):
            return date(int(match[3]), int(match[2]), int(match[1]))
        return datetime.strptime(text, "%d %B %Y").date()
    except ValueError:
        return None


def days_of(value: object) -> list[tuple[int | None, str]] | None:
    """Return days such as "MO,2TU,-1FR", "Monday", ["mon", "tue"] as pairs of a week of the month and a day.

    None means that some of it cannot be read. A number alone cannot: sources begin to count on different days.
    """
    parts = [str(one) for one in value] if isinstance(value, list) else re.split(r"[,;/&]|\band\b", str(value))
    found: list[tuple[int | None, str]] = []
    for part in filter(None, (part.strip() for part in parts)):
        match = _BY_DAY.fullmatch(part)
        day = match and _day(match[2])
        if not match or not day:
            return None
        found.append((int(match[1]) if match[1] else None, day))
    return found


def _day(word: str) -> str | None:
    lower = word.lower()
    return _CODES.get(word.upper()) or _LONG.get(lower) or _LONG.get(lower.removesuffix("s")) or _SHORT.get(lower)
