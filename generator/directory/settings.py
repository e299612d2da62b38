"""Settings: the nurseries and others that look after children, and what each tells families about itself."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from generator.directory.ages import Ages
from generator.directory.easy_read import EasyLine
from generator.directory.groups import Checked
from generator.directory.in_order import NEVER_SEEN, is_never_seen
from generator.directory.origins import Origin
from generator.directory.values import (
    CalendarDate,
    Contact,
    Line,
    Mismatch,
    Name,
    Picture,
    Prose,
    Slug,
    Thing,
    WebAddress,
)

SettingKind = Literal["nursery", "pre-school", "childminder", "playgroup", "holiday scheme"]


class FirstContact(Thing):
    """What happens when a family gets in touch for the first time."""

    who: Line
    """The part of the person who answers, such as "The manager, or whoever is in the office"."""
    when: Line | None = None
    """When somebody answers, such as "Monday to Friday, 8am to 6pm"."""
    reply: Line | None = None
    """How soon a message is answered, such as "We ring back the next day"."""


class StaffTraining(Thing):
    """Something that the staff have learned."""

    what: Line
    """What it was about, in plain words."""
    when: CalendarDate
    """The day on which it was over. "Lately" is worked out from it."""
    who: Line | None = None
    """Who took part, such as "all staff"."""


class Policy(Thing):
    """A written rule of the setting."""

    name: Line
    """What it is about, in plain words, such as "How we keep children safe"."""
    link: WebAddress | None = None
    """Where families can read it. Left out, they are told to ask for a copy."""


class SettingAnswers(Thing):
    """What families ask, in the order in which they ask it. What is left out is shown as not told."""

    what_we_are_like: Prose | None = None
    """What are you like? What a family sees, hears and feels on an ordinary day."""
    getting_to_know_your_child: Prose | None = None
    """How will you get to know my child? What you ask, and what a child loves and is good at."""
    noticing_needs: Prose | None = None
    """How will you know if my child needs more help, and what happens then?"""
    key_person: Prose | None = None
    """Who is my child's key person? Who chooses, when you meet, and who stands in."""
    whom_to_talk_to: Prose | None = None
    """Whom do I talk to about something important? By the part they play, and how to find them."""
    staying_in_touch: Prose | None = None
    """How will we hear from each other, about the good things too?"""
    staff_skills: Prose | None = None
    """What can your staff do? Dated training goes into `training`."""
    building: Prose | None = None
    """What is the building like for my child? Access facts go into the venue."""
    starting_and_moving_on: Prose | None = None
    """How do we start, and how do we move on to school?"""
    other_people: Prose | None = None
    """Who else may work with my child, and will you ask me first?"""
    plans_and_reviews: Prose | None = None
    """How are we part of plans and reviews?"""
    costs: Prose | None = None
    """What does it cost, and what is funded?"""
    policies: Prose | None = None
    """Where are your policies? Their names go into the list `policies` of the setting."""
    worries: Prose | None = None
    """What do I do if I am worried or unhappy? The way to complain is added by itself."""


class Setting(Thing):
    """A nursery, pre-school, childminder, playgroup or holiday scheme, and its page for families.

    Everything that is left out is shown to families as "We have not been told", never as a no.
    """

    id: Slug
    """Its short name in web addresses, such as "apple-lane-nursery"."""
    name: Name
    """What the setting is called."""
    kind: SettingKind
    """nursery, pre-school, childminder, playgroup or holiday scheme."""
    summary: Line
    """One sentence that says what it is and for whom."""
    status: Literal["open", "full", "paused", "closed", "draft"]
    """open, full (there is a waiting list), paused (for now), closed (for good), or draft (no family sees it yet)."""
    ages: Ages = Ages()
    """The ages of the children it takes."""
    area: Slug | None = None
    """The part of the authority's area it is in: an id from `authority.areas`. Left out, it is its venue's."""
    venue: Slug | None = None
    """The id of the venue it is in. What the building is like is written there."""
    places: Line | None = None
    """Whether there are places, such as "Two places for two-year-olds from January"."""
    hours: Line | None = None
    """When it is open, in term time and in the holidays."""
    first_contact: FirstContact | None = None
    contacts: tuple[Contact, ...] = ()
    """Whom to ask, the best way first."""
    answers: SettingAnswers = SettingAnswers()
    first_visit: tuple[Line, ...] = ()
    """What happens when a family comes for the first time, one short step after another."""
    key_person_promises: tuple[Line, ...] = ()
    """What every key person here does for a family, one promise a line."""
    training: tuple[StaffTraining, ...] = ()
    """What the staff have learned, in any order."""
    funded: tuple[Line, ...] = ()
    """Each kind of place or help that costs a family nothing, or less."""
    policies: tuple[Policy, ...] = ()
    professionals: tuple[Slug, ...] = ()
    """Ids of the professionals from other services whom families may meet there."""
    procedures: tuple[Slug, ...] = ()
    """Ids of procedures that matter here, beside the one for concerns."""
    covers: tuple[Slug, ...] = ()
    """Topics of the Local Offer that this page helps to cover. `local-offer duties` lists them."""
    easy_read: tuple[EasyLine, ...] = ()
    """The same in easy words, one idea a line with a picture, for people who need it so."""
    photo: Picture | None = None
    website: WebAddress | None = None
    """The setting's own web page."""
    source: Origin | None = None
    """Where it came from, when somebody else keeps it."""
    checked: Checked | None = None
    """When somebody last made sure that this entry is right."""
    visible_from: CalendarDate | None = None
    """The first day on which families see this entry."""
    visible_to: CalendarDate | None = None
    """The last day on which families see this entry. For one that is over, status: closed keeps its page."""

    @model_validator(mode="after")
    def _seen_at_all(self) -> Setting:
        if is_never_seen(self.visible_from, self.visible_to):
            raise Mismatch(NEVER_SEEN)
        return self
