"""Every first visit of which a picture story can be told on a day: to groups, to events and to settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.directory.addresses import event_address, group_address, setting_address
from generator.directory.directory import Directory
from generator.directory.events import Event
from generator.directory.groups import Group
from generator.directory.settings import Setting
from generator.directory.standing import is_visible, visible_groups, visible_settings
from generator.directory.visit_story import VisitStory, event_story, group_story, setting_story

TITLE = "What will happen when we come"


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """The story of a first visit, and what it belongs to."""

    entry: Group | Event | Setting
    story: VisitStory
    address: str
    """Where the page of the entry stands."""
    stops: str | None = None
    """What a family must know first, when nobody can come at the moment."""

    @property
    def summary(self) -> str:
        """One sentence about it, for lists and searches."""
        return f"A first visit to {self.story.name}, in pictures and short lines, to look at together."

    @property
    def checked_on(self) -> date | None:
        """The day on which somebody last checked the entry."""
        return self.entry.checked.on if self.entry.checked else None


def first_visits(directory: Directory, today: date) -> Iterator[FirstVisit]:
    """Yield each first visit of which we have been told enough."""
    for group in visible_groups(directory, today):
        if story := group_story(group, directory):
            stops = "This group is not meeting at the moment." if group.status == "paused" else None
            yield FirstVisit(group, story, group_address(group.id), stops)
    for event in directory.events:
        if is_visible(event, today) and (story := event_story(event, directory, today)):
            yield FirstVisit(event, story, event_address(event.id))
    for setting in visible_settings(directory, today):
        if story := setting_story(setting, directory):
            stops = "It is not open at the moment." if setting.status == "paused" else None
            yield FirstVisit(setting, story, setting_address(setting.id), stops)
