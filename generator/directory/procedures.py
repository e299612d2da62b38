"""How things are done: what is promised, step by step, and what to do when it goes wrong."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from generator.directory.values import CalendarDate, Contact, Line, Mismatch, Name, Prose, Slug, Thing

Audience = Literal["families", "agencies", "schools"]


class Commitment(Thing):
    """Something that is promised."""

    to: Audience
    """Whom it is promised to."""
    text: Line
    """What is promised, in one sentence."""


class Step(Thing):
    """One step, in the order in which steps happen."""

    title: Line
    """The step in a few words."""
    what_happens: Prose | None = None
    """What a family will see and hear at this step."""
    who: Line | None = None
    """The part of the person who does it."""
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
    steps: tuple[Step, ...] = ()
    consents: tuple[Consent, ...] = ()
    privacy: Privacy | None = None
    complain_to: tuple[Contact, ...] = ()
    """Whom to turn to when this is not done as it says."""
    complaints: Prose | None = None
    """What to do when this is not done as it says."""
    covers: tuple[Slug, ...] = ()
    """Topics of the Local Offer that this page helps to cover. `local-offer duties` lists them."""
    owner: Line | None = None
    """The part of the person who keeps it up to date."""
    reviewed: CalendarDate | None = None
    """The day of the last review."""
    next_review: CalendarDate | None = None
    """The day by which the next review is due."""

    @model_validator(mode="after")
    def _review_in_order(self) -> Procedure:
        if self.reviewed and self.next_review and self.next_review <= self.reviewed:
            message = "The next review comes before the last one. Check reviewed: and next_review:."
            raise Mismatch((message, "next_review"))
        return self
