"""Which topics of a Local Offer are covered where, who looks after them, and where nothing was found.

The report says what was found. It never says that a duty is fulfilled: that is for people to judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.directory.directory import Directory
from generator.directory.topics import Duty, Topic, is_confirmed, topics
from generator.directory.wording import long_date
from generator.overview.entries import Entry
from generator.overview.report import Overview, Table

_COLUMNS = (
    "Topic",
    "Id",
    "Asked for by",
    "How far this is known",
    "Covered by",
    "Looked after by",
    "Last reviewed",
    "Note",
)
_REMARKS = (
    "This report says what was found, not whether it is enough. Read the law, and each page, before you rely on it.",
    "A page or an entry is counted when it says so under covers:.",
)
_FORCE = {"must": "What a Local Offer must cover", "should": "What a Local Offer should cover"}
_KNOWN = {
    "read": "read in the law",
    "second-hand": "others say so, and nobody has read it in the law for this list",
    "from memory": "not looked up yet",
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """One topic with everything that covers it."""

    topic: Topic
    duty: Duty | None
    """What the council says about it, if anything."""
    entries: tuple[Entry, ...]
    """What covers it."""
    confirmed: bool
    """Whether somebody at the council has compared it with the law since the list was made."""

    @property
    def reviewed(self) -> date | None:
        """The day of the oldest review among what covers it, or None when one of them has no such day."""
        days = [entry.last for entry in self.entries]
        return min(day for day in days if day) if days and all(days) else None

    @property
    def roles(self) -> tuple[str, ...]:
        """The parts of those who look after it."""
        if self.duty is not None and self.duty.looked_after_by:
            return (self.duty.looked_after_by,)
        return tuple(dict.fromkeys(entry.role for entry in self.entries))


def coverage(directory: Directory, entries: Iterable[Entry]) -> tuple[Coverage, ...]:
    """Return every topic with what covers it, in the order of the list of topics."""
    duties = {duty.topic: duty for duty in directory.duties}
    found = [entry for entry in entries if entry.covers]
    known = topics()
    return tuple(
        Coverage(
            topic,
            duties.get(topic.id),
            tuple(entry for entry in found if topic.id in entry.covers),
            is_confirmed(duties.get(topic.id), known.dated),
        )
        for topic in known.topics
    )


def duties(directory: Directory, entries: Iterable[Entry], today: date) -> Overview:
    """Return which topics are covered where on this day, and where nothing was found."""
    covered = coverage(directory, entries)
    missing = [one for one in covered if not one.entries]
    return Overview(
        title=f"What this Local Offer covers, on {long_date(today)}",
        summary=_summary(covered, missing, directory.authority.name),
        tables=(
            Table("Nothing was found for these", _COLUMNS, tuple(map(_row, missing)), "Each topic has something."),
            *(_found(covered, force) for force in _FORCE),
        ),
        remarks=_REMARKS,
        data={"date": today.isoformat(), "list_dated": topics().dated.isoformat(), "topics": list(map(_data, covered))},
    )


def _summary(covered: Sequence[Coverage], missing: Sequence[Coverage], authority: str) -> tuple[str, str]:
    unconfirmed = sum(not one.confirmed for one in covered)
    dated = long_date(topics().dated)
    found = f"{len(covered) - len(missing)} of {len(covered)} topics have a page or an entry."
    return (
        f"{found} Nothing was found for {len(missing)}.",
        f"Since this list was made on {dated}, nobody at {authority} has compared {unconfirmed} of them with the law.",
    )


def _found(covered: Iterable[Coverage], force: str) -> Table:
    rows = tuple(_row(one) for one in covered if one.entries and one.topic.force == force)
    return Table(_FORCE[force], _COLUMNS, rows, "Nothing was found for any of these.")


def _row(one: Coverage) -> tuple[str, ...]:
    topic = one.topic
    return (
        topic.title,
        topic.id,
        topics().where(topic),
        "confirmed by the council" if one.confirmed else _KNOWN[topic.known],
        "; ".join(f"{entry.name} ({entry.address})" for entry in one.entries) or "nothing found",
        "; ".join(one.roles),
        _reviewed(one),
        (one.duty.not_here or "") if one.duty else "",
    )


def _reviewed(one: Coverage) -> str:
    if not one.entries:
        return ""
    return long_date(one.reviewed) if one.reviewed else "not told for all of it"


def _data(one: Coverage) -> Mapping[str, Any]:
    topic = one.topic
    return {
        "topic": topic.id,
        "title": topic.title,
        "force": topic.force,
        "source": topics().sources[topic.source].name,
        "source_address": topics().sources[topic.source].address,
        "paragraph": topic.paragraph,
        "known": topic.known,
        "law_checked": one.duty.law_checked.isoformat() if one.duty and one.duty.law_checked else None,
        "covered_by": [
            {
                "kind": entry.kind,
                "name": entry.name,
                "address": entry.address,
                "role": entry.role,
                "reviewed": entry.last.isoformat() if entry.last else None,
            }
            for entry in one.entries
        ],
        "looked_after_by": list(one.roles),
        "not_here": one.duty.not_here if one.duty else None,
    }
