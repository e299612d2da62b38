"""What it is like to come to a place, step by step, out of what has been told of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.values import Fact
from generator.directory.venues import Venue
from generator.directory.visit_steps import StoryStep
from generator.directory.wording import ended


@dataclass(frozen=True, slots=True)
class PlaceSteps:
    """What has been told of a place, and what has not."""

    told: tuple[StoryStep, ...]
    not_told: tuple[str, ...]
    """Questions that nobody has answered."""


@dataclass(frozen=True, slots=True)
class _Ask:
    """One question about access: how each answer is said in a story."""

    field: str
    question: str
    drawing: str
    yes: str
    no: str
    partly: str


_ASKED = (
    _Ask(
        "bus_stop_near",
        "Is there a bus stop near by?",
        "bus",
        "There is a bus stop near by.",
        "There is no bus stop near by.",
        "By bus:",
    ),
    _Ask(
        "blue_badge_parking",
        "Is there parking with a Blue Badge?",
        "parking",
        "You can park there with a Blue Badge.",
        "There is no Blue Badge parking.",
        "Parking with a Blue Badge:",
    ),
    _Ask(
        "step_free_entrance",
        "Can we come in without a step?",
        "door",
        "You come in without a step.",
        "There is a step on the way in.",
        "Coming in without a step:",
    ),
    _Ask(
        "accessible_toilet",
        "Is there a toilet for wheelchair users?",
        "toilet",
        "There is a toilet that a wheelchair user can use.",
        "There is no toilet that a wheelchair user can use.",
        "A toilet for wheelchair users:",
    ),
    _Ask(
        "quiet_space",
        "Is there a quiet place to go?",
        "quiet",
        "There is a quiet place to go when it is too much.",
        "There is no quiet place to go.",
        "A quiet place to go:",
    ),
)
"""In the order in which a family meets them."""


def place_steps(venue: Venue) -> PlaceSteps:
    """Return the steps of coming to a place, and the questions about it that nobody has answered."""
    told, not_told = [_arriving(venue)], []
    for ask in _ASKED:
        fact: Fact = getattr(venue.access, ask.field)
        if fact.is_told:
            told.append(StoryStep(_said(ask, fact), ask.drawing))
        else:
            not_told.append(ask.question)
    return PlaceSteps(tuple(told), tuple(not_told))


def _arriving(venue: Venue) -> StoryStep:
    if venue.mask_address:
        words = "The people who run it will tell you where to come."
    elif venue.public_address:
        words = f"It is at {', '.join(venue.public_address)}."
    else:
        words = "We have not been told the address. Ask before you travel."
    return StoryStep(f"You come to {ended(venue.name)} {words}", "map")


def _said(ask: _Ask, fact: Fact) -> str:
    words = {"yes": ask.yes, "no": ask.no, "partly": ask.partly}[fact.answer]
    return f"{words} {ended(fact.details)}" if fact.details else words
