"""Lists of groups: all of them, and one for each choice of each way in. Plain pages and plain links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.directory.addresses import GROUPS, POSTCODES, SETTINGS
from generator.directory.groups import Group
from generator.directory.kinds import KIND_LISTS
from generator.finder.facets import Question, questions
from generator.pages.cards import Cards
from generator.pages.long_list import parts_of
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pages.ways import Choice, Way

FEW = 30
"""How many groups that have not told us something are named one by one."""

HOLIDAY_GROUPS = KIND_LISTS[0].address
HOLIDAY_SETTINGS = f"{SETTINGS}kind/holiday-scheme/"
"""The two lists that hold what there is for children in the school holidays. Each leads to the other."""


@dataclass(frozen=True, slots=True)
class _List:
    address: str
    title: str
    description: str
    kind: str
    groups: Sequence[Group]
    ways: Sequence[Way]
    choice: Choice | None = None
    wider: Choice | None = None
    """The choice that it is a part of, or the same when it is no part."""
    ended: Sequence[Group] = ()


def pages(site: Site, ways: Sequence[Way], cards: Cards) -> Iterator[Page]:
    """Yield the list of all groups and one list for each choice, in parts when they are long."""
    has_holiday_settings = any(
        setting.kind == "holiday scheme" and setting.status != "closed" for setting in site.settings
    )
    asked: dict[str, Question] = {question.id: question for question in questions(site.directory)}
    for listed in _lists(site, ways):
        yield from _parts(site, cards, listed, asked, has_holiday_settings=has_holiday_settings)


def _lists(site: Site, ways: Sequence[Way]) -> Iterator[_List]:
    area = site.directory.authority.area
    about = f"Every group for children and young people in {area}."
    yield _List(GROUPS, "All groups", about, "groups", site.listed, ways, ended=site.ended)
    for way in ways:
        for wider, choice in ((whole, part) for whole in way.choices for part in (whole, *whole.narrower)):
            about = f"{choice.heading}: {choice.gloss}." if choice.gloss else f"{choice.heading}."
            yield _List(
                choice.address, choice.heading, about, "list", choice.groups, [way], choice, wider, choice.ended
            )


def _parts(
    site: Site, cards: Cards, listed: _List, asked: Mapping[str, Question], *, has_holiday_settings: bool
) -> Iterator[Page]:
    for part in parts_of(listed.address, listed.title, listed.kind, listed.groups):
        yield site.page(
            part.address,
            "group-list.html",
            title=part.title,
            description=listed.description,
            kind=part.kind,
            with_contents=False,
            cards=cards.of_groups(part.entries, part.address),
            total=len(listed.groups),
            number=part.number,
            parts=part.parts,
            ways=listed.ways,
            choice=listed.choice,
            wider=listed.wider,
            ended=listed.ended if part.is_last else (),
            few=FEW,
            asked=asked if listed.choice is None and part.is_first and listed.groups else None,
            postcodes=POSTCODES if site.atlas.postcodes else None,
            see_also=HOLIDAY_SETTINGS if _is_of_holidays(listed) and has_holiday_settings else None,
        )


def _is_of_holidays(listed: _List) -> bool:
    return listed.wider is not None and listed.wider.address == HOLIDAY_GROUPS
