"""Every page holds browsers to what is on the site itself, and nothing that a page does breaks that."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.built_site import NOT_FOUND, assert_none

WATCH = """
window.broken = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.broken.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
});
"""


def policy(page):
    """Return the rules of a page's policy by their names."""
    found = [meta for meta in page.html.all("meta") if "http-equiv" in meta.attributes]
    assert len(found) == 1, page.address
    rules = (rule.split() for rule in found[0].attributes["content"].split(";"))
    return {name: values for name, *values in rules}


def test_every_page_runs_scripts_of_its_own_site_alone(built_site):
    policies = {page.address: policy(page) for page in built_site.pages}
    scripts = {address: rules["script-src"] for address, rules in policies.items()}
    assert scripts.pop("search/") == ["'self'", "'wasm-unsafe-eval'"]
    assert_none({address: [rules] for address, rules in scripts.items() if rules != ["'self'"]})
    weak = {
        address: [rules] for address, rules in policies.items() if "unsafe-inline" in str(rules) or "*" in str(rules)
    }
    assert_none(weak)
    assert all(rules["default-src"] == ["'self'"] and rules["object-src"] == ["'none'"] for rules in policies.values())


def test_the_policy_stands_before_anything_that_is_loaded(built_site):
    late = {}
    for page in built_site.pages:
        tags = [
            element
            for element in page.html.elements
            if element.tag in ("link", "script") or "http-equiv" in element.attributes
        ]
        late[page.address] = [] if "http-equiv" in tags[0].attributes else [tags[0].tag]
    assert_none(late)


@pytest.fixture
def watched(new_page, served):
    """A page on which everything that breaks the policy, and every request elsewhere, is noted."""
    page = new_page(PHONE)
    page.asked = []
    page.add_init_script(WATCH)
    page.on("request", lambda request: page.asked.append(request.url))
    yield page
    home = served.origin + served.home_path
    assert [url for url in page.asked if not url.startswith((home, "data:"))] == []


def broken(page):
    return page.evaluate("window.broken || ['the watch did not start']")


def test_no_kind_of_page_breaks_its_policy(watched, kinds, served):
    found = {}
    for kind, built in kinds.items():
        watched.goto(served.address(built), wait_until="networkidle")
        found[kind] = broken(watched)
    assert_none(found)


def test_an_inline_script_or_style_is_stopped(watched, served):
    watched.goto(served.origin + served.home_path)
    watched.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\" onclick=\"alert(1)\">x</p>')"
    )
    assert any(one.startswith("style-src") for one in broken(watched))
    watched.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    assert watched.evaluate("window.ran") is None


def test_the_menu_the_map_and_my_list_keep_to_the_policy(watched, served):
    home = served.origin + served.home_path
    watched.goto(f"{home}groups/little-steps/")
    watched.click(".lo-header__button")
    watched.locator("main button[data-keep]").first.click()
    assert broken(watched) == []
    watched.goto(f"{home}my-list/", wait_until="networkidle")
    assert broken(watched) == []
    watched.goto(f"{home}map/")
    watched.locator(".lo-map--narrow a").first.click()
    assert "#place-" in watched.url
    assert broken(watched) == []


def test_the_search_keeps_to_the_policy(watched, served, built_site):
    if not (built_site.folder / "pagefind").is_dir():
        pytest.skip("Pagefind is not installed.")
    watched.goto(f"{served.origin}{served.home_path}search/?q=speech", wait_until="networkidle")
    watched.locator(".lo-search__found li").first.wait_for()
    watched.locator("input[value='Groups']").check()
    watched.locator("[role=status]", has_text="in “Groups”").wait_for()
    assert broken(watched) == []


def test_the_page_for_what_is_not_found_has_the_policy_too(built_site):
    assert policy(built_site.page(NOT_FOUND))["script-src"] == ["'self'"]


def test_the_finder_keeps_to_the_policy(watched, served):
    watched.goto(f"{served.origin}{served.home_path}groups/?q=talking&day=tuesday", wait_until="networkidle")
    watched.locator("#finder").wait_for()
    watched.locator("[data-far=postcode]").evaluate(
        "one => one.closest('details') && (one.closest('details').open = true)"
    )
    watched.locator("[data-far=postcode]").fill("ZB1 2LA")
    with watched.expect_response("**/groups/postcodes.json"):  # the network was idle before, so idleness says nothing
        watched.locator("[data-far=use-postcode]").click()
    expect(watched.locator("[data-far=said]")).not_to_be_empty()
    assert broken(watched) == []
