from __future__ import annotations

from generator.directory.reach import reach
from generator.overview.gaps import gaps
from generator.overview.shown import text
from tests.stories import AUTHORITY, MONDAY, a_directory, a_group


def report(*groups, **sections):
    return " ".join(text(gaps(reach(a_directory(*groups, **sections), MONDAY), MONDAY)).split())


def test_each_area_says_for_which_need_and_ages_there_is_no_group() -> None:
    shown = report()
    assert "2 of 2" not in shown
    assert "combinations of an area, an age and a need have no group." in shown
    assert "North Wenbury" in shown
    assert "No group for ages" in shown


def test_without_areas_nobody_can_say_where_there_is_a_gap_and_the_report_says_what_to_write() -> None:
    shown = report(authority={**AUTHORITY, "areas": []}, venues=[], groups=[a_group(sessions=[])])
    assert "No areas are told, so nobody can say where there is no group. Add areas: to authority:." in shown
    assert "0 of 0" not in shown


def test_a_group_that_may_fill_a_gap_is_named() -> None:
    one = a_group(who_for={})
    assert "1 group may fill a gap: we have not been told the ages, needs or place of Little Steps." in report(one)
    other = a_group(id="kettle", name="Kettle Club", who_for={})
    assert "2 groups may fill a gap" in report(one, other)
    assert "Of every group we have been told the ages, needs and place." in report()
