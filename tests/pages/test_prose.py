"""Text of data fields as HTML: safe, plain, and with links that lead somewhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.prose import blocks, from_the_top, inline, plain
from tests.pages.reading import pages_of
from tests.stories import a_directory, a_group


def test_blank_lines_part_paragraphs_and_dashes_make_lists() -> None:
    assert blocks("We play.\n\n- sand\n- water") == "<p>We play.</p>\n<ul>\n<li>sand</li>\n<li>water</li>\n</ul>\n"


def test_a_line_that_is_folded_in_the_file_stays_one_paragraph() -> None:
    assert blocks("We play\nand sing.") == "<p>We play\nand sing.</p>\n"


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '<img src=x onerror="alert(1)">', "<b>bold</b>", "a < b & c > d"]
)
def test_html_in_a_data_field_is_shown_as_text(text: str) -> None:
    for html in (blocks(text), inline(text)):
        assert "&lt;" in html
        assert "<script" not in html
        assert "<img" not in html
        assert "<b>" not in html


@pytest.mark.parametrize("target", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_a_link_that_would_run_something_is_no_link(target: str) -> None:
    assert "<a" not in inline(f"[press here]({target})")


def test_a_link_from_the_top_of_the_site_becomes_relative() -> None:
    html = inline("See [the steps](/procedures/consents/).")
    assert from_the_top(html, "../../") == 'See <a href="../../procedures/consents/">the steps</a>.'
    assert from_the_top(html, "") == 'See <a href="./procedures/consents/">the steps</a>.'


def test_headings_and_pictures_cannot_break_the_page_around_them() -> None:
    assert "<h1" not in blocks("# Big\n\nSetext\n===")
    assert "<img" not in inline("![x](https://example.org/x.png)")


def test_titles_and_descriptions_have_no_markup() -> None:
    assert plain("See [the steps](/x/) & *more*\nnow") == "See the steps & more now"


@given(st.text(max_size=200))
def test_no_text_makes_a_tag_that_we_do_not_know(text: str) -> None:
    tags = {match.lower() for match in re.findall(r"<\s*/?\s*([a-zA-Z!?][^\s>/]*)", blocks(text))}
    assert tags <= {"p", "ul", "ol", "li", "em", "strong", "a", "code", "br"}


def test_script_in_every_field_of_a_group_is_shown_as_text() -> None:
    evil = "<script>alert(1)</script>"
    group = a_group(
        name=evil,
        summary=evil,
        about=evil,
        what_children_do=[evil],
        first_visit=[evil],
        languages=[evil],
        group_size=evil,
        sensory_notes=evil,
        notice={"text": evil, "until": "2027-01-01"},
        also_known_as=[evil],
        contacts=[{"role": evil, "name": evil, "phone": "01632 960002", "when": evil}],
        cost={"prices": [{"who": evil, "amount": "1", "per": evil}], "details": evil},
    )
    for page in pages_of(a_directory(group)).values():
        assert "<script" not in page.html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Ring 01632 960123.", 'Ring <a href="tel:01632960123">01632 960123</a>.'),
        ("Ring 020 7946 0123 now", 'Ring <a href="tel:02079460123">020 7946 0123</a> now'),
        ("[01632 960123](/contact/)", '<a href="/contact/">01632 960123</a>'),
        ("Room 0123, at 10 30 or 2026 1234", "Room 0123, at 10 30 or 2026 1234"),
    ],
)
def test_a_telephone_number_in_text_can_be_rung(text: str, html: str) -> None:
    assert inline(text) == html
