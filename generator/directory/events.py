"""Events: what happens once, or a few times, and is worth going to."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import model_validator

from generator.directory.easy_read import EasyLine
from generator.directory.groups import Checked, Cost, WhoFor
from generator.directory.in_order import NEVER_SEEN, is_never_seen
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
    Prose,
    Slug,
    Thing,
    WebAddress,
)


class Booking(Thing):
    """How to get a place at an event."""

    needed: Fact = NOT_TOLD
    """Must somebody book?"""
    by: CalendarDate | None = None
    """The last day on which people can book."""
    link: WebAddress | None = None
    """A page to book on."""
    details: Prose | None = None
    """How to book, such as whom to ring."""

    @model_validator(mode="after")
    def _by_when_for_what(self) -> Booking:
        if self.by and self.needed.answer == "no":
            message = "This says that nobody needs to book, and by when to book. Take out one of the two."
            raise Mismatch((message, "by"))
        return self


class Event(Thing):
    """Something that happens on one day or a few, in a place, online or both.

    Everything that is left out is shown to families as "We have not been told", never as a no.
    """

    id: Slug
    """Its short name in web addresses, such as "winter-lights"."""
    name: Name
    """What the event is called."""
    summary: Line
    """One sentence that says what it is and for whom."""
    about: Prose | None = None
    """What happens there."""
    status: Literal["going ahead", "cancelled", "moved", "draft"]
    """going ahead, cancelled, moved (to another day or another place), or draft (no family sees it yet)."""
    change: Line | None = None
    """What has changed, for an event that is cancelled or moved. Families read it first."""
    who_for: WhoFor = WhoFor()
    sessions: tuple[Session, ...] = ()
    """When and where it is. For most events: repeats: dates."""
    booking: Booking = Booking()
    first_visit: tuple[Line, ...] = ()
    """What happens when a family comes for the first time, one short step after another."""
    come_for_part: Fact = NOT_TOLD
    """May somebody come for a part of it?"""
    access_notes: Prose | None = None
    """Noise, light, crowds, quiet places, signing, and anything else that the page of its place does not say."""
    cost: Cost = Cost()
    contacts: tuple[Contact, ...] = ()
    """Whom to ask, the best way first."""
    organisations: tuple[Slug, ...] = ()
    """Ids of the organisations that run it together, the leading one first."""
    easy_read: tuple[EasyLine, ...] = ()
    """The same in easy words, one idea a line with a picture, for people who need it so."""
    photo: Picture | None = None
    website: WebAddress | None = None
    """The event's own web page."""
    covers: tuple[Slug, ...] = ()
    """Topics of the Local Offer that this page helps to cover. `local-offer duties` lists them."""
    source: Origin | None = None
    """Where it came from, when somebody else keeps it."""
    checked: Checked | None = None
    """When somebody last made sure that this entry is right."""
    visible_from: CalendarDate | None = None
    """The first day on which families see this entry."""
    visible_to: CalendarDate | None = None
    """The last day on which families see this entry. An event that is over leaves the lists by itself."""

    @model_validator(mode="after")
    def _makes_sense(self) -> Event:
        problems = [(text, field) for wrong, text, field in self._checks() if wrong]
        if problems:
            raise Mismatch(*problems)
        return self

    def _checks(self) -> list[tuple[bool, str, str | tuple[str | int, ...]]]:
        changed, last = self.status not in ("going ahead", "draft"), self.last_day
        return [
            (
                self.status == "moved" and self.change is None,
                "Families need to know where it moved to, or to which day. Add change: and say so.",
                "status",
            ),
            (
                not changed and self.change is not None,
                "This is shown only when status: says cancelled or moved. Change the status, or take this out.",
                "change",
            ),
            (
                last is not None and self.booking.by is not None and self.booking.by > last,
                "On this day the event is over. Check by: and the dates.",
                ("booking", "by"),
            ),
            (is_never_seen(self.visible_from, self.visible_to), *NEVER_SEEN),
        ]

    @property
    def last_day(self) -> date | None:
        """The day after which it is over, or None when it has no dates or no end."""
        ends = [session.last_day for session in self.sessions]
        known = [end for end in ends if end is not None]
        return max(known) if known and len(known) == len(ends) else None
