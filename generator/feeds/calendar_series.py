"""The meetings of a session as calendar programs store them: a rule, the days it leaves out, those it adds or changes.

The dates come from `generator.directory.occurrences` alone. A rule is only a shorter way to write them down, and what
it says too much or too little is taken out or added, so that a program shows exactly the dates that the pages show.

Two limits of a widely used program (Outlook) shape this. It leaves out an entry that has dates but no rule, so each
date of a list stands alone. It leaves out a rule for two weeks of a month, such as the first and the third Tuesday, so
each of the two has a rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.directory.meetings import Meeting
from generator.directory.occurrences import Occurrence, rule_days
from generator.directory.sessions import Session
from generator.directory.values import Day

WEEKS = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


@dataclass(frozen=True, slots=True)
class Rule:
    """How meetings repeat from the first one on."""

    day: Day
    every: int
    """Every so many weeks; not for monthly rules."""
    week: int | None
    """Which week of the month, -1 for the last, or None for a rule by weeks."""
    last: date
    """The last day that it reaches."""


@dataclass(frozen=True, slots=True)
class Series:
    """One entry of a calendar: a meeting, or many that follow a rule."""

    key: str
    """What tells it from the other entries of its group or event, for as long as its day stays the same."""
    usual: Meeting
    """The first meeting, as all are but those that are changed."""
    rule: Rule | None = None
    left_out: tuple[date, ...] = ()
    """Days that the rule names and of which there is nothing to say."""
    added: tuple[date, ...] = ()
    """Days that the rule does not name, with a meeting at the usual time."""
    changed: tuple[Meeting, ...] = ()
    """The meetings of which there is something else to say, such as that they are off."""


def series_of(session: Session, key: str, meetings: Sequence[Meeting]) -> Iterator[Series]:
    """Yield the meetings of one session as entries.

    Args:
        session: The session.
        key: Its key among the sessions of its group or event.
        meetings: What it does on some days, in order.
    """
    left = list(meetings)
    ruled: list[Series] = []
    for week in dict.fromkeys(session.which) or (None,):
        part = session if week is None else session.model_copy(update={"which": (week,)})
        named = _named_by(part, left)
        if named:
            ruled.append(_by_rule(part, key if week is None else f"{key}-{WEEKS[week]}", named))
            left = _without(left, named)
    if ruled and ruled[0].rule:
        added = [one for one in left if _is_at_the_usual_time(session, one) and _can_be_added(ruled[0].usual, one)]
        ruled[0] = replace(ruled[0], added=tuple(one.occurrence.date for one in added))
        left = _without(left, added)
    yield from ruled
    for meeting in left:
        yield Series(f"{meeting.occurrence.date:%Y%m%d}T{meeting.occurrence.start:%H%M}", meeting)


def _without(meetings: list[Meeting], taken: list[Meeting]) -> list[Meeting]:
    whens = {meeting.occurrence.when for meeting in taken}
    return [meeting for meeting in meetings if meeting.occurrence.when not in whens]


def _named_by(session: Session, meetings: list[Meeting]) -> list[Meeting]:
    """Return those of the meetings that the rule of a session names."""
    if not meetings:
        return []
    named = set(rule_days(session, meetings[0].occurrence.date, meetings[-1].occurrence.date))
    return [one for one in meetings if one.occurrence.date in named and _is_at_the_usual_time(session, one)]


def _by_rule(session: Session, key: str, meetings: list[Meeting]) -> Series:
    first, last = meetings[0].occurrence.date, meetings[-1].occurrence.date
    if first == last or session.day is None:
        return Series(key, meetings[0])
    told = {meeting.occurrence.date for meeting in meetings}
    alike = len({_what_is_said(meeting.occurrence) for meeting in meetings}) == 1
    return Series(
        key,
        meetings[0] if alike else _plain(meetings[0]),
        Rule(
            session.day,
            2 if session.repeats == "fortnightly" else 1,
            session.which[0] if session.repeats == "monthly" else None,
            last,
        ),
        tuple(day for day in rule_days(session, first, last) if day not in told),
        changed=() if alike else tuple(meeting for meeting in meetings if any(_what_is_said(meeting.occurrence))),
    )


def _is_at_the_usual_time(session: Session, meeting: Meeting) -> bool:
    return (meeting.occurrence.start, meeting.occurrence.end) == (session.start, session.end)


def _can_be_added(usual: Meeting, meeting: Meeting) -> bool:
    """Whether a meeting is like any other of its series, and later than the first, with which a series must begin."""
    is_alike = _what_is_said(meeting.occurrence) == _what_is_said(usual.occurrence)
    return is_alike and meeting.occurrence.date > usual.occurrence.date


def _what_is_said(told: Occurrence) -> tuple[str | None, str | None, str | None]:
    """Return what there is to say of a meeting beside its day and time: nothing, when it simply takes place."""
    return told.off, told.check_first, told.special


def _plain(meeting: Meeting) -> Meeting:
    return replace(meeting, occurrence=replace(meeting.occurrence, off=None, check_first=None, special=None))
