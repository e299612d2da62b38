"""What will happen when we come: the story of a first visit in pictures, for groups, events and settings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.directory.standing import is_visible
from generator.directory.visit_story import VisitStory, event_story, group_story, setting_story
from generator.pages.addresses import (
    EVENTS,
    GROUPS,
    SETTINGS,
    event_address,
    first_visit_address,
    group_address,
    setting_address,
)
from generator.pages.page import Page
from generator.pages.site import Site

TITLE = "What will happen when we come"


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each first visit of which we have been told enough."""
    directory = site.directory
    for group in site.groups:
        changed = group.checked.on if group.checked else None
        stops = "This group is not meeting at the moment." if group.status == "paused" else None
        trail = ("All groups", GROUPS)
        yield from _page(site, group_story(group, directory), group_address(group.id), trail, changed, stops)
    for event in directory.events:
        if is_visible(event, site.today):
            changed = event.checked.on if event.checked else None
            trail = ("Events", EVENTS)
            yield from _page(site, event_story(event, directory, site.today), event_address(event.id), trail, changed)
    for setting in site.settings:
        changed = setting.checked.on if setting.checked else None
        stops = "It is not open at the moment." if setting.status == "paused" else None
        trail = ("Nurseries and childcare", SETTINGS)
        yield from _page(site, setting_story(setting, directory), setting_address(setting.id), trail, changed, stops)


def _page(
    site: Site,
    story: VisitStory | None,
    address: str,
    trail: tuple[str, str],
    changed: date | None,
    stops: str | None = None,
) -> Iterator[Page]:
    if story is not None:
        yield site.page(
            first_visit_address(address),
            "visit-story.html",
            title=f"{TITLE}: {story.name}",
            description=f"A first visit to {story.name}, in pictures and short lines, to look at together.",
            kind="story",
            changed=changed,
            with_contents=False,
            story=story,
            whole=TITLE,
            trail=(trail, (story.name, address)),
            stops=stops,
        )
