"""What the HTML of every page must have, read without a browser."""

from __future__ import annotations

from collections import Counter
from functools import cache
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.built_site import NOT_FOUND, assert_none, read_html

HERE = "https://site.invalid/"


def canonical_home(site):
    links = site.page("").html.all("link")
    return next((link.attributes["href"] for link in links if link.attributes.get("rel") == "canonical"), HERE)


def broken_links(page, site, home):
    """Return each address on a page that leads to a file or an anchor of the site that is not there."""
    base = urljoin(home, page.address)
    for element in page.html.elements:
        for address in element.addresses():
            target = urlsplit(urljoin(base, address))
            if not target.geturl().startswith(home):
                continue
            path = unquote(target.path).removeprefix(urlsplit(home).path)
            file = site.folder / (path + "index.html" if path.endswith("/") or not path else path)
            if not file.is_file():
                yield f"line {element.line}: {address} leads to no file"
            elif target.fragment and unquote(target.fragment) not in ids_of(file):
                yield f"line {element.line}: {address} leads to no such place in the file"


@cache
def ids_of(file):
    if file.suffix not in {".html", ".svg"}:
        return frozenset()
    return frozenset({*read_html(file.read_text(encoding="utf-8")).ids, "top"})


def on_every_page(site, check):
    """Fail if a check finds a problem on any page."""
    assert_none({page.address: check(page) for page in site.pages})


def test_every_link_and_anchor_inside_the_site_leads_somewhere(built_site):
    home = canonical_home(built_site)
    on_every_page(built_site, lambda page: broken_links(page, built_site, home))


def test_links_inside_the_site_are_relative_so_that_it_can_move(built_site):
    def absolute(page):
        for link in page.html.all("a"):
            address = link.attributes.get("href", "")
            if page.address != NOT_FOUND and address.startswith(("/", canonical_home(built_site))):
                yield address

    on_every_page(built_site, absolute)


def test_every_page_has_one_main_heading_that_is_not_empty(built_site):
    def check(page):
        headings = [text for tag, text in page.html.texts if tag == "h1"]
        if len(page.html.all("h1")) != 1 or not all(headings):
            yield headings

    on_every_page(built_site, check)


def test_headings_never_skip_a_level(built_site):
    def check(page):
        before = 0
        for tag, text in page.html.texts:
            if tag != "title":
                if int(tag[1]) > before + 1:
                    yield f"{tag} {text}"
                before = int(tag[1])

    on_every_page(built_site, check)


def test_no_id_stands_twice_on_a_page(built_site):
    on_every_page(built_site, lambda page: [name for name, times in Counter(page.html.ids).items() if times > 1])


@pytest.mark.parametrize("attribute", ["for", "aria-controls", "aria-labelledby", "aria-describedby", "headers"])
def test_what_refers_to_another_element_names_one_that_is_there(built_site, attribute):
    def check(page):
        ids = set(page.html.ids)
        for element in page.html.elements:
            yield from (name for name in element.attributes.get(attribute, "").split() if name not in ids)

    on_every_page(built_site, check)


def test_every_page_says_which_language_it_is_in(built_site):
    def check(page):
        language = page.html.first("html").attributes.get("lang")
        is_translation = page.html.first("body").attributes.get("data-kind") == "translation"
        if language != (page.address.rstrip("/").rsplit("/", 1)[-1] if is_translation else "en-GB"):
            yield language

    on_every_page(built_site, check)


def test_every_page_has_a_title_of_its_own(built_site):
    times = Counter(page.html.text("title") for page in built_site.pages)

    def check(page):
        title = page.html.text("title")
        if not title or times[title] > 1:
            yield f'the title "{title}" stands on {times[title]} pages'

    on_every_page(built_site, check)


def test_every_page_describes_itself_to_search_engines(built_site):
    def check(page):
        descriptions = [meta for meta in page.html.all("meta") if meta.attributes.get("name") == "description"]
        told = [meta.attributes.get("content", "").strip() for meta in descriptions]
        if page.address != NOT_FOUND and (len(told) != 1 or not all(told)):
            yield told

    on_every_page(built_site, check)


def test_every_picture_has_words_in_its_place_or_says_that_it_needs_none(built_site):
    on_every_page(built_site, lambda page: [img for img in page.html.all("img") if "alt" not in img.attributes])


def test_no_yaml_is_published(built_site):
    assert [file.name for file in built_site.folder.rglob("*") if file.suffix in {".yaml", ".yml"}] == []
