"""Shortened names are written out the first time on each page, and linked to what they mean."""

from __future__ import annotations

import re

import pytest
from markupsafe import escape

from generator.directory.glossary import GlossaryEntry
from generator.pages.abbreviations import Abbreviations
from generator.pages.prose_page import finish_prose_page
from tests.pages.reading import pages_of, words
from tests.stories import a_directory, a_group

GLOSSARY = [
    {
        "id": "ehc-plan",
        "term": "education, health and care plan",
        "abbreviations": ["EHCP", "EHC plan"],
        "meaning": "A plan.",
    },
    {"term": "special educational needs", "abbreviations": ["SEN"], "meaning": "Needs."},
    {"term": "occupational therapy", "abbreviations": ["OT"], "meaning": "Help with daily life."},
    {"term": "oral test", "abbreviations": ["ORT"], "meaning": "A test."},
    {"term": "accident and emergency", "abbreviations": ["A&E"], "meaning": "A hospital's urgent part."},
    {"term": "one thing", "abbreviations": ["CA"], "meaning": "One."},
    {"term": "another thing", "abbreviations": ["CA"], "meaning": "Two."},
]
PLAN = '<a class="lo-term" href="../glossary/#ehc-plan">education, health and care plan</a> (EHCP)'


def written_out(*texts: str) -> str:
    page = Abbreviations(GlossaryEntry.model_validate(entry) for entry in GLOSSARY).on_page("../")
    return " | ".join(page.write_out(text) for text in texts)


def test_the_first_use_is_written_out_and_linked_and_later_ones_stand_alone() -> None:
    assert written_out("<p>She has her EHCP. Her EHCP helps.</p>", "<p>One EHCP.</p>") == (
        f"<p>She has her {PLAN}. Her EHCP helps.</p> | <p>One EHCP.</p>"
    )


def test_another_short_form_of_the_same_term_is_not_explained_again() -> None:
    assert written_out("her EHCP or EHC plan").endswith("(EHCP) or EHC plan")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>EHCPs help.</p>", "<p>Education, health and care plans (EHCPs) help.</p>"),
        ("<p>Ask for a SEN meeting.</p>", "<p>Ask for a special educational needs (SEN) meeting.</p>"),
        ("<p>Ask an SEN worker.</p>", "<p>Ask a special educational needs (SEN) worker.</p>"),
        ("<p>See a OT.</p>", "<p>See an occupational therapy (OT).</p>"),
        ("<p>Go to A&amp;E.</p>", "<p>Go to accident and emergency (A&amp;E).</p>"),
        ("<p>Stop. EHCP first.</p>", "<p>Stop. Education, health and care plan (EHCP) first.</p>"),
        ("<li>EHCP</li>", "<li>Education, health and care plan (EHCP)</li>"),
    ],
)
def test_the_words_fit_the_sentence_around_them(text: str, expected: str) -> None:
    assert re.sub(r"</?a[^>]*>", "", written_out(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "an education, health and care plan (EHCP) helps",
        "an Education, Health and Care Plan (EHCP) helps",
        "an EHCP (education, health and care plan) helps",
        'an education, health and care plan ("EHCP") helps',
    ],
)
def test_a_writer_who_has_spelled_it_out_is_left_alone(text: str) -> None:
    assert written_out(text) == text
    assert written_out(f"{text}. An EHCP again.") == f"{text}. An EHCP again."


@pytest.mark.parametrize(
    "text",
    [
        '<a href="/EHCP/">x</a>',
        "<code>EHCP</code>",
        "SENSE and OTTER and xEHCP and EHCP-2026",
        "The CA decides.",  # two entries claim it, so nobody can say which is meant
    ],
)
def test_what_is_no_use_of_an_abbreviation_is_left_alone(text: str) -> None:
    assert written_out(text) == text


def test_inside_a_link_the_words_are_written_out_without_another_link() -> None:
    assert written_out('<a href="/x/">Your EHCP</a>') == (
        '<a href="/x/">Your education, health and care plan (EHCP)</a>'
    )


def test_each_page_starts_afresh() -> None:
    directory = a_directory(
        a_group(id="one", name="One", summary="Help with an EHCP."),
        a_group(id="two", name="Two", summary="More help with an EHCP."),
        glossary=GLOSSARY,
    )
    pages = pages_of(directory)
    for address in ("groups/one/", "groups/two/"):
        assert "an education, health and care plan (EHCP)" in words(pages[address].html).replace("plan  (", "plan (")


def test_a_hand_written_page_is_treated_alike() -> None:
    html = finish_prose_page("<p>Your EHCP.</p>", "first-steps/", a_directory(glossary=GLOSSARY))
    assert html == f"<p>Your {PLAN}.</p>"


@pytest.mark.parametrize("short", ["O'T", 'Q"', "A<B", "A&B", "C++", "39"])
def test_an_abbreviation_may_hold_any_character_and_breaks_nothing(short: str) -> None:
    entry = GlossaryEntry.model_validate({"term": "big thing", "abbreviations": [short], "meaning": "It."})
    html = Abbreviations([entry]).on_page("").write_out(f"<p>It&#39;s an {escape(short)} now.</p>")
    assert words(html).replace("  ", " ") == f"It's a big thing ({short}) now."
    assert "&#39;s" in html
