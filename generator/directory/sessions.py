"""The regular meeting times of a group, as an editor writes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from generator.directory.school_calendar import Days
from generator.directory.values import (
    CalendarDate,
    Line,
    Mismatch,
    Prose,
    Slug,
    Thing,
    TimeOfDay,
    WebAddress,
    WeekDay,
    YesOrNo,
)

WHICH = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4, "last": -1}


def _which(value: Any) -> Any:
    if isinstance(value, int):
        return value
    word = str(value).strip().lower()
    if word in WHICH:
        return WHICH[word]
    raise ValueError(f'"{value}" is not a week of the month. Write 1st, 2nd, 3rd, 4th or last.')


WeekOfMonth = Annotated[
    int,
    BeforeValidator(_which, json_schema_input_type=Annotated[str, Field(json_schema_extra={"enum": list(WHICH)})]),
]
"""1 to 4, or -1 for the last."""


class ExtraDate(Thing):
    """One more date, on which the times may differ. Write a date alone when they do not."""

    date: CalendarDate
    """The day."""
    start: TimeOfDay | None = None
    """When it begins on that day, if not at the usual time."""
    end: TimeOfDay | None = None
    """When it ends on that day, if not at the usual time."""
    why: Line | None = None
    """What is special about it, such as "summer picnic"."""

    @model_validator(mode="before")
    @classmethod
    def _date_alone(cls, value: Any) -> Any:
        return {"date": value} if isinstance(value, str) else value


class Online(Thing):
    """A meeting by video or telephone."""

    how: Line
    """How it works, such as "A video call. We send the link the day before."."""
    link: WebAddress | None = None
    """A page from which people join."""


def wrong_times(start: time, end: time) -> Iterator[str]:
    """Yield what is wrong with the times of a session, if anything."""
    if end < start:
        yield "This session ends before it starts. Check start: and end:."
    if end == start:
        yield "This session starts and ends at the same time. Check start: and end:."


class Session(Thing):
    """One regular meeting time.

    `repeats` says how: weekly and fortnightly need a `day`, monthly a `day` and `which` weeks, dates its `dates`.
    """

    name: Line | None = None
    """What this session is called, where a group has several."""
    repeats: Literal["weekly", "fortnightly", "monthly", "dates"] = "weekly"
    """How often it comes round. Weekly when left out."""
    day: WeekDay | None = None
    """The day of the week."""
    which: tuple[WeekOfMonth, ...] = ()
    """Which weeks of the month, such as 2nd or last. For monthly sessions alone."""
    dates: tuple[ExtraDate, ...] = ()
    """Each date, for sessions that follow no rule."""
    start: TimeOfDay
    """When it begins."""
    end: TimeOfDay
    """When it ends."""
    runs: Literal["term time", "all year", "school holidays", "not told"] = "not told"
    """Whether it follows the school terms."""
    bank_holidays: YesOrNo = "not told"
    """Whether it meets on bank holidays."""
    first_date: CalendarDate | None = None
    """The first day it meets. Fortnightly sessions need one, to know which weeks are theirs."""
    last_date: CalendarDate | None = None
    """The last day it meets."""
    not_on: tuple[Days, ...] = ()
    """Days when it does not meet."""
    extra_dates: tuple[ExtraDate, ...] = ()
    """Days when it meets as well."""
    venue: Slug | None = None
    """Where it meets: the id of a venue."""
    online: Online | None = None
    """How it meets, when it is not in a place, or not there alone."""
    notes: Prose | None = None
    """Anything else about this time, such as "quieter in the second half"."""

    @model_validator(mode="after")
    def _makes_sense(self) -> Session:
        problems = [(text, field) for wrong, text, field in (*self._rule_checks(), *self._time_checks()) if wrong]
        if problems:
            raise Mismatch(*problems)
        return self

    @property
    def last_day(self) -> date | None:
        """The day after which it surely does not meet, or None when nobody has said that it ends."""
        extra = [one.date for one in (*self.dates, *self.extra_dates)]
        if self.repeats == "dates":
            return max(extra)
        return max(self.last_date, *extra) if self.last_date and extra else self.last_date

    def _rule_checks(self) -> list[_Check]:
        repeats, by_rule = self.repeats, self.repeats != "dates"
        return [
            (by_rule and self.day is None, "A session needs a day, such as Tuesday.", "repeats"),
            (
                repeats == "monthly" and not self.which,
                "A monthly session needs which: 1st, 2nd, 3rd, 4th or last.",
                "repeats",
            ),
            (
                repeats != "monthly" and bool(self.which),
                "Only a monthly session has which:. Write repeats: monthly, or take which: out.",
                "which",
            ),
            (
                repeats == "fortnightly" and self.first_date is None,
                "A session that meets every other week needs first_date:, a day when it meets.",
                "repeats",
            ),
            (
                not by_rule and not self.dates,
                "This session repeats by dates, so list them under dates:.",
                "repeats",
            ),
            (
                by_rule and bool(self.dates),
                "Write repeats: dates, or move these days to extra_dates:.",
                "dates",
            ),
        ]

    def _time_checks(self) -> list[_Check]:
        first, last = self.first_date, self.last_date
        is_off_day = first is not None and self.day is not None and first.weekday() != self.day
        return [
            *((True, message, "end") for message in wrong_times(self.start, self.end)),
            (
                first is not None and last is not None and last < first,
                "Its last date comes before its first. Check first_date: and last_date:.",
                "last_date",
            ),
            (
                self.repeats == "fortnightly" and is_off_day,
                "Its first_date: falls on another day of the week than its day:.",
                "first_date",
            ),
            *self._extra_checks("dates", self.dates),
            *self._extra_checks("extra_dates", self.extra_dates),
        ]

    def _extra_checks(self, field: str, dates: tuple[ExtraDate, ...]) -> Iterator[_Check]:
        for number, extra in enumerate(dates):
            if not (extra.start or extra.end):
                continue  # When the session itself ends before it starts, that is said once and not for every date.
            start, end = extra.start or self.start, extra.end or self.end
            what = "starts and ends at the same time" if start == end else "ends before it starts"
            message = f"On {extra.date.isoformat()} it {what}. Check start: and end:."
            yield end <= start, message, (field, number, "end" if extra.end else "start")


_Check = tuple[bool, str, str | tuple[str | int, ...]]
"""Whether something is wrong, what to tell the editor, and by which field (or the way to one further in)."""
