"""Groups and events in the words of schema.org, with their rules and their next dates.

The dates are those that pages show. One of which nobody knows whether there is a meeting is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from generator.directory.addresses import event_address, group_address
from generator.directory.ages import Ages
from generator.directory.event_facts import event_facts
from generator.directory.events import Event
from generator.directory.groups import Cost, Group
from generator.directory.needs import Need
from generator.directory.occurrences import Occurrence, rule_days
from generator.directory.sessions import Session
from generator.directory.standing import Standing, standing
from generator.directory.wording import price_words
from generator.feeds.edition import Edition
from generator.feeds.linked import bodies, places
from generator.feeds.plain import plain
from generator.feeds.stretches import Stretch, times

Node = dict[str, Any]

TIMEZONE = "Europe/London"
_FREQUENCY = {"weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M"}
_SCHEMA = "https://schema.org/"


def group(told: Edition, one: Group) -> list[Node]:
    """Return a group: as an event that repeats while it is on, and as a service that is offered when it is not."""
    page = told.url(group_address(one.id))
    about = {
        "name": one.name,
        "alternateName": list(one.also_known_as),
        "description": plain(one.summary),
        "url": page,
        "sameAs": one.website,
        "audience": _audience(one.who_for.ages),
        "keywords": _keywords(one.who_for.all_needs),
    }
    runners = [bodies.in_short(told, told.directory.organisation_by_id[who]) for who in one.organisations]
    if standing(one) not in (Standing.RUNNING, Standing.FULL):
        return [{"@type": "Service", "@id": f"{page}#group" if page else None} | about | {"provider": runners}]
    dates = [meeting for meeting in told.facts.of(one).dates.coming if not meeting.check_first]
    return [
        {"@type": "Event", "@id": f"{page}#group" if page else None}
        | about
        | _money(one.cost)
        | {
            "organizer": runners,
            "location": _locations(told, one.sessions),
            "eventAttendanceMode": _attendance(one.sessions),
            "eventSchedule": [rule for session in one.sessions for rule in schedules(told, session)],
            "subEvent": [_dated(told, one.name, one.sessions, meeting) for meeting in dates],
        }
    ]


def event(told: Edition, one: Event) -> list[Node]:
    """Return an event: with its day if there is one, with its days if there are more."""
    page = told.url(event_address(one.id))
    facts = event_facts(one, told.directory, told.today)
    dates = [meeting for meeting in facts.dates if not meeting.check_first]
    status = f"{_SCHEMA}{'EventCancelled' if one.status == 'cancelled' else 'EventScheduled'}"
    about = {
        "@type": "Event",
        "@id": f"{page}#event" if page else None,
        "name": one.name,
        "description": plain(one.summary),
        "url": page,
        "sameAs": one.website,
        "eventStatus": status,
        "audience": _audience(one.who_for.ages),
        "keywords": _keywords(one.who_for.all_needs),
        "organizer": [bodies.in_short(told, body) for body in facts.organisations],
        "location": _locations(told, one.sessions),
        "eventAttendanceMode": _attendance(one.sessions),
    }
    if len(dates) == 1 and not facts.rule:
        return [about | _money(one.cost) | _when(dates[0])]
    days = [_dated(told, one.name, one.sessions, meeting) | {"eventStatus": status} for meeting in dates]
    rules = [] if one.status == "cancelled" else [rule for each in one.sessions for rule in schedules(told, each)]
    return [about | _money(one.cost) | {"eventSchedule": rules, "subEvent": days}]


# When -----------------------------------------------------------------------------------------------------


def schedules(told: Edition, session: Session) -> list[Node]:
    """Return the rule of a session with the days on which it does not meet, and each day beside the rule."""
    found = times(told, session)
    stated = [one for one in found.by_rule if not one.first.check_first]
    beside = [one for one in found.beside if not one.first.check_first]
    rule = [_rule(session, stated)] if stated else []
    return rule + [_one_day(one) for one in beside]


def _rule(session: Session, stated: Sequence[Stretch]) -> Node:
    first, last = stated[0].first.date, stated[-1].last
    return {
        "@type": "Schedule",
        "repeatFrequency": _FREQUENCY[session.repeats],
        "byDay": _by_day(session),
        "startDate": first.isoformat(),
        "endDate": last.isoformat() if last else None,
        "exceptDate": [day.isoformat() for day in _between(session, stated)],
    } | _times(session.start, session.end)


def _between(session: Session, stated: Sequence[Stretch]) -> Iterable[date]:
    """Yield the days that the rule names between one stretch and the next."""
    for before, after in pairwise(stated):
        if before.last:
            yield from (
                day for day in rule_days(session, before.last, after.first.date) if before.last < day < after.first.date
            )


def _by_day(session: Session) -> str | list[str] | None:
    if session.day is None:
        return None
    if session.repeats == "monthly":
        return [f"{week}{session.day.name[:2]}" for week in session.which]
    return f"{_SCHEMA}{session.day.word}"


def _one_day(one: Stretch) -> Node:
    day = one.first.date.isoformat()
    return {"@type": "Schedule", "startDate": day, "endDate": day} | _times(one.first.start, one.first.end)


def _times(start: time, end: time) -> Node:
    return {"startTime": f"{start:%H:%M:%S}", "endTime": f"{end:%H:%M:%S}", "scheduleTimezone": TIMEZONE}


def _dated(told: Edition, name: str, sessions: Sequence[Session], meeting: Occurrence) -> Node:
    session = sessions[meeting.number]
    return {
        "@type": "Event",
        "name": f"{name}: {session.name}" if session.name else name,
        "description": meeting.special,
        "location": places.location(told, session),
        "eventAttendanceMode": _attendance([session]),
    } | _when(meeting)


def _when(meeting: Occurrence) -> Node:
    return {"startDate": _moment(meeting.date, meeting.start), "endDate": _moment(meeting.date, meeting.end)}


def _moment(day: date, clock: time) -> str:
    """Return a day and a time of a clock on the wall with the offset that holds on that day."""
    return datetime.combine(day, clock, ZoneInfo(TIMEZONE)).isoformat()


# Where, for whom, for how much ----------------------------------------------------------------------------


def _locations(told: Edition, sessions: Iterable[Session]) -> list[Node]:
    found = [node for session in sessions for node in places.location(told, session)]
    return [node for number, node in enumerate(found) if node not in found[:number]]


def _attendance(sessions: Iterable[Session]) -> str | None:
    ways = {way for session in sessions for way, told in (("Off", session.venue), ("On", session.online)) if told}
    if not ways:
        return None
    word = "Mixed" if len(ways) > 1 else f"{next(iter(ways))}line"
    return f"{_SCHEMA}{word}EventAttendanceMode"


def _audience(ages: Ages) -> Node | None:
    if not ages.is_told:
        return None
    return {
        "@type": "PeopleAudience",
        "suggestedMinAge": ages.youngest.years if ages.youngest else None,
        "suggestedMaxAge": ages.oldest.years if ages.oldest else None,
    }


def _keywords(needs: Iterable[Need]) -> str:
    return ", ".join(need.label for need in needs)


def _money(cost: Cost) -> Node:
    """Return what it costs. Nothing is said of it when nobody has told us, or when some pay and others do not."""
    if cost.free:
        return {"isAccessibleForFree": True}
    paid = [price for price in cost.prices if price.amount]
    is_never_free = bool(paid) and len(paid) == len(cost.prices) and not cost.pay_what_you_can
    return {
        "isAccessibleForFree": False if is_never_free else None,
        "offers": [
            {"@type": "Offer", "name": price_words(price), "price": _amount(price.amount), "priceCurrency": "GBP"}
            for price in cost.prices
        ],
    }


def _amount(amount: Decimal) -> str:
    return f"{amount:.2f}"
