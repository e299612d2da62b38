"""The story of a first visit: short lines out of what was told, and a question for each thing that was not."""

from __future__ import annotations

from datetime import date

import pytest

from generator.directory.drawings import DRAWINGS, drawing_for, drawing_meant
from generator.directory.visit_story import VisitStory, event_story, group_story, setting_story
from tests.stories import HALL, a_directory, a_group, a_setting, an_event

DAY = date(2026, 11, 23)
OPEN_HALL = HALL | {
    "access": {
        "step_free_entrance": "yes",
        "quiet_space": {"answer": "partly", "details": "The office, if you ask"},
        "bus_stop_near": "no",
    },
    "photo": {"file": "images/hall.svg", "alt": "A hall."},
}
TOLD = {"first_visit": ["Somebody meets you at the door."], "what_to_bring": ["A drink"], "parents": "stay"}


def story_of(**fields: object) -> VisitStory:
    directory = a_directory(a_group(**(TOLD | fields)), venues=[OPEN_HALL])
    story = group_story(directory.groups[0], directory)
    assert story is not None
    return story


def lines(story: VisitStory) -> list[str]:
    return [step.text for part in story.parts for step in part.steps]


def test_a_story_goes_from_before_the_visit_to_the_way_home() -> None:
    story = story_of()
    assert [part.title for part in story.parts] == [
        "Before you come", "When it is", "Getting to Mill Hall", "When you are there", "Going home",
    ]  # fmt: skip
    assert lines(story) == [
        "Just come along. You do not need to book or ask first.",
        "Bring: a drink.",
        "Every Tuesday in term time, 10am to 11:30am.",
        "You come to Mill Hall. It is at 1 Mill Lane.",
        "There is no bus stop near by.",
        "You come in without a step.",
        "A quiet place to go: The office, if you ask.",
        "You stay with your child.",
        "Somebody meets you at the door.",
        "At 11:30am it is over, and you go home.",
    ]


def test_the_place_brings_its_photo() -> None:
    photos = [part.photo.file if part.photo else None for part in story_of().parts]
    assert photos == [None, None, "images/hall.svg", None, None]


def test_what_nobody_told_is_a_question_and_never_a_step() -> None:
    story = story_of(how_to_join={}, parents="not told")
    assert story.to_ask == (
        "Do we need to book, or can we just come?",
        "Do parents stay?",
        "Is there parking with a Blue Badge?",
        "Is there a toilet for wheelchair users?",
    )
    assert not any("toilet" in line or "Blue Badge" in line or "book" in line for line in lines(story))


def test_without_a_first_visit_there_is_a_story_only_when_enough_else_is_told() -> None:
    little = a_directory(a_group())
    assert group_story(little.groups[0], little) is None
    much = story_of(first_visit=[], what_children_do=["Roll a ball"])
    assert "Roll a ball." in lines(much)
    assert "What happens first when we come?" in much.to_ask


def test_nobody_is_told_to_come_to_what_has_ended_or_has_no_place() -> None:
    sessions = [{"day": "Tuesday", "start": "10:00", "end": "11:00"}]
    directory = a_directory(a_group(**TOLD, status="ended"), a_group(**TOLD, id="nowhere", sessions=sessions))
    assert [group_story(group, directory) for group in directory.groups] == [None, None]


def test_a_secret_address_stays_secret() -> None:
    refuge = OPEN_HALL | {"mask_address": "yes"}
    directory = a_directory(a_group(**TOLD), venues=[refuge])
    story = group_story(directory.groups[0], directory)
    assert story is not None
    assert "You come to Mill Hall. The people who run it will tell you where to come." in lines(story)
    assert "Mill Lane" not in " ".join(lines(story))


def test_with_many_times_a_family_is_asked_to_choose_one() -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday")
    sessions = [{"day": day, "start": "10:00", "end": "11:00", "venue": "hall"} for day in days]
    assert "There are several times. Ask which one is best for a first visit." in lines(story_of(sessions=sessions))


def test_an_event_has_a_story_until_it_is_over_or_cancelled() -> None:
    told = {"first_visit": ["You get a lamp."], "booking": {"needed": "yes"}, "come_for_part": "yes"}
    directory = a_directory(
        venues=[OPEN_HALL],
        events=[an_event(**told), an_event(**told, id="off", status="cancelled", change="Snow.")],
    )
    going, off = (event_story(event, directory, DAY) for event in directory.events)
    assert off is None
    assert going is not None
    assert {
        "Book a place.",
        "Saturday 5 December, 3pm to 4:30pm.",
        "You get a lamp.",
        "You can come for part of it.",
    } <= {*lines(going)}
    assert event_story(directory.events[0], directory, date(2026, 12, 6)) is None


def test_a_nursery_has_a_story_when_it_tells_what_happens_on_a_first_visit() -> None:
    told = a_setting(first_visit=["You look round."], first_contact={"who": "The manager"}, hours="Monday, 8am to 6pm")
    directory = a_directory(settings=[told, a_setting(id="other")])
    first, other = (setting_story(setting, directory) for setting in directory.settings)
    assert other is None
    assert first is not None
    assert {"Who answers: the manager.", "Monday, 8am to 6pm.", "You look round."} <= {*lines(first)}


@pytest.mark.parametrize(
    ("line", "drawing"),
    [
        ("Somebody from the group rings you the day before.", "phone"),
        ("Coats go on the low hooks.", "coat"),
        ("The physiotherapist comes over to say hello.", "wave"),
        ("Somebody stays near you.", "person"),
        ("Then it begins.", "feet"),
    ],
)
def test_a_line_gets_the_drawing_of_what_it_is_about(line: str, drawing: str) -> None:
    assert drawing_for(line) == drawing


def test_a_mistyped_drawing_is_known_by_its_neighbours_and_by_materials_name() -> None:
    assert drawing_meant("calender") == "calendar"
    assert drawing_meant("Tele phone") == "phone"
    assert drawing_meant("hanger") == "coat"
    assert drawing_meant("xyzzy") is None
    assert all(drawing_for(name) in DRAWINGS for name in DRAWINGS)
