"""How things are done: what is promised, step by step, and what to do when it goes wrong."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from generator.directory.easy_read import EasyLine
from generator.directory.in_order import REVIEWED_BACKWARDS, is_reviewed_backwards
from generator.directory.values import CalendarDate, Contact, Line, Mismatch, Name, Prose, Slug, Thing

Audience = Literal["families", "agencies", "schools"]


class Commitment(Thing):
    """Something that is promised."""

    to: Audience
    """Whom it is promised to."""
    text: Line
    """What is promised, in one sentence."""


class Lane(Thing):
    """One of those who share the steps of a procedure, such as the family, the nursery or the health visitor."""

    id: Slug
    """Its short name, by which steps refer to it, such as "nursery"."""
    name: Line
    """Who it is, as a family would say it, such as "You" or "Your child's nursery"."""
    professional: Slug | None = None
    """The id of the professional whose page says more."""


class Part(Thing):
    """What one of those who share a step does in it."""

    lane: Name
    """Who does it: the id of one of the procedure's lanes."""
    does: Line
    """What they do, in one or two sentences."""


class Step(Thing):
    """One step, in the order in which steps happen."""

    title: Line
    """The step in a few words."""
    what_happens: Prose | None = None
    """What a family will see and hear at this step."""
    who: Line | None = None
    """The part of the person who does it."""
    parts: tuple[Part, ...] = ()
    """What each of those who share the step does, when there are several."""
    by_when: Line | None = None
    """By when it is done, such as "within 2 weeks"."""
    you_can_ask_for: Line | None = None
    """What a family can ask for at this step."""
    if_late: Line | None = None
    """What to do when it has not happened in time."""


class Consent(Thing):
    """Something nobody does without asking the family first."""

    to: Line
    """What is asked for, such as "Give your child medicine"."""
    when_asked: Line | None = None
    """When a family is asked, such as "on the first day"."""
    how_to_say_no: Line | None = None
    """How to say no, or to change one's mind."""
    if_you_say_no: Line | None = None
    """What happens then."""


class Privacy(Thing):
    """What stays private, and when something may be passed on."""

    stays_private: Prose
    """What nobody passes on."""
    shared_with_consent: Prose | None = None
    """What is passed on only when the family agrees."""
    shared_without_consent: Prose
    """When something may be passed on although nobody agreed: when a child may be at risk of serious harm."""


class Procedure(Thing):
    """One way in which things are done, for families and for the people who work with them."""

    id: Slug
    """Its short name in web addresses, such as "working-together"."""
    name: Name
    """What the procedure is called."""
    summary: Line
    """What it is about, in one plain sentence."""
    audiences: tuple[Audience, ...] = Field(min_length=1)
    """Whom it is for: families, agencies, schools."""
    why: Prose | None = None
    """Why it exists."""
    commitments: tuple[Commitment, ...] = ()
    lanes: tuple[Lane, ...] = Field(default=(), max_length=4)
    """Those who share the steps, when it takes several: at most four, whose parts are shown side by side."""
    steps: tuple[Step, ...] = ()
    consents: tuple[Consent, ...] = ()
    privacy: Privacy | None = None
    complain_to: tuple[Contact, ...] = ()
    """Whom to turn to when this is not done as it says."""
    complaints: Prose | None = None
    """What to do when this is not done as it says."""
    covers: tuple[Slug, ...] = ()
    """Topics of the Local Offer that this page helps to cover. `local-offer duties` lists them."""
    easy_read: tuple[EasyLine, ...] = ()
    """The same in easy words, one idea a line with a picture, for people who need it so."""
    owner: Line | None = None
    """The part of the person who keeps it up to date."""
    reviewed: CalendarDate | None = None
    """The day of the last review."""
    next_review: CalendarDate | None = None
    """The day by which the next review is due."""

    @model_validator(mode="after")
    def _parts_have_lanes(self) -> Procedure:
        known = [lane.id for lane in self.lanes]
        problems: list[tuple[str, tuple[str | int, ...]]] = [
            (f'There is already a lane "{lane.id}" in this procedure. Give each its own id.', ("lanes", number, "id"))
            for number, lane in enumerate(self.lanes)
            if lane.id in known[:number]
        ]
        problems += [
            (_why_not(part.lane, known), ("steps", number, "parts", which, "lane"))
            for number, step in enumerate(self.steps)
            for which, part in enumerate(step.parts)
            if part.lane not in known or part.lane in [other.lane for other in step.parts[:which]]
        ]
        if problems:
            raise Mismatch(*problems)
        return self

    @model_validator(mode="after")
    def _review_in_order(self) -> Procedure:
        if is_reviewed_backwards(self.reviewed, self.next_review):
            raise Mismatch(REVIEWED_BACKWARDS)
        return self


def _why_not(lane: str, known: list[str]) -> str:
    """Return what is wrong with a part of this lane in a step."""
    if lane in known:
        return f'This step says twice what "{lane}" does. Put both into one part.'
    there_are = f"There are {', '.join(dict.fromkeys(known))}" if known else "It has none"
    return f'There is no lane "{lane}" in this procedure. {there_are}. Add it to "lanes", or mend it here.'
