"""School terms, and which days are term time.

School terms are set by each council, so they are data; bank holidays for England come from the `holidays` package.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, cached_property
from typing import Any

import holidays
from pydantic import Field, model_validator

from generator.directory.values import CalendarDate, Day, Line, Mismatch, Name, Thing

WEEKEND = timedelta(days=2)

SCHOOL_HOLIDAY, HALF_TERM, BANK_HOLIDAY = "school holiday", "half term", "bank holiday"


class Days(Thing):
    """A run of days, both ends included. Write one day as a date alone."""

    first_day: CalendarDate
    """The first of these days."""
    last_day: CalendarDate = Field(default_factory=lambda earlier: earlier.get("first_day"))
    """The last of these days. The same as the first when left out."""
    why: Line | None = None
    """What these days are, such as "Christmas" or "boiler repair"."""

    @model_validator(mode="before")
    @classmethod
    def _one_day(cls, value: Any) -> Any:
        return {"first_day": value} if isinstance(value, str | date) else value

    @model_validator(mode="after")
    def _in_order(self) -> Days:
        if self.last_day < self.first_day:
            raise Mismatch(("The last day comes before the first. Swap them, or mend the wrong one.", "last_day"))
        return self

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first_day <= day <= self.last_day


class Term(Thing):
    """One school term."""

    name: Name
    """The term's name, such as "Autumn term 2026"."""
    first_day: CalendarDate
    """The first day that children are in school."""
    last_day: CalendarDate
    """The last day that children are in school."""
    half_term: Days | None = None
    """The week or two off in the middle."""

    @model_validator(mode="after")
    def _in_order(self) -> Term:
        if self.last_day < self.first_day:
            message = "This term ends before it starts. Swap first_day and last_day, or mend the wrong one."
            raise Mismatch((message, "last_day"))
        half = self.half_term
        if half and not (self.first_day < half.first_day and half.last_day < self.last_day):
            raise Mismatch(("The half term lies outside its term. Check its dates.", "half_term"))
        return self

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first_day <= day <= self.last_day


class SchoolCalendar(Thing):
    """The terms, and the days inside them when schools are shut."""

    terms: tuple[Term, ...] = ()
    closures: tuple[Days, ...] = ()
    """Days on which all schools are shut, such as training days."""
    extra_bank_holidays: tuple[Days, ...] = ()
    """Bank holidays that were announced for one year only."""

    @cached_property
    def first_known_day(self) -> date | None:
        """The first day of the first term we know."""
        return min((term.first_day for term in self.terms), default=None)

    @cached_property
    def last_known_day(self) -> date | None:
        """The last day of the last term we know. Nobody can say what is term time after it."""
        return max((term.last_day for term in self.terms), default=None)

    def knows(self, day: date) -> bool:
        """Whether the terms that we know reach as far as this day."""
        first, last = self.first_known_day, self.last_known_day
        return first is not None and last is not None and first <= day <= last

    def bank_holiday(self, day: date) -> str | None:
        """Return the name of the bank holiday in England on this day, or nothing."""
        for days in self.extra_bank_holidays:
            if day in days:
                return days.why or "Bank holiday"
        return bank_holidays(day.year).get(day)

    def is_beside_half_term(self, day: date) -> bool:
        """Whether this is a weekend day next to a half term, of which editors seldom say if it belongs to it."""
        if day.weekday() < Day.SATURDAY:
            return False
        halves = (term.half_term for term in self.terms if term.half_term)
        return any(
            half.first_day - WEEKEND <= day < half.first_day or half.last_day < day <= half.last_day + WEEKEND
            for half in halves
        )

    def term_on(self, day: date) -> Term | None:
        """Return the term that this day lies in, its half term included."""
        return next((term for term in self.terms if day in term), None)

    def why_not_term(self, day: date) -> str | None:
        """Return why schools are shut on this day in a word or two, or nothing when it is a day in term."""
        if day not in self._reasons:
            self._reasons[day] = self._reason(day)
        return self._reasons[day]

    @cached_property
    def _reasons(self) -> dict[date, str | None]:
        # Thousands of groups ask about the same few hundred days.
        return {}

    def _reason(self, day: date) -> str | None:
        term = self.term_on(day)
        if term is None:
            return SCHOOL_HOLIDAY
        if term.half_term and day in term.half_term:
            return HALF_TERM
        if self.bank_holiday(day):
            return BANK_HOLIDAY
        return next((days.why or "schools are shut" for days in self.closures if day in days), None)


@cache
def bank_holidays(year: int) -> dict[date, str]:
    """Return the bank holidays in England in one year, days in lieu included, with their English names."""
    found = holidays.country_holidays("GB", subdiv="ENG", years=year, language="en_GB")
    return {day: name.replace("(observed)", "(substitute day)") for day, name in found.items()}
