"""The search of every page: it finds, filters, keeps its state in the address, and has another way for everybody."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from generator.publishing.full_text import can_index
from tests.browser.conftest import DESKTOP, PHONE

pytestmark = pytest.mark.skipif(not can_index(), reason="Pagefind is not installed.")


@pytest.fixture
def search(new_page: Callable[..., Any], served: Any, built_site: Any) -> Callable[..., Any]:
    def go(query: str = "", size: tuple[int, int] = DESKTOP, **settings: Any) -> Any:
        page = new_page(size, **settings)
        page.goto(served.address(built_site.page("search/")) + query, wait_until="networkidle")
        return page

    return go


def names(page: Any) -> list[str]:
    page.locator("[role=status]", has_not_text="Searching").wait_for(state="attached")
    return [heading.inner_text() for heading in page.query_selector_all(".lo-search__found h2")]


def ask(page: Any, words: str) -> list[str]:
    page.fill("#search-words", words)
    page.press("#search-words", "Enter")
    page.locator("[role=status]", has_text=f"“{words}”").wait_for()
    return names(page)


def test_words_find_pages_of_several_kinds_and_say_how_many(search: Callable[..., Any]) -> None:
    page = search()
    assert ask(page, "speech")
    assert page.inner_text("[role=status]").endswith("pages with “speech”.")
    assert page.query_selector_all(".lo-search__found mark")
    assert len(page.query_selector_all(".lo-search__kinds label")) > 2


def test_a_kind_narrows_the_search_and_back_widens_it(search: Callable[..., Any]) -> None:
    page = search("?q=speech")
    every = names(page)
    page.check("input[value='Groups']")
    narrowed = names(page)
    assert "in “Groups”" in page.inner_text("[role=status]")
    assert set(narrowed) != set(every)
    assert {tag.inner_text() for tag in page.query_selector_all(".lo-search__found .lo-tag")} == {"Groups"}
    page.go_back()
    page.locator("[role=status]", has_not_text="in “").filter(has_text="pages with").wait_for()
    assert names(page) == every


def test_the_address_holds_words_and_kind(search: Callable[..., Any]) -> None:
    page = search("?q=speech&kind=Groups")
    assert names(page)
    assert page.is_checked("input[value='Groups']")
    assert page.input_value("#search-words") == "speech"


def test_a_word_of_the_glossary_leads_to_its_own_place(search: Callable[..., Any]) -> None:
    page = search("?q=" + "tribunal" + "&kind=Words+explained")
    assert names(page)
    assert "glossary/#word-" in page.get_attribute(".lo-search__found a", "href")


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("ADHD", "Attention deficit hyperactivity disorder (ADHD)"),
        ("attention deficit", "Attention deficit hyperactivity disorder (ADHD)"),
        ("on the spectrum", "Autism (ASD)"),
        ("asperger's", "Autism (ASD)"),
    ],
)
def test_short_names_and_what_parents_say_lead_to_what_they_mean(
    search: Callable[..., Any], typed: str, entry: str
) -> None:
    page = search()
    assert f"Words explained: {entry}" in ask(page, typed)


def test_more_pages_come_when_asked_for_and_the_keyboard_goes_on_there(search: Callable[..., Any]) -> None:
    page = search("?q=children")
    assert len(names(page)) == 10
    page.click(".lo-search__more")
    page.locator(".lo-search__found li").nth(10).wait_for()
    assert page.evaluate("document.activeElement === document.querySelectorAll('.lo-search__found a')[10]")


def test_nothing_found_says_what_to_try(search: Callable[..., Any]) -> None:
    page = search()
    assert ask(page, "xyzzyqwrt") == []
    assert "Try another word" in page.inner_text("[role=status]")
    assert page.locator(".lo-search__groups a").get_attribute("href").endswith("/groups/?q=xyzzyqwrt")


def test_what_somebody_types_never_becomes_a_part_of_the_page(search: Callable[..., Any]) -> None:
    page = search("?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    names(page)
    assert not page.query_selector_all("main img, main script")


def test_lists_and_leaflets_are_not_found_twice(built_site: Any) -> None:
    marked = {page.kind for page in built_site.pages if "data-pagefind-body" in page.file.read_text(encoding="utf-8")}
    assert {"group", "setting", "procedure", "prose", "glossary"} <= marked
    assert not marked & {"groups", "list", "venues", "story", "home", "translation", "search", "map"}


def test_without_scripts_or_without_the_index_the_page_gives_other_ways(search: Callable[..., Any]) -> None:
    page = search(java_script_enabled=False)
    expect(page.locator(".lo-search")).to_be_hidden()
    expect(page.locator(".lo-search-off")).to_be_visible()
    expect(page.locator("main .lo-links a[href='../groups/']")).to_be_visible()


def test_when_the_index_does_not_load_the_page_gives_other_ways(
    new_page: Callable[..., Any], served: Any, built_site: Any
) -> None:
    page = new_page()
    page.route("**/pagefind.js", lambda route: route.abort())
    page.goto(served.address(built_site.page("search/")), wait_until="networkidle")
    expect(page.locator(".lo-search")).to_be_hidden()
    expect(page.locator(".lo-search-off")).to_be_visible()


@pytest.mark.parametrize("query", ["", "?q=speech", "?q=xyzzyqwrt"], ids=["empty", "found", "nothing found"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_state_is_clean_for_axe_and_fits_the_screen(
    search: Callable[..., Any], query: str, size: tuple[int, int]
) -> None:
    page = search(query, size)
    names(page)
    found = Axe().run(page).response["violations"]
    assert found == [], json.dumps(found, indent=1)[:3000]
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
