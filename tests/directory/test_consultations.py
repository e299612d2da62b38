"""Whether people can answer a question today, and whether they have been answered in time."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.directory import check_today, load
from generator.directory.consultations import (
    Consultation,
    Stage,
    a_year_after,
    is_late,
    is_more_than_a_year_late,
    last_answered,
    stage,
)
from tests.directory.projects import AUTHORITY, as_list, write
from tests.stories import MONDAY, a_question

ANSWERS = [{"you_said": "Tea.", "we_did": "We bought tea.", "on": "2026-06-01"}]


def asked(**fields: Any) -> Consultation:
    return Consultation.model_validate(a_question(**fields))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"opens": "2026-11-24", "closes": "2026-12-24"}, Stage.SOON),
        ({"opens": "2026-11-23", "closes": "2026-11-23"}, Stage.OPEN),
        ({"closes": "2026-11-23", "answers": ANSWERS}, Stage.OPEN),
        ({"closes": "2026-11-22"}, Stage.WAITING),
        ({"closes": "2026-11-22", "answers": ANSWERS}, Stage.ANSWERED),
        ({"opens": "2026-11-01"}, Stage.OPEN_PERHAPS),
        ({}, Stage.OPEN_PERHAPS),
        ({"answers": ANSWERS}, Stage.ANSWERED),
    ],
)
def test_whether_people_can_answer_is_worked_out_from_today(fields: dict[str, Any], expected: Stage) -> None:
    assert stage(asked(**fields), MONDAY) is expected


def test_an_answer_is_late_on_the_day_after_it_was_promised() -> None:
    question = asked(closes="2026-10-01", answer_due="2026-11-23")
    assert not is_late(question, MONDAY)
    assert is_late(question, date(2026, 11, 24))
    assert not is_late(asked(closes="2026-10-01", answer_due="2026-10-02", answers=ANSWERS), MONDAY)
    assert not is_late(asked(closes="2026-10-01"), MONDAY)


@pytest.mark.parametrize(
    ("fields", "late"),
    [
        ({"closes": "2025-06-01", "answer_due": "2025-11-23"}, False),
        ({"closes": "2025-06-01", "answer_due": "2025-11-22"}, True),
        ({"closes": "2025-11-22"}, True),
        ({"closes": "2025-11-23"}, False),
        ({"closes": "2024-01-01", "answers": ANSWERS}, False),
        ({}, False),
    ],
)
def test_more_than_a_year_late_counts_from_the_promised_day_or_else_from_the_last_day_to_answer(
    fields: dict[str, Any], *, late: bool
) -> None:
    assert is_more_than_a_year_late(asked(**fields), MONDAY) is late


def test_a_year_after_a_leap_day_is_the_last_of_february() -> None:
    assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)
    assert a_year_after(date(2027, 2, 28)) == date(2028, 2, 28)


def test_an_answer_that_lies_in_the_future_is_not_the_last_one_given() -> None:
    answers = [*ANSWERS, {"you_said": "Cake.", "we_did": "We will.", "on": "2027-01-01"}]
    assert last_answered((asked(answers=answers),), MONDAY) == date(2026, 6, 1)
    assert last_answered((), MONDAY) is None


def test_editors_are_told_of_a_very_late_answer_and_time_alone_breaks_no_strict_build(tmp_path: Path) -> None:
    entries = (
        "id: old\nquestion: Why?\nasked_by: Us\ncloses: 2025-04-30\nanswer_due: 2025-09-30\n",
        "id: undated\nquestion: Why?\nasked_by: Us\ncloses: 2025-04-30\n",
        "id: ahead\nquestion: Why?\nasked_by: Us\nanswers: [{you_said: Tea., we_did: Tea., on: 2027-04-30}]\n",
    )
    loaded = load(write(tmp_path, {"groups.yaml": AUTHORITY + "consultations:\n" + as_list(*entries)}))
    found = [(finding.place.line, finding.rule, finding.severity.name) for finding in check_today(loaded, MONDAY)]
    assert found == [
        (14, "answer-late", "INFORMATION"),
        (18, "answer-late", "INFORMATION"),
        (22, "future-date", "WARNING"),
    ]
