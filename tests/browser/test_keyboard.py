"""Every kind of page by keyboard alone."""

from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.built_site import assert_none

SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])

CAN_HAVE_FOCUS = "a[href], button, input:not([type=radio]), select, textarea, summary, [tabindex='0']"

MARK = """selector => {
  const all = [...document.querySelectorAll(selector)].filter(element =>
    element.checkVisibility({checkVisibilityCSS: true}) && !element.disabled);
  all.forEach((element, number) => { element.dataset.testNumber = number });
  return all.map(element => element.outerHTML.slice(0, 120));
}"""
"""Numbers what Tab should reach, in the order of the page, and gives its HTML. Of radio buttons it visits one only."""

LOOK = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const box = element.getBoundingClientRect();
  const parts = [...element.getClientRects()].sort((one, other) => other.width * other.height - one.width * one.height);
  const part = parts[0] || box, x = part.x + part.width / 2, y = part.y + part.height / 2;
  const top = document.elementFromPoint(x, y);
  const style = getComputedStyle(element);
  const point = element.ownerSVGElement && element.querySelector('circle');
  return {
    drawn: Boolean(element.ownerSVGElement),
    number: element.dataset.testNumber,
    html: element.outerHTML.slice(0, 120),
    box: [box.x, box.y + scrollY, box.right, box.bottom + scrollY],
    small: box.width < 2 || box.height < 2,
    outside: x < 0 || y < 0 || x > innerWidth || y > innerHeight,
    covered: !(top && (element.contains(top) || top.contains(element) || [...(element.labels || [])].some(
      label => label.contains(top)))),
    unmarked: style.outlineStyle === 'none' && style.boxShadow === 'none'
      && !(point && getComputedStyle(point).strokeWidth === '5px'),
  };
}"""
"""What has the focus, and what is wrong with where it stands."""

WRONG = {
    "small": "has no size",
    "outside": "is off the screen",
    "covered": "is under something else",
    "unmarked": "does not show that it has the focus",
}


def nameless(page):
    """Yield the roles of all that can have the focus and that assistive technology has no name for."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    for node in tree:
        if node.get("role", {}).get("value") in ("RootWebArea", "main"):  # scripts and links go there, and Tab does not
            continue
        can_have_focus = any(one["name"] == "focusable" and one["value"]["value"] for one in node.get("properties", []))
        if can_have_focus and not node["ignored"] and not node.get("name", {}).get("value", "").strip():
            yield f"a {node['role']['value']} has no name"


def tab_through(page):
    """Press Tab from the top to the end of the page and return the problems met."""
    expected = page.evaluate(MARK, CAN_HAVE_FOCUS)
    problems, seen, before = [*nameless(page)], set(), None
    for _ in range(len(expected) + 5):
        page.keyboard.press("Tab")
        stop = page.evaluate(LOOK)
        if stop is None or stop["number"] in seen:
            break
        seen.add(stop["number"])
        problems += [f"{stop['html']} {text}" for flag, text in WRONG.items() if stop[flag]]
        if before and not comes_after(stop, before):
            problems.append(f"{stop['html']} comes before {before['html']} for a reader, and after it for Tab")
        before = stop
    missed = [html for number, html in enumerate(expected) if str(number) not in seen]
    return problems + [f"{html} is never reached" for html in missed]


def comes_after(stop, before):
    """Return whether a reader meets one element after another: later in the page, and not wholly above and left."""
    if stop["number"] is None or before["number"] is None:
        return False
    if stop["drawn"] and before["drawn"]:
        return int(stop["number"]) > int(before["number"])  # the points of a map go by the numbers beside them
    left, _, _, bottom = stop["box"]
    _, top_before, right_before, _ = before["box"]
    return int(stop["number"]) > int(before["number"]) and not (bottom <= top_before and left < right_before)


@SIZES
def test_tab_visits_only_visible_named_things_in_reading_order_on_every_kind_of_page(tour, size):
    problems = {kind: tab_through(page) for kind, page in tour(size)}
    assert_none(problems)


@SIZES
def test_the_first_stop_is_a_link_past_the_menu_that_works(tour, size):
    for kind, page in tour(size):
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        assert (link.get_attribute("href") or "").startswith("#"), kind
        assert page.evaluate(LOOK)["outside"] is False, kind
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        inside = page.evaluate("!!document.activeElement.closest('main') || document.activeElement === document.body")
        assert inside or not page.locator("main :is(a[href], button, input)").count(), f"{kind}: {page.evaluate(LOOK)}"


def test_what_has_no_name_is_noticed(new_page):
    page = new_page()
    page.set_content('<a href="#a"></a><button></button><svg><a href="#b"><circle r="9"/></a></svg><a href="#c">c</a>')
    assert [*nameless(page)] == ["a link has no name", "a button has no name", "a link has no name"]


def menu_of(page):
    button = page.locator("header button[aria-controls][aria-expanded]")
    return button, page.locator(f"#{button.get_attribute('aria-controls')}")


def test_the_menu_opens_with_enter_and_closes_with_escape(tour):
    for kind, page in tour(PHONE):
        button, menu = menu_of(page)
        assert (button.get_attribute("aria-expanded"), menu.is_visible()) == ("false", False), kind
        button.focus()
        page.keyboard.press("Enter")
        assert (button.get_attribute("aria-expanded"), menu.is_visible()) == ("true", True), kind
        page.keyboard.press("Tab")
        assert menu.locator(":focus").count() == 1, f"{kind}: Tab from the open menu's button goes elsewhere"
        page.keyboard.press("Escape")
        assert (button.get_attribute("aria-expanded"), menu.is_visible()) == ("false", False), kind
        assert button.evaluate("element => element === document.activeElement"), f"{kind}: focus is lost with the menu"


def test_the_menu_can_be_closed_by_its_own_button(new_page, served, kinds):
    page = new_page(PHONE)
    page.goto(served.address(kinds["home"]))
    button, menu = menu_of(page)
    button.press("Space")
    assert menu.is_visible()
    button.press("Space")
    assert not menu.is_visible()


@SIZES
def test_without_scripts_the_menu_is_an_open_list(tour, size):
    for kind, page in tour(size, java_script_enabled=False):
        links = page.locator("header nav a[href]")
        assert links.count() > 3, kind
        assert all(link.is_visible() for link in links.all()), kind
        assert not page.locator("header button[aria-controls]").is_visible(), f"{kind}: a button that does nothing"
