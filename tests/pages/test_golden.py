"""Whole pages of the trickiest groups, compared with the pages that somebody has read and found right.

To accept a change after reading it: `make test ARGS="tests/pages/test_golden.py --refresh-golden"`, then look at the
difference that git shows.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.directory.directory import Directory
from tests.pages.reading import pages_of
from tests.stories import HALL, TUESDAYS, a_directory, a_group

GOLDEN = Path(__file__).parent / "golden"


def nearly_nothing_told() -> Directory:
    return a_directory(
        {"id": "quiet", "name": "Quiet Corner", "summary": "A group in the library.", "status": "running"}
    )


def everything_told() -> Directory:
    access = {
        "step_free_entrance": "yes",
        "accessible_toilet": {"answer": "partly", "details": "Wide enough, but there is no rail on the left."},
        "hearing_loop": "no",
    }
    hall = HALL | {"access": access, "getting_there": "Bus 4 stops outside.", "latitude": "53.2", "longitude": "0.7"}
    return a_directory(
        a_group(
            about="We play.\n\n- sand\n- water\n\nSee [the steps](/procedures/concerns/).",
            who_for={"ages": {"youngest": "6 months", "oldest": "4"}, "any_need": "yes", "diagnosis_needed": "no",
                     "areas": ["north"], "details": "For anybody who finds moving hard."},
            what_children_do=["Roll and climb."],
            what_parents_get=["Meet other parents."],
            parents="stay",
            siblings={"answer": "partly", "details": "Babies can come."},
            how_to_join={"ways": ["book", "referral"], "through": "your health visitor", "waiting_time": "3 weeks",
                         "link": "https://www.example.org/book"},
            cost={"prices": [{"who": "Each family", "amount": "2.50"}], "details": "Ask if you cannot pay."},
            group_size="About 8 children.",
            sensory_notes="Quiet, with soft light.",
            first_visit=["Somebody meets you at the door.", "You can leave when you like."],
            what_to_bring=["A drink."],
            organisations=["trust", "hub"],
            languages=["English", "British Sign Language"],
            notice={"text": "We meet in the garden.", "until": "2026-12-01"},
            procedures=["concerns"],
        ),
        a_group(id="like-it", name="Like It"),
        venues=[hall],
        organisations=[
            {"id": "trust", "name": "Wen Trust", "kind": "NHS", "summary": "Health care."},
            {"id": "hub", "name": "Wen Hub", "kind": "charity", "summary": "Family help."},
        ],
        procedures=[{"id": "concerns", "name": "Concerns", "summary": "What to do.", "audiences": ["families"]}],
    )  # fmt: skip


def ended() -> Directory:
    return a_directory(a_group(status="ended"))


def not_ready_and_checked_long_ago() -> Directory:
    return a_directory(a_group(staff_backgrounds=[], contacts=[], checked={"on": "2025-01-06", "by": "Leader"}))


def masked_and_online() -> Directory:
    return a_directory(
        a_group(sessions=[TUESDAYS | {"online": {"how": "A video call.", "link": "https://www.example.org/call"}}],
                status="full"),
        venues=[HALL | {"mask_address": "yes", "latitude": "53.212345", "longitude": "0.712345"}],
    )  # fmt: skip


def every_shape_of_schedule() -> Directory:
    times = {"start": "10:00", "end": "11:30", "venue": "hall"}
    sessions: list[dict[str, Any]] = [
        {"name": "Weekly", "day": "Monday", **times, "not_on": [{"first_day": "2026-11-30", "why": "training"}]},
        {"name": "Fortnightly", "repeats": "fortnightly", "day": "Tuesday", "first_date": "2026-11-24", **times,
         "runs": "all year"},
        {"name": "Monthly", "repeats": "monthly", "day": "Friday", "which": ["last"], **times, "runs": "term time"},
        {"name": "Set dates", "repeats": "dates", "dates": ["2026-11-28", {"date": "2026-12-05", "start": "14:00",
         "end": "15:00", "why": "party"}], **times},
    ]  # fmt: skip
    return a_directory(a_group(sessions=sessions))


STORIES = {
    "quiet": nearly_nothing_told,
    "everything-told": everything_told,
    "ended": ended,
    "not-ready": not_ready_and_checked_long_ago,
    "masked-and-online": masked_and_online,
    "every-schedule": every_shape_of_schedule,
}


@pytest.mark.parametrize("name", STORIES)
def test_a_tricky_page_is_as_somebody_read_it(name: str, request: pytest.FixtureRequest) -> None:
    address = "groups/quiet/" if name == "quiet" else "groups/little-steps/"
    html = pages_of(STORIES[name]())[address].html
    golden = GOLDEN / f"{name}.html"
    if request.config.getoption("--refresh-golden"):
        golden.write_text(html, encoding="utf-8")
    assert html == golden.read_text(encoding="utf-8")


def test_a_masked_address_is_nowhere_in_the_site() -> None:
    for page in pages_of(masked_and_online()).values():
        for secret in ("Mill Lane", "4QT", "53.2123", "0.7123"):
            assert secret not in page.html
