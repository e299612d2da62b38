"""Plain text, read for its prose: letters, notices and what is copied out of other programs."""

from __future__ import annotations

from tests.lint.in_place import document_of, marked, told

WRAPPED = """\
SETTLING IN
===========

Kettle Hall
12 High Street
Wenbury

Dear parents,

We look forward to September, when your child will come to us for the
first time. Please bring
these things:

  • a coat that your child
    can open
  • a drink

1. Ring the bell.
2) Come in.

What happens next

We ring you at home.
We ask how it went.

> We were heard,
> she said.

Yours,
The Kettles
"""


BRING = "We look forward to September, when your child will come to us for the first time. Please bring these things:"


def test_a_letter_is_headings_paragraphs_and_items() -> None:
    assert told(WRAPPED, "letter.txt") == [
        "heading: SETTLING IN",
        "paragraph: Kettle Hall\n12 High Street\nWenbury",
        "paragraph: Dear parents,",
        f"paragraph: {BRING}",
        "item: a coat that your child can open",
        "item: a drink",
        "item: Ring the bell.",
        "item: Come in.",
        "heading: What happens next",
        "paragraph: We ring you at home. We ask how it went.",
        "quotation: We were heard, she said.",
        "paragraph: Yours,\nThe Kettles",
    ]


def test_each_word_is_found_where_it_stands() -> None:
    document = document_of(WRAPPED.replace("\n", "\r\n"), "letter.txt")
    assert marked(document, "for the first time") == "for the\r\nfirst time"
    assert marked(document, "child can open") == "child\r\n    can open"


def test_where_lines_are_not_wrapped_each_is_a_paragraph() -> None:
    long = "This line says a great deal about how we meet, where we meet and what we do when we have met at last. " * 2
    text = f"Minutes\n\nApologies\n{long}\n{long}\n\nThe last line of all\n"
    assert told(text, "minutes.txt") == [
        "heading: Minutes",
        "heading: Apologies",
        f"paragraph: {long.strip()}",
        f"paragraph: {long.strip()}",
        "paragraph: The last line of all",
    ]


def test_a_line_with_a_colon_or_a_date_is_no_heading() -> None:
    assert told("For the child:\n\n3 March 2027\n\nCome in.\n", "a.txt") == [
        "paragraph: For the child:",
        "paragraph: 3 March 2027",
        "paragraph: Come in.",
    ]


def test_initials_are_not_taken_for_items() -> None:
    assert told("A. B. Sarpong is away.\n", "a.txt") == ["paragraph: A. B. Sarpong is away."]


def test_a_page_is_named_by_its_first_heading_or_its_file() -> None:
    assert document_of("Who we are\n\nWe play.\n", "a.txt").pages[0].name == "Who we are"
    assert document_of("We play.\n", "a.txt").pages[0].name == "a.txt"


def test_a_text_of_nothing_has_no_blocks() -> None:
    assert told("", "a.txt") == []
    assert told(" \n\f\n-----\n\u200b\n", "a.txt") == []
