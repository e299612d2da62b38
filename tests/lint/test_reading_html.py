"""HTML, read for its prose: blocks, what families do not see, and where each word stands."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lint.document import Link
from generator.lint.reading.html_tokens import tokens
from tests.lint.in_place import blocks_of, document_of, marked, told

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>Sensory &amp; hearing</title>
<meta name="description" content="Help for &quot;everybody&quot;."><meta name="next-review" content="2026-05-01">
<style>p { color: SEND }</style></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/a">About</a></ul></nav>
<h1>Sensory   support</h1>
<p>We help <strong>children</strong>
who cannot <em>hear</em>.<br>Ring us.<br><br>Or write.
<p>Ask for the <abbr title="special needs co-ordinator">SENCO</abbr> or <code>EHCP_ID</code>.</p>
<blockquote><p>They <q>listened</q> to me.</p></blockquote>
<dl><dt>Portage<dd>Play at home.</dl>
<table><tr><th>Day<td>Monday</table>
<script>let EHCP = "<p>";</script><pre>EHCP</pre>
<img src=a.jpg alt="A dark&nbsp;room"><img src=b.jpg><img src=c.svg alt=""><img src=d.svg role="presentation">
<p hidden>EHCP</p><p lang="cy">Croeso <span lang="en">welcome</span></p><p style="display: none">LA</p>
<!-- lint: allow acronym "SENCO" it is explained -->
</body></html>
"""


def test_a_page_is_its_title_and_its_blocks() -> None:
    assert told(PAGE, "page.html") == [
        "title: Sensory & hearing",
        'title: Help for "everybody".',
        "item: Home",
        "item: About",
        "heading: Sensory support",
        "paragraph: We help children who cannot hear.\nRing us.",
        "paragraph: Or write.",
        "paragraph: Ask for the SENCO or EHCP_ID.",
        "quotation: They “listened” to me.",
        "paragraph: Portage",
        "item: Play at home.",
        "cell: Day",
        "cell: Monday",
        "alt: A dark room",
        "paragraph: welcome",
    ]


def test_what_a_page_says_about_itself_is_known() -> None:
    document = document_of(PAGE, "page.html")
    page = document.pages[0]
    assert page.name == "Sensory & hearing"
    assert dict(page.meta) == {"next_review": "2026-05-01"}
    assert dict(page.abbreviations) == {"SENCO": "special needs co-ordinator"}
    assert [picture.alt for picture in page.pictures] == ["A dark room", None, "", ""]
    assert [(one.rule, one.words) for one in document.allowances] == [("acronym", "SENCO")]


def test_each_word_is_found_where_it_stands() -> None:
    document = document_of(PAGE, "page.html")
    assert marked(document, "children who") == "children</strong>\nwho"
    assert marked(document, "hearing") == "hearing"
    assert marked(document, "& hearing") == "&amp; hearing"
    assert marked(document, "dark room") == "dark&nbsp;room"
    one = document.pages[0].explained[0]
    assert document.text[one.source : one.end] == "special needs co-ordinator"


def test_links_and_code_are_known() -> None:
    block = blocks_of('<p>See <a href="a&amp;b.html"> the map </a>and <kbd>Ctrl</kbd>.', "a.html")[0]
    assert block.links == (Link(4, 11, "a&b.html"),)
    assert [block.text[start:end] for start, end in block.code] == ["Ctrl"]


def test_a_link_around_blocks_goes_on_in_each() -> None:
    first, second = blocks_of("<a href=x><div>One</div><div>Two</div></a>", "a.html")
    assert (first.links, second.links) == ((Link(0, 3, "x"),), (Link(0, 3, "x"),))


def test_headings_know_their_level() -> None:
    assert [(block.level, block.text) for block in blocks_of("<h2>Two</h2>x<h3>Three</h3>", "a.html")] == [
        (2, "Two"),
        (0, "x"),
        (3, "Three"),
    ]


def test_a_page_in_another_language_is_not_read() -> None:
    assert told('<html lang="cy"><body><p>Croeso i bawb.</p></body></html>', "a.html") == []


@pytest.mark.parametrize(
    "text",
    [
        "<p>Come in.<script>let x",
        "<p>Come in.<!-- EHCP",
        "<p>Come in.<style>EHCP",
        "<p>Come in.<textarea>EHCP",
        "<p class='a>b'>Come in.</p></div></p>",
        '<p>Come in.</p><p class="never closed></p><p>',
        "<P>Come in.</P ><svg><text>EHCP</text></svg>",
        "<![CDATA[EHCP]]><p>Come in.</p><?php EHCP ?>",
    ],
)
def test_broken_html_is_read_as_far_as_it_goes(text: str) -> None:
    assert told(text, "a.html") == ["paragraph: Come in."]


@pytest.mark.parametrize("text", ["2 < 3 and 4 > 1", "a <", "AT&T & co", "&bogus; &#0;x", "x <3 you"])
def test_signs_that_are_no_markup_are_text(text: str) -> None:
    assert told(text, "a.html")[0].startswith("paragraph: " + text[0])


class Told(HTMLParser):
    """What Python's own parser makes of HTML, for comparison."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag, _) -> None:
        self.found.append(("start", tag))

    def handle_endtag(self, tag) -> None:
        self.found.append(("end", tag))

    def handle_data(self, data) -> None:
        self.found.append(("text", data))


WELL_FORMED = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<b class='a>b' id=\"x'y\" hidden>", "</b>", "<br/>", "words ", "a > b", "<A HREF=x>", "<i\n>"]
    )
)


@given(WELL_FORMED)
def test_well_formed_html_has_the_same_parts_as_for_pythons_own_parser(parts) -> None:
    text = "".join(parts)
    parser = Told()
    parser.feed(text)
    parser.close()
    ours = [(one.sort, one.name or text[one.start : one.end]) for one in tokens(text, 0, len(text))]
    assert joined(ours) == joined([part for part in parser.found if part != ("end", "br")])


def joined(parts):
    """Parts with all text between two tags in one piece."""
    found = []
    for sort, words in parts:
        if found and sort == "text" == found[-1][0]:
            found[-1] = (sort, found[-1][1] + words)
        else:
            found.append((sort, words))
    return found
