"""Each folder of bad-input is a small project with mistakes, and expected.txt is all that is said about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.directory import load
from tests.directory.projects import lines

CASES = sorted(path.parent for path in (Path(__file__).parent / "bad-input").glob("*/expected.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_input_is_told_with_its_place_and_what_to_do(case: Path) -> None:
    assert lines(load(case / "groups.yaml")) == (case / "expected.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_finding_points_at_words_that_are_there(case: Path) -> None:
    for finding in load(case / "groups.yaml").findings:
        place = finding.place
        text = (case / place.path).read_text(encoding="utf-8").splitlines()
        assert 1 <= place.line <= place.end_line <= max(len(text), 1) + 1
        if finding.words and place.line == place.end_line and "control" not in finding.rule:
            shown = text[place.line - 1][place.column - 1 : place.end_column - 1]
            assert finding.words in (shown, shown.strip("\"'")), finding


def test_there_is_a_case_for_every_kind_of_mistake() -> None:
    assert len(CASES) > 100
