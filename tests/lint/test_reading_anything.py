"""Whatever is in a file, reading it comes to an end, raises nothing, and puts each word where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.lint.reading import word
from generator.lint.reading.readers import read_text
from tests.lint.in_place import assert_in_place

MARKDOWN = [
    *"ab *_`[]()!\\&<>~|:#-+=.1\n\t{}?/^\"'é\r",
    *(
        "---\n",
        "title: x y z\n",
        '!!! note "T"\n',
        "    ",
        "*[AB]: c d\n",
        "[^1]: ",
        "[^1]",
        "\r\n",
        "- ",
        "> ",
        "\n\n",
    ),
    *('<abbr title="x &amp; y">', "</abbr>", '<!-- lint: allow acronym "A" b -->', "<!--", "-->", "<div>", "</div>"),
    *("<p>", "<br>", "<q>", "<script>", "</script>", "&nbsp;", "&#8217;", "\u00ad", "\xa0", "| a | b |\n|---|---|\n"),
    *("[a]: http://x\n", "{: .x }", "{{ x }}", '=== "t"\n', ":   d", "/// x | y z\n", "![a *b*](c)", "words and more"),
    *('<img alt="a&amp;b" src=x>', "<span hidden>", "</span>", "<a href=x>", "</a>", "```\n", "# lint: allow x y\n"),
]
YAML = [
    *("a: ", "b: ", "- ", "\n", "\n  ", "\n    ", "word ", "two words here. ", "'", "''", '"', "\\n", "\\x41", "\\\n"),
    *(" |\n", " >-\n", " >\n", " |+\n", " |2\n", "# c", '# lint: allow acronym "A" b', "&x ", "*x", "<<: *x", "{a: b}"),
    *("groups:", "\n  - id: x", "\n    name: Some name", "\n    summary: ", "\n    about: ", "venues:", "vision:"),
    *("glossary:", "\n  - term: a b\n    abbreviations: [AB]\n    meaning: ", "[a b c, d]", "---\n", "\t", "é", "<b>"),
    *("**b**", "[a b](c)", "- [x] y", "\r\n", ": ", "?", "%", "!tag ", "\u2028", "\x07", "include: [x]\n"),
]
HTML = [
    *"ab \n<>&\"'=/\r",
    *("<p>", "</p>", "<div hidden>", "</div>", "<li>", "<ul>", "</ul>", "<a href='x'>", "</a>", '<abbr title="a b">'),
    *("</abbr>", "<b", "<!--", "-->", "<script>", "</script>", "<title>", "</title>", "<br>", "<q>", "</q>", "<img>"),
    *("<img alt=x>", "<td>", "<tr>", "<table>", "</table>", "<h1>", "</h1>", "<code>", "</code>", "<p lang=cy>"),
    *("<p lang=en>", "&amp;", "&nbsp;", "&#x27;", "&bogus;", "<blockquote>", "</blockquote>", "<pre>", "</pre>"),
    *('<meta name=description content="a b">', "<svg>", "</svg>", "words and more", "<!doctype html>", "<?x", "é"),
]
TEXT = [
    *"ab .\n\t>-*1)•é\r\f",
    "\n\n",
    "Words here and there",
    "====",
    "For the child:",
    "  • ",
    "A HEADING",
    "x " * 40,
]


def parts(of):
    return st.lists(st.sampled_from(of), max_size=40).map("".join)


@settings(max_examples=300)
@given(st.one_of(parts(MARKDOWN), st.text()))
def test_any_markdown_is_read(text) -> None:
    assert_in_place(read_text(text, "a.md").document)


@settings(max_examples=300)
@given(st.one_of(parts(YAML), st.text()), st.sampled_from(["a.yaml", "content/groups/a.yaml", "glossary.yaml"]))
def test_any_yaml_is_read(text, name) -> None:
    assert_in_place(read_text(text, name).document)


@settings(max_examples=300)
@given(st.one_of(parts(HTML), st.text()))
def test_any_html_is_read(text) -> None:
    assert_in_place(read_text(text, "a.html").document)


@settings(max_examples=200)
@given(st.one_of(parts(TEXT), st.text()))
def test_any_plain_text_is_read(text) -> None:
    assert_in_place(read_text(text, "a.txt").document)


@given(st.binary(max_size=200))
def test_any_bytes_are_no_word_file(data) -> None:
    assert word.read(data, "a.docx").document is None


SENTENCES = st.lists(
    st.sampled_from(["we", "play", "sand", "can't", "café", "well-known", "2027"]), min_size=1, max_size=6
)


EMPHASIS = ["*{}*", "**{}**", '<abbr title="EHCP">{}</abbr>', "<b>{}</b>"]
LINKS = [*EMPHASIS, "[{}](x.md)", "[{}](<a b> 't')", "~~{}~~"]


def wrapped(inner, marks):
    """Text with something marked up in it, and the words that a reader sees."""
    return st.tuples(st.sampled_from(marks), inner).map(lambda pair: (pair[0].format(pair[1][0]), pair[1][1]))


PLAIN = SENTENCES.map(lambda words: (" ".join(words), " ".join(words)))
MARKED_UP = st.lists(
    st.one_of(PLAIN, wrapped(PLAIN, LINKS), wrapped(wrapped(PLAIN, EMPHASIS), LINKS)), min_size=1, max_size=5
).map(lambda pairs: (" ".join(pair[0] for pair in pairs), " ".join(pair[1] for pair in pairs)))
LINES = ["{}", "# {}", "- {}", "1. {}", "> {}", "> - {}", "| {} |\n|---|", '!!! note "{}"', "x\n:   {}", "## {} {{#a}}"]


@given(MARKED_UP, st.sampled_from(LINES))
def test_words_are_read_without_the_marks_around_them(pair, line) -> None:
    written, seen = pair
    document = read_text(line.format(written), "a.md").document
    assert_in_place(document)
    assert document.pages[0].blocks[-1].text == seen


MANY = 8_000
CRAFTED = {
    "md": [
        *("*a ", "**a*", "_a_ ", "[", "[a ", "[a](", "[a](b ", "![a", "<", "<a ", '<a x="', "<a x='<a y=\"", "a <!-- "),
        *(
            "&",
            "\\",
            ">",
            "> ",
            "- ",
            "# ",
            "|a",
            "a|b\n",
            "```\n",
            "<div>\n\n",
            "[a]: b\n",
            "[a",
            "{",
            "{{a",
            "{: .a ",
        ),
        *('{.a b="c ', "!!! a", "*[", "[^", "~~a", "*_**__a", "<a@b", "a  \n", " ", "\t", "<i hidden>", "`a``b```c "),
        *("a\n:   b\n", "> a\nb\n", "- a\nb\n", "\xa0a", "\u200b", "<p", "<p title='", "<!a", "<?", "<![CDATA["),
    ],
    "html": [
        *("<p", "<p ", "<p>a", '<a ">" ', "<a ='>' ", "<!--", "<!", "<?", "<div>", "<ul><li>a", "<script>", "<title>"),
        *(
            "<title>a</titl",
            "<a href=x>",
            "<abbr title='a'>b",
            "<abbr title='a'>b</abbr>",
            "&",
            "<table><tr><td>",
            "<q>",
            "<p hidden>",
            "</x>",
        ),
    ],
    "yaml": [
        "[",
        "{a: ",
        "- some words here\n",
        "a: &a b\n",
        "#",
        " #",
        "- - ",
        "? ",
        "a: 'b''c ",
        '"\\x41',
        "- *a\n",
        "|\n",
    ],
    "txt": ["word ", "- a\n", "1. a\n", ">", "> a\n", "-=_*", " ", "(", "A\n\n", "\u200b"],
}


@pytest.mark.parametrize(("suffix", "part"), [(suffix, part) for suffix, all_of in CRAFTED.items() for part in all_of])
def test_walls_of_the_same_thing_come_to_an_end(suffix, part) -> None:
    for text in (part * MANY, "a: " + part * MANY, "words " + part * MANY + " end ! > --> ]"):
        read = read_text(text, f"a.{suffix}")
        assert read.document is not None
        assert read.document.text == text
