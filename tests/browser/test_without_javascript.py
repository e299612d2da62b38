"""A group can be found, read and joined with scripts switched off."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.built_site import assert_none


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_group_can_be_found_from_the_home_page_read_and_joined(new_page, served, kinds, built_site, size):
    page = new_page(size, java_script_enabled=False)
    page.goto(served.address(kinds["home"]))
    assert not page.get_by_label("What are you looking for?").is_visible(), "only scripts can answer"
    page.locator("main a[href='groups/'], main a[href$='/groups/']").first.click()
    group = first_link_to(page, served, {built.address for built in built_site.pages if built.kind == "group"})
    name = group.inner_text().strip()
    group.click()
    main = page.locator("main")
    assert main.locator("h1").inner_text().strip() == name
    assert main.locator("a[href^='tel:'], a[href^='mailto:']").first.is_visible()
    assert re.search(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", main.inner_text()), "no day is named"
    assert not re.search(r"turn on javascript|enable javascript", page.content(), re.IGNORECASE)


def first_link_to(page, served, addresses):
    """Return the first visible link of the page's main part to one of some addresses."""
    home = served.origin + served.home_path
    for link in page.locator("main a[href]").all():
        if link.is_visible() and link.evaluate("a => a.href").removeprefix(home) in addresses:
            return link
    pytest.fail("The list of groups links to no group.")


def test_every_kind_of_page_shows_the_same_words_with_and_without_scripts(tour):
    with_scripts = {kind: words(page) for kind, page in tour(bypass_csp=True)}
    without = {kind: words(page) for kind, page in tour(java_script_enabled=False, bypass_csp=True)}
    missing = {kind: sorted(with_scripts[kind] - without[kind]) for kind in with_scripts}
    assert_none(missing)


ALONE = ".lo-with, .lo-without, .lo-keep, .lo-search, .lo-search-off"
"""What only scripts can do, such as keeping a list on the device, and what is said in its place."""


ADD_STYLE = "css => document.head.appendChild(document.createElement('style')).append(css)"
"""Playwright's own way waits for the style to say that it is loaded, which without scripts it never does."""


def words(page):
    page.evaluate(ADD_STYLE, f"{ALONE} {{ display: none !important; }}")
    return set(re.findall(r"\w+", page.locator("main").inner_text()))
