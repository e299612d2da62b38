"""Lists and days in one cell: what goes in comes out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.tables.cells import days_text, days_value, extra_text, extra_value, joined, parted
from generator.tables.safety import guarded, unguarded

texts = st.text(st.sampled_from("ab |()'=#-\n"), min_size=1).map(str.strip).filter(bool)


@given(st.lists(texts))
def test_a_list_comes_back_from_its_cell(items):
    assert parted(joined(items)) == items


def test_people_may_leave_out_the_spaces_around_the_line():
    assert parted("English|Polish |Urdu|") == ["English", "Polish", "Urdu"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2026-12-24", "2026-12-24"),
        ({"first_day": "2026-10-26", "last_day": "2026-10-30"}, "2026-10-26 to 2026-10-30"),
        ({"first_day": "2026-06-05", "why": "A visit (royal)"}, "2026-06-05 (A visit (royal))"),
        (
            {"first_day": "2026-10-26", "last_day": "2026-10-30", "why": "From here to there"},
            "2026-10-26 to 2026-10-30 (From here to there)",
        ),
    ],
)
def test_days_are_written_as_a_person_would(value, text):
    assert days_text(value) == text
    assert days_value(text) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2026-12-19", "2026-12-19"),
        ({"date": "2026-12-20", "start": "13:00", "end": "14:00"}, "2026-12-20 from 13:00 to 14:00"),
        ({"date": "2026-12-20", "end": "14:00", "why": "Short"}, "2026-12-20 until 14:00 (Short)"),
        ({"date": "2026-12-20", "start": "13:00"}, "2026-12-20 from 13:00"),
        ({"date": "2026-12-20", "why": "From 1 to 2"}, "2026-12-20 (From 1 to 2)"),
    ],
)
def test_extra_dates_are_written_as_a_person_would(value, text):
    assert extra_text(value) == text
    assert extra_value(text) == value


@given(st.text(st.sampled_from("'=+-@\t\rab")))
def test_a_guarded_text_comes_back_and_is_no_formula(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
