"""Easy Read versions: one idea a line, each beside its picture, offered at the top of the page."""

from __future__ import annotations

from generator.directory.directory import Directory
from generator.pages import finish_prose_page
from generator.pages.forms import Form
from tests.pages.reading import pages_of, words
from tests.stories import a_directory, a_group, a_setting, an_event

LINES = [
    {"text": "We play.", "picture": "play"},
    {"text": "It is in the hall.", "picture": {"file": "images/hall.svg", "alt": "A red door."}},
    {"text": "You can ask."},
]
PROCEDURE = {"id": "asking", "name": "Asking", "summary": "How to ask.", "audiences": ["families"]}


def everything_in_easy_words() -> Directory:
    return a_directory(
        a_group(easy_read=LINES),
        settings=[a_setting(easy_read=LINES)],
        events=[an_event(easy_read=LINES)],
        procedures=[PROCEDURE | {"easy_read": LINES}],
    )


def test_each_kind_of_entry_offers_its_easy_page_at_the_top_and_the_easy_page_leads_back() -> None:
    pages = pages_of(everything_in_easy_words())
    for address in ("groups/little-steps/", "settings/plum-tree/", "events/winter-lights/", "procedures/asking/"):
        html = pages[address].html
        assert f'href="../../{address}easy-read/"' in html
        assert html.index("Easy Read</a>") < html.index("<h2")
        assert f'href="../../../{address}"' in pages[f"{address}easy-read/"].html


def test_each_line_stands_beside_its_picture() -> None:
    html = pages_of(everything_in_easy_words())["groups/little-steps/easy-read/"].html
    assert "We play. It is in the hall. You can ask. Ask" in words(html)
    assert '<use href="../../../assets/drawings.svg#play"/></svg></span><p>We play.</p>' in html
    assert '<img src="../../../images/hall.svg" alt="A red door."' in html
    assert 'lo-drawn__picture--none"></span><p>You can ask.</p>' in html


def test_without_easy_lines_there_is_no_easy_page_and_no_offer() -> None:
    pages = pages_of(a_directory(a_group()))
    assert "groups/little-steps/easy-read/" not in pages
    assert "Easy Read" not in pages["groups/little-steps/"].html


def test_a_paused_group_says_so_in_easy_words() -> None:
    html = pages_of(a_directory(a_group(easy_read=LINES, status="paused")))["groups/little-steps/easy-read/"].html
    assert "This group is not meeting now." in words(html)


def test_a_hand_written_line_gets_its_drawing_and_the_page_its_other_forms() -> None:
    html = finish_prose_page(
        '<h1>Ask</h1>\n<p><img alt="" src="picture:phone" /> Ring <a href="#">us</a>.</p>',
        "first-steps/easy-read/",
        a_directory(),
        [Form("first-steps/", "The longer page", "before")],
    )
    assert html.startswith('<h1>Ask</h1><nav class="lo-forms"')
    assert 'href="../../first-steps/"' in html
    assert '<p class="lo-beside"><svg class="lo-drawing"' in html
    assert "../../assets/drawings.svg#phone" in html
    assert "picture:" not in html
