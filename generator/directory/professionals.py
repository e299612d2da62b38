"""Professionals: the people from different services around a child, by their jobs and never by their names."""

from __future__ import annotations

from typing import Literal

from generator.directory.groups import Checked
from generator.directory.origins import Origin
from generator.directory.values import NOT_TOLD, Contact, Fact, Line, Name, Picture, Prose, Slug, Thing

Circle = Literal["health", "learning", "family life", "advice"]


class Professional(Thing):
    """Somebody whom a family may meet in this area: what they can do, and how to ask for them.

    A staff background says what a job is anywhere; this says how to reach the people who do it here.
    """

    id: Slug
    """Its short name in web addresses, such as "health-visitor"."""
    name: Name
    """The job, as families say it, such as "Health visitor"."""
    summary: Line
    """What this person does for a family, in one plain sentence."""
    circle: Circle | None = None
    """Which part of a family's life it belongs to: health, learning, family life or advice."""
    helps_with: tuple[Line, ...] = ()
    """Things a child or family may want help with."""
    when_you_meet: Prose | None = None
    """When, where and how often a family meets this person."""
    how_to_reach: Prose | None = None
    """What a family does to get to one, step by step if need be."""
    ask_yourself: Fact = NOT_TOLD
    """Can a family ask for this person without being sent by somebody?"""
    referred_by: Line | None = None
    """Who else can ask for this person, such as "your doctor or health visitor"."""
    waiting_time: Line | None = None
    """How long families wait at the moment. Leave it out when nobody has told us."""
    staff_background: Slug | None = None
    """The id of the staff background that explains the job."""
    organisation: Slug | None = None
    """The id of the organisation they work for."""
    areas: tuple[Slug, ...] = ()
    """Where they work, as ids from `authority.areas`."""
    contacts: tuple[Contact, ...] = ()
    """How to reach the service, the best way first. A name here is never shown on a board."""
    covers: tuple[Slug, ...] = ()
    """Topics of the Local Offer that this page helps to cover. `local-offer duties` lists them."""
    photo: Picture | None = None
    source: Origin | None = None
    """Where it came from, when somebody else keeps it."""
    checked: Checked | None = None
    """When somebody last made sure that this entry is right."""
