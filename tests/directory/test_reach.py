from __future__ import annotations

from generator.directory.ages import AGE_BANDS
from generator.directory.needs import Need
from generator.directory.reach import reach
from tests.stories import MONDAY, TUESDAYS, a_directory, a_group

OLDER = {"ages": {"youngest": "5", "oldest": "10"}, "any_need": "yes"}


def cells(*groups):
    """Each pair of a need and an age band in North Wenbury that has a group."""
    north = reach(a_directory(*groups), MONDAY).areas[0]
    return {(cell.need, cell.band.id) for row in north.rows for cell in row if not cell.is_gap}


def test_a_group_fills_the_ages_and_needs_that_it_says_where_it_meets() -> None:
    assert cells(a_group()) == {(Need.SENSORY, "babies"), (Need.SENSORY, "before-school")}
    assert cells(a_group(who_for=OLDER)) == {(need, "primary") for need in Need}


def test_another_area_stays_a_gap() -> None:
    harbour = reach(a_directory(), MONDAY).areas[1]
    assert len(harbour.gaps) == len(Need) * len(AGE_BANDS)


def test_a_full_group_is_there_and_a_paused_one_is_not() -> None:
    assert cells(a_group(status="full"))
    assert not cells(a_group(status="paused"))
    assert not cells(a_group(status="ended"))
    assert not cells(a_group(checked=None))


def test_a_group_for_parents_alone_fills_no_gap() -> None:
    assert not cells(a_group(parents="only"))


def test_what_nobody_told_us_fills_no_gap_and_is_listed() -> None:
    for fields in ({"who_for": {}}, {"who_for": {"needs": ["sensory-and-physical"]}}):
        found = reach(a_directory(a_group(**fields)), MONDAY)
        assert found.gaps == found.cells
        assert [group.id for group in found.not_told] == ["little-steps"]


def test_a_group_online_is_in_no_area_and_reaches_all() -> None:
    online = TUESDAYS | {"venue": None, "online": {"how": "A video call."}}
    found = reach(a_directory(a_group(sessions=[online])), MONDAY)
    assert found.gaps == found.cells
    assert [group.id for group in found.online] == ["little-steps"]
    assert found.not_told == ()


def test_an_upper_age_that_nobody_told_fills_only_the_band_of_the_lower_one() -> None:
    assert cells(a_group(who_for={"ages": {"youngest": "3"}, "any_need": "yes"})) == {
        (need, "before-school") for need in Need
    }
