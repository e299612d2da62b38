"""The people and bodies behind the groups: what each does, in plain words."""

from __future__ import annotations

from typing import Literal

from generator.directory.origins import Origin
from generator.directory.values import Contact, Line, Name, Prose, Slug, Thing, WebAddress


class StaffBackground(Thing):
    """A job or training that people who run groups bring with them."""

    id: Slug
    """Its short name in web addresses, such as "physiotherapy"."""
    name: Name
    """What the job is called, such as "Physiotherapy"."""
    also_called: tuple[Name, ...] = ()
    """Other names that families will hear, such as "physio"."""
    person: Name
    """What somebody who does it is called, such as "physiotherapist"."""
    summary: Line
    """What this person helps with, in one plain sentence."""
    helps_with: tuple[Line, ...] = ()
    """Things a child or family may want help with."""
    what_they_do: Prose | None = None
    """What a family would see this person do."""
    training: Prose | None = None
    """What somebody learns to do this job, and who checks it."""
    how_to_reach: Prose | None = None
    """How a family can get to one, and whether somebody has to refer them."""
    contacts: tuple[Contact, ...] = ()


class Organisation(Thing):
    """A body that runs groups, alone or together with others."""

    id: Slug
    """Its short name, by which groups refer to it."""
    name: Name
    """What the organisation is called."""
    kind: Literal["council", "NHS", "charity", "school", "parent group", "company", "other", "not told"] = "not told"
    """What sort of body it is."""
    summary: Line | None = None
    """What it does, in one plain sentence."""
    website: WebAddress | None = None
    """Its own website."""
    contacts: tuple[Contact, ...] = ()
    source: Origin | None = None
    """Where it came from, when somebody else keeps it."""
