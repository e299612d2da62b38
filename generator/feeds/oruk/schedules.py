"""When a group meets, as rules of repetition (RFC 5545) that give its days and no others.

The standard has no days off, so the meetings of a session are told in stretches without a gap.
"""

from __future__ import annotations

from typing import Any

from generator.directory.groups import Group
from generator.directory.sessions import Session
from generator.directory.standing import Standing, standing
from generator.directory.values import Day
from generator.directory.wording import clock_range, day_and_date, session_words
from generator.feeds.edition import Edition
from generator.feeds.stretches import Stretch, times


def schedules(told: Edition, group: Group) -> list[tuple[int, dict[str, Any]]]:
    """Return the times of a group from today on, each with the number of its session. One that is not on has none."""
    if standing(group) not in (Standing.RUNNING, Standing.FULL):
        return []
    return [
        (number, _schedule(told, group, number, stretch))
        for number, session in enumerate(group.sessions)
        for stretch in times(told, session).all
    ]


# Records --------------------------------------------------------------------------------------------------


def _schedule(told: Edition, group: Group, number: int, stretch: Stretch) -> dict[str, Any]:
    session, first = group.sessions[number], stretch.first
    until = stretch.last.isoformat() if stretch.last else None
    begin = first.date.isoformat()
    return (
        {
            "id": told.identity("groups", group.id, "sessions", str(number), f"{begin}T{first.start:%H:%M}"),
            "valid_from": begin if stretch.starts_here else None,
            "valid_to": until,
            "dtstart": begin,
            "until": until,
        }
        | _rule(session, stretch)
        | {
            "opens_at": f"{first.start:%H:%M}",
            "closes_at": f"{first.end:%H:%M}",
            "description": _words(session, stretch),
            "attending_type": session.online.how if session.online else None,
            "schedule_link": session.online.link if session.online else None,
            "notes": "\n\n".join(filter(None, (first.special, first.check_first, session.notes))),
        }
    )


def _rule(session: Session, stretch: Stretch) -> dict[str, Any]:
    """Return how a stretch repeats. One day is a week that comes once, since the standard knows weeks and months."""
    day = Day(stretch.first.date.weekday()).name[:2]
    if stretch.is_by_rule and session.repeats == "monthly":
        return {"freq": "MONTHLY", "byday": ",".join(f"{week}{day}" for week in session.which)}
    is_fortnightly = stretch.is_by_rule and session.repeats == "fortnightly"
    return {"freq": "WEEKLY", "interval": 2 if is_fortnightly else None, "byday": day}


def _words(session: Session, stretch: Stretch) -> str:
    one = stretch.first
    words = session_words(session) if stretch.is_by_rule else f"{day_and_date(one.date)}, {clock_range(*one.when[1:])}"
    return f"{session.name}: {words}" if session.name else words
