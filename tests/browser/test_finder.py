"""The finder on the page of all groups: it narrows the list as somebody chooses."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from generator.directory.loader import load
from generator.directory.standing import listed_groups, visible_groups
from generator.finder.answer import answer
from generator.finder.facets import questions
from generator.finder.letters import in_letters
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_axe import problems_of
from tests.browser.test_keyboard import tab_through
from tests.browser.test_reflow import CUT_OFF, TARGETS, WIDER, too_small
from tests.built_site import assert_none
from tests.conftest import ROOT, THE_DAY

MILLWATER = {"latitude": 53.22, "longitude": 0.75}


@pytest.fixture(scope="module")
def directory():
    return load(Path(ROOT) / "groups.yaml").directory


@pytest.fixture(scope="module")
def fits(directory):
    """The names of the groups that plain Python finds for some choices, and the whole answer."""
    groups = listed_groups(visible_groups(directory, date.fromisoformat(THE_DAY)))

    def ask(**choices):
        found = answer(directory, groups, choices)
        return {group.name for group in found.groups}, found

    return ask


@pytest.fixture
def groups(served):
    return f"{served.origin}{served.home_path}groups/"


@pytest.fixture
def find(new_page, groups):
    """Open the page with some choices in its address, and wait for the answer."""

    def open_page(size=DESKTOP, page=None, **choices):
        page = page or new_page(size)
        page.goto(groups + ("?" + urlencode(choices, doseq=True) if choices else ""))
        page.wait_for_load_state("networkidle")
        if choices:
            expect(status(page)).to_have_text(re.compile("fit|There are"))
        return page

    return open_page


def status(page):
    return page.locator("[data-find=status]")


def says(count):
    return "No group fits all of this." if not count else f"{count} group{'s fit' if count > 1 else ' fits'}."


def found(page):
    """Return the names of the groups that are shown, all of them."""
    more = page.get_by_role("button", name="Show more groups")
    while more.is_visible():
        shown = page.locator("[data-find=cards] > li").count()
        more.click()
        expect(page.locator("[data-find=cards] > li").nth(shown)).to_be_visible()
    return page.locator("[data-find=cards] h3").all_inner_texts()


def facet(page, name):
    return page.locator(f"details[data-facet={name}]")


def tick(page, question, *choices):
    for choice in choices:
        box = page.locator(f"#finder input[name={question}][value={choice}]")
        if not box.is_visible():
            box.locator("xpath=ancestor::details/summary").click()
        box.check()


# Each question, and questions together --------------------------------------------------------------------

ASKED = [
    {"need": ["communication-and-interaction"]},
    {"need": ["cognition-and-learning", "sensory-and-physical"]},
    {"day": ["saturday"]},
    {"time": ["evening"]},
    {"day": ["saturday", "sunday"], "time": ["morning"]},
    {"cost": ["free"]},
    {"cost": ["pay-what-you-can", "by-the-term"]},
    {"access": ["step-free"]},
    {"access": ["hearing-loop", "quiet-space"]},
    {"access": ["blue-badge-parking", "accessible-toilet"]},
    {"place": ["millwater", "stonewick"]},
    {"place": ["online"]},
    {"parents": ["leave"]},
    {"join": ["drop-in"]},
    {"welcome": ["siblings", "no-diagnosis"]},
    {"kind": ["short-breaks", "youth-clubs"]},
    {"need": ["communication-and-interaction"], "cost": ["free"], "parents": ["stay"]},
    {"day": ["monday", "tuesday"], "access": ["step-free"], "place": ["millwater", "larkmoor"]},
]


@pytest.mark.parametrize(
    "choices", ASKED, ids=lambda choices: " ".join(f"{key} {'+'.join(choices[key])}" for key in choices)
)
def test_ticking_boxes_finds_the_groups_that_plain_python_finds_with_counts(find, fits, choices):
    page = find(PHONE)
    for question, chosen in choices.items():
        tick(page, question, *chosen)
    names, expected = fits(**choices)
    expect(status(page)).to_have_text(says(len(names)))
    assert set(found(page)) == names
    for question in choices:
        shown = {
            box.get_attribute("value"): box.locator("xpath=..").locator("[data-count]").text_content().split()[0]
            for box in page.locator(f"#finder input[name={question}]").all()
        }
        assert shown == {choice: str(count) for choice, count in expected.counts[question].items()}


@pytest.mark.parametrize("age", [0, 3, 11, 25])
def test_an_age_is_a_number_and_groups_whose_ages_hold_it_are_found(find, fits, age):
    page = find(PHONE)
    facet(page, "age").locator("summary").click()
    page.get_by_label("How old is your child").fill(str(age))
    names, expected = fits(age=[str(age)])
    expect(status(page)).to_have_text(says(len(names)))
    assert set(found(page)) == names
    assert page.locator("[data-age-count]").inner_text() == f"{expected.counts['age'][str(age)]} groups"


@pytest.mark.parametrize("wrong", ["40", "-2", "2.5"])
def test_an_age_that_is_none_is_told_in_words_and_narrows_nothing(find, wrong):
    page = find(PHONE)
    facet(page, "age").locator("summary").click()
    box = page.get_by_label("How old is your child")
    box.fill(wrong)
    expect(page.locator("#find-age-wrong")).to_have_text("Write an age from 0 to 25, in whole years.")
    assert box.get_attribute("aria-invalid") == "true"
    assert_none({"wrong age": problems_of(page)})
    box.fill("4")
    expect(page.locator("#find-age-wrong")).to_have_text("")
    expect(status(page)).to_have_text(re.compile("fit"))


def test_every_choice_of_every_question_is_in_the_form_in_the_order_in_which_families_ask(find, directory):
    page = find()
    shown = [
        (box.get_attribute("name"), box.get_attribute("value")) for box in page.locator("#finder [type=checkbox]").all()
    ]
    asked = [(question.id, choice.id) for question in questions(directory) for choice in question.choices]
    assert shown == [pair for pair in asked if pair[0] != "age"]
    order = [one.get_attribute("data-facet") for one in page.locator("details[data-facet]").all()]
    assert order == ["age", "need", "when", "cost", "access", "place", "more"]


def test_a_choice_that_would_find_nothing_says_0_and_can_still_be_chosen(find, fits):
    chosen = {"need": ["cognition-and-learning"], "day": ["monday"], "cost": ["free"]}
    _, expected = fits(**chosen)
    place = next(choice for choice, count in expected.counts["place"].items() if count == 0)
    page = find(**chosen)
    box = page.locator(f"#finder input[name=place][value={place}]")
    assert box.locator("xpath=..").locator("[data-count]").text_content() == "0 groups"
    box.check()
    expect(status(page)).to_have_text("No group fits all of this.")


def test_a_folded_part_says_what_is_chosen_in_it(find):
    page = find(PHONE, age="3", day=["saturday", "sunday"], access="step-free")
    chosen = {one.get_attribute("data-facet"): one.locator("[data-chosen]").text_content() for one in facet_list(page)}
    assert chosen["age"] == "Age 3"
    assert chosen["when"] == "Saturday, Sunday"
    assert chosen["access"] == "Step-free entrance"
    assert chosen["cost"] == ""
    assert not any(one.evaluate("part => part.open") for one in facet_list(page)), "on a phone they start folded"


def facet_list(page):
    return page.locator("details[data-facet]").all()


# Words -----------------------------------------------------------------------------------------------------


def test_a_slip_of_spelling_finds_the_same_and_the_card_says_why(find):
    page = find(q="phisio")
    assert "Little Steps" in found(page)[:5]
    assert (
        "You typed “phisio”: it says" in page.locator("[data-find=cards] article[data-group=little-steps]").inner_text()
    )


def test_other_names_for_a_thing_find_the_same_groups(find, new_page):
    page = new_page()
    first = [set(found(find(page=page, q=words))) for words in ("SALT", "speech therapy", "not talking yet")]
    assert set.intersection(*first) >= {"First Words", "Worries Welcome"}


def test_words_are_answered_while_they_are_typed_and_one_step_back_takes_them_all_away(find, groups):
    page = find()
    box = page.get_by_label("What are you looking for?")
    box.press_sequentially("swim", delay=30)
    expect(status(page)).to_have_text(re.compile("fit"))
    assert "Slow Lane Swim" in found(page)
    box.press_sequentially("ming")
    page.wait_for_url("**/?q=swimming")
    page.go_back()
    expect(page.locator("[data-find=results]")).to_be_hidden()
    assert (page.url, box.input_value()) == (groups, "")


def test_a_word_that_no_group_has_is_named(find):
    page = find(q="swimming xyzzyq")
    expect(page.locator("[data-find=words-note]")).to_contain_text("No group says “xyzzyq”.")
    assert "Slow Lane Swim" in found(page)


def test_what_is_typed_is_shown_as_text_wherever_it_stands(find):
    page = find(q="<img src=x onerror=alert(1)>", near="<b>", show="<b>:<i>")
    assert page.locator(".lo-results img").count() == 0
    assert page.locator(".lo-results b").count() == 0


def test_the_box_on_the_home_page_leads_to_the_answer(new_page, served, kinds):
    page = new_page(PHONE)
    page.goto(served.address(kinds["home"]))
    page.get_by_label("What are you looking for?").fill("swimming")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text(re.compile("fit"))
    assert page.url.endswith("groups/?q=swimming")
    assert "Slow Lane Swim" in found(page)
    expect(status(page)).to_be_in_viewport()


# What nobody told us ----------------------------------------------------------------------------------------


def test_groups_that_have_not_told_us_are_counted_never_found_and_shown_on_demand(find, fits):
    names, expected = fits(cost=["free"])
    page = find(cost="free")
    count = expected.left_out_by["cost"]["not told"]
    assert count == len(expected.left_out) > 0
    line = page.locator("[data-find=left-out]")
    expect(line).to_contain_text(f"{count} group{'s have' if count > 1 else ' has'} not told us the cost.")
    line.get_by_role("button").click()
    expect(status(page)).to_have_text(says(len(names) + count))
    assert set(found(page)) == names | {group.name for group in expected.left_out}
    assert page.get_by_text("We have not been told the cost.").count() == count
    assert "show=cost" in page.url
    page.get_by_role("button", name="With those that have not told us the cost").click()
    expect(status(page)).to_have_text(says(len(names)))


def test_several_things_not_told_are_one_sentence_and_one_button(find, fits):
    chosen = {"cost": ["free"], "age": ["3"]}
    names, expected = fits(**chosen)
    page = find(**chosen)
    line = page.locator("[data-find=left-out]")
    expect(line).to_contain_text(f"{len(expected.left_out)} groups may fit, but we have not been told everything")
    line.get_by_role("button").click()
    expect(status(page)).to_have_text(says(len(names) + len(expected.left_out)))


# Nothing found ----------------------------------------------------------------------------------------------


def test_when_nothing_is_found_each_way_out_says_how_many_groups_it_leads_to(find):
    page = find(day="monday", time="evening", cost="free", q="swim")
    expect(status(page)).to_have_text("No group fits all of this.")
    ways = page.locator("[data-find=relax-list] li")
    assert ways.count() >= 1
    count = int(re.search(r": (\d+) group", ways.first.inner_text())[1])
    ways.first.get_by_role("button").click()
    expect(status(page)).to_have_text(says(count))
    assert len(found(page)) == count
    assert page.evaluate("document.activeElement.id") == "found"


# The address and Back ---------------------------------------------------------------------------------------


def test_the_address_holds_what_is_chosen_and_opens_the_same_answer_elsewhere(find, new_page):
    page = find(PHONE)
    tick(page, "day", "saturday")
    tick(page, "access", "step-free")
    page.wait_for_url("**/?day=saturday&access=step-free")
    names = found(page)
    other = new_page()
    other.goto(page.url)
    expect(status(other)).to_have_text(says(len(names)))
    assert found(other) == names
    assert other.locator("#finder input[value=saturday]").is_checked()


def test_back_and_forward_go_through_what_was_chosen(find, groups):
    page = find()
    tick(page, "day", "saturday")
    first = says(len(found(page)))
    tick(page, "cost", "free")
    page.wait_for_url("**/?day=saturday&cost=free")
    page.go_back()
    expect(status(page)).to_have_text(first)
    assert not page.locator("#finder input[value=free]").is_checked()
    page.go_back()
    expect(page.locator("[data-find=all]")).to_be_visible()
    assert page.url == groups
    page.go_forward()
    expect(status(page)).to_have_text(first)


def test_coming_back_from_a_group_shows_the_same_answer(find):
    page = find(day="saturday")
    names = found(page)
    page.locator("[data-find=cards] h3 a").first.click()
    page.wait_for_url("**/groups/*/")
    page.go_back()
    expect(status(page)).to_have_text(says(len(names)))
    assert found(page) == names


def test_a_choice_that_the_site_does_not_know_changes_nothing(find, fits):
    page = find(day=["saturday", "someday"], mood="good", sort="luck")
    assert set(found(page)) == fits(day=["saturday"])[0]


# Chips, starting again, order ---------------------------------------------------------------------------------


def test_chips_take_one_choice_away_and_start_again_all(find, groups):
    page = find(q="play", age="3", day=["saturday", "monday"], access="step-free")
    chips = page.locator("[data-find=chips] button")
    names = [chip.inner_text().split("\n")[0].rstrip(" \u00d7") for chip in chips.all()]
    assert names == ["“play”", "Age 3", "Saturday", "Monday", "Step-free entrance"]
    page.get_by_role("button", name="Age 3").click()
    page.wait_for_url(re.compile(r"\?q=play&day=saturday&day=monday&access=step-free$"))
    assert page.locator("#finder input[name=age]").input_value() == ""
    page.get_by_role("button", name="Start again").click()
    expect(page.locator("[data-find=all]")).to_be_visible()
    assert page.url == groups
    assert page.locator("#finder :checked:not(option)").count() == 0
    assert page.evaluate("document.activeElement.name") == "q"


def test_the_order_is_by_name_or_by_who_meets_next(find, new_page):
    page = new_page()
    page.clock.set_fixed_time("2026-11-24T08:00:00Z")
    find(page=page, day="tuesday", sort="name")
    names = found(page)
    assert names == sorted(names, key=str.casefold)
    page.get_by_label("Sort by").select_option("next")
    page.wait_for_url("**/?day=tuesday&sort=next")
    first = page.locator("[data-find=cards] article").first
    expect(first).to_contain_text("Next: Tuesday 24 November")


def test_a_meeting_that_is_over_today_is_not_the_next_one(find, new_page):
    page = new_page(timezone_id="America/New_York")
    page.clock.set_fixed_time("2026-11-24T11:31:00Z")
    find(page=page, q="little steps")
    card = page.locator("[data-find=cards] article[data-group=little-steps]")
    expect(card).to_contain_text("Next: Tuesday 1 December, 10am to 11:30am.")


def test_cards_of_the_answer_say_what_the_cards_of_the_page_say(find):
    page = find(day="saturday")
    identity = page.locator("[data-find=cards] article").first.get_attribute("data-group")
    own = page.locator(f"[data-find=all] article[data-group={identity}] dl").inner_html()
    assert page.locator(f"[data-find=cards] article[data-group={identity}] dl").inner_html() == own
    assert (
        page.locator("[data-find=cards] article button[data-keep]").count()
        == page.locator("[data-find=cards] article").count()
    )


def test_only_a_few_cards_are_shown_at_first_and_more_follow_with_the_focus(find):
    page = find(sort="name")
    cards = page.locator("[data-find=cards] > li")
    assert cards.count() == 12
    page.get_by_role("button", name="Show more groups").click()
    expect(cards).to_have_count(24)
    assert cards.nth(12).locator("h3 a").evaluate("link => link === document.activeElement")


# How far it is ---------------------------------------------------------------------------------------------


def test_the_place_where_somebody_is_is_asked_only_when_she_presses_and_never_sent(find, new_page):
    page = new_page(geolocation=MILLWATER, permissions=["geolocation"])
    page.add_init_script(
        "window.asked = 0; const real = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);"
        "navigator.geolocation.getCurrentPosition = (...all) => { window.asked += 1; real(...all); };"
    )
    sent = []
    page.on("request", lambda request: sent.append(request.url + str(request.post_data)))
    find(page=page, day="tuesday")
    assert page.evaluate("window.asked") == 0
    page.get_by_role("button", name="Use where I am").click()
    expect(page.locator("[data-find=cards] article").first).to_contain_text(
        re.compile(r"About \d+ miles? away|Less than a mile")
    )
    assert page.evaluate("window.asked") == 1
    assert page.get_by_label("Sort by").input_value() == "distance"
    assert not [url for url in [*sent, page.url] if "53.2" in url or "0.75" in url]
    miles = [miles_of(card) for card in page.locator("[data-find=cards] article").all_inner_texts()]
    assert miles == sorted(miles)
    page.get_by_role("button", name="Distance from where you are").click()
    expect(page.locator("[data-find=cards] article").first).not_to_contain_text("away")


def test_a_link_within_the_page_changes_nothing_of_the_answer(find, new_page):
    page = new_page(geolocation=MILLWATER, permissions=["geolocation"])
    find(page=page, day="tuesday")
    page.get_by_role("button", name="Use where I am").click()
    expect(page.locator("[data-find=chips]")).to_contain_text("Distance from where you are")
    page.evaluate("location.hash = '#content'")
    page.wait_for_timeout(200)
    expect(page.locator("[data-find=chips]")).to_contain_text("Distance from where you are")


def miles_of(card):
    number = re.search(r"About (\d+) mile", card)
    return int(number[1]) if number else 0 if "Less than a mile" in card else 1000


def test_when_the_device_does_not_say_where_it_is_that_is_told_in_words(find, new_page):
    page = new_page(PHONE)
    page.add_init_script(
        "navigator.geolocation.getCurrentPosition = (done, failed) => failed({ code: window.wrong || 1 });"
    )
    find(page=page)
    facet(page, "place").locator("summary").click()
    for code, words in ((1, "was not allowed to"), (2, "does not know where you are"), (3, "took too long")):
        page.evaluate(f"window.wrong = {code}")
        page.get_by_role("button", name="Use where I am").click()
        expect(page.locator("[data-far=said]")).to_contain_text(words)
    assert_none({"refused": problems_of(page)})


def test_distance_from_a_place_of_the_directory_stands_in_the_address(find, new_page):
    page = find()
    page.get_by_label("Or from a place we know").focus()
    page.get_by_label("Or from a place we know").select_option(label="Millwater")
    page.wait_for_url("**/?near=millwater&sort=distance")
    expect(page.locator("[data-find=cards] article").first).to_contain_text("Less than a mile away")
    other = new_page()
    other.goto(page.url)
    expect(other.locator("[data-find=cards] article").first).to_contain_text("Less than a mile away")
    expect(other.locator("[data-far=said]")).to_contain_text("from Millwater")
    assert found(other) == found(page)
    online = page.locator("[data-find=cards] article[data-group=while-you-wait]")
    assert "It meets online: you need not travel." in online.inner_text()
    page.get_by_role("button", name="Stop measuring how far it is").click()
    expect(page.locator("[data-find=results]")).to_be_hidden()


def test_sorting_by_distance_asks_first_where_from(find):
    page = find(day="tuesday")
    page.get_by_label("Sort by").select_option("distance")
    expect(page.locator("[data-far=said]")).to_have_text("Say first where to measure from.")
    assert page.get_by_label("Sort by").input_value() == "best"


# Data -------------------------------------------------------------------------------------------------------


def test_the_data_is_asked_for_once_and_only_when_somebody_uses_the_finder(find, new_page):
    page = new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    find(page=page)
    assert not [name for name in asked if name.endswith(".json")]
    tick(page, "day", "saturday", "sunday")
    tick(page, "cost", "free")
    expect(status(page)).to_have_text(re.compile("fit"))
    assert asked.count("finder.json") == 1
    assert asked.count("words.json") == 0


def test_data_that_does_not_load_is_told_the_list_stays_and_another_try_helps(find, new_page, groups):
    page = new_page(PHONE)
    page.route("**/finder.json", lambda route: route.abort())
    page.goto(f"{groups}?day=saturday")
    expect(page.get_by_role("alert")).to_contain_text("We could not load what the finder needs.")
    expect(page.locator("[data-find=all] article").first).to_be_visible()
    assert_none({"failed": problems_of(page)})
    page.unroute("**/finder.json")
    page.get_by_role("button", name="Try again").click()
    expect(status(page)).to_have_text(re.compile("fit"))
    expect(page.get_by_role("alert")).to_be_hidden()
    expect(page.locator("[data-find=all]")).to_be_hidden()


def test_a_very_large_directory_asks_for_a_place_first(find, new_page, groups, built_site):
    data = json.loads((built_site.folder / "groups" / "finder.json").read_text("utf-8"))
    part = data.pop("groups")
    data |= {"total": 30000, "parts": [{"id": "millwater", "size": part["size"], "file": "parts/millwater.json"}]}
    page = new_page()
    page.route("**/finder.json", lambda route: route.fulfill(json=data))
    part |= {"rows": in_letters([0] + [1] * (part["size"] - 1))}
    page.route("**/parts/millwater.json", lambda route: route.fulfill(json=part))
    find(page=page, day="tuesday")
    expect(status(page)).to_have_text("There are 30000 groups. Choose a place first, or “Online”.")
    tick(page, "place", "millwater")
    expect(status(page)).to_have_text(re.compile("fit"))


# Everybody --------------------------------------------------------------------------------------------------


def test_a_group_is_found_by_keyboard_alone(find):
    page = find(PHONE)
    page.get_by_label("What are you looking for?").focus()
    page.keyboard.type("swim")
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('details').dataset.facet") == "age"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("6")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text(re.compile("fit"))
    assert page.evaluate("document.activeElement.id") == "found"
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('[data-find=cards] h3')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/groups/*/")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_tab_visits_all_of_an_open_finder_in_reading_order(find, size):
    page = find(size, cost="free", age="3")
    page.evaluate("document.querySelectorAll('#finder details').forEach(part => { part.open = true })")
    page.evaluate("scrollTo(0, 0)")
    assert_none({"open": tab_through(page)})


STATES = {
    "closed": {},
    "found": {"cost": "free", "age": "3", "q": "play"},
    "nothing": {"day": "monday", "time": "evening", "cost": "free", "q": "swim"},
    "not told": {"cost": "free", "access": "hearing-loop", "show": ["cost", "access:hearing-loop"]},
    "far": {"near": "millwater", "sort": "distance"},
}


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", [(320, 568), PHONE, DESKTOP], ids=["narrow", "phone", "desktop"])
def test_every_state_is_clean_fits_the_screen_and_can_be_pressed(find, new_page, size, colours):
    page = new_page(size, color_scheme=colours)
    problems = {}
    for state, choices in STATES.items():
        find(page=page, **choices)
        page.evaluate("document.querySelectorAll('#finder details').forEach(part => { part.open = true })")
        small = [one for one in page.evaluate(TARGETS) if too_small(one)]
        problems[state] = problems_of(page) + page.evaluate(WIDER) + page.evaluate(CUT_OFF) + small
    assert_none(problems)


def test_at_400_percent_nothing_needs_scrolling_sideways(find, new_page):
    page = new_page((320, 256), device_scale_factor=4)
    for choices in STATES.values():
        find(page=page, **choices)
        page.evaluate("document.querySelectorAll('#finder details').forEach(part => { part.open = true })")
        assert page.evaluate(WIDER) == []


def test_nothing_moves_for_those_who_ask_for_stillness(find, new_page):
    page = new_page(PHONE, reduced_motion="reduce")
    find(page=page, cost="free")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('.lo-find *, .lo-find')].filter(element => {
          const style = getComputedStyle(element);
          return style.animationName !== 'none' || style.scrollBehavior === 'smooth'
            || style.transitionDuration.split(',').some(part => parseFloat(part) > 0);
        }).map(element => element.outerHTML.slice(0, 80))"""
    )
    assert_none({"moving": moving})


def test_the_count_is_told_in_one_line_of_status(find):
    page = find(cost="free")
    told = [one for one in page.locator(".lo-results [role=status]").all() if one.is_visible()]
    assert len(told) == 1


def test_without_scripts_the_list_stands_and_no_form_that_does_nothing(new_page, groups):
    page = new_page(PHONE, java_script_enabled=False)
    page.goto(f"{groups}?q=swim")
    expect(page.locator("#finder")).to_be_hidden()
    expect(page.locator("[data-find=results]")).to_be_hidden()
    expect(page.locator("article[data-group]").first).to_be_visible()
    expect(page.get_by_text("Our finder needs scripts")).to_be_visible()


def test_nothing_is_asked_of_another_site_and_nothing_fails_with_every_part_in_use(find, new_page, served):
    page = new_page(geolocation=MILLWATER, permissions=["geolocation"])
    strays, wrong = [], []
    page.on("request", lambda request: request.url.startswith(served.origin) or strays.append(request.url))
    page.on("console", lambda message: message.type in ("error", "warning") and wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    find(page=page, q="play", age="3", cost="free", sort="name")
    page.get_by_role("button", name="Use where I am").click()
    expect(page.locator("[data-find=chips]")).to_contain_text("Distance from where you are")
    assert (strays, wrong) == ([], [])


# Postcodes --------------------------------------------------------------------------------------------------


@pytest.fixture
def postcodes(find):
    def ask(size=PHONE, page=None):
        page = find(size, page=page)
        facet(page, "place").locator("summary").click()
        return page, page.get_by_label("Or your postcode")

    return ask


def test_a_postcode_measures_from_there_and_is_never_sent(postcodes, new_page, directory):
    page = new_page(PHONE)
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    venue = next(one for one in directory.venues if one.postcode and one.latitude and not one.mask_address)
    page, box = postcodes(page=page)
    box.fill(venue.postcode.lower().replace(" ", ""))
    page.keyboard.press("Enter")
    expect(page.locator("[data-find=cards] article").first).to_contain_text("Less than a mile away.")
    half = venue.postcode.split()[1]
    assert not [url for url in [*sent, page.url] if half.lower() in url.lower()]
    assert page.get_by_label("Sort by").input_value() == "distance"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Write your postcode first."),
        ("hello", "This is not a postcode."),
        ("SW1A 1AA", "We do not know SW1A 1AA."),
    ],
)
def test_what_is_no_postcode_that_we_know_is_told_in_words(postcodes, typed, said):
    page, box = postcodes()
    box.fill(typed)
    page.get_by_role("button", name="Use it").click()
    expect(page.locator("[data-far=said]")).to_contain_text(said)
    assert box.get_attribute("aria-invalid") == "true"
    assert_none({"wrong postcode": problems_of(page)})


def test_a_list_of_postcodes_that_does_not_load_is_told_in_words(postcodes):
    page, box = postcodes()
    page.route("**/postcodes.json", lambda route: route.abort())
    box.fill("SW1A 1AA")
    page.get_by_role("button", name="Use it").click()
    expect(page.locator("[data-far=said]")).to_contain_text("We could not load our list of postcodes.")


def test_paper_says_what_was_asked(find):
    page = find(PHONE, q="swim", cost="free")
    page.emulate_media(media="print")
    assert [chip.strip() for chip in page.locator(".lo-chips li").all_inner_texts()] == ["“swim”", "Free"]


def test_what_no_group_says_can_be_looked_for_on_the_whole_site(find):
    page = find(PHONE, q="EHCP")
    expect(page.locator("[data-find=relax]")).to_be_hidden()
    page.get_by_role("link", name="Look for it on the whole site").click()
    expect(page).to_have_url(re.compile(r"/search/\?q=EHCP$"))


def test_a_postcode_among_the_words_becomes_where_distances_are_measured_from(find):
    page = find(PHONE, q="ZB2 7HD")
    expect(page.locator("[data-find=words-note]")).to_contain_text("“ZB2 7HD” looks like a postcode.")
    expect(page.locator("[data-find=relax]")).to_be_hidden()
    page.get_by_role("button", name="Show how far each group is from it").click()
    expect(page.locator("[data-far=said]")).to_contain_text("Measured from ZB2 7")
    expect(status(page)).to_have_text(re.compile(r"^\d+ groups fit"))
    expect(page.get_by_label("What are you looking for?")).to_have_value("")
    assert "ZB2" not in page.url
