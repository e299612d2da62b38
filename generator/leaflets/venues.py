"""The poster of each venue, for its door or its notice board: what meets here, and how to get in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import venue_address, venue_poster_address
from generator.directory.facts import groups_by_venue
from generator.directory.groups import Group
from generator.directory.standing import Standing
from generator.directory.venues import Venue
from generator.directory.wording import long_date
from generator.leaflets.access import getting_in
from generator.leaflets.desk import Desk, unknown
from generator.leaflets.leaflet import Leaflet
from generator.leaflets.prose import Block, headline, plain, words


def posters(desk: Desk) -> Iterator[Leaflet]:
    """Yield a poster for each venue at which a group meets, and none for a place whose address is kept private."""
    groups = groups_by_venue(desk.groups)
    for venue in desk.directory.venues:
        if venue.id in groups and not venue.mask_address:
            yield _poster(desk, venue, groups[venue.id])


def _poster(desk: Desk, venue: Venue, groups: list[tuple[Group, list[str]]]) -> Leaflet:
    return desk.leaflet(
        venue_poster_address(venue.id),
        "venue.typ",
        title=f"Groups at {venue.name}",
        subject=f"The groups that meet at {venue.name}, and what it is like to get in and around.",
        on=desk.today,
        name=headline(f"Groups at {venue.name}"),
        place=desk.place(venue, named=False),
        getting_in=words("Getting in and around"),
        contact=words("Whom to ask about the building"),
        groups=[{"name": headline(group.name), "blocks": _about(desk, group, times)} for group, times in groups],
        access=getting_in(desk, venue),
        contacts=[block for one in venue.contacts for block in desk.contact(one)],
        way_in=desk.way_in(venue_address(venue.id), "More about this place and its groups:"),
        checked=words(f"This is what we knew on {long_date(desk.today)}."),
        **desk.frame(),
    )


def _about(desk: Desk, group: Group, times: list[str]) -> list[Block]:
    facts = desk.facts.of(group)
    of = "For parents and carers of children aged: " if group.parents == "only" else "Ages: "
    ages = words(f"{facts.ages}.") if facts.ages else unknown(facts.ask)
    blocks: list[Block] = []
    if facts.standing is not Standing.RUNNING:
        blocks.append(plain(f"{facts.standing_words}.", bold=True))
    lines = [*(words(f"{time}.") for time in times), [*words(of), *ages]]
    contact = next((one for one in group.contacts if one.phone), None)
    if contact and contact.phone:
        role = [*words(" ("), *desk.write.line(contact.role), *words(")")]
        lines.append([*words("Ring "), *words(contact.phone, bold=True), *role])
    elif not group.contacts:
        lines.append([*words("Whom to ask: "), *unknown("")])
    return [*blocks, {"lines": lines}]
