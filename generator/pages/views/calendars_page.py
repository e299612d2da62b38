"""How to put dates into a calendar of one's own: one page with steps, and the calendars that hold many groups."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import CALENDARS, EVENTS, WHATS_ON, choice_address
from generator.directory.needs import Need
from generator.pages.page import Page
from generator.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page, where the site has calendars."""
    everything = site.calendars.of(WHATS_ON)
    if everything is None:
        return
    kinds = [("Everything that is on", everything), ("Events", site.calendars.of(EVENTS))]
    kinds += [(need.label, site.calendars.of(choice_address("need", need.value))) for need in Need]
    yield site.page(
        CALENDARS,
        "calendars.html",
        title="Dates in your own calendar",
        kind="calendars",
        description="How to have the dates of groups and events in the calendar on your phone or computer.",
        kinds=[(name, link) for name, link in kinds if link],
    )
