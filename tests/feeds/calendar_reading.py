"""Calendar files as another program reads them."""

from __future__ import annotations

from collections import Counter
from datetime import date, time, timedelta
from typing import Any

import recurring_ical_events
from icalendar import Calendar

from generator.directory.occurrences import Occurrence

Shown = tuple[date, time, time, str]
"""A day, its times, and whether it is "on", "off" or "check first"."""

LOOKS = {"CANCELLED": "off", "TENTATIVE": "check first"}


def shown(content: bytes, first: date, last: date) -> Counter[Shown]:
    """What a program that follows this calendar shows from the first day to the last."""
    found = recurring_ical_events.of(Calendar.from_ical(content)).between(first, last + timedelta(days=1))
    return Counter(_shown(one) for one in found)


def _shown(one: Any) -> Shown:
    start, end = one["DTSTART"].dt, one["DTEND"].dt
    assert start.date() == end.date()
    assert str(start.tzinfo) == "Europe/London"
    return start.date(), start.time(), end.time(), LOOKS.get(str(one.get("STATUS", "")), "on")


def told(occurrences: list[Occurrence]) -> Counter[Shown]:
    """The same of what the directory says."""
    return Counter((*one.when, "off" if one.off else "check first" if one.check_first else "on") for one in occurrences)


def entries(content: bytes) -> list[Any]:
    """Every entry of a calendar, before its rules are followed."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


def titles(content: bytes) -> list[str]:
    """The title of every entry."""
    return [str(one["SUMMARY"]) for one in entries(content)]
