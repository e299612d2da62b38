"""The map in a browser: links with names, big enough for a finger, by keyboard, and the same for everybody."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_axe import problems_of
from tests.browser.test_reflow import WIDER

NARROWEST = (320, 640)


@pytest.fixture
def the_map(new_page, served):
    def go(size=DESKTOP, **settings):
        page = new_page(size, **settings)
        page.goto(f"{served.origin}{served.home_path}map/")
        return page

    return go


@pytest.mark.parametrize("size", [NARROWEST, PHONE, DESKTOP], ids=["narrowest", "phone", "desktop"])
def test_each_place_is_one_link_with_a_name_that_a_finger_can_press(the_map, size):
    page = the_map(size)
    links = page.get_by_role("group", name="Map of places").get_by_role(
        "link", name=re.compile(r"^\d+\. .+: \d+ groups?")
    )
    listed = page.locator(".lo-places > li").count()
    assert links.count() == listed > 5
    for link in links.all():
        box = link.bounding_box()
        assert min(box["width"], box["height"]) >= 24
        assert 0 <= box["x"] <= box["x"] + box["width"] <= size[0]


def test_the_keyboard_goes_from_place_to_place_and_on_to_the_list(the_map):
    page = the_map()
    page.get_by_role("link", name=re.compile(r"^1\. ")).focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.querySelector('title').textContent").startswith("2. ")
    page.keyboard.press("Enter")
    assert page.url.endswith("#place-2")
    assert page.locator("#place-2").evaluate("one => one.matches(':target')")


def test_a_number_on_the_map_names_the_same_places_as_that_number_in_the_list(the_map):
    page = the_map()
    for link in page.locator(".lo-map--wide a").all():
        number, name = re.fullmatch(r"(\d+)\. (.+?): .*", link.locator("title").text_content()).groups()
        assert name in page.locator(f"#place-{number}").inner_text()


def test_the_map_is_on_paper_and_needs_no_scripts(the_map):
    page = the_map(java_script_enabled=False)
    page.emulate_media(media="print")
    expect(page.locator(".lo-map--wide")).to_be_visible()
    expect(page.locator(".lo-map--narrow")).to_be_hidden()
    expect(page.locator(".lo-map__parts--narrow")).to_be_hidden()


def test_a_phone_reads_which_part_each_number_is_in(the_map):
    page = the_map(PHONE)
    assert page.locator(".lo-map--narrow .lo-map__label").count() == 0
    assert page.locator(".lo-map__parts--narrow li:visible").count() == 6


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_is_clean_for_axe_and_fits_the_narrowest_screen(the_map, scheme):
    page = the_map(NARROWEST, color_scheme=scheme)
    assert problems_of(page) == []
    assert page.evaluate(WIDER) == []
