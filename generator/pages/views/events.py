"""Events: a page for each, and the list of those to come."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import EVENTS, event_address
from generator.directory.event_facts import event_facts
from generator.directory.event_standing import coming_events
from generator.directory.standing import is_visible
from generator.directory.visit_story import event_story
from generator.pages.cards import Cards
from generator.pages.forms import forms_of
from generator.pages.page import Page
from generator.pages.site import Site


def pages(site: Site, cards: Cards) -> Iterator[Page]:
    """Yield the list of events to come, and a page for each event that families see, those that are over included."""
    coming = coming_events(site.directory, site.today)
    yield site.page(
        EVENTS,
        "events.html",
        title="Events",
        description=f"Days out, talks and open days in {site.directory.authority.area} to come to once.",
        kind="events",
        with_contents=False,
        cards=cards.of_events(coming, EVENTS),
        going_ahead=sum(event.status != "cancelled" for event in coming),
        calendar_page=EVENTS,
        cancelled=sum(event.status == "cancelled" for event in coming),
    )
    for event in site.directory.events:
        if is_visible(event, site.today):
            address = event_address(event.id)
            facts = event_facts(event, site.directory, site.today)
            yield site.page(
                address,
                "event.html",
                title=facts.title,
                description=event.summary,
                kind="event",
                changed=event.checked.on if event.checked else None,
                event=event,
                facts=facts,
                forms=forms_of(
                    address,
                    event.easy_read,
                    event_story(event, site.directory, site.today),
                    site.languages.get(f"events/{event.id}", ()),
                ),
                access=[(venue, cards.access(venue, address)) for venue in facts.venues],
            )
