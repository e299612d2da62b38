"""What will happen when we come: the story of a first visit in pictures, for groups, events and settings."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import EVENTS, GROUPS, SETTINGS, first_visit_address
from generator.directory.events import Event
from generator.directory.first_visits import TITLE, FirstVisit, first_visits
from generator.directory.groups import Group
from generator.pages.page import Page
from generator.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each first visit of which we have been told enough."""
    for visit in first_visits(site.directory, site.today):
        yield site.page(
            first_visit_address(visit.address),
            "visit-story.html",
            title=f"{TITLE}: {visit.story.name}",
            description=visit.summary,
            kind="story",
            changed=visit.checked_on,
            with_contents=False,
            page_address=first_visit_address(visit.address),
            story=visit.story,
            whole=TITLE,
            trail=(_list_of(visit), (visit.story.name, visit.address)),
            stops=visit.stops,
        )


def _list_of(visit: FirstVisit) -> tuple[str, str]:
    """Return what the list is called in which the entry stands, and its address."""
    if isinstance(visit.entry, Group):
        return "All groups", GROUPS
    if isinstance(visit.entry, Event):
        return "Events", EVENTS
    return "Nurseries and childcare", SETTINGS
