"""From a document to findings, fixes and what the whole site shows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.findings import Place, Severity
from generator.lint.engine import Linter
from generator.lint.reading.readers import read_text
from generator.lint.rule_ids import RULE_IDS
from generator.lint.rules.registry import RULES
from generator.lint.settings import Settings
from generator.lint.words import Term, Words

SETTINGS = Settings(today=date(2026, 11, 22))
LINTER = Linter(Words(settings=SETTINGS), SETTINGS)
GLOSSARY = [
    Term("annual review", (), (), "A meeting about an EHCP.", Place("glossary.yaml", 2, 9, 2, 22)),
    Term("education, health and care plan", ("EHCP",), (), "A paper.", Place("glossary.yaml", 5, 9, 5, 40)),
    Term("yearly review", ("EHCP",), (), "The same.", Place("glossary.yaml", 8, 9, 8, 22)),
]


def fixed(text: str) -> str:
    document = read_text(text, "page.md").document
    assert document is not None
    for fix in sorted(LINTER.lint(document).safe_fixes, key=lambda fix: -fix.start):
        assert text[fix.start : fix.end] == fix.words
        text = text[: fix.start] + fix.replacement + text[fix.end :]
    return text


def test_the_ids_are_those_of_the_rules() -> None:
    assert tuple(rule.id for rule in RULES) == RULE_IDS


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She has an EHCP.", "She has an education, health and care plan (EHCP)."),
        ("Ask an LA.", "Ask a local authority (LA)."),
        ("EHCPs are plans.", "Education, health and care plans (EHCPs) are plans."),
        ("See the SENCO's room.", "See the special educational needs co-ordinator (SENCO)'s room."),
        ("Prior to the visit we commenced.", "Before the visit we started."),
        ("It is going forward upon the day.", "It is from now on on the day."),
        ("Come to the the hall.", "Come to the hall."),
        ("An SLT visits.", "An SLT visits."),
        ("## What is an EHCP?", "## What is an education, health and care plan (EHCP)?"),
        ("Ask about the **EHCP**.", "Ask about the **education, health and care plan (EHCP)**."),
    ],
)
def test_what_is_safe_is_written_as_an_editor_would(before: str, after: str) -> None:
    assert fixed(before) == after
    assert fixed(after) == after


def test_a_site_says_how_grave_a_rule_is() -> None:
    long = read_text("word " * 40 + "end.", "page.md").document
    assert long is not None
    assert [finding.severity for finding in LINTER.lint(long).findings if finding.rule == "sentence-length"] == [
        Severity.WARNING
    ]
    stern = Settings(today=SETTINGS.today, severities={"sentence-length": Severity.ERROR, "acronym": None})
    findings = Linter(Words(settings=stern), stern).lint(long).findings
    assert [finding.severity for finding in findings if finding.rule == "sentence-length"] == [Severity.ERROR]


def test_only_a_page_with_a_date_depends_on_the_day() -> None:
    dated, plain = (read_text(text, "page.md").document for text in ("Next review: March 2199.", "We meet at noon."))
    assert dated is not None
    assert plain is not None
    assert LINTER.lint(dated).depends_on_today
    assert not LINTER.lint(plain).depends_on_today


def test_terms_of_the_glossary_are_found_wherever_they_stand() -> None:
    linter = Linter(Words(GLOSSARY, SETTINGS), SETTINGS)
    page = read_text("They said “an Annual Review of the education, health and care plan”.", "page.md").document
    assert page is not None
    assert linter.lint(page).used_terms == {"annual review", "education, health and care plan"}


def test_the_whole_site_shows_what_nobody_uses_and_what_is_there_twice() -> None:
    linter = Linter(Words(GLOSSARY, SETTINGS), SETTINGS)
    found = list(linter.across(frozenset({"education, health and care plan"})))
    assert [(finding.place.line, finding.severity) for finding in found] == [
        (2, Severity.INFORMATION),
        (8, Severity.WARNING),
    ]


def test_a_meaning_that_needs_explaining_is_the_glossarys_finding() -> None:
    glossary = [Term("annual review", (), (), "", Place("glossary.yaml"))]
    linter = Linter(Words(glossary, SETTINGS), SETTINGS)
    text = "glossary:\n  - term: annual review\n    meaning: The annual review of an EHCP.\n"
    document = read_text(text, "glossary.yaml").document
    assert document is not None
    found = {(finding.rule, finding.words) for finding in linter.lint(document).findings}
    assert ("glossary", "EHCP") in found
    assert ("glossary", "annual review") in found
    assert "acronym" not in {rule for rule, _ in found}


def test_our_own_messages_pass_our_own_rules() -> None:
    spoken = {"jargon", "inclusive", "welcome", "double-word", "sentence-length"}
    for rule in RULES:
        for text in (rule.summary, rule.why):
            document = read_text(text, "message.md").document
            assert document is not None
            quoted = [finding for finding in LINTER.lint(document).findings if finding.rule in spoken]
            assert not [finding.message for finding in quoted if finding.severity is not Severity.INFORMATION], text


@given(st.text(alphabet="ABEHCPSab .,()[]–—'‘’\"“”/-&:\n\tİß1", max_size=300))
def test_no_text_stops_a_rule(text: str) -> None:
    for name in ("page.md", "page.txt"):
        document = read_text(text, name).document
        if document is not None:
            LINTER.lint(document)


@pytest.mark.parametrize(
    "text",
    [
        "A'" * 60_000,
        "a" * 150_000 + "@",
        "a." * 60_000,
        "(" * 120_000,
        "“" * 120_000,
        "must " * 30_000,
        "EHCP " * 30_000,
        "EHCP (" * 20_000,
        "the the " * 20_000,
        "Dr. " * 30_000,
        "http://" * 20_000,
        "parents must not be able to " * 5_000,
        "A B " * 30_000,
        "1/1/" * 30_000,
    ],
    ids=lambda text: text[:12].strip(),
)
def test_a_text_that_is_made_to_be_slow_is_not(text: str) -> None:
    document = read_text(text, "page.txt").document
    assert document is not None
    LINTER.lint(document)


WALLS = [
    "…",
    ".",
    "! ",
    "A. B. ",
    "Mr. J. Smith ",
    "SENCO upon it. ",
    "the ",
    "“",
    "'",
    "a@b.c ",
    "1.",
    "AB/",
    "*[AB]: a b\n",
]


@pytest.mark.parametrize("part", WALLS)
def test_walls_of_the_same_thing_come_to_an_end_in_every_rule(part: str) -> None:
    document = read_text(part * 30_000, "page.txt").document
    assert document is not None
    LINTER.lint(document)
