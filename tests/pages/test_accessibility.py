"""The accessibility statement: what a person found, and nothing that nobody has found."""

from __future__ import annotations

import re

import pytest

from tests.pages.reading import pages_of, words_of
from tests.stories import a_directory

ASKED_BY_LAW = (
    "Accessibility statement for",
    "How accessible this website is",
    "Feedback and contact information",
    "Reporting problems with this website",
    "If you are not happy with our answer",
    "Technical information about this website’s accessibility",
    "Compliance status",
    "What is not accessible",
    "What does not meet the standard",
    "What would cost too much to change for now",
    "What the regulations do not cover",
    "What we are doing to improve accessibility",
    "Preparation of this statement",
)
"""The headings of the model statement, some in plainer words."""


def statement(**facts):
    return words_of(a_directory(accessibility=facts), "accessibility/")


def test_every_heading_that_the_law_asks_for_is_there_in_order() -> None:
    html = pages_of(a_directory())["accessibility/"].html
    headings = " | ".join(re.sub("<[^>]+>", "", found) for found in re.findall(r"<h[123][^>]*>(.*?)</h[123]>", html))
    places = [headings.index(heading) for heading in ASKED_BY_LAW]
    assert places == sorted(places)


def test_a_site_that_nobody_tested_says_so_and_claims_nothing() -> None:
    page = words_of(a_directory(), "accessibility/")
    assert "Nobody has tested this website against" in page
    assert "This website meets" not in page
    assert "Nothing that we know of" not in page


@pytest.mark.parametrize(
    ("status", "says"),
    [
        ("fully compliant", "This website meets the Web Content"),
        ("partially compliant", "but for the problems listed below"),
        ("not compliant", "does not meet"),
    ],
)
def test_the_status_is_what_a_person_set_after_a_test(status: str, says: str) -> None:
    assert says in statement(status=status, tested="2026-10-01")


def test_a_barrier_is_told_with_another_way_and_the_day_it_is_to_be_mended() -> None:
    barrier = {"what": "Maps cannot be read out.", "instead": "Ring us.", "mended_by": "2027-03-31"}
    page = statement(barriers=[barrier])
    assert "Maps cannot be read out. Instead: Ring us. We want to mend this by 31 March 2027." in page


def test_a_body_that_the_law_does_not_bind_is_not_said_to_be_bound() -> None:
    assert "has to make this website accessible" in statement(bound_by_law="yes")
    assert "has to make this website accessible" not in statement(bound_by_law="no")
    assert "The rules for public websites do not bind" in statement(bound_by_law="no")
    assert "We do not know yet whether these rules bind" in statement()


def test_a_statement_whose_review_has_passed_says_that_it_may_be_out_of_date() -> None:
    assert "This page may be out of date." in statement(reviewed="2025-11-01", next_review="2026-11-22")
    assert "This page may be out of date." not in statement(reviewed="2025-11-01", next_review="2026-11-23")
