"""The partnership boards: the people around a child in the whole area, and those whom a group or a setting works with.

Every page and every poster of a board shows what these functions said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.directory.addresses import BOARD, board_address, group_address, setting_address
from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.directory.professionals import Professional
from generator.directory.settings import Setting
from generator.directory.standing import Standing, standing, visible_groups, visible_settings

CIRCLES = {
    "health": "Health: body, talking and moving",
    "learning": "Learning: nursery and school",
    "family life": "Family life: home, rest and money",
    "advice": "Advice, and somebody on your side",
    None: "Others who may help",
}
"""What each part of a family's life is called on a board, in the order of the board."""

ASK_ANYBODY = "Nobody expects you to know who does what. You can ask any of these people about any of the others."


@dataclass(frozen=True, slots=True)
class Board:
    """The people on one board."""

    address: str
    """Where its page stands."""
    title: str
    summary: str
    """One sentence about it, for lists and searches."""
    lead: str
    """What a family reads first."""
    circles: tuple[tuple[str, tuple[Professional, ...]], ...]
    """Each part of life that has people, with its people by name."""
    place: Group | Setting | None
    """Whose people they are, or nothing when they work in the whole area."""

    @property
    def people(self) -> tuple[Professional, ...]:
        """Everybody, in the order of the board."""
        return tuple(person for _, people in self.circles for person in people)


def boards(directory: Directory, today: date) -> Iterator[Board]:
    """Yield the board of the area, and one for each place that families see and that has told us."""
    if not directory.professionals:
        return
    yield _board_of_area(directory)
    for group in visible_groups(directory, today):
        if group.professionals and standing(group) is not Standing.ENDED:
            yield _board_of_place(directory, group, group_address(group.id))
    for setting in visible_settings(directory, today):
        if setting.professionals and setting.status != "closed":
            yield _board_of_place(directory, setting, setting_address(setting.id))


def _board_of_area(directory: Directory) -> Board:
    return Board(
        address=BOARD,
        title="The people around your child",
        summary=f"Who may work with your child in {directory.authority.area}: what each person can do, and how to ask "
        "for them.",
        lead="Here is who may work with your child, what each of them can do, and how to ask. Most families meet only "
        "a few of them.",
        circles=_circles(directory.professionals),
        place=None,
    )


def _board_of_place(directory: Directory, place: Group | Setting, address: str) -> Board:
    return Board(
        address=board_address(address),
        title=f"Who you may meet at {place.name}",
        summary=f"The people from different services who work with {place.name}, and how to ask for them.",
        lead=f"People from different services work with {place.name}. You may meet some of them there. Here is what "
        "each can do for you, and how to ask.",
        circles=_circles([directory.professional_by_id[one] for one in dict.fromkeys(place.professionals)]),
        place=place,
    )


def _circles(professionals: Sequence[Professional]) -> tuple[tuple[str, tuple[Professional, ...]], ...]:
    by_name = sorted(professionals, key=lambda one: one.name.casefold())
    circles = ((words, tuple(one for one in by_name if one.circle == key)) for key, words in CIRCLES.items())
    return tuple((words, people) for words, people in circles if people)
