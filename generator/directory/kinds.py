"""The lists of groups by kind, as a family would name them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.addresses import GROUPS
from generator.directory.groups import Group, Kind


@dataclass(frozen=True, slots=True)
class KindList:
    """One list of groups by kind."""

    id: str
    title: str
    gloss: str
    """The same in other words, or nothing."""
    kinds: tuple[Kind, ...]
    """The kinds of group that are in it."""

    @property
    def address(self) -> str:
        return f"{GROUPS}kind/{self.id}/"


KIND_LISTS = (
    KindList(
        "holiday-schemes-and-playschemes",
        "Holiday schemes and playschemes",
        "days of play when school is shut",
        ("holiday scheme", "playscheme"),
    ),
    KindList("short-breaks", "Short breaks", "time away for your child, and a rest for you", ("short break",)),
    KindList("youth-clubs", "Youth clubs", "somewhere to be with friends", ("youth club",)),
    KindList("arts", "Arts and music", "", ("arts",)),
    KindList("sports", "Sports and swimming", "", ("sports",)),
    KindList("parent-support", "Groups for parents and carers", "", ("parent support",)),
    KindList("other-groups", "Other groups that meet regularly", "", ("group",)),
)


def kind_list(group: Group) -> KindList | None:
    """Return the list that a group is in, or nothing when nobody has told us what kind it is."""
    return next((one for one in KIND_LISTS if group.kind in one.kinds), None)
