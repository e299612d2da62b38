"""The picture of the people around a child: nobody stands on anybody else, however many there are."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from generator.pages.around import NARROW, WIDE, Around, Person, Shape, around

NAMES = [
    "Health visitor",
    "Speech and language therapist",
    "Key person",
    "Disabled children’s social worker",
    "Physiotherapist",
]


def drawing(count: int, shape: Shape) -> Around:
    return around([NAMES[number % len(NAMES)] for number in range(count)], shape, "Your child and you")


def overlap(one: Person, other: Person, picture: Around) -> bool:
    return abs(one.x - other.x) < picture.shape.box and abs(one.y - other.y) < picture.box_height


@pytest.mark.parametrize("shape", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 8, 9, 12, 13, 30])
def test_nobody_stands_on_anybody_else_or_outside_the_picture(count: int, shape: Shape) -> None:
    picture = drawing(count, shape)
    assert [person.number for person in picture.people] == list(range(count))
    assert not [pair for pair in combinations(picture.people, 2) if overlap(*pair, picture)]
    for person in picture.people:
        assert 0 < person.x < person.x + shape.box < shape.width
        assert 0 < person.y < person.y + picture.box_height < picture.height


@pytest.mark.parametrize("shape", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("count", [1, 2, 5, 8, 12, 13, 30])
def test_nobody_stands_on_the_child(count: int, shape: Shape) -> None:
    picture = drawing(count, shape)
    x, y = picture.child
    assert shape.child < y < picture.height - shape.child
    for person in picture.people:
        aside = max(person.x - x, x - person.x - shape.box, 0)
        above = max(person.y - y, y - person.y - picture.box_height, 0)
        assert aside**2 + above**2 > shape.child**2


@pytest.mark.parametrize("shape", [WIDE, NARROW], ids=["wide", "narrow"])
def test_every_person_is_joined_to_the_child_by_a_line_that_ends_in_their_box(shape: Shape) -> None:
    picture = drawing(12, shape)
    for person in picture.people:
        assert person.path[0] == picture.child
        x, y = person.path[-1]
        assert person.x < x < person.x + shape.box
        assert person.y < y < person.y + picture.box_height


def test_a_long_job_stands_on_several_lines_inside_its_box() -> None:
    picture = drawing(5, WIDE)
    therapist = picture.people[1]
    assert [line.text for line in therapist.lines] == ["Speech and", "language", "therapist"]
    assert all(therapist.y < line.y < therapist.y + picture.box_height for line in therapist.lines)


def test_no_word_that_fits_is_cut_in_two() -> None:
    assert [line.text for line in around(["Physiotherapist"], NARROW, "You").people[0].lines] == ["Physiotherapist"]


def test_a_picture_of_nobody_is_still_a_picture_of_the_child() -> None:
    for shape in (WIDE, NARROW):
        assert drawing(0, shape).height > 2 * shape.child


@pytest.mark.parametrize("shape", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("count", [5, 12, 13])
def test_people_stand_in_the_order_in_which_a_page_is_read(count: int, shape: Shape) -> None:
    picture = drawing(count, shape)
    for before, after in pairwise(picture.people):
        is_above = after.y + picture.box_height <= before.y
        assert not (is_above and after.x < before.x + shape.box)


@pytest.mark.parametrize("shape", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", ["x" * 120, "Kinder" * 8 + " nurse", "社区护士" * 20, "e\u0301" * 60])
def test_a_word_too_long_for_a_box_is_cut_and_no_letter_of_it_is_lost(name: str, shape: Shape) -> None:
    lines = [line.text for line in around([name], shape, "You").people[0].lines]
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    wide = [sum(1 + (ord(letter) > 0x3000) for letter in line if letter != "\u0301") for line in lines]
    assert max(wide) <= shape.box / 8
    assert not [line for line in lines if line.startswith("\u0301")]


def test_a_family_of_joined_pictures_stays_together() -> None:
    family = "👩\u200d👧\u200d👦"
    lines = [line.text for line in around([family * 10], NARROW, "You").people[0].lines]
    assert all(line.startswith("👩") and line.endswith("👦") for line in lines)
