"""Every kind of page against the rules of axe: WCAG 2.2 to level AA, and its best practice."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import DESKTOP, PHONE
from tests.built_site import assert_none

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
OF_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
"""The rule that another set of colours can break."""


def problems_of(page, options=OPTIONS):
    """Return a line for each element that breaks a rule."""
    found = Axe().run(page, options=options).response["violations"]
    broken = ((rule["id"], node) for rule in found for node in rule["nodes"])
    return [f"{rule}: {node['target']} {' '.join(node['failureSummary'].split())}" for rule, node in broken]


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_kind_of_page_breaks_a_rule_of_axe_in_light_or_in_dark(tour, size):
    problems = {}
    for kind, page in tour(size, color_scheme="light"):
        problems[kind] = problems_of(page)
        page.emulate_media(color_scheme="dark")
        problems[f"{kind}, in dark"] = problems_of(page, OF_COLOURS)
        page.emulate_media(color_scheme="light")
    assert_none(problems)


def test_an_open_menu_breaks_no_rule_of_axe(new_page, served, kinds):
    page = new_page(PHONE)
    page.goto(served.address(kinds["group"]))
    page.click("header button[aria-expanded=false]")
    assert_none({"group": problems_of(page)})


def test_the_rules_are_really_asked(new_page):
    page = new_page()
    page.set_content('<!doctype html><html><body><img src="data:,"><p style="color: #ddd">faint</p></body></html>')
    broken = {line.split(":")[0] for line in problems_of(page)}
    assert {"image-alt", "color-contrast", "html-has-lang", "page-has-heading-one"} <= broken
