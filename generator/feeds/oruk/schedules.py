"""When a group meets, as rules of repetition (RFC 5545) that give its days and no others.

The standard has no days off. So the meetings of a session stand as stretches without a gap: each ends before a day on
which there is no meeting, and the next begins after it. The days are those of `generator.directory.occurrences`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from generator.directory.groups import Group
from generator.directory.occurrences import Occurrence, rule_days, session_dates
from generator.directory.sessions import Session
from generator.directory.standing import Standing, standing
from generator.directory.values import Day
from generator.directory.wording import session_words
from generator.feeds.edition import Edition

AHEAD = timedelta(days=366)
"""How far ahead days off are looked for. What follows is the rule alone, until a later build."""

_SEPTEMBER = 9
"""The month in which school years begin."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Meetings of one session that follow one another by its rule without a gap."""

    first: Occurrence
    last: date | None
    """The last day, or None when nobody has said that it ends."""
    starts_here: bool = True
    """Whether the first is known to be the first, and not only the first that we looked at."""


def schedules(told: Edition, group: Group) -> list[tuple[int, dict[str, Any]]]:
    """Return the times of a group from today on, each with the number of its session. One that is not on has none."""
    if standing(group) not in (Standing.RUNNING, Standing.FULL):
        return []
    return [
        (number, _schedule(told, group, number, stretch))
        for number, session in enumerate(group.sessions)
        for stretch in stretches(told, session)
    ]


def stretches(told: Edition, session: Session) -> list[Stretch]:
    """Return the stretches of a session that are not over, in order."""
    begin = date(told.today.year - (told.today.month < _SEPTEMBER), _SEPTEMBER, 1)
    end = max(told.today, session.first_date or told.today, *_written_days(session)) + AHEAD
    venue = told.directory.venue_by_id.get(session.venue or "")
    dates = [one for one in session_dates(session, told.directory.calendar, begin, end, venue) if not one.off]
    by_rule = list(rule_days(session, begin, end))
    usual = {one.date: one for one in dates if (one.start, one.end) == (session.start, session.end)}
    found = list(_without_gaps(by_rule, usual))
    if found and found[0].first.date == by_rule[0] and not session.first_date:
        found[0] = replace(found[0], starts_here=False)
    if found and found[-1].last == by_rule[-1] and _goes_on(session):
        found[-1] = replace(found[-1], last=None)
    in_rule = set(by_rule)
    found += [Stretch(one, one.date) for one in dates if one.date not in in_rule or one != usual.get(one.date)]
    left = [one for one in found if one.last is None or one.last >= told.today]
    return sorted(left, key=lambda one: one.first.when)


def _goes_on(session: Session) -> bool:
    """Whether a session may meet for as long as anybody can see. Those that follow school terms end with them."""
    return session.last_date is None and session.runs in ("all year", "not told")


def _written_days(session: Session) -> Iterator[date]:
    yield from (one.date for one in (*session.dates, *session.extra_dates))


def _without_gaps(days: list[date], usual: dict[date, Occurrence]) -> Iterator[Stretch]:
    """Yield stretches of days in which each has a meeting of which the same is to be said."""
    stretch: Stretch | None = None
    for day in days:
        one = usual.get(day)
        if stretch and (one is None or _remarks(one) != _remarks(stretch.first)):
            yield stretch
            stretch = None
        if one:
            stretch = replace(stretch, last=day) if stretch else Stretch(one, day)
    if stretch:
        yield stretch


def _remarks(one: Occurrence) -> tuple[str | None, str | None]:
    return one.check_first, one.special


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
