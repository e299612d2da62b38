"""The page of each nursery, childminder and other setting, and the lists of them by place and kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.directory.addresses import SETTINGS, setting_address
from generator.directory.authority import Area
from generator.directory.directory import Directory
from generator.directory.procedures import Procedure
from generator.directory.professionals import Professional
from generator.directory.setting_questions import QUESTIONS, Learned, Question, State, learned, state
from generator.directory.settings import Setting
from generator.directory.standing import Freshness, freshness
from generator.directory.values import slug
from generator.directory.visit_story import setting_story
from generator.directory.wording import age_words
from generator.pages.cards import Cards
from generator.pages.forms import forms_of
from generator.pages.long_list import parts_of
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pages.views.lists import HOLIDAY_GROUPS, HOLIDAY_SETTINGS

KINDS = {
    "nursery": ("Nursery", "Nurseries"),
    "pre-school": ("Pre-school", "Pre-schools"),
    "childminder": ("Childminder", "Childminders"),
    "playgroup": ("Playgroup", "Playgroups"),
    "holiday scheme": ("Holiday scheme", "Holiday schemes"),
}
"""Each kind of setting: what one is called, and what several are."""

ASK = {
    "nursery": "Ask the nursery.",
    "pre-school": "Ask the pre-school.",
    "childminder": "Ask the childminder.",
    "playgroup": "Ask the playgroup.",
    "holiday scheme": "Ask the holiday scheme.",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question on the page of a setting."""

    field: str
    words: str
    short: str
    text: str | None
    """The answer in the setting's own words."""
    is_answered: bool


@dataclass(frozen=True, slots=True)
class SettingFacts:
    """What a card and a page say of a setting. None always means that nobody has told us."""

    setting: Setting
    kind: str
    ages: str | None
    area: Area | None
    ask: str
    """Whom families can ask about what nobody has told us."""
    asked: tuple[Asked, ...]
    told: int
    """How many of the questions are answered, in many words or few."""
    learned: Learned
    professionals: tuple[Professional, ...]
    procedures: tuple[Procedure, ...]
    freshness: Freshness


def setting_facts(setting: Setting, site: Site) -> SettingFacts:
    """Return the facts of a setting on the day of the build."""
    directory = site.directory
    area = area_of(setting, directory)
    asked = tuple(_asked(setting, question, directory) for question in QUESTIONS)
    return SettingFacts(
        setting=setting,
        kind=KINDS[setting.kind][0],
        ages=age_words(setting.ages),
        area=directory.area_by_id[area] if area else None,
        ask=ASK[setting.kind] if setting.contacts else "Ask us, and we will find out.",
        asked=asked,
        told=sum(one.is_answered for one in asked),
        learned=learned(setting, site.today),
        professionals=tuple(directory.professional_by_id[one] for one in dict.fromkeys(setting.professionals)),
        procedures=tuple(directory.procedure_by_id[identity] for identity in setting.procedures),
        freshness=freshness(setting, directory, site.today),
    )


def _asked(setting: Setting, question: Question, directory: Directory) -> Asked:
    return Asked(
        question.field,
        question.asked_of(setting.kind),
        question.short_for(setting.kind),
        getattr(setting.answers, question.field),
        state(setting, question, directory) is not State.NOT_ANSWERED,
    )


def area_of(setting: Setting, directory: Directory) -> str | None:
    """Return the id of the area that a setting is in, its own or that of its venue."""
    if setting.area or not setting.venue:
        return setting.area
    return directory.venue_by_id[setting.venue].area


# Lists ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to narrow the list of settings down."""

    address: str
    title: str
    heading: str
    """The heading of its page, which says more: people come to it from anywhere."""
    settings: tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class _List:
    address: str
    title: str
    description: str
    kind: str
    settings: tuple[Setting, ...]


def pages(site: Site, cards: Cards) -> Iterator[Page]:
    """Yield the lists of settings and a page for each. A directory without settings gets none of them."""
    if not site.settings:
        return
    yield from _lists(site)
    for setting in site.settings:
        yield _page(setting, site, cards)


def _page(setting: Setting, site: Site, cards: Cards) -> Page:
    address = setting_address(setting.id)
    venue = site.directory.venue_by_id[setting.venue] if setting.venue else None
    return site.page(
        address,
        "setting-closed.html" if setting.status == "closed" else "setting.html",
        title=setting.name,
        description=setting.summary,
        kind="setting",
        changed=setting.checked.on if setting.checked else None,
        setting=setting,
        facts=setting_facts(setting, site),
        venue=venue,
        forms=forms_of(
            address,
            setting.easy_read,
            setting_story(setting, site.directory),
            site.languages.get(f"settings/{setting.id}", ()),
        ),
        access=cards.access(venue, address) if venue else None,
    )


def _lists(site: Site) -> Iterator[Page]:
    listed = tuple(setting for setting in site.settings if setting.status != "closed")
    closed = tuple(setting for setting in site.settings if setting.status == "closed")
    area = site.directory.authority.area
    ways = (("By place", _by_area(site, listed)), ("By kind", _by_kind(listed)))
    about = f"Nurseries, childminders and others in {area} who look after children, and what each tells families."
    everything = _List(SETTINGS, "Nurseries and childcare", about, "settings", listed)
    yield from _parts(site, everything, ways, closed)
    for _, choices in ways:
        for choice in choices:
            about = f"{choice.heading}: what each is like, and how it helps children who need more help."
            yield from _parts(
                site, _List(choice.address, choice.heading, about, "setting-list", choice.settings), (), ()
            )


def _parts(
    site: Site, listed: _List, ways: Sequence[tuple[str, tuple[Choice, ...]]], closed: tuple[Setting, ...]
) -> Iterator[Page]:
    for part in parts_of(listed.address, listed.title, listed.kind, listed.settings):
        yield site.page(
            part.address,
            "setting-list.html",
            title=part.title,
            description=listed.description,
            kind=part.kind,
            with_contents=False,
            settings=[setting_facts(setting, site) for setting in part.entries],
            total=len(listed.settings),
            number=part.number,
            parts=part.parts,
            ways=ways if part.is_first else (),
            is_whole=listed.address == SETTINGS,
            closed=closed if part.is_last else (),
            see_also=HOLIDAY_GROUPS if listed.address == HOLIDAY_SETTINGS else None,
        )


def _by_area(site: Site, listed: tuple[Setting, ...]) -> tuple[Choice, ...]:
    directory = site.directory
    return tuple(
        Choice(
            f"{SETTINGS}area/{area.id}/",
            area.name,
            f"Nurseries and childcare in {area.name}",
            tuple(setting for setting in listed if area_of(setting, directory) == area.id),
        )
        for area in directory.authority.areas
    )


def _by_kind(listed: tuple[Setting, ...]) -> tuple[Choice, ...]:
    return tuple(
        Choice(f"{SETTINGS}kind/{slug(kind)}/", several, several, tuple(one for one in listed if one.kind == kind))
        for kind, (_, several) in KINDS.items()
    )
