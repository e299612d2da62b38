"""What has to be checked or reviewed again: what is late, what falls due soon, and what nobody has checked yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from generator.directory.wording import long_date
from generator.overview.entries import Entry
from generator.overview.report import Overview, Table

DAYS = 90
"""How far ahead the report looks, unless asked otherwise."""

_COLUMNS = ("What", "Which", "Last time", "Due")


def reviews(entries: Iterable[Entry], today: date, days: int = DAYS) -> Overview:
    """Return what is late, what falls due in so many days and what nobody has checked, by role.

    Args:
        entries: Everything that somebody looks after.
        today: The day of the report.
        days: How many days ahead to look.
    """
    until = today + timedelta(days=days)
    known = sorted(entries, key=lambda entry: (entry.due or date.min, entry.name.casefold()))
    late = [entry for entry in known if entry.is_late(today)]
    soon = [entry for entry in known if entry.due is not None and today <= entry.due <= until]
    never = [entry for entry in known if entry.last is None and entry.due is None]
    roles = sorted({entry.role for entry in (*late, *soon, *never)}, key=str.casefold)
    return Overview(
        title=f"What to check again, on {long_date(today)}",
        summary=(f"{len(late)} late, {len(soon)} due by {long_date(until)}, {len(never)} without a date.",),
        tables=tuple(_of_role(role, late, soon, never) for role in roles),
        remarks=("An entry is late when the promised number of days has passed since somebody checked it.",),
        data={
            "date": today.isoformat(),
            "until": until.isoformat(),
            "late": [_data(entry) for entry in late],
            "due": [_data(entry) for entry in soon],
            "never_checked": [_data(entry) for entry in never],
        },
    )


def _of_role(role: str, late: list[Entry], soon: list[Entry], never: list[Entry]) -> Table:
    rows = [
        *(_row(entry, ", which has passed") for entry in late if entry.role == role),
        *(_row(entry, "") for entry in soon if entry.role == role),
        *(_row(entry, "") for entry in never if entry.role == role),
    ]
    return Table(role, _COLUMNS, tuple(rows), "Nothing to do.")


def _row(entry: Entry, after: str) -> tuple[str, str, str, str]:
    last = long_date(entry.last) if entry.last else "nobody has told us"
    due = f"{long_date(entry.due)}{after}" if entry.due else "no date is set"
    return entry.name, f"{entry.kind} {entry.address}", last, due


def _data(entry: Entry) -> dict[str, str | None]:
    return {
        "kind": entry.kind,
        "name": entry.name,
        "address": entry.address,
        "role": entry.role,
        "last": entry.last.isoformat() if entry.last else None,
        "due": entry.due.isoformat() if entry.due else None,
    }
