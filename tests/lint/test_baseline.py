"""What a site accepts for now, and what counts as new."""

from __future__ import annotations

import json

import pytest

from generator.findings import Finding, Place, Severity
from generator.lint.baseline import (
    TOLERANCE,
    Baseline,
    NoBaselineError,
    as_text,
    baseline_of,
    compare,
    read_baseline,
    updated,
)
from generator.reporters.report import Noted, PageAge


def noted(line: int, words: str | None = "SENCO", path: str = "a.md", rule: str = "jargon") -> Noted:
    return Noted(Finding(Place(path, line, 1, line, 6), rule, f"Line {line}.", Severity.WARNING, words))


def accepted(*noted: Noted, pages: tuple[PageAge, ...] = ()) -> Baseline:
    return read_baseline(as_text(baseline_of((one.finding for one in noted), pages)))


def lines_left(baseline: Baseline, *found: Noted, pages: tuple[PageAge, ...] = ()) -> list[int]:
    return [one.finding.place.line for one in compare(baseline, found, pages, ["a.md"]).noted]


def test_what_was_there_is_accepted_wherever_it_moves() -> None:
    assert lines_left(accepted(noted(1), noted(2, "EHCP")), noted(40, "EHCP"), noted(71)) == []


def test_one_more_of_the_same_words_is_new() -> None:
    baseline = accepted(noted(1), noted(5))
    assert lines_left(baseline, noted(1), noted(5), noted(9)) == [9]
    result = compare(baseline, [noted(1), noted(5), noted(9)], (), ["a.md"])
    assert (result.accepted, result.gone) == (2, 0)


@pytest.mark.parametrize("other", [noted(1, "EHCP"), noted(1, path="b.md"), noted(1, rule="welcome"), noted(1, None)])
def test_other_words_files_and_rules_are_new(other: Noted) -> None:
    assert lines_left(accepted(noted(1)), other) == [1]


def test_a_line_break_among_the_words_makes_no_difference() -> None:
    assert lines_left(accepted(noted(1, "service user")), noted(1, "service\nuser")) == []


def test_what_is_mended_is_counted() -> None:
    result = compare(accepted(noted(1), noted(2), noted(3, path="b.md")), [noted(1)], (), ["a.md"])
    assert (result.noted, result.accepted, result.gone) == ((), 1, 1)


def test_rules_that_were_not_run_are_not_counted_as_mended() -> None:
    result = compare(accepted(noted(1), noted(2, rule="welcome")), [], (), ["a.md"], only={"jargon"})
    assert result.gone == 1


def test_a_page_that_became_harder_is_an_error_with_both_figures() -> None:
    before = PageAge("a.md", "About", 200, 11.0, 3)
    baseline = accepted(pages=(before,))
    now = PageAge("a.md", "About", 220, 11.4, 3)
    (left,) = compare(baseline, [], (now,), ["a.md"]).noted
    assert left.finding == Finding(
        Place("a.md", 3, 1, 3, 1),
        "reading-age",
        "This page became harder to read: its reading age was 11.0 and is 11.4 now."
        " Look at the long sentences and the long words that are new.",
        Severity.ERROR,
        "About",
    )


@pytest.mark.parametrize("age", [None, 8.0, 11.0, 11.0 + TOLERANCE])
def test_a_page_may_become_easier_or_a_very_little_harder(age: float | None) -> None:
    baseline = accepted(pages=(PageAge("a.md", "About", 200, 11.0),))
    assert lines_left(baseline, pages=(PageAge("a.md", "About", 200, age),)) == []


def test_a_new_page_has_nothing_to_compare_with() -> None:
    assert lines_left(accepted(), pages=(PageAge("a.md", "About", 200, 19.0),)) == []


def test_pages_of_one_name_are_told_apart_by_their_order() -> None:
    first, second = PageAge("a.md", "Group", 200, 9.0), PageAge("a.md", "Group", 200, 15.0, 9)
    assert lines_left(accepted(pages=(first, second)), pages=(first, second)) == []


def test_the_file_can_be_read_by_people() -> None:
    baseline = baseline_of([noted(1).finding, noted(2).finding], [PageAge("a.md", "Über", 200, 9.876)])
    assert (
        as_text(baseline)
        == """\
{
"version": 1,
"findings": [
  {"path": "a.md", "rule": "jargon", "words": "SENCO", "count": 2}
],
"pages": [
  {"path": "a.md", "name": "Über", "nth": 1, "reading_age": 9.88}
]
}
"""
    )
    assert json.loads(as_text(Baseline())) == {"version": 1, "findings": [], "pages": []}


def test_linting_some_files_leaves_what_is_said_about_others() -> None:
    old = accepted(noted(1), noted(1, path="b.md"), pages=(PageAge("b.md", "B", 200, 9.0),))
    new = accepted(noted(1, "EHCP"))
    both = updated(old, new, ["a.md"])
    assert {(key.path, key.words) for key in both.counts} == {("a.md", "EHCP"), ("b.md", "SENCO")}
    assert [key.path for key in both.ages] == ["b.md"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "nothing",
        '{"version": 2, "findings": [], "pages": []}',
        '{"version": 1, "findings": [1], "pages": []}',
        '{"version": 1, "findings": [{"path": "a", "rule": "b", "words": "c", "count": "many"}], "pages": []}',
        "[" * 100_000,
    ],
)
def test_what_is_no_baseline_says_so(text: str) -> None:
    with pytest.raises(NoBaselineError, match="baseline"):
        read_baseline(text)
