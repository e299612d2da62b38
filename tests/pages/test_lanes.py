"""Steps that several people share: who does what."""

from __future__ import annotations

from typing import Any

from tests.pages.reading import words_of
from tests.stories import a_directory

LANES = [{"id": "you", "name": "You"}, {"id": "nurse", "name": "The nurse", "professional": "nurse"}]
NURSE = {"id": "nurse", "name": "Nurse", "summary": "Looks after children."}


def page(*steps: dict[str, Any]) -> str:
    check = {
        "id": "check",
        "name": "The check",
        "summary": "A look at your child.",
        "audiences": ["families"],
        "lanes": LANES,
        "steps": list(steps),
    }
    return words_of(a_directory(procedures=[check], professionals=[NURSE]), "procedures/check/")


def test_each_part_stands_with_who_does_it_in_the_order_of_the_lanes() -> None:
    parts = [{"lane": "nurse", "does": "Sends a letter."}, {"lane": "you", "does": "Open it."}]
    assert "A letter You Open it. The nurse Sends a letter." in page({"title": "A letter", "parts": parts})


def test_a_step_that_is_shared_does_not_say_that_nobody_told_us_who_does_it() -> None:
    parts = [{"lane": "you", "does": "Open it."}]
    assert "Who does it" not in page({"title": "A letter", "parts": parts})
    assert "Who does it We have not been told." in page({"title": "A letter"})


def test_nothing_is_said_of_those_who_have_no_part_in_a_step() -> None:
    step = page({"title": "A letter", "parts": [{"lane": "you", "does": "Open it."}]}).partition("A letter")[2]
    assert "nurse" not in step


def test_those_who_share_the_work_are_named_first() -> None:
    assert "These share the work: You The nurse A letter" in page({"title": "A letter"})
