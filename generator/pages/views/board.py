"""The partnership board: the people around a child in the whole area, a group or a setting, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import (
    GROUPS,
    PROFESSIONALS,
    SETTINGS,
    group_address,
    professional_address,
    setting_address,
)
from generator.directory.boards import ASK_ANYBODY, Board, boards
from generator.directory.groups import Group
from generator.directory.professionals import Professional
from generator.directory.settings import Setting
from generator.directory.standing import freshness
from generator.pages.around import NARROW, WIDE, around
from generator.pages.forms import forms_of
from generator.pages.page import Page
from generator.pages.site import Site

CHILD = "Your child and you"


def pages(site: Site) -> Iterator[Page]:
    """Yield the board of the area, one for each place that has told us, the list of people and a page for each."""
    professionals = site.directory.professionals
    if not professionals:
        return
    for board in boards(site.directory, site.today):
        yield _board(site, board)
    yield site.page(
        PROFESSIONALS,
        "professionals.html",
        title="Who can I ask for myself?",
        kind="professionals",
        description=f"Everybody on the board of {site.directory.authority.area}, from A to Z: if you can ask yourself, "
        "and how long it takes.",
        professionals=sorted(professionals, key=lambda one: one.name.casefold()),
    )
    for professional in professionals:
        yield _page(site, professional)


def _board(site: Site, board: Board) -> Page:
    place = board.place
    names = [person.name for person in board.people]
    return site.page(
        board.address,
        "board.html",
        title=board.title,
        kind="board-of-one" if place else "board",
        description=board.summary,
        changed=place.checked.on if place and place.checked else None,
        board=board,
        ask_anybody=ASK_ANYBODY,
        drawings=(("wide", around(names, WIDE, CHILD)), ("narrow", around(names, NARROW, CHILD))),
        centre=CHILD,
        trail=_trail(place),
    )


def _trail(place: Group | Setting | None) -> list[tuple[str, str]]:
    """Return the way to a board from the top, as names and addresses."""
    if place is None:
        return []
    if isinstance(place, Group):
        return [("All groups", GROUPS), (place.name, group_address(place.id))]
    return [("Nurseries and childcare", SETTINGS), (place.name, setting_address(place.id))]


def _page(site: Site, professional: Professional) -> Page:
    directory = site.directory
    return site.page(
        professional_address(professional.id),
        "professional.html",
        title=professional.name,
        kind="professional",
        description=professional.summary,
        changed=professional.checked.on if professional.checked else None,
        one=professional,
        forms=forms_of(
            professional_address(professional.id),
            languages=site.languages.get(f"professionals/{professional.id}", ()),
        ),
        background=directory.staff_background_by_id.get(professional.staff_background or ""),
        organisation=directory.organisation_by_id.get(professional.organisation or ""),
        areas=[directory.area_by_id[area].name for area in professional.areas],
        everywhere=len(set(professional.areas)) == len(directory.authority.areas) > 1,
        freshness=freshness(professional, directory, site.today),
        groups=[group for group in site.listed if professional.id in group.professionals],
        settings=[
            setting
            for setting in site.settings
            if professional.id in setting.professionals and setting.status != "closed"
        ],
    )
