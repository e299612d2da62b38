"""Simple HTML is read without a parser, and says what the libraries make of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.open_referral import rich_text
from generator.intake.open_referral.fields import Fields
from generator.intake.open_referral.simple_html import simple_as_markdown

MARKS = ["a", "Tea &amp; talk", " ", "\n", "\t", "&nbsp;", "\u00a0", "\u2028", "&rsquo;s", "&#160;", "é", "!", "\\"]
MARKDOWN = ["1. ", "- ", "# ", "[a](b)", "|", "~", "`", "+", "=", "  \n "]
GAPS = st.sampled_from(["", " ", "\n", "\n\n", "\u00a0"])
WORDS = st.lists(st.sampled_from(MARKS + MARKDOWN), max_size=5).map("".join)
BREAKS = st.sampled_from(["<br>", "<br/>", "<br />"])
PARTS = st.lists(WORDS, min_size=1, max_size=3)
PARAGRAPHS = st.builds(lambda parts, mark: f"<p>{mark.join(parts)}</p>", PARTS, BREAKS)
ITEMS = st.builds(lambda gap, words: f"{gap}<li>{words}</li>", GAPS, WORDS)
LISTS = st.builds(lambda items, gap: f"<ul>{''.join(items)}{gap}</ul>", st.lists(ITEMS, max_size=3), GAPS)
BLOCKS = st.builds(lambda block, gap: block + gap, PARAGRAPHS | LISTS, GAPS)


@given(st.lists(BLOCKS, min_size=1, max_size=4).map("".join))
def test_what_is_read_without_a_parser_says_what_the_libraries_say(text: str) -> None:
    simple = simple_as_markdown(text)
    if simple is not None:
        assert rich_text._tidy(simple) == rich_text._tidy(rich_text._parsed(Fields({}), "description", text))


@pytest.mark.parametrize(
    "text",
    [
        "<p>One</p>",
        "<p>One<br />two</p>\n<p>Three &amp; four</p>",
        "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>",
    ],
)
def test_most_descriptions_need_no_parser(text: str) -> None:
    assert simple_as_markdown(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "One",
        "<p>One",
        "<p class='x'>One</p>",
        "<p>One <b>two</b></p>",
        "<p>5 * 6_7</p>",
        "<p>&lt;One&gt;</p>",
        "<p>One & two</p>",
        "<ul><li>One<ul><li>Two</li></ul></li></ul>",
        "<p>One</p>two",
        "<P>One</P>",
    ],
)
def test_everything_else_is_left_to_the_parser(text: str) -> None:
    assert simple_as_markdown(text) is None


def test_a_text_that_is_made_to_be_slow_is_not() -> None:
    for text in ("<p>" * 60_000, "<p>" + "a" * 190_000, "<p>a</p>" * 20_000 + "<b>", "<ul>" + "<li>a</li> " * 15_000):
        assert simple_as_markdown(text) is None
