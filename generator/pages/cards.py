"""The card that stands for a group in every list."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.directory.groups import Group
from generator.pages.facts import group_facts
from generator.pages.page import way_up
from generator.pages.site import PageWords, Site

_TOP = "@top@/"
"""Stands for the way to the top of the site in a card that was made once for all lists. No address can hold it."""


class Cards:
    """Cards of groups, each made once however many lists it stands in."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._made: dict[str, str] = {}

    def for_page(self, groups: Iterable[Group], address: str) -> list[Markup]:
        """Return the cards of some groups with links that are right on the page at this address."""
        root = way_up(address) or "./"
        return [Markup(self._card(group).replace(_TOP, root)) for group in groups]  # noqa: S704 - made by a template

    def _card(self, group: Group) -> str:
        if group.id not in self._made:
            words = PageWords(_TOP, self._site.abbreviations.on_page(_TOP))
            self._made[group.id] = self._site.render("card.html", words, facts=group_facts(group, self._site))
        return self._made[group.id]
