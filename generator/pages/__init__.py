"""The whole website as finished pages: a pure function of the directory and a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.directory.addresses import CONTACT, NEWS, OPEN_DATA, procedure_address
from generator.directory.directory import Directory
from generator.directory.facts import Facts
from generator.directory.wording import long_date
from generator.pages.beside import NOTHING_BESIDE, Beside
from generator.pages.calendar_links import Calendars
from generator.pages.cards import Cards
from generator.pages.downloads import downloads
from generator.pages.feedback import Feedback, feedback
from generator.pages.finder import finder_files
from generator.pages.icons import DRAWN, SPRITE, drawing_sprite, icon_sprite
from generator.pages.page import Heading, Page
from generator.pages.prose_page import finish_prose_page
from generator.pages.searched import found_as
from generator.pages.security import policies
from generator.pages.site import Site
from generator.pages.views import (
    accessibility,
    board,
    calendars_page,
    consultations,
    easy_read,
    events,
    front,
    gaps,
    groups,
    groups_map,
    lists,
    my_list,
    open_data,
    people,
    practitioners,
    procedures,
    search,
    settings,
    translations,
    venues,
    visit_stories,
    whats_on,
    words,
)
from generator.pages.ways import ways_in

__all__ = [
    "DRAWN",
    "SPRITE",
    "Beside",
    "Calendars",
    "Feedback",
    "Heading",
    "Made",
    "Page",
    "downloads",
    "drawing_sprite",
    "feedback",
    "finish_prose_page",
    "found_as",
    "frame",
    "icon_sprite",
    "make_pages",
    "make_site",
    "policies",
]


@dataclass(frozen=True, slots=True)
class Made:
    """What a directory becomes."""

    pages: list[Page]
    files: dict[str, bytes]
    """What pages fetch, by path in the site."""


def make_pages(directory: Directory, today: date, beside: Beside = NOTHING_BESIDE) -> list[Page]:
    """Return every page that the directory calls for on this day, as `make_site` does."""
    site = Site(directory, today, beside)
    facts = Facts(directory, today)
    return _pages(site, facts, Cards(site, facts))


def make_site(directory: Directory, today: date, beside: Beside = NOTHING_BESIDE) -> Made:
    """Return every page that the directory calls for on this day, and the files that go with them.

    Args:
        directory: What to show.
        today: The day that it is shown for.
        beside: What else the site has.
    """
    site = Site(directory, today, beside)
    facts = Facts(directory, today)
    cards = Cards(site, facts)
    return Made(_pages(site, facts, cards), finder_files(site, cards))


def _pages(site: Site, facts: Facts, cards: Cards) -> list[Page]:
    ways = ways_in(site)
    return [
        *front.pages(site, ways),
        *lists.pages(site, ways, cards),
        *my_list.pages(site),
        *groups.pages(site, facts, cards),
        *easy_read.pages(site),
        *visit_stories.pages(site),
        *translations.pages(site),
        *whats_on.pages(site),
        *settings.pages(site, cards),
        *events.pages(site, cards),
        *consultations.pages(site),
        *venues.pages(site, cards),
        *groups_map.pages(site),
        *people.pages(site),
        *board.pages(site),
        *procedures.pages(site),
        *practitioners.pages(site),
        *words.pages(site),
        *gaps.pages(site),
        *accessibility.pages(site),
        *calendars_page.pages(site),
        *open_data.pages(site, site.data),
        *search.pages(site),
    ]


def frame(
    directory: Directory, today: date, tell_us: Feedback, *, has_data: bool = False, has_news: bool = False
) -> dict[str, str]:
    """Return the words that stand around every page: whose site it is, when it was made, where to complain.

    `tell_us` makes the link for the page that stands in for others: the one for what is not found.
    `has_data` says whether there is a page about open data, and `has_news` whether there is a file of news.
    """
    authority = directory.authority
    procedure = authority.complaints_procedure
    return {
        "authority": authority.name,
        "area": authority.area,
        "made_on": long_date(today),
        "looked_after_by": authority.looked_after_by.role,
        "contact": CONTACT,
        "feedback": tell_us.link("Page not found", None),
        "concerns": procedure_address(procedure) if procedure else f"{CONTACT}#complaints",
        "open_data": OPEN_DATA if has_data else "",
        "news": NEWS if has_news else "",
    }
