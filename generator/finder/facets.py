"""The questions of the group finder, and what each group answers to each of their choices.

The six that families ask first come first, in their order. Every answer is yes, partly, no or not told, and only yes
is found. The script that answers on a phone knows these questions by their ids alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from generator.directory.ages import Age, Ages
from generator.directory.directory import Directory
from generator.directory.fits import (
    Fit,
    PartOfDay,
    costs_at_most,
    fits_access,
    fits_ages,
    fits_area,
    fits_kind,
    fits_need,
    fits_no_diagnosis,
    fits_online,
    fits_parents,
    fits_times,
    fits_way_to_join,
    is_free,
    is_paid_for_many_times,
    is_pay_what_you_can,
)
from generator.directory.groups import Group
from generator.directory.kinds import KIND_LISTS
from generator.directory.needs import Need
from generator.directory.values import Day, slug
from generator.directory.wording import WAYS

QuestionId = Literal[
    "age", "need", "day", "time", "cost", "access", "place", "parents", "join", "welcome", "kind"
]  # fmt: skip

OLDEST = 25
"""The last age that a Local Offer is for, in years."""
ONLINE = "online"
"""Stands among the places where others have the id of an area."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that a family can choose."""

    id: str
    title: str
    """In a few words, for a box to tick: "Step-free entrance"."""
    gloss: str
    """The same in other words, or nothing."""
    fit: Callable[[Group], Fit]


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its choices."""

    id: QuestionId
    title: str
    choices: tuple[Choice, ...]
    unknown: str
    """What groups have not told us that leave it unanswered, as in "have not told us the cost"."""
    all: bool = False
    """Whether a group must fit everything that is chosen here. Otherwise one choice is enough."""


def questions(directory: Directory) -> tuple[Question, ...]:
    """Return every question of the finder, in the order in which a page asks them."""
    return (
        Question("age", "Age", tuple(_ages()), "the ages"),
        Question("need", "What your child needs help with", tuple(_needs()), "the needs"),
        Question("day", "Day", tuple(_days()), "the days and times"),
        Question("time", "Time of day", tuple(_times()), "the days and times"),
        Question("cost", "Cost", _COSTS, "the cost"),
        Question("access", "Getting in and around", tuple(_access(directory)), "", all=True),
        Question("place", "Place", tuple(_places(directory)), "the place"),
        Question("parents", "Parents", tuple(_parents()), "whether parents stay"),
        Question("join", "How to join", tuple(_ways()), "how to join"),
        Question("welcome", "Who is welcome", tuple(_welcome()), "", all=True),
        Question("kind", "Kind of group", tuple(_kinds()), "what kind of group they are"),
    )


def one_age(years: int) -> Ages:
    """Return the age of a child of so many whole years."""
    age = Age(number=years)
    return Ages(youngest=age, oldest=age)


def _ages() -> Iterator[Choice]:
    for years in range(OLDEST + 1):
        title = "Under 1" if years == 0 else str(years)
        yield Choice(str(years), title, "", partial(fits_ages, ages=one_age(years)))


def _needs() -> Iterator[Choice]:
    for need in Need:
        yield Choice(need.value, need.label, need.gloss, partial(fits_need, need=need))


def _days() -> Iterator[Choice]:
    for day in Day:
        yield Choice(day.word.lower(), day.word, "", partial(fits_times, days=(day,)))


_HOURS = {PartOfDay.MORNING: "before noon", PartOfDay.AFTERNOON: "noon to 5pm", PartOfDay.EVENING: "5pm or later"}


def _times() -> Iterator[Choice]:
    for part in PartOfDay:
        yield Choice(part.word.lower(), part.word, _HOURS[part], partial(fits_times, parts=(part,)))


_COSTS = (
    Choice("free", "Free", "", lambda group: is_free(group.cost)),
    Choice("up-to-5", "£5 or less each time", "free ones, too", lambda group: costs_at_most(group.cost, 5)),
    Choice("up-to-15", "£15 or less each time", "free ones, too", lambda group: costs_at_most(group.cost, 15)),
    Choice("pay-what-you-can", "Pay what you can", "", lambda group: is_pay_what_you_can(group.cost)),
    Choice("by-the-term", "Paid by the term or course", "", lambda group: is_paid_for_many_times(group.cost)),
)

_ACCESS = {
    "step-free": ("step_free_entrance", "Step-free entrance", "no step at the door"),
    "accessible-toilet": ("accessible_toilet", "Accessible toilet", "a wheelchair user can use it"),
    "hearing-loop": ("hearing_loop", "Hearing loop", "sends sound into hearing aids"),
    "quiet-space": ("quiet_space", "Quiet space", "somewhere to go when it is too much"),
    "blue-badge-parking": ("blue_badge_parking", "Blue Badge parking", ""),
}


def _access(directory: Directory) -> Iterator[Choice]:
    for identity, (field, title, gloss) in _ACCESS.items():
        yield Choice(identity, title, gloss, partial(fits_access, field=field, directory=directory))


def _places(directory: Directory) -> Iterator[Choice]:
    for area in directory.authority.areas:
        about = (area.about or "").rstrip(".")
        yield Choice(area.id, area.name, about, partial(fits_area, area=area.id, directory=directory))
    yield Choice(ONLINE, "Online", "by video or telephone, from anywhere", fits_online)


def _parents() -> Iterator[Choice]:
    yield Choice("stay", "You can stay with your child", "", partial(fits_parents, parents="stay"))
    yield Choice("leave", "You can leave your child there", "", partial(fits_parents, parents="leave"))
    yield Choice("only", "For parents and carers alone", "", partial(fits_parents, parents="only"))


def _ways() -> Iterator[Choice]:
    for way, (words, gloss) in WAYS.items():
        yield Choice(slug(way), words, gloss.rstrip("."), partial(fits_way_to_join, way=way))


def _welcome() -> Iterator[Choice]:
    yield Choice("siblings", "Brothers and sisters welcome", "", lambda group: group.siblings.answer)
    yield Choice("no-diagnosis", "No diagnosis needed", "", fits_no_diagnosis)


def _kinds() -> Iterator[Choice]:
    for one in KIND_LISTS:
        yield Choice(one.id, one.title, one.gloss, partial(fits_kind, kinds=one.kinds))
