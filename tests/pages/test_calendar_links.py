"""The links with which families put dates into calendars of their own: plain links, where there are dates."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from generator.directory.directory import Directory
from generator.feeds import KINDS, edition, make_feeds, sizes
from generator.pages import Calendars, Page
from tests.pages.reading import pages_of, words
from tests.stories import MONDAY, a_directory, a_group, an_event

SITE = "https://localoffer.example.org/wenbury/"
GROUP = "groups/little-steps/"
EVENT = "events/winter-lights/"
NEED = "groups/need/sensory-and-physical/"


def with_calendars(directory: Directory, site: str | None = SITE) -> dict[str, Page]:
    """The pages of a site that has every calendar."""
    kinds = [kind for kind in KINDS if kind.name == "calendars"]
    made = make_feeds(edition(directory, MONDAY, site), kinds)
    return pages_of(directory, calendars=Calendars(site, sizes(made)))


def links(page: Page) -> list[str]:
    """Where the links to calendars on a page lead."""
    return [unescape(href) for href in re.findall(r'href="([^"]+)"', page.html) if href.endswith(".ics")]


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return with_calendars(a_directory(events=[an_event()]))


@pytest.mark.parametrize("address", [GROUP, EVENT, NEED, "venues/hall/", "events/", "whats-on/"])
def test_a_page_with_dates_offers_to_follow_them_and_to_save_them(pages: dict[str, Page], address: str) -> None:
    file = f"calendars/{address.rstrip('/')}.ics"
    up = "../" * address.count("/")
    assert links(pages[address]) == [f"webcal://localoffer.example.org/wenbury/{file}", f"{up}{file}"]
    said = words(pages[address].html)
    assert "your calendar looks for changes by itself, and shows when a day is off" in said
    assert "a file with the dates as we know them today. It stays as it is." in said


def test_every_calendar_that_a_page_leads_to_is_a_file_of_the_site(pages: dict[str, Page]) -> None:
    directory = a_directory(events=[an_event()])
    there = sizes(make_feeds(edition(directory, MONDAY, SITE)))
    found = {href.rpartition("../")[2] for page in pages.values() for href in links(page) if "webcal" not in href}
    assert len(found) > 5
    assert found <= set(there)


def test_without_the_address_of_the_site_a_page_offers_to_save_dates_alone() -> None:
    page = with_calendars(a_directory(), site=None)[GROUP]
    assert links(page) == ["../../calendars/groups/little-steps.ics"]


@pytest.mark.parametrize("status", ["paused", "ended"])
def test_a_group_that_does_not_meet_offers_no_dates(status: str) -> None:
    assert links(with_calendars(a_directory(a_group(status=status)))[GROUP]) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "cancelled"},
        {"sessions": [{"repeats": "dates", "dates": ["2026-11-01"], "start": "15:00", "end": "16:30"}]},
    ],
)
def test_an_event_that_is_cancelled_or_over_offers_no_dates(fields: dict[str, Any]) -> None:
    assert links(with_calendars(a_directory(events=[an_event(**fields)]))[EVENT]) == []


def test_a_site_without_calendars_says_nothing_of_them() -> None:
    pages = pages_of(a_directory(events=[an_event()]))
    assert "calendars/" not in pages
    assert not any("lo-calendar" in page.html for page in pages.values())


def test_the_page_about_calendars_has_steps_for_each_kind_of_calendar_and_leads_to_those_with_many_groups(
    pages: dict[str, Page],
) -> None:
    said = words(pages["calendars/"].html)
    for kind in ("On an iPhone or iPad", "On an Android phone", "With Google Calendar", "With Outlook"):
        assert kind in said
    assert sum(link.startswith("webcal:") for link in links(pages["calendars/"])) == 6
