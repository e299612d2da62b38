"""What a Local Offer must and should cover: a dated list, each topic with its source and how far it is known.

The list is `topics.yaml`. A topic's id stays when the law changes its numbers. Nothing here says that a Local Offer
fulfils a duty: that is for people to judge.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

from generator.directory.values import CalendarDate, Line, Name, Slug, Thing, WebAddress


class TopicSource(Thing):
    """A law or guidance that asks for topics."""

    name: Name
    """What it is called, in full."""
    address: WebAddress
    """Where it can be read."""


class Topic(Thing):
    """Something that a Local Offer must or should cover."""

    id: Slug
    """Its short name, which entries and pages write under `covers`."""
    title: Line
    """What it is about, in a family's words."""
    force: Literal["must", "should"]
    """must: the law asks for it. should: guidance does."""
    source: Slug
    """Which of the sources asks for it."""
    paragraph: Name | None = None
    """Where in the source, when that is known."""
    known: Literal["read", "second-hand", "from memory"]
    """How far it is known: read in the law itself, said by others, or not looked up yet."""


class Topics(Thing):
    """The whole list."""

    dated: CalendarDate
    """The day on which the list was put together."""
    sources: dict[Slug, TopicSource]
    topics: tuple[Topic, ...]

    def where(self, topic: Topic) -> str:
        """Return where the law or guidance asks for a topic, as people write it."""
        name = self.sources[topic.source].name
        return f"{name}, paragraph {topic.paragraph}" if topic.paragraph else name


@cache
def topics() -> Topics:
    """Return the list that comes with the program."""
    text = files("generator.directory").joinpath("topics.yaml").read_text(encoding="utf-8")
    return Topics.model_validate(yaml.safe_load(text))


class Duty(Thing):
    """What a council knows about one topic of its Local Offer: who answers for it, and whether the law was checked."""

    topic: Slug
    """The id of a topic, such as "travel". `local-offer duties` lists them all."""
    looked_after_by: Line | None = None
    """The part of the person who answers for this topic."""
    law_checked: CalendarDate | None = None
    """The day on which somebody at the council last compared this topic with the law."""
    not_here: Line | None = None
    """Why it is not covered here yet, or where else families find it."""


def is_confirmed(duty: Duty | None, dated: date) -> bool:
    """Return whether somebody has compared a topic with the law since the list was put together."""
    return duty is not None and duty.law_checked is not None and duty.law_checked >= dated
