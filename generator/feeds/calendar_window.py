"""Which days a calendar file tells of: whole months and years, so that a file does not change every night."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

SEPTEMBER = 9
"""The month in which a school year begins."""

MONTHS_AHEAD = 4
"""How many whole months after this one a calendar of many groups tells of."""


@dataclass(frozen=True, slots=True)
class Window:
    """The first and the last day that a file tells of."""

    first: date
    last: date


def school_years(today: date) -> Window:
    """Return this school year and the next, each from 1 September to 31 August."""
    began = today.year if today.month >= SEPTEMBER else today.year - 1
    return Window(date(began, SEPTEMBER, 1), date(began + 2, SEPTEMBER - 1, 31))


def coming_months(today: date) -> Window:
    """Return last month, this one and the next few: what a calendar of hundreds of groups can hold."""
    this = today.replace(day=1)
    return Window((this - timedelta(days=1)).replace(day=1), _month_later(this, MONTHS_AHEAD + 1) - timedelta(days=1))


def _month_later(first: date, months: int) -> date:
    months += first.month - 1
    return date(first.year + months // 12, months % 12 + 1, 1)
