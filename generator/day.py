"""Which day a run is for."""

from __future__ import annotations

import os
import re
from datetime import date, datetime

VARIABLE = "LOCAL_OFFER_TODAY"
"""The environment variable that can say it."""


YEARS = range(1900, 2200)
"""The years that a site can be made for, as in all dates of the directory."""
_WRITTEN = re.compile(r"\d{4}-\d\d-\d\d")


class NotADayError(ValueError):
    """Something is not a day, or too far away. The message says what to write."""


def read_day(text: str) -> date:
    """Return the day that a text says.

    Raises:
        NotADayError: It says none, or one outside `YEARS`. The message goes on after the text itself.
    """
    try:
        day = date.fromisoformat(text) if _WRITTEN.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise NotADayError("is not a day. Write year-month-day, such as 2026-11-23.")
    if day.year not in YEARS:
        raise NotADayError(f"is too far away. Write a day between {YEARS[0]} and {YEARS[-1]}.")
    return day


def day_of_run(setting: date | None) -> date:
    """Return the day that the environment asks for, or else the setting, or else today in the United Kingdom.

    Raises:
        NotADayError: The environment says something that is not a day.
    """
    if asked := os.environ.get(VARIABLE):
        try:
            return read_day(asked)
        except NotADayError as problem:
            raise NotADayError(f'{VARIABLE} is "{asked}", which {problem}') from None
    if setting is not None:
        return setting
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - a quick run need not load it

    try:
        return datetime.now(ZoneInfo("Europe/London")).date()
    except ZoneInfoNotFoundError:  # a computer without time zones has its own clock only
        return datetime.now().astimezone().date()
