"""What an editor is told of settings on a given day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.directory import check_today
from generator.findings import Finding, Severity
from tests.directory.projects import AUTHORITY, as_list, load_files

TODAY = date(2026, 11, 23)

PLUM_TREE = """\
id: plum-tree
name: Plum Tree Nursery
kind: nursery
summary: A small nursery beside the park.
status: open
answers:
  what_we_are_like: We sing a lot.
"""


def told(folder: Path, setting: str) -> list[Finding]:
    loaded = load_files(folder, {"groups.yaml": AUTHORITY + "settings:\n" + as_list(setting)})
    assert loaded.directory is not None, loaded.findings
    return check_today(loaded, TODAY)


def test_each_question_without_an_answer_is_news_that_names_it_and_says_what_to_write(tmp_path: Path) -> None:
    found = [finding for finding in told(tmp_path, PLUM_TREE) if finding.rule == "unanswered-question"]
    assert len(found) == 14  # 13 questions, and who answers a first call
    assert {finding.severity for finding in found} == {Severity.INFORMATION}
    (policies,) = [finding for finding in found if "policies" in finding.message]
    assert str(policies).startswith(
        'groups.yaml:16:7: information: Families ask "Where are your policies?", and nobody has told us. '
        "In answers:, add policies: where a family can read how you do things."
    )


def test_without_any_answer_the_place_is_the_setting_itself(tmp_path: Path) -> None:
    found = told(tmp_path, PLUM_TREE.split("answers:", maxsplit=1)[0])
    assert {finding.place.line for finding in found} == {10}


def test_nobody_is_asked_to_answer_for_a_setting_that_has_closed_or_is_out_of_sight(tmp_path: Path) -> None:
    assert told(tmp_path, PLUM_TREE.replace("status: open", "status: closed")) == []
    rules = {finding.rule for finding in told(tmp_path, PLUM_TREE + "visible_to: 2026-11-22\n")}
    assert rules == {"out-of-sight"}


def test_a_check_of_long_ago_and_dates_in_the_future_are_told(tmp_path: Path) -> None:
    old = told(tmp_path, PLUM_TREE + "checked: {on: 2025-01-01, by: Manager}\n")
    assert "old-check" in {finding.rule for finding in old}
    ahead = told(
        tmp_path,
        PLUM_TREE + "checked: {on: 2027-01-01, by: Manager}\ntraining: [{what: First aid, when: 2027-01-01}]\n",
    )
    found = [(finding.rule, finding.severity) for finding in ahead if finding.rule == "future-date"]
    assert found == [("future-date", Severity.WARNING)] * 2
