"""The page of each venue, and the list of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.directory.addresses import VENUES, venue_address
from generator.directory.event_facts import EventFacts, event_facts
from generator.directory.event_standing import coming_events
from generator.directory.facts import groups_by_venue
from generator.directory.settings import Setting
from generator.pages.cards import Cards
from generator.pages.forms import forms_of
from generator.pages.page import Page
from generator.pages.site import Site


def pages(site: Site, cards: Cards) -> Iterator[Page]:
    """Yield the list of venues and a page for each."""
    groups, settings, events = groups_by_venue(site.listed), _settings_by_venue(site), _events_by_venue(site)
    venues = sorted(site.directory.venues, key=lambda venue: venue.name.casefold())
    area = site.directory.authority.area
    yield site.page(
        VENUES,
        "venues.html",
        title="Places where groups meet",
        kind="venues",
        description=f"Buildings in {area} where groups meet, and what it is like to get in and around.",
        venues=[(venue, len(groups.get(venue.id, [])), settings[venue.id]) for venue in venues],
    )
    for venue in venues:
        yield site.page(
            venue_address(venue.id),
            "venue.html",
            title=venue.name,
            kind="venue",
            description=f"Getting to and around {venue.name}, and the groups that meet there.",
            venue=venue,
            forms=forms_of(venue_address(venue.id), languages=site.languages.get(f"venues/{venue.id}", ())),
            access=cards.access(venue, venue_address(venue.id)),
            groups=groups.get(venue.id, []),
            settings=settings[venue.id],
            events=events[venue.id],
        )


def _settings_by_venue(site: Site) -> dict[str, list[Setting]]:
    """Return the settings that families can go to, by the venue they are in."""
    found: dict[str, list[Setting]] = defaultdict(list)
    for setting in site.settings:
        if setting.venue and setting.status != "closed":
            found[setting.venue].append(setting)
    return found


def _events_by_venue(site: Site) -> dict[str, list[EventFacts]]:
    """Return what is said of the events to come, by the venues they are in."""
    found: dict[str, list[EventFacts]] = defaultdict(list)
    for event in coming_events(site.directory, site.today):
        facts = event_facts(event, site.directory, site.today)
        for venue in facts.venues:
            found[venue.id].append(facts)
    return found
