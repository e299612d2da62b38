"""The partnership board: the people around a child in the whole area, a group or a setting, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.directory.facts import Facts
from generator.directory.groups import Group
from generator.directory.professionals import Professional
from generator.directory.settings import Setting
from generator.directory.standing import Standing, freshness
from generator.pages.addresses import (
    BOARD,
    GROUPS,
    PROFESSIONALS,
    SETTINGS,
    board_address,
    group_address,
    professional_address,
    setting_address,
)
from generator.pages.around import NARROW, WIDE, Around, around
from generator.pages.page import Page
from generator.pages.site import Site

CIRCLES = {
    "health": "Health: body, talking and moving",
    "learning": "Learning: nursery and school",
    "family life": "Family life: home, rest and money",
    "advice": "Advice, and somebody on your side",
    None: "Others who may help",
}
"""What each part of a family's life is called on a board, in the order of the board."""

CHILD = "Your child and you"

ALL_GROUPS = ("All groups", GROUPS)
ALL_SETTINGS = ("Nurseries and childcare", SETTINGS)
"""What the lists are called that lead to a place with a board, and their addresses."""


@dataclass(frozen=True, slots=True)
class Board:
    """The people on one board."""

    circles: tuple[tuple[str, tuple[Professional, ...]], ...]
    """Each part of life that has people, with its people by name."""
    drawings: tuple[tuple[str, Around], ...]
    """The same people around a child, for a wide screen and for a narrow one."""

    @property
    def people(self) -> tuple[Professional, ...]:
        """Everybody, in the order of the text and of the picture."""
        return tuple(person for _, people in self.circles for person in people)


def board_of(professionals: Sequence[Professional]) -> Board:
    """Return the board of these people."""
    by_name = sorted(professionals, key=lambda one: one.name.casefold())
    circles = [(words, tuple(one for one in by_name if one.circle == key)) for key, words in CIRCLES.items()]
    circles = [(words, people) for words, people in circles if people]
    names = [person.name for _, people in circles for person in people]
    drawings = (("wide", around(names, WIDE, CHILD)), ("narrow", around(names, NARROW, CHILD)))
    return Board(tuple(circles), drawings)


def pages(site: Site, facts: Facts) -> Iterator[Page]:
    """Yield the board of the area, one for each place that has told us, the list of people and a page for each."""
    professionals = site.directory.professionals
    if not professionals:
        return
    area = site.directory.authority.area
    yield site.page(
        BOARD,
        "board.html",
        title="The people around your child",
        kind="board",
        description=f"Who may work with your child in {area}: what each person can do, and how to ask for them.",
        board=board_of(professionals),
        centre=CHILD,
        place=None,
        place_address=None,
        place_list=None,
    )
    yield site.page(
        PROFESSIONALS,
        "professionals.html",
        title="Who can I ask for myself?",
        kind="professionals",
        description=f"Everybody on the board of {area}, from A to Z: if you can ask yourself, and how long it takes.",
        professionals=sorted(professionals, key=lambda one: one.name.casefold()),
    )
    for professional in professionals:
        yield _page(site, professional)
    for group in site.groups:
        if group.professionals and facts.of(group).standing is not Standing.ENDED:
            yield _board_of_place(site, group, group_address(group.id), ALL_GROUPS)
    for setting in site.settings:
        if setting.professionals and setting.status != "closed":
            yield _board_of_place(site, setting, setting_address(setting.id), ALL_SETTINGS)


def _board_of_place(site: Site, place: Group | Setting, address: str, place_list: tuple[str, str]) -> Page:
    people = [site.directory.professional_by_id[one] for one in dict.fromkeys(place.professionals)]
    return site.page(
        board_address(address),
        "board.html",
        title=f"Who you may meet at {place.name}",
        kind="board-of-one",
        description=f"The people from different services who work with {place.name}, and how to ask for them.",
        changed=place.checked.on if place.checked else None,
        board=board_of(people),
        centre=CHILD,
        place=place.name,
        place_address=address,
        place_list=place_list,
    )


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
