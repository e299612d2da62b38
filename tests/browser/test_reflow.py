"""Narrow screens, big letters and fingers."""

from __future__ import annotations

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.built_site import assert_none

WIDER = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > width + 1)
    .map(element => element.outerHTML.slice(0, 100)).slice(0, 5).concat(`the page is ${
      document.documentElement.scrollWidth} wide`);
}"""
"""What makes a page scroll sideways. Nothing, where it does not."""

CUT_OFF = """() => [...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, a, button, th, td')].filter(element => {
  const style = getComputedStyle(element);
  return element.checkVisibility() && style.overflow !== 'visible' && !element.closest('[tabindex="0"]')
    && element.clientHeight > 1
    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map(element => element.outerHTML.slice(0, 100))"""
"""Text that does not fit its box and cannot be scrolled to."""

SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
"""The spacing that WCAG 1.4.12 says a reader may ask for."""

TARGETS = """() => [...document.querySelectorAll('a[href], button, input, select, summary')]
  .filter(element => element.checkVisibility({checkVisibilityCSS: true}))
  .map(element => {
    const label = ['checkbox', 'radio'].includes(element.type) && element.labels[0];
    const box = (label || element).getBoundingClientRect();
    const prose = element.tagName === 'A' && getComputedStyle(element).display === 'inline'
      && element.parentElement.textContent.trim() !== element.textContent.trim();
    return {html: element.outerHTML.slice(0, 120), width: box.width, height: box.height, prose,
            action: element.matches('.lo-action'), hidden: box.bottom + scrollY <= 0 || box.width <= 1};
  }).filter(target => !target.hidden)"""
"""The size in CSS pixels of all that can be pressed, and whether it is a link in running text, which may be smaller."""


def too_small(target):
    least = 44 if target["action"] else 24
    return not target["prose"] and min(target["width"], target["height"]) < least - 0.5


@pytest.mark.parametrize(
    ("size", "settings"),
    [((320, 568), {}), ((320, 256), {"device_scale_factor": 4})],
    ids=["320 pixels wide", "zoomed to 400%"],
)
def test_no_kind_of_page_scrolls_sideways(tour, size, settings):
    wide = {kind: page.evaluate(WIDER) for kind, page in tour(size, **settings)}
    assert_none(wide)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_wider_spacing_of_letters_and_lines_cuts_nothing_off(tour, size):
    problems = {}
    for kind, page in tour(size, bypass_csp=True):  # a reader's own styles are not the page's
        page.add_style_tag(content=SPACED)
        problems[kind] = page.evaluate(WIDER) + page.evaluate(CUT_OFF)
    assert_none(problems)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_all_that_can_be_pressed_is_big_enough_for_a_finger(tour, size):
    small = {kind: [one for one in page.evaluate(TARGETS) if too_small(one)] for kind, page in tour(size)}
    assert_none(small)


def test_a_group_has_main_actions(new_page, served, kinds):
    page = new_page(PHONE)
    page.goto(served.address(kinds["group"]))
    assert any(target["action"] for target in page.evaluate(TARGETS)), "nothing on a group's page is a .lo-action"
