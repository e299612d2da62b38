"""What the mission asks for, row by row, as a visitor sees it in the demonstration."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from generator.directory import load
from generator.pages import Page
from tests.pages.reading import pages_of, words

ROOT = Path(__file__).parents[2]


@cache
def demonstration() -> dict[str, Page]:
    """Every page that is made from the YAML of the demonstration, by address."""
    directory = load(ROOT / "groups.yaml").directory
    assert directory is not None
    return pages_of(directory)


def says(address: str) -> str:
    return words(demonstration()[address].html)


def test_p9_a_picture_shows_how_many_people_surround_a_family_and_the_text_says_the_same() -> None:
    html = demonstration()["board/"].html
    (wide,) = re.findall(r'<svg class="lo-around lo-around--wide".*?</svg>', html, re.DOTALL)
    assert len(re.findall("<a ", wide)) == 12
    assert "12 people in one picture" in words(html)
    assert "Around your child and you there may be:" in words(html)


def test_w1_the_partnership_board_says_what_each_person_can_do_with_a_photo_and_how_to_ask() -> None:
    page = says("board/")
    for job in ("Health visitor", "Speech and language therapist", "Family support worker"):
        assert job in page
    assert page.count("Can help with:") == page.count("You can ask yourself") == 12
    assert "<img" in demonstration()["board/"].html
    assert "Physiotherapist" in says("groups/little-steps/board/")


def test_r5_and_w3_the_progress_check_at_two_says_who_does_what_and_when_step_by_step() -> None:
    page = says("procedures/progress-check-at-two/")
    for step in ("A letter comes", "The check", "What comes next"):
        assert step in page
    for who in ("You and your child", "Nursery, pre-school or childminder", "Health visiting team"):
        assert page.count(who) >= 4
    assert "By when Between 2 years and 2 and a half" in page
    assert 'href="../../professionals/health-visitor/"' in demonstration()["procedures/progress-check-at-two/"].html
