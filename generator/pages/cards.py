"""Pieces of pages that many pages share: made once, with links that fit wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from generator.directory.event_facts import event_facts
from generator.directory.events import Event
from generator.directory.facts import Facts, access_answers
from generator.directory.groups import Group
from generator.directory.venues import Venue
from generator.pages.page import way_up
from generator.pages.site import PageWords, Site

_TOP = "@top@/"
"""Stands for the way to the top of the site in a piece that was made once for all pages. No address can hold it."""


class Cards:
    """The card of each group and the access table of each venue, made once however many pages they stand on."""

    def __init__(self, site: Site, facts: Facts) -> None:
        self._site = site
        self._facts = facts
        self._made: dict[tuple[str, str], str] = {}

    def of_groups(self, groups: Iterable[Group], address: str) -> list[Markup]:
        """Return the cards of some groups with links that are right on the page at this address."""
        return [self._piece("card.html", group.id, address, facts=self._facts.of(group)) for group in groups]

    def of_events(self, events: Iterable[Event], address: str) -> list[Markup]:
        """Return the cards of some events with links that are right on the page at this address."""
        return [
            self._piece(
                "event-card.html", event.id, address, facts=event_facts(event, self._site.directory, self._site.today)
            )
            for event in events
        ]

    def access(self, venue: Venue, address: str) -> Markup:
        """Return the table that says what it is like to get in and around a venue."""
        return self._piece("access.html", venue.id, address, venue=venue, answers=access_answers(venue))

    def _piece(self, template: str, identity: str, address: str, **values: Any) -> Markup:
        if (template, identity) not in self._made:
            words = PageWords(_TOP, self._site.abbreviations.on_page(_TOP))
            self._made[template, identity] = self._site.render(template, words, **values)
        html = self._made[template, identity].replace(_TOP, way_up(address) or "./")
        return Markup(html)  # noqa: S704 - our own template made it
