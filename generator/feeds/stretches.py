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
from generator.feeds.calendar_window import school_years
from generator.feeds.edition import Edition

AHEAD = timedelta(days=366)
"""How far ahead days off are looked for. What follows is the rule alone, until a later build."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Meetings of one session that follow one another by its rule without a gap."""

    first: Occurrence
    last: date | None
    """The last day, or None when nobody has said that it ends."""
    starts_here: bool = True
    """Whether the first is known to be the first, and not only the first that we looked at."""
    is_by_rule: bool = True
    """Whether it follows the rule of its session, or is a day beside it."""


@dataclass(frozen=True, slots=True)
class Times:
    """When a session meets from today on, in order."""

    by_rule: tuple[Stretch, ...]
    """The stretches that follow its rule."""
    beside: tuple[Stretch, ...]
    """The meetings that its rule does not name, one day each."""

    @property
    def all(self) -> list[Stretch]:
        """Both together."""
        return sorted((*self.by_rule, *self.beside), key=lambda one: one.first.when)


def times(told: Edition, session: Session) -> Times:
    """Return when a session meets from today on."""
    begin, end = _window(told, session)
    venue = told.directory.venue_by_id.get(session.venue or "")
    meetings = [one for one in session_dates(session, told.directory.calendar, begin, end, venue) if not one.off]
    days = list(rule_days(session, begin, end))
    in_rule = set(days)
    regular = {one.date: one for one in meetings if one.date in in_rule and _is_usual(session, one)}
    beside = (one for one in meetings if one.date >= told.today and regular.get(one.date) != one)
    return Times(
        _by_rule(told, session, days, regular), tuple(Stretch(one, one.date, is_by_rule=False) for one in beside)
    )


def _by_rule(told: Edition, session: Session, days: list[date], regular: dict[date, Occurrence]) -> tuple[Stretch, ...]:
    found = list(_without_gaps(days, regular))
    if found and found[0].first.date == days[0] and not session.first_date:
        found[0] = replace(found[0], starts_here=False)
    if found and found[-1].last == days[-1] and _goes_on(session):
        found[-1] = replace(found[-1], last=None)
    return tuple(one for one in found if one.last is None or one.last >= told.today)


def _window(told: Edition, session: Session) -> tuple[date, date]:
    """Return the days to look at: from the beginning of the school year, so that a stretch keeps its first day."""
    last = max(told.today, session.first_date or told.today, *_written_days(session))
    return school_years(told.today).first, last + AHEAD


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
