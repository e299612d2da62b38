"""The page of a first visit: every line with a picture, and nothing on it that was not told."""

from __future__ import annotations

import re

from generator.pages import drawing_sprite
from tests.pages.reading import pages_of, words
from tests.stories import HALL, a_directory, a_group

STORY = "groups/little-steps/first-visit/"
TOLD = {"first_visit": ["Somebody meets you at the *green* door."], "what_to_bring": ["A drink"]}


def test_every_line_has_a_picture_that_is_in_the_file_of_drawings() -> None:
    html = pages_of(a_directory(a_group(**TOLD)))[STORY].html
    drawn = re.findall(
        r'<li><span class="lo-drawn__picture"><svg .*?<use href="../../../assets/drawings.svg#(\w+)"/>', html
    )
    assert drawn == ["calendar", "bag", "clock", "map", "wave", "home"]
    assert html.count('<li><span class="lo-drawn__picture">') == len(drawn)
    assert {*drawn} <= {*re.findall(r'<symbol id="(\w+)"', drawing_sprite())}
    assert "<em>green</em>" in html


def test_the_page_of_the_group_leads_to_the_story_and_back() -> None:
    pages = pages_of(a_directory(a_group(**TOLD)))
    assert 'href="../../groups/little-steps/first-visit/"' in pages["groups/little-steps/"].html
    assert 'href="../../../groups/little-steps/"' in pages[STORY].html


def test_a_group_that_told_us_little_has_no_story_and_no_link_to_one() -> None:
    pages = pages_of(a_directory(a_group()))
    assert STORY not in pages
    assert "first-visit/" not in pages["groups/little-steps/"].html


def test_a_story_asks_what_nobody_told_and_says_whom_to_ask() -> None:
    page = words(pages_of(a_directory(a_group(**TOLD)))[STORY].html)
    assert "What we do not know yet We have not been told. You can ask before you come:" in page
    assert "Is there a toilet for wheelchair users?" in page
    assert "Ring 01632 960002" in page


def test_a_group_that_is_paused_says_so_above_its_story() -> None:
    page = words(pages_of(a_directory(a_group(**TOLD, status="paused"), venues=[HALL]))[STORY].html)
    assert page.index("This group is not meeting at the moment. Ask before you come.") < page.index("Before you come")
