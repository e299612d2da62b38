"""A page asks nobody but its own site for anything."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import SUB_PATH
from tests.built_site import assert_none

FAILURES = 400
"""From this status on, an answer is no answer."""
ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
LOADED = {"audio", "embed", "iframe", "image", "img", "object", "script", "source", "track", "use", "video"}
LOADED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
IN_STYLES = re.compile(r"""(?:url\(\s*|@import\s+)['"]?(?!data:)([^'")\s;]+)""", re.IGNORECASE)


@pytest.mark.parametrize("path", [None, SUB_PATH], ids=["where it lives", "in a folder elsewhere"])
def test_every_request_of_every_kind_of_page_stays_on_the_site_and_is_answered(new_page, served, kinds, path):
    page = new_page()
    asked, unanswered, complaints = [], [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: response.status < FAILURES or unanswered.append(response.url))
    page.on("requestfailed", lambda request: unanswered.append(request.url))
    page.on("console", lambda message: message.type in ("error", "warning") and complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for kind, built in kinds.items():
        if kind != "not-found":
            page.goto(served.address(built, path), wait_until="networkidle")
    home = served.origin + (path or served.home_path)
    strays = [url for url in asked if not url.startswith((home, "data:"))]
    assert_none({"asked elsewhere": strays, "not answered": unanswered, "in the console": complaints})


def test_the_page_for_what_is_not_found_finds_its_own_styles_at_any_depth(new_page, served, kinds):
    page = new_page()
    unanswered = []
    page.on("response", lambda response: response.status < FAILURES or unanswered.append(response.url))
    address = served.address(kinds["not-found"])
    page.goto(address, wait_until="networkidle")
    assert unanswered == [address]


def loaded_from_elsewhere(html):
    for element in html.elements:
        relations = set(element.attributes.get("rel", "").lower().split())
        if element.tag in LOADED or (element.tag == "link" and relations & LOADED_LINKS):
            yield from (address for address in element.addresses() if ELSEWHERE.match(address))
        yield from (address for address in IN_STYLES.findall(element.attributes.get("style", "")))


def test_no_page_names_a_script_style_picture_or_font_of_another_site(built_site):
    named = {page.address: list(loaded_from_elsewhere(page.html)) for page in built_site.pages}
    assert_none(named)


def test_no_style_sheet_names_anything_of_another_site(built_site):
    named = {
        file.name: IN_STYLES.findall(file.read_text(encoding="utf-8")) for file in built_site.folder.rglob("*.css")
    }
    assert named, "the site has no style sheet"
    assert_none({name: filter(ELSEWHERE.match, found) for name, found in named.items()})


def test_no_form_sends_anything_to_another_site(built_site):
    forms = [form.attributes.get("action", "") for page in built_site.pages for form in page.html.all("form")]
    assert_none({"form": filter(ELSEWHERE.match, forms)})
