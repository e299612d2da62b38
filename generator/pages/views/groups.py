"""The page of each group."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import group_address
from generator.directory.facts import Facts
from generator.directory.standing import Standing
from generator.directory.visit_story import group_story
from generator.directory.wording import age_words
from generator.pages.cards import Cards
from generator.pages.forms import forms_of
from generator.pages.page import Page
from generator.pages.site import Site


def pages(site: Site, facts_of: Facts, cards: Cards) -> Iterator[Page]:
    """Yield a page for each group that families see today, those that have ended included."""
    for group in site.groups:
        facts = facts_of.of(group)
        address = group_address(group.id)
        story = group_story(group, site.directory)
        yield site.page(
            address,
            "group-ended.html" if facts.standing is Standing.ENDED else "group.html",
            title=group.name,
            description=group.summary,
            kind="group",
            changed=group.checked.on if group.checked else None,
            facts=facts,
            group=group,
            card=cards.of_groups([group], address)[0],
            professionals=[site.directory.professional_by_id[one] for one in dict.fromkeys(group.professionals)],
            access=[(venue, cards.access(venue, address)) for venue in facts.venues],
            story=story,
            forms=forms_of(address, group.easy_read, story, site.languages.get(f"groups/{group.id}", ())),
            similar=[(other, age_words(other.who_for.ages)) for other in site.similar.like(group)],
        )
