"""Markdown, read for its prose: what is a block, what is left out, and where each word stands."""

from __future__ import annotations

import pytest

from generator.lint.document import Explanation, Kind, Link
from tests.lint.in_place import blocks_of, document_of, marked, told

# Blocks ---------------------------------------------------------------------------------------------------


def test_a_page_is_headings_paragraphs_and_items() -> None:
    assert told("# Little Steps\n\nWe play.\nWe sing.\n\n- sand\n- water\n\n1. Come in.\n2. Sit down.\n") == [
        "heading: Little Steps",
        "paragraph: We play. We sing.",
        "item: sand",
        "item: water",
        "item: Come in.",
        "item: Sit down.",
    ]


def test_headings_know_their_level_however_they_are_written() -> None:
    text = "# One #\n\nTwo\n---\n\n### Three {#three .big}\n\nFour\n====\n\n#### Five {: #five }\n"
    assert [(block.level, block.text) for block in blocks_of(text)] == [
        (1, "One"),
        (2, "Two"),
        (3, "Three"),
        (1, "Four"),
        (4, "Five"),
    ]


def test_a_sharp_without_a_space_is_no_heading() -> None:
    assert told("#5 is the bus to take\n") == ["paragraph: #5 is the bus to take"]


def test_lists_lie_in_lists_and_items_have_more_than_one_paragraph() -> None:
    text = (
        "- Bring:\n    - a drink\n    - a coat\n      for the garden\n\n  Ring us first.\n- Come in.\nEverybody can.\n"
    )
    assert told(text) == [
        "item: Bring:",
        "item: a drink",
        "item: a coat for the garden",
        "item: Ring us first.",
        "item: Come in. Everybody can.",
    ]


def test_tasks_lose_their_boxes() -> None:
    assert told("- [ ] Ring us.\n- [x] Come in.\n") == ["item: Ring us.", "item: Come in."]


def test_what_is_quoted_is_somebody_elses_words() -> None:
    text = "> She said\nnothing.\n>\n> - at first\n>\n> # Later\n\nWe did.\n"
    assert told(text) == [
        "quotation: She said nothing.",
        "quotation: at first",
        "quotation: Later",
        "paragraph: We did.",
    ]


def test_a_box_in_the_manner_of_github_is_no_quotation() -> None:
    assert told("> [!NOTE]\n> We are shut\n> on Monday.\n") == ["paragraph: We are shut on Monday."]


def test_the_cells_of_a_table_are_blocks_of_their_own() -> None:
    text = "Where and when:\n\n| Day | Place |\n|:---|---:|\n| Monday | Mill \\| Hall |\n| Friday |\nWe look forward.\n"
    assert told(text)[1:] == [
        "cell: Day",
        "cell: Place",
        "cell: Monday",
        "cell: Mill | Hall",
        "cell: Friday",
        "cell: We look forward.",
    ]


def test_a_line_of_dashes_below_one_with_bars_makes_a_table_without_outer_bars() -> None:
    assert told("Before.\nEP | psychologist\n---|---\nTA | assistant\n") == [
        "paragraph: Before.",
        "cell: EP",
        "cell: psychologist",
        "cell: TA",
        "cell: assistant",
    ]


def test_boxes_have_a_title_and_what_is_indented_below() -> None:
    text = '!!! note "Good to know"\n    We are **shut**.\n\n    - on Monday\n\n??? tip\n    Ring us.\n\nAfter.\n'
    assert told(text) == [
        "paragraph: Good to know",
        "paragraph: We are shut.",
        "item: on Monday",
        "paragraph: Ring us.",
        "paragraph: After.",
    ]


@pytest.mark.parametrize("mark", ["///", ":::"])
def test_boxes_between_slashes_or_colons_lose_their_lines(mark: str) -> None:
    assert told(f"{mark} note\nWe are shut.\n{mark}\n\nAfter.\n") == ["paragraph: We are shut.", "paragraph: After."]


def test_a_word_and_its_meaning_stand_apart() -> None:
    text = "Portage\n:   Play at home\n    with a worker.\n\nEHCP\n\n:   A plan.\n"
    assert told(text) == ["paragraph: Portage", "item: Play at home with a worker.", "paragraph: EHCP", "item: A plan."]


def test_notes_at_the_foot_are_read_and_their_marks_are_not() -> None:
    assert told("We ask twice.[^1]\n\n[^1]: In May and\n    in June.\n") == [
        "paragraph: We ask twice.",
        "paragraph: In May and in June.",
    ]


def test_code_is_no_prose() -> None:
    text = (
        "Before.\n\n```yaml\nEHCP: yes\n```\n\n    EHCP: no\n\n~~~\nLA\n```\n~~~\n\nAfter.\n\n````\nnever closed\n```\n"
    )
    assert told(text) == ["paragraph: Before.", "paragraph: After."]


def test_a_list_can_hold_code() -> None:
    assert told("- Write:\n\n  ```\n  EHCP\n  ```\n\n- Save.\n") == ["item: Write:", "item: Save."]


@pytest.mark.parametrize("line", ["***", "- - -", "___", "{: .wide }", "{% include 'x.md' %}", '--8<-- "x.md"'])
def test_lines_for_the_layout_are_no_prose(line: str) -> None:
    assert told(f"Before.\n\n{line}\n\nAfter.\n") == ["paragraph: Before.", "paragraph: After."]


def test_lists_that_lie_very_deep_are_read_all_the_same() -> None:
    text = "".join("  " * depth + f"- level {depth}\n" for depth in range(30))
    assert "level 29" in " ".join(told(text))
    assert told("> " * 40 + "deep")[0].endswith("deep")


# Inside a line --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("It is *very* **loud** in ***there***.", "It is very loud in there."),
        ("It is _very_ __loud__ and snake_case is one word.", "It is very loud and snake_case is one word."),
        ("2 * 3 * 4 is 24, and * is a star", "2 * 3 * 4 is 24, and * is a star"),
        ("We ~~do not~~ meet, for ~10 minutes.", "We do not meet, for ~10 minutes."),
        ("Ring [the desk](tel:01632960100).", "Ring the desk."),
        ('See [*our* page](<a b.md> "Our page") and [more][one].\n\n[one]: x.md', "See our page and more."),
        ("An [education, health and care plan] is long.", "An [education, health and care plan] is long."),
        ("Write `EHCP` and ``a ` b``.", "Write EHCP and a ` b."),
        ("A&amp;E is caf&eacute;s&#8217; friend &nope;", "A&E is cafés’ friend &nope;"),
        ("A star \\* and a bar \\| and C:\\Letters", "A star * and a bar | and C:\\Letters"),
        ("Ring us.  \nOr write.", "Ring us.\nOr write."),
        ("Ring us.\\\nOr write.", "Ring us.\nOr write."),
        ("Ring us.<br>Or write.", "Ring us.\nOr write."),
        ("Ring us\n   or write.", "Ring us or write."),
        ("She said <q>no</q> <b>twice</b><!-- or thrice -->.", "She said “no” twice."),
        ("See [the plan](plan.md){ .button target=_blank } now.", "See the plan now."),
        (
            "Soft\u00adhyphens and zero\u200bwidths, and\u00a0no-break  spaces.",
            "Softhyphens and zerowidths, and no-break spaces.",
        ),
        ("x < y and a <- b", "x < y and a <- b"),
        (
            "Write to <help@example.org> or see <https://example.org/SEND>.",
            "Write to help@example.org or see https://example.org/SEND.",
        ),
        ("We like <span lang='cy'>croeso</span> <i hidden>not this</i> best.", "We like best."),
        ("Call {{ site.phone }} {% if open %}now{% endif %}.", "Call {{ site.phone }} now."),
    ],
)
def test_markup_is_left_out_and_the_words_stay(written: str, read: str) -> None:
    assert blocks_of(written)[0].text == read


def test_each_word_is_found_where_it_stands() -> None:
    document = document_of("# The **EHCP**\n\nAn *education, health\nand care* plan &ndash; the [SENCO](x.md)'s.\n")
    assert marked(document, "EHCP") == "EHCP"
    assert marked(document, "education, health and care plan") == "education, health\nand care* plan"
    assert marked(document, "SENCO's") == "SENCO](x.md)'s"
    assert marked(document, "–") == "&ndash;"
    block = document.pages[0].blocks[1]
    at = block.text.index("SENCO")
    assert str(document.place(*block.span(at, at + 5))) == "page.md:4:29"


def test_only_words_without_markup_inside_stand_whole() -> None:
    block = blocks_of("An **annual** review of the plan.\n")[0]
    whole, parted = block.text.index("review of"), block.text.index("annual review")
    assert block.stands_whole(whole, whole + len("review of"))
    assert not block.stands_whole(parted, parted + len("annual review"))


def test_links_know_their_words_and_where_they_lead() -> None:
    text = "See [the map](a.md), [*here*][Two Words] and <https://example.org>.\n\n[two  words]: b.md 'Title'\n"
    block = blocks_of(text)[0]
    assert [(block.text[link.start : link.end], link.target) for link in block.links] == [
        ("the map", "a.md"),
        ("here", "b.md"),
        ("https://example.org", "https://example.org"),
    ]


def test_code_and_addresses_are_marked_as_no_prose() -> None:
    block = blocks_of("Write `EHCP_ID` or <a@example.org>, not **EHCP**.\n")[0]
    assert [block.text[start:end] for start, end in block.code] == ["EHCP_ID", "a@example.org"]


def test_pictures_give_their_alternative_text_as_a_block() -> None:
    text = (
        'We play ![A *big* sandpit](sand.jpg "Sand") here.\n\n![](line.png)\n\n'
        '<img src="x.png">\n<img alt="Two &amp; two" src=y>\n'
    )
    document = document_of(text)
    page = document.pages[0]
    assert told(text) == ["paragraph: We play here.", "alt: A big sandpit", "alt: Two & two"]
    assert [picture.alt for picture in page.pictures] == ["A big sandpit", "", None, "Two & two"]
    first = page.pictures[0]
    assert document.text[first.source : first.end] == '![A *big* sandpit](sand.jpg "Sand")'


def test_a_link_around_a_picture_has_no_words() -> None:
    block, alt = blocks_of("Look: [![The hall](hall.jpg)](hall.md).\n")
    assert (block.links, alt.kind, alt.text) == ((Link(6, 6, "hall.md"),), Kind.ALT, "The hall")


def test_meanings_of_shortened_names_are_known_with_their_places() -> None:
    text = (
        'The EHCP and the <abbr title="Department for&#32;Education">DfE</abbr>.\n\n'
        "*[EHCP]: education, health and care plan\n"
    )
    document = document_of(text)
    page = document.pages[0]
    assert dict(page.abbreviations) == {"EHCP": "education, health and care plan", "DfE": "Department for Education"}
    assert [document.text[one.source : one.end] for one in page.explained] == [
        "Department for&#32;Education",
        "EHCP]: education, health and care plan",
    ]
    assert [block.text for block in page.blocks] == ["The EHCP and the DfE."]


# HTML in Markdown -----------------------------------------------------------------------------------------


def test_html_blocks_are_read_as_html() -> None:
    text = (
        "<div class='EHCP'>\n<p>Come in.</p>\n</div>\n\nRing **us**.\n\n<details markdown>\n<summary>More</summary>\n\n"
        "We *play*.\n\n</details>\n\n<script>\nlet EHCP = 1;\n\nlet x;\n</script>\n\nAfter.\n"
    )
    assert told(text) == [
        "paragraph: Come in.",
        "paragraph: Ring us.",
        "paragraph: More",
        "paragraph: We play.",
        "paragraph: After.",
    ]


def test_html_in_a_quotation_or_list_keeps_its_places() -> None:
    text = "> <p>We were\n> heard.</p>\n\n- <b>Come in.</b>\n\n- <div>\n  Sit\n  down.</div>\n"
    assert told(text) == ["quotation: We were heard.", "item: Come in.", "item: Sit down."]


def test_a_comment_is_no_prose_but_what_follows_it_is() -> None:
    assert told("<!-- TODO: ask the SENIT\n\nand more -->\nAfter.\n") == ["paragraph: After."]
    assert told("Before <!-- never closed, so text\n") == ["paragraph: Before <!-- never closed, so text"]


# What a page says about itself ----------------------------------------------------------------------------


def test_front_matter_gives_titles_and_what_rules_use() -> None:
    text = (
        "---\ntitle: Our page\ndescription: 'What we do, and for whom.'\neasy_read: true\n"
        "next_review: 2026-05-01\nid: EHCP-1\n---\n# Hello\n"
    )
    document = document_of(text)
    page = document.pages[0]
    assert page.name == "Our page"
    assert told(text) == ["title: Our page", "title: What we do, and for whom.", "heading: Hello"]
    assert dict(page.meta) == {"easy_read": "true", "next_review": "2026-05-01"}
    start, end = page.meta_places["next_review"]
    assert document.text[start:end] == "2026-05-01"


def test_sentences_deep_in_front_matter_are_found() -> None:
    text = (
        "---\nhero:\n  lead: >\n    We help every\n    family here.\n  icon: send-home\n"
        "items:\n  - text: Come and play with us.\n---\n"
    )
    assert told(text) == ["paragraph: We help every family here.", "paragraph: Come and play with us."]


def test_simple_front_matter_is_read_like_any_other() -> None:
    assert told('---\ntitle: "Rooms: who is where"\nslug: a-b\nnote: We are shut on Monday.\n---\nHello.\n') == [
        "title: Rooms: who is where",
        "paragraph: We are shut on Monday.",
        "paragraph: Hello.",
    ]


@pytest.mark.parametrize("front", ["---\ntitle: [broken\n---\n", "+++\ntitle = 'EHCP'\n+++\n"])
def test_front_matter_that_cannot_be_read_is_no_prose(front: str) -> None:
    assert told(front + "Hello.\n") == ["paragraph: Hello."]


def test_a_line_across_the_page_is_no_front_matter() -> None:
    assert told("---\n\nWe play here.\n\n---\n\nAnd there.\n") == ["paragraph: We play here.", "paragraph: And there."]


def test_a_page_without_a_title_is_named_by_its_first_heading_or_its_file() -> None:
    assert document_of("Hello.\n\n## Who we are\n").pages[0].name == "Who we are"
    assert document_of("Hello.\n").pages[0].name == "page.md"


# What an editor allows ------------------------------------------------------------------------------------


def test_allowances_are_found_with_their_words_reason_and_line() -> None:
    text = (
        "---\n# lint: allow stale it is history\ntitle: Our page\n---\n"
        '<!-- lint: allow acronym "PECS" it is the product\'s name -->\n\n'
        "We use PECS. <!-- lint: allow jargon “going forward” - a quotation -->\n\n"
        "```\n<!-- lint: allow acronym this is code -->\n```\n\n<!-- lint: allow -->\n<!-- an ordinary comment -->\n"
    )
    allowances = document_of(text).allowances
    assert [(one.rule, one.words, one.reason, one.line) for one in allowances] == [
        ("stale", None, "it is history", 2),
        ("acronym", "PECS", "it is the product's name", 5),
        ("jargon", "going forward", "a quotation", 7),
        ("", None, "", 13),
    ]


# Line ends ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_all_line_ends_are_read_and_none_is_changed(end: str) -> None:
    text = f"# Hello{end}{end}We play  {end}and *sing{end}here*.{end}{end}> And{end}> there.{end}"
    document = document_of(text)
    assert document.text == text
    assert told(text) == ["heading: Hello", "paragraph: We play\nand sing here.", "quotation: And there."]
    block = document.pages[0].blocks[1]
    at = block.text.index("here")
    assert str(document.place(*block.span(at, at + 4))) == "page.md:5:1"


def test_the_meaning_that_comes_first_counts() -> None:
    page = document_of("*[LA]: local authority\n*[LA]: learning area\n").pages[0]
    assert page.abbreviations["LA"] == "local authority"
    assert page.explained[1] == Explanation("LA", "learning area", 25, 43)
