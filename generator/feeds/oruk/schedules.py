"""When a group meets, as rules of repetition (RFC 5545) that give its days and no others.

The standard has no days off, so the meetings of a session are told in stretches without a gap.
"""

from __future__ import annotations

from typing import Any

from generator.directory.groups import Group
from generator.directory.occurrences import Occurrence, rule_days
from generator.directory.sessions import Session
from generator.directory.standing import Standing, standing
from generator.directory.values import Day
from generator.directory.wording import session_words
from generator.feeds.edition import Edition
from generator.feeds.stretches import Stretch, stretches


def schedules(told: Edition, group: Group) -> list[tuple[int, dict[str, Any]]]:
    """Return the times of a group from today on, each with the number of its session. One that is not on has none."""
    if standing(group) not in (Standing.RUNNING, Standing.FULL):
        return []
    return [
        (number, _schedule(told, group, number, stretch))
        for number, session in enumerate(group.sessions)
        for stretch in stretches(told, session)
    ]


# Records --------------------------------------------------------------------------------------------------


def _schedule(told: Edition, group: Group, number: int, stretch: Stretch) -> dict[str, Any]:
    session, first = group.sessions[number], stretch.first
    until = stretch.last.isoformat() if stretch.last else None
    words = session_words(session)
    begin = first.date.isoformat()
    return {
        "id": told.identity("groups", group.id, "sessions", str(number), f"{begin}T{first.start:%H:%M}"),
        "valid_from": begin if stretch.starts_here else None,
        "valid_to": until,
        "dtstart": begin,
        "until": until,
        "freq": "MONTHLY" if session.repeats == "monthly" and _is_regular(session, first) else "WEEKLY",
        "interval": 2 if session.repeats == "fortnightly" and _is_regular(session, first) else None,
        "byday": by_day(session, first),
        "opens_at": f"{first.start:%H:%M}",
        "closes_at": f"{first.end:%H:%M}",
        "description": f"{session.name}: {words}" if session.name else words,
        "attending_type": session.online.how if session.online else None,
        "schedule_link": session.online.link if session.online else None,
        "notes": "\n\n".join(filter(None, (first.special, first.check_first, session.notes))),
    }


def by_day(session: Session, first: Occurrence) -> str:
    """Return the days of a rule such as TU, or 1TU,3TU for weeks of the month."""
    day = Day(first.date.weekday()).name[:2]
    if session.repeats == "monthly" and _is_regular(session, first):
        return ",".join(f"{week}{day}" for week in session.which)
    return day


def _is_regular(session: Session, one: Occurrence) -> bool:
    """Whether a meeting is one that the rule names, and no date beside it."""
    is_named = one.date in rule_days(session, one.date, one.date)
    return is_named and (one.start, one.end) == (session.start, session.end)
