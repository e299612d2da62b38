"""Meetings that follow one another without a gap, for programs that know rules of repetition and no days off.

Each stretch ends before a day on which there is no meeting, and the next begins after it. The days are those of
`generator.directory.occurrences`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.directory.occurrences import Occurrence, rule_days, session_dates
from generator.directory.sessions import Session
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


def stretches(told: Edition, session: Session) -> list[Stretch]:
    """Return all stretches of a session that are not over, in order."""
    found = [*stretches_by_rule(told, session), *dates_beside_rule(told, session)]
    return sorted(found, key=lambda one: one.first.when)


def stretches_by_rule(told: Edition, session: Session) -> list[Stretch]:
    """Return the stretches of a session that are not over and follow its rule, in order."""
    window = _window(told, session)
    by_rule = list(rule_days(session, *window))
    usual = {one.date: one for one in _meetings(told, session) if _is_usual(session, one)}
    found = list(_without_gaps(by_rule, usual))
    if found and found[0].first.date == by_rule[0] and not session.first_date:
        found[0] = replace(found[0], starts_here=False)
    if found and found[-1].last == by_rule[-1] and _goes_on(session):
        found[-1] = replace(found[-1], last=None)
    return [one for one in found if one.last is None or one.last >= told.today]


def dates_beside_rule(told: Edition, session: Session) -> list[Stretch]:
    """Return the meetings from today on that the rule of a session does not name: one day each, in order."""
    by_rule = set(rule_days(session, *_window(told, session)))
    beside = (one for one in _meetings(told, session) if one.date not in by_rule or not _is_usual(session, one))
    return [Stretch(one, one.date) for one in beside if one.date >= told.today]


def _window(told: Edition, session: Session) -> tuple[date, date]:
    """Return the days to look at: from the beginning of the school year, so that a stretch keeps its first day."""
    begin = date(told.today.year - (told.today.month < _SEPTEMBER), _SEPTEMBER, 1)
    return begin, max(told.today, session.first_date or told.today, *_written_days(session)) + AHEAD


def _meetings(told: Edition, session: Session) -> list[Occurrence]:
    venue = told.directory.venue_by_id.get(session.venue or "")
    found = session_dates(session, told.directory.calendar, *_window(told, session), venue)
    return [one for one in found if not one.off]


def _is_usual(session: Session, one: Occurrence) -> bool:
    return (one.start, one.end) == (session.start, session.end)


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
