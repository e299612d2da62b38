"""My list: groups that a family keeps on their own device."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_axe import problems_of
from tests.browser.test_reflow import TARGETS, WIDER, too_small
from tests.built_site import assert_none

BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
"""What a browser does that keeps nothing for a site."""


@pytest.fixture
def home(served):
    return served.origin + served.home_path


def star_of(page, name):
    return page.get_by_role("button", name=re.compile(f"^(Keep|Kept) {name} on my list$"))


def keep(page, home, *groups):
    """Press the star on the pages of some groups."""
    for group in groups:
        page.goto(f"{home}groups/{group}/")
        page.locator("main button[data-keep]").first.click()


def open_list(page, home, given=""):
    page.goto(f"{home}my-list/{given}")
    page.wait_for_load_state("networkidle")
    page.locator("[data-list=status]").wait_for(state="attached")


def cards(page):
    """The names of the groups that are shown."""
    return page.locator("[data-list=cards] h3")


def test_a_star_keeps_a_group_on_its_page_on_its_card_and_in_the_count(new_page, home):
    page = new_page(PHONE)
    keep(page, home, "little-steps")
    star = star_of(page, "Little Steps")
    assert (star.get_attribute("aria-pressed"), star.inner_text().split()[0]) == ("true", "Kept")
    assert page.locator("header a", has_text="My list").inner_text().split() == ["My", "list", "(1)"]
    page.goto(f"{home}groups/")
    assert star_of(page, "Little Steps").get_attribute("aria-pressed") == "true"
    assert star_of(page, "Nestlings").get_attribute("aria-pressed") == "false"
    star_of(page, "Little Steps").click()
    assert star_of(page, "Little Steps").get_attribute("aria-pressed") == "false"
    assert page.locator("header a", has_text="My list").inner_text() == "My list"


def test_every_card_of_every_list_has_one_star(new_page, home):
    page = new_page()
    for address in ("groups/", "groups/day/monday/", "groups/kind/short-breaks/"):
        page.goto(home + address)
        cards = page.locator("article[data-group]").count()
        assert cards == page.locator("article[data-group] button[data-keep]").count() > 0, address


def test_the_list_shows_the_cards_of_its_groups_with_working_links_and_a_number_to_ring(new_page, home):
    page = new_page()
    keep(page, home, "little-steps", "nestlings")
    page.goto(f"{home}groups/")
    facts = page.locator("article[data-group=nestlings] dl").inner_text()
    open_list(page, home)
    expect(cards(page)).to_have_text(["Little Steps", "Nestlings"])
    assert page.locator("[data-list=status]").inner_text() == "2 groups on your list."
    assert page.locator("[data-list=cards] article[data-group=nestlings] dl").inner_text() == facts
    assert page.locator("article[data-group=nestlings] a[href^='tel:']").count() == 1
    page.locator("[data-list=cards] h3 a").first.click()
    assert page.locator("h1").inner_text() == "Little Steps"


def test_a_group_that_is_taken_off_can_be_put_back_until_the_page_is_left(new_page, home):
    page = new_page()
    keep(page, home, "little-steps", "nestlings")
    open_list(page, home)
    star_of(page, "Nestlings").click()
    assert page.locator("[data-list=status]").inner_text() == "1 group on your list."
    star_of(page, "Nestlings").click()
    assert page.locator("[data-list=status]").inner_text() == "2 groups on your list."
    star_of(page, "Nestlings").click()
    open_list(page, home)
    expect(cards(page)).to_have_text(["Little Steps"])


def test_the_whole_list_is_cleared_only_after_a_question(new_page, home):
    page = new_page()
    keep(page, home, "little-steps")
    open_list(page, home)
    page.get_by_role("button", name="Clear my list").click()
    page.get_by_role("button", name="No, keep it").click()
    expect(cards(page)).to_have_text(["Little Steps"])
    page.get_by_role("button", name="Clear my list").click()
    page.get_by_role("button", name="Yes, clear it").click()
    expect(page.get_by_text("Nothing is on your list yet.")).to_be_visible()
    expect(cards(page)).to_have_text([])


def test_a_link_hands_the_list_to_somebody_who_is_asked_before_it_becomes_theirs(new_page, home):
    page, other = new_page(), new_page(PHONE)
    keep(page, home, "little-steps", "nestlings")
    open_list(page, home)
    page.get_by_role("button", name="Give this list to somebody").click()
    link = page.get_by_label("Send this link to somebody you trust:").input_value()
    assert link == f"{home}my-list/?g=little-steps,nestlings"
    keep(other, home, "big-feelings")
    other.goto(link)
    other.wait_for_load_state("networkidle")
    expect(cards(other)).to_have_text(["Little Steps", "Nestlings"])
    expect(other.get_by_text("Somebody gave you this list.")).to_be_visible()
    expect(other.locator("header")).to_contain_text("(1)")
    other.get_by_role("button", name="Yes, add them to my list").click()
    expect(other.locator("header")).to_contain_text("(3)")
    other.get_by_role("link", name="No, show my own list").click()
    other.wait_for_load_state("networkidle")
    expect(cards(other)).to_have_text(["Big Feelings", "Little Steps", "Nestlings"])
    expect(other.get_by_text("Somebody gave you this list.")).to_be_hidden()
    other.go_back()
    expect(other.get_by_text("Somebody gave you this list.")).to_be_visible()


def test_a_group_that_is_gone_or_has_ended_is_told_by_its_name_and_can_be_taken_off(new_page, home, served, kinds):
    page = new_page()
    page.goto(served.address(kinds["home"]))
    page.evaluate(
        """async () => {
          const store = await import(new URL('assets/scripts/my-list/store.js', document.baseURI));
          store.keep([{id: 'no-such-group', name: 'No Such Group'}, {id: 'little-steps', name: 'Little Steps'}]);
        }"""
    )
    open_list(page, home)
    expect(cards(page)).to_have_text(["Little Steps"])
    expect(page.get_by_role("heading", name="Not here any more")).to_be_visible()
    page.get_by_role("button", name="Take No Such Group off my list").click()
    expect(page.get_by_role("heading", name="Not here any more")).to_be_hidden()
    expect(page.locator("header")).to_contain_text("(1)")


def test_groups_that_have_ended_lead_to_their_page(new_page, home, built_site):
    ended = [page.address for page in built_site.pages if "This group has ended." in page.file.read_text("utf-8")]
    page = new_page()
    open_list(page, home, f"?g={ended[0].split('/')[1]}")
    expect(page.get_by_role("heading", name="Ended since")).to_be_visible()
    page.locator("[data-list=ended-names] a").click()
    assert page.url == home + ended[0]


def test_a_browser_that_keeps_nothing_is_told_so_in_words(new_page, home):
    page = new_page(PHONE)
    page.add_init_script(BLOCKED)
    page.goto(f"{home}groups/little-steps/")
    star_of(page, "Little Steps").click()
    assert page.get_by_role("alert").inner_text().startswith("Your browser keeps nothing for this site")
    assert star_of(page, "Little Steps").get_attribute("aria-pressed") == "false"
    assert_none({"refused": problems_of(page)})
    open_list(page, home)
    expect(page.get_by_text("So it cannot keep a list.")).to_be_visible()
    assert_none({"blocked": problems_of(page)})
    open_list(page, home, "?g=little-steps")
    expect(cards(page)).to_have_text(["Little Steps"])


def test_groups_that_cannot_be_loaded_stay_on_the_list_and_can_be_tried_again(new_page, home):
    page = new_page()
    keep(page, home, "little-steps")
    page.route("**/groups/little-steps/", lambda route: route.abort())
    open_list(page, home)
    expect(page.get_by_text("We could not load all groups just now.")).to_be_visible()
    assert_none({"lost": problems_of(page)})
    page.unroute("**/groups/little-steps/")
    page.get_by_role("button", name="Try again").click()
    page.wait_for_load_state("networkidle")
    expect(cards(page)).to_have_text(["Little Steps"])


def test_what_somebody_else_wrote_into_the_kept_list_or_the_link_does_no_harm(new_page, home):
    page = new_page()
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for text in ("not json", "{}", '[1, null, {"id": "../../x"}, {"id": "nestlings"}]'):
        page.goto(home)
        page.evaluate(
            "text => localStorage.setItem('local-offer-my-list:' + new URL('.', document.baseURI).pathname, text)", text
        )
        open_list(page, home)
    expect(cards(page)).to_have_text(["Nestlings"])
    open_list(page, home, "?g=%3Cscript%3E,../x,,nestlings,nestlings")
    expect(cards(page)).to_have_text(["Nestlings"])
    assert wrong == []


def test_two_windows_show_the_same_list(new_page, home):
    page = new_page()
    open_list(page, home)
    other = page.context.new_page()
    keep(other, home, "little-steps")
    page.locator("[data-list=cards] h3").first.wait_for()
    expect(cards(page)).to_have_text(["Little Steps"])
    expect(page.locator("header")).to_contain_text("(1)")


def test_the_list_prints_its_cards_and_none_of_its_buttons(new_page, home):
    page = new_page()
    keep(page, home, "little-steps")
    open_list(page, home)
    page.emulate_media(media="print")
    expect(page.locator("[data-list=cards] article")).to_be_visible()
    assert not any(button.is_visible() for button in page.locator("button").all())


def test_keeping_works_by_keyboard_alone_and_the_star_keeps_the_focus(new_page, home):
    page = new_page()
    page.goto(f"{home}groups/little-steps/")
    star = star_of(page, "Little Steps")
    star.focus()
    page.keyboard.press("Space")
    assert star.get_attribute("aria-pressed") == "true"
    page.keyboard.press("Enter")
    assert star.get_attribute("aria-pressed") == "false"
    assert star.evaluate("star => star === document.activeElement")


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", [(320, 568), PHONE, DESKTOP], ids=["narrow", "phone", "desktop"])
def test_the_list_is_clean_in_every_state(new_page, home, size, colours):
    page = new_page(size, color_scheme=colours)
    open_list(page, home)
    problems = {"empty": problems_of(page) + page.evaluate(WIDER)}
    keep(page, home, "little-steps", "nestlings")
    problems["group"] = problems_of(page) + page.evaluate(WIDER)
    open_list(page, home)
    page.get_by_role("button", name="Give this list to somebody").click()
    page.get_by_role("button", name="Clear my list").click()
    problems["open"] = problems_of(page) + page.evaluate(WIDER)
    problems["targets"] = [one for one in page.evaluate(TARGETS) if too_small(one)]
    open_list(page, home, "?g=little-steps,gone-for-good")
    problems["given"] = problems_of(page) + page.evaluate(WIDER)
    assert_none(problems)


def test_without_scripts_there_is_no_star_and_the_page_says_what_it_needs(new_page, home):
    page = new_page(java_script_enabled=False)
    page.goto(f"{home}groups/")
    assert page.locator("button[data-keep]").count() == 0
    expect(page.locator("header a", has_text="My list")).to_be_hidden()
    page.goto(f"{home}my-list/")
    expect(page.get_by_text("This page needs the scripts of this site")).to_be_visible()
    assert not any(button.is_visible() for button in page.locator("main button").all())
