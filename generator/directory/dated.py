"""What the day says of an entry that somebody checks from time to time, in the same words for every kind of entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.directory.directory import Directory
from generator.directory.nodes import Location
from generator.directory.standing import Checkable, freshness
from generator.findings import Severity

AHEAD = "future-date"
"""The rule for days that have not come yet."""
CHECK_AHEAD = "This check lies in the future. Write the day of the last one, or take it out until it is done."

Fact = tuple[Location, str, str]
"""Where, by which rule, and what to tell."""


def severity_of(rule: str) -> Severity:
    """Return how grave it is: a day to come is a warning, since families would read it, and all else is news."""
    return Severity.WARNING if rule == AHEAD else Severity.INFORMATION


def check_of(
    entry: Checkable, here: Location, words: str, directory: Directory, today: date, *, is_over: bool = False
) -> Iterator[Fact]:
    """Yield whether the check of an entry lies ahead, or was too long ago.

    Args:
        entry: The entry.
        here: Its location.
        words: What to call it, such as "this group".
        directory: The directory it stands in.
        today: The day.
        is_over: Whether nobody need check it again.
    """
    place = (*here, "checked", "on")
    if entry.checked and entry.checked.on > today:
        yield place, AHEAD, CHECK_AHEAD
    if not is_over and freshness(entry, directory, today).stale:
        limit = directory.authority.looked_after_by.check_every
        message = f"Nobody has checked {words} for more than {limit} days. Check it, and write today's date here."
        yield place, "old-check", message
