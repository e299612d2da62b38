"""Running or not, ready or not, checked lately or not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from generator.directory.likeness import SimilarGroups
from generator.directory.standing import Standing, freshness, is_visible, missing, notice, standing, visible_groups
from tests.stories import MONDAY, a_directory, a_group, the_group


def test_a_group_of_which_we_know_enough_is_running() -> None:
    group, _ = the_group()
    assert standing(group) is Standing.RUNNING
    assert missing(group) == ()


@pytest.mark.parametrize(
    ("without", "lacks"),
    [
        ({"sessions": [{"day": "Tuesday", "start": "10:00", "end": "11:30"}]}, ("venue",)),
        ({"sessions": []}, ("venue", "sessions")),
        ({"staff_backgrounds": []}, ("staff_backgrounds",)),
        ({"contacts": []}, ("contacts",)),
        ({"checked": None}, ("checked",)),
    ],
)
@pytest.mark.parametrize("status", ["running", "full"])
def test_no_group_is_running_without_place_staff_contact_session_and_check(
    status: str, without: dict[str, Any], lacks: tuple[str, ...]
) -> None:
    group, _ = the_group(status=status, **without)
    assert standing(group) is Standing.NOT_READY
    assert missing(group) == lacks


def test_a_group_that_meets_online_needs_no_venue() -> None:
    session = {"day": "Tuesday", "start": "10:00", "end": "11:30", "online": {"how": "A video call."}}
    group, _ = the_group(sessions=[session])
    assert standing(group) is Standing.RUNNING


@pytest.mark.parametrize("status", ["paused", "ended"])
def test_a_group_that_does_not_claim_to_run_keeps_its_status(status: str) -> None:
    group, _ = the_group(status=status, contacts=[], checked=None)
    assert standing(group) is Standing(status)


def test_a_group_is_seen_from_its_first_to_its_last_day() -> None:
    group, _ = the_group(visible_from="2026-11-23", visible_to="2026-11-24")
    seen = [is_visible(group, MONDAY + timedelta(days=number)) for number in (-1, 0, 1, 2)]
    assert seen == [False, True, True, False]


def test_groups_are_listed_by_name_whatever_their_capitals() -> None:
    names = ["b group", "A group", "C group"]
    directory = a_directory(*(a_group(id=f"g{number}", name=name) for number, name in enumerate(names)))
    assert [group.name for group in visible_groups(directory, MONDAY)] == ["A group", "b group", "C group"]


def test_a_notice_is_gone_on_the_day_after_its_last() -> None:
    group, _ = the_group(notice={"text": "Bring wellies.", "until": "2026-11-23"})
    assert notice(group, MONDAY) == "Bring wellies."
    assert notice(group, MONDAY + timedelta(days=1)) is None


def test_an_entry_is_stale_after_the_days_the_authority_promised() -> None:
    group, directory = the_group(checked={"on": "2026-05-27", "by": "Leader"})
    assert not freshness(group, directory, date(2026, 11, 23)).stale
    assert freshness(group, directory, date(2026, 11, 24)).stale


def test_months_since_a_check_are_whole_months() -> None:
    group, directory = the_group(checked={"on": "2024-02-29", "by": "Leader"})
    assert freshness(group, directory, date(2024, 3, 28)).months == 0
    assert freshness(group, directory, date(2024, 3, 29)).months == 1
    assert freshness(group, directory, date(2025, 2, 28)).months == 11


def test_never_checked_is_not_called_stale_but_unknown() -> None:
    group, directory = the_group(checked=None)
    assert freshness(group, directory, MONDAY).on is None
    assert not freshness(group, directory, MONDAY).stale


def test_similar_groups_share_an_age_and_never_hold_the_group_itself() -> None:
    babies = {"ages": {"youngest": "0", "oldest": "1"}, "any_need": "yes"}
    teens = {"ages": {"youngest": "13", "oldest": "18"}, "any_need": "yes"}
    directory = a_directory(
        a_group(id="one", name="One", who_for=babies),
        a_group(id="two", name="Two", who_for=babies),
        a_group(id="teens", name="Teens", who_for=teens),
        a_group(id="over", name="Over", who_for=babies, status="ended"),
    )
    similar = SimilarGroups(visible_groups(directory, MONDAY), directory)
    assert [group.id for group in similar.like(directory.groups[0])] == ["two"]


def test_a_group_whose_ages_nobody_told_us_has_no_similar_groups() -> None:
    directory = a_directory(a_group(id="one", who_for={}), a_group(id="two", who_for={}))
    similar = SimilarGroups(visible_groups(directory, MONDAY), directory)
    assert similar.like(directory.groups[0]) == []
