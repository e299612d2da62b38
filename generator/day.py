"""Which day a run is for."""

from __future__ import annotations

import os
from datetime import date, datetime

VARIABLE = "LOCAL_OFFER_TODAY"
"""The environment variable that can say it."""


class NotADayError(ValueError):
    """The environment says something that is not a day. The message says what to write."""


def day_of_run(setting: date | None) -> date:
    """Return the day that the environment asks for, or else the setting, or else today in the United Kingdom.

    Raises:
        NotADayError: The environment says something that is not a day.
    """
    if asked := os.environ.get(VARIABLE):
        try:
            return date.fromisoformat(asked)
        except ValueError:
            raise NotADayError(f'{VARIABLE} is "{asked}". Write year-month-day, such as 2026-11-23.') from None
    if setting is not None:
        return setting
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - a quick run need not load it

    try:
        return datetime.now(ZoneInfo("Europe/London")).date()
    except ZoneInfoNotFoundError:  # a computer without time zones has its own clock only
        return datetime.now().astimezone().date()
