"""Groups: what families look for."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Literal

from pydantic import model_validator

from generator.directory.ages import Ages
from generator.directory.easy_read import EasyLine
from generator.directory.in_order import NEVER_SEEN, is_never_seen
from generator.directory.needs import Need
from generator.directory.origins import Origin
from generator.directory.sessions import Session
from generator.directory.values import (
    NOT_TOLD,
    CalendarDate,
    Contact,
    Fact,
    Line,
    Mismatch,
    Name,
    Picture,
    Pounds,
    Prose,
    Slug,
    Thing,
    WebAddress,
)


class WhoFor(Thing):
    """Whom a group is for."""

    ages: Ages = Ages()
    """The ages of the children or young people it is about, also when parents come alone."""
    needs: tuple[Need, ...] = ()
    """The areas of need it is planned for. Leave it out when nobody has told us."""
    any_need: bool = False
    """Say yes when it is for children with any need."""
    areas: tuple[Slug, ...] = ()
    """Where a family must live, as ids from `authority.areas`, when that matters."""
    diagnosis_needed: Fact = NOT_TOLD
    """Must somebody have a diagnosis first?"""
    details: Prose | None = None
    """Whom it suits, in your own words."""

    @model_validator(mode="after")
    def _any_or_some(self) -> WhoFor:
        if self.any_need and self.needs:
            raise Mismatch(("Write either any_need: yes or a list of needs, not both.", "any_need"))
        return self

    @cached_property
    def all_needs(self) -> tuple[Need, ...]:
        """The areas of need that it serves, whichever way the editor wrote them."""
        return tuple(Need) if self.any_need else self.needs


class Price(Thing):
    """What one person or family pays."""

    who: Line
    """Who pays it, such as "Each family"."""
    amount: Pounds
    """Pounds and pence, such as "2.50"."""
    per: Line = "session"
    """What the money buys, such as "session" or "term"."""


class Cost(Thing):
    """What it costs. Leave the whole of it out when nobody has told us; that is not the same as free."""

    free: bool = False
    """Say yes when nobody pays anything."""
    pay_what_you_can: bool = False
    """Say yes when each family gives what it can, or nothing."""
    prices: tuple[Price, ...] = ()
    details: Line | None = None
    """Anything else about money, such as help for families who cannot pay."""

    @model_validator(mode="before")
    @classmethod
    def _free_alone(cls, value: Any) -> Any:
        return {"free": "yes"} if isinstance(value, str) and value.strip().lower() == "free" else value

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Cost:
        if self.free and any(price.amount for price in self.prices):
            raise Mismatch(("This says both free and a price. Take out free: yes, or the prices.", "free"))
        if self.free and self.pay_what_you_can:
            message = "This says both free and pay what you can. Take out one of them."
            raise Mismatch((message, "pay_what_you_can"))
        return self

    @property
    def is_told(self) -> bool:
        """Whether anybody has told us what it costs."""
        return bool(self.free or self.pay_what_you_can or self.prices or self.details)


Way = Literal["drop in", "book", "referral", "invitation"]


class HowToJoin(Thing):
    """How somebody comes to a group for the first time."""

    ways: tuple[Way, ...] = ()
    """drop in (just come), book (ask for a place), referral (somebody sends you), invitation (somebody invites you)."""
    through: Line | None = None
    """Who can refer or invite, such as "your health visitor or nursery"."""
    details: Prose | None = None
    """What to do, step by step if need be."""
    link: WebAddress | None = None
    """A page to book or refer on."""
    waiting_time: Line | None = None
    """How long families wait at the moment, if you know."""


class Notice(Thing):
    """Something that people must know now. It goes away by itself after its last day."""

    text: Line
    """What people must know, in one or two sentences."""
    until: CalendarDate
    """The last day on which it is shown."""


class Checked(Thing):
    """When somebody last made sure that an entry is right."""

    on: CalendarDate
    """The day of the check."""
    by: Line
    """The part that person plays, such as "Group leader"."""


Kind = Literal[
    "group", "holiday scheme", "playscheme", "youth club", "arts", "sports", "short break", "parent support", "not told"
]


class Group(Thing):
    """A regular activity for children or young people with special educational needs, or for their families.

    Everything that is left out is shown to families as "We have not been told", never as a no.
    """

    id: Slug
    """Its short name in web addresses, such as "little-steps"."""
    name: Name
    """What the group is called."""
    also_known_as: tuple[Name, ...] = ()
    """Other names that families may look for."""
    summary: Line
    """One sentence that says what it is and for whom."""
    about: Prose | None = None
    """What it is like to be there."""
    status: Literal["running", "paused", "full", "ended", "draft"]
    """running, paused (for now), full (there is a waiting list), ended, or draft (no family sees it yet)."""
    kind: Kind = "not told"
    """What sort of group it is, for families who look for a playscheme, a youth club or a short break."""
    notice: Notice | None = None
    who_for: WhoFor = WhoFor()
    what_children_do: tuple[Line, ...] = ()
    """What a child may do there: new skills, in a safe and happy place, planned around that child."""
    what_parents_get: tuple[Line, ...] = ()
    """What parents and carers take home: understanding, information, other parents."""
    parents: Literal["stay", "leave", "either", "only", "not told"] = "not told"
    """Whether a parent or carer stays. Write only for a group of parents and carers alone."""
    siblings: Fact = NOT_TOLD
    """May brothers and sisters come?"""
    sessions: tuple[Session, ...] = ()
    how_to_join: HowToJoin = HowToJoin()
    cost: Cost = Cost()
    group_size: Line | None = None
    """How many come, such as "About 8 children, never more than 12"."""
    sensory_notes: Prose | None = None
    """Noise, light, smells, crowds, and what helps."""
    first_visit: tuple[Line, ...] = ()
    """What happens when a family comes for the first time, one short step after another."""
    what_to_bring: tuple[Line, ...] = ()
    """Things to bring along."""
    staff_backgrounds: tuple[Slug, ...] = ()
    """Ids of the staff backgrounds of the people who run it."""
    staff_notes: Prose | None = None
    """More about the people who run it, without names."""
    professionals: tuple[Slug, ...] = ()
    """Ids of the professionals whom families may meet there: they make its partnership board."""
    organisations: tuple[Slug, ...] = ()
    """Ids of the organisations that run it together, the leading one first."""
    contacts: tuple[Contact, ...] = ()
    """Whom to ask, the best way first."""
    languages: tuple[Name, ...] = ()
    """Languages that somebody there speaks or signs."""
    procedures: tuple[Slug, ...] = ()
    """Ids of procedures that matter here, beside the one for concerns."""
    covers: tuple[Slug, ...] = ()
    """Topics of the Local Offer that this page helps to cover. `local-offer duties` lists them."""
    easy_read: tuple[EasyLine, ...] = ()
    """The same in easy words, one idea a line with a picture, for people who need it so."""
    photo: Picture | None = None
    website: WebAddress | None = None
    """The group's own web page."""
    source: Origin | None = None
    """Where it came from, when somebody else keeps it."""
    checked: Checked | None = None
    """When somebody last made sure that this entry is right."""
    visible_from: CalendarDate | None = None
    """The first day on which families see this entry."""
    visible_to: CalendarDate | None = None
    """The last day on which families see this entry. For a group that is over, status: ended keeps its page."""

    @model_validator(mode="after")
    def _seen_at_all(self) -> Group:
        if is_never_seen(self.visible_from, self.visible_to):
            raise Mismatch(NEVER_SEEN)
        return self
