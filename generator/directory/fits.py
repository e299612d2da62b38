"""Whether a group fits one thing that a family asks for: yes, partly, no, or not told.

Lists, the finder and whatever else sorts groups ask here, so that all of them say the same. What nobody told us is
never a yes, and never a no.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time
from decimal import Decimal
from enum import IntEnum
from typing import Literal

from generator.directory.ages import Ages
from generator.directory.directory import Directory
from generator.directory.groups import Cost, Group, Kind, Price
from generator.directory.likeness import areas_of
from generator.directory.needs import Need
from generator.directory.occurrences import weekly_times
from generator.directory.values import Day

Fit = Literal["yes", "partly", "no", "not told"]


def _yes_or(holds: bool, *, told: bool) -> Fit:  # noqa: FBT001 - it reads as a sentence
    return "yes" if holds else "no" if told else "not told"


# For whom -------------------------------------------------------------------------------------------------


def fits_ages(group: Group, ages: Ages) -> Fit:
    """Whether a child of these ages can come. Where one end was not told to us, it may be that nobody knows."""
    own = group.who_for.ages
    if own.surely_overlaps(ages):
        return "yes"
    return "not told" if not own.is_told or own.overlaps(ages) else "no"


def fits_need(group: Group, need: Need) -> Fit:
    """Whether it is planned for children with this need."""
    needs = group.who_for.all_needs
    return _yes_or(need in needs, told=bool(needs))


def fits_kind(group: Group, kinds: Iterable[Kind]) -> Fit:
    """Whether it is one of these kinds of group."""
    return _yes_or(group.kind in kinds, told=group.kind != "not told")


def fits_no_diagnosis(group: Group) -> Fit:
    """Whether a child can come whom no doctor has given a diagnosis."""
    answers: dict[str, Fit] = {"yes": "no", "no": "yes", "partly": "partly"}
    return answers.get(group.who_for.diagnosis_needed.answer, "not told")


def fits_parents(group: Group, parents: Literal["stay", "leave", "only"]) -> Fit:
    """Whether a parent can stay there, can leave a child there, or comes without the children."""
    either = group.parents == "either" and parents != "only"
    return _yes_or(group.parents == parents or either, told=group.parents != "not told")


# When -----------------------------------------------------------------------------------------------------


class PartOfDay(IntEnum):
    """A part of the day, as a family plans it."""

    MORNING = 0
    AFTERNOON = 1
    EVENING = 2

    @property
    def word(self) -> str:
        """Its name, such as "Morning"."""
        return self.name.capitalize()


_STARTS = (time(0), time(12), time(17), time(23, 59, 59))
_ENOUGH = 60
"""How many minutes of a meeting in a part of the day make it one of that part."""

Slot = tuple[Day, PartOfDay]


def parts_of_day(start: time, end: time) -> frozenset[PartOfDay]:
    """Return the parts of the day that a meeting is in: the one it begins in, and where it lasts for an hour."""
    return frozenset(
        part
        for part in PartOfDay
        if _STARTS[part] <= start < _STARTS[part + 1]
        or _minutes(min(end, _STARTS[part + 1])) - _minutes(max(start, _STARTS[part])) >= _ENOUGH
    )


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def slots_of(group: Group) -> frozenset[Slot]:
    """Return the parts of which days of the week it meets on, by its usual times."""
    return frozenset((day, part) for day, start, end in weekly_times(group) for part in parts_of_day(start, end))


def fits_times(group: Group, days: Iterable[Day] = Day, parts: Iterable[PartOfDay] = PartOfDay) -> Fit:
    """Whether it meets on one of these days, in one of these parts of that day."""
    wanted = {(day, part) for part in tuple(parts) for day in days}
    return _yes_or(not wanted.isdisjoint(slots_of(group)), told=bool(group.sessions))


# Where and how --------------------------------------------------------------------------------------------


def _place_is_told(group: Group) -> bool:
    return any(session.venue or session.online for session in group.sessions)


def fits_area(group: Group, area: str, directory: Directory) -> Fit:
    """Whether it meets in the area with this id."""
    return _yes_or(area in areas_of(group, directory), told=_place_is_told(group))


def fits_online(group: Group) -> Fit:
    """Whether a family can take part by video or telephone."""
    return _yes_or(any(session.online for session in group.sessions), told=_place_is_told(group))


def fits_way_to_join(group: Group, way: str) -> Fit:
    """Whether this is a way to come for the first time."""
    return _yes_or(way in group.how_to_join.ways, told=bool(group.how_to_join.ways))


def fits_access(group: Group, field: str, directory: Directory) -> Fit:
    """Whether all places where it meets have what a field of `Access` asks. In some of them alone is partly.

    A group that only meets online has no building, so it has none of these.
    """
    venues = dict.fromkeys(session.venue for session in group.sessions if session.venue or not session.online)
    answers: set[Fit] = {
        getattr(directory.venue_by_id[venue].access, field).answer if venue else "not told" for venue in venues
    }
    if not group.sessions:
        return "not told"
    if len(answers) <= 1:
        return next(iter(answers), "no")
    return "partly" if answers & {"yes", "partly"} else "not told"


# What it costs --------------------------------------------------------------------------------------------

# fmt: off
_ONE_TIME = frozenset((
    "activity", "afternoon", "class", "day", "evening", "game", "hour", "lesson", "meal", "meeting", "morning",
    "night", "session", "supper", "swim", "time", "trip", "visit", "workshop",
))
_MANY_TIMES = frozenset(("block", "course", "holiday", "month", "season", "summer", "term", "week", "year"))
# fmt: on
"""What money buys, by the last word of what an editor wrote. What is in neither list, nobody can compare."""


def _is_for(price: Price, words: frozenset[str]) -> bool:
    return price.per.lower().split()[-1].rstrip("s.") in words


def _has_a_price(cost: Cost) -> bool:
    return cost.free or cost.pay_what_you_can or bool(cost.prices)


def is_free(cost: Cost) -> Fit:
    """Whether nobody pays anything."""
    nothing = bool(cost.prices) and not any(price.amount for price in cost.prices)
    return _yes_or(cost.free or nothing, told=_has_a_price(cost))


def is_pay_what_you_can(cost: Cost) -> Fit:
    """Whether each family gives what it can, or nothing."""
    return _yes_or(cost.pay_what_you_can, told=_has_a_price(cost))


def costs_at_most(cost: Cost, pounds: int) -> Fit:
    """Whether a family pays no more than this for one time, those who pay most included."""
    if is_free(cost) == "yes" or cost.pay_what_you_can:
        return "yes"
    for_one = [price.amount for price in cost.prices if _is_for(price, _ONE_TIME)]
    amounts = for_one or [price.amount for price in cost.prices if _is_for(price, _MANY_TIMES)]
    if amounts and max(amounts) <= Decimal(pounds):
        return "yes"
    return "no" if for_one else "not told"


def is_paid_for_many_times(cost: Cost) -> Fit:
    """Whether money buys more than one time, such as a term."""
    if any(_is_for(price, _MANY_TIMES) for price in cost.prices):
        return "yes"
    told = _has_a_price(cost) and all(_is_for(price, _ONE_TIME) for price in cost.prices if price.amount)
    return "no" if told else "not told"
