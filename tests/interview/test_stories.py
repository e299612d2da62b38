"""Whole interviews, as somebody at a keyboard has them."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from generator.directory.needs import Need
from generator.interview.interview import End
from tests.interview.talk import Talk, started


@pytest.fixture
def talk(tmp_path) -> Talk:
    return started(tmp_path)


def only_new_lines(before: bytes, after: bytes) -> str:
    """Make sure that lines were put in at one place and nothing else was changed, and return them."""
    start = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before))
    new = len(after) - len(before)
    for at in range(start, -1, -1):  # equal letters on both sides can move the place
        if after[:at] + after[at + new :] == before:
            return after[at : at + new].decode()
    raise AssertionError("more has changed than one place")


def test_a_venue_that_nobody_knows_much_about_is_a_name_and_nothing_that_is_guessed(talk):
    before = talk.files()
    talk.about("venue", {"What is the place called?": "Mill Hall"})
    after = talk.files()
    assert talk.end is End.WRITTEN
    assert {name for name in after if before.get(name) != after[name]} == {"groups.yaml"}
    new = only_new_lines(before["groups.yaml"], after["groups.yaml"])
    assert sorted(new.splitlines()) == ["    name: Mill Hall", "  - id: mill-hall"]
    venue = talk.entry("venues", "mill-hall")
    assert not venue.access.step_free_entrance.is_told
    assert talk.drafts() == []


def test_a_venue_with_everything(talk):
    photo = talk.folder / "content" / "images" / "hall.svg"
    photo.parent.mkdir(parents=True)
    photo.write_text("<svg/>")
    talk.about(
        "venue",
        {
            "What is the place called?": "Mill Hall: the big room",
            "What sort of place": ["A low building.", "With a door.", "", "- A quiet room", "."],
            "The address,": ["2 Towpath Lane", "Marlford"],
            "The postcode?": "zb14qt",
            "stay private": "no",
            "how far north": "53.2204",
            "how far east": "-0.8021",
            "How do people get there": "Bus 4 stops outside.",
            "without a step": "yes",
            "a wheelchair user can use": "partly: room for a chair, but no hoist",
            "Changing Places": "n",
            "hearing loop": "partly",
            "Which part?": "One at the desk.",
            "photograph": "yes",
            "Which file?": "images/hall.svg",
            "What does it show": "A door.",
            "web page of its own": "https://www.example.org/hall",
            "somebody to ask": "yes",
            "What part do they play": "Hall desk",
            "A telephone number?": "01632 960123",
            "another way to ask": "no",
            "when it is shut": "yes",
            "The first day?": "24 December 2026",
            "The last day, if": "2027-01-03",
            "Why?": "Christmas",
        },
    )
    venue = talk.entry("venues", "mill-hall-the-big-room")
    assert venue.name == "Mill Hall: the big room"
    assert venue.about == "A low building.\nWith a door.\n\n- A quiet room"
    assert venue.address == ("2 Towpath Lane", "Marlford")
    assert (venue.postcode, venue.latitude, venue.longitude) == ("ZB1 4QT", 53.2204, -0.8021)
    assert venue.access.step_free_entrance.answer == "yes"
    assert venue.access.accessible_toilet.details == "room for a chair, but no hoist"
    assert (venue.access.hearing_loop.answer, venue.access.hearing_loop.details) == ("partly", "One at the desk.")
    assert venue.access.changing_places_toilet.answer == "no"
    assert not venue.access.baby_changing.is_told
    assert venue.photo.file == "images/hall.svg"
    assert venue.contacts[0].phone == "01632 960123"
    assert (venue.closed[0].first_day, venue.closed[0].last_day) == (date(2026, 12, 24), date(2027, 1, 3))


def test_a_group_with_much_to_tell(talk):
    talk.about(
        "group",
        {
            "What is the group called?": "Kettle Club",
            "in one sentence?": "Tea and talk for parents.",
            "Is it running?": "1",
            "From which age?": "18 months",
            "Up to which age?": "4",
            "any need?": "no",
            "for which needs": "1, 4",
            "What do children do": ["Play with water.", "no"],
            "Does a parent or carer stay?": "stay",
            "brothers and sisters": "yes",
            "Do you know when it meets?": "yes",
            "How often": "3",
            "day of the week?": "tuesdays",
            "weeks of the month?": "1, last",
            "When does it begin?": "1:30pm",
            "When does it end?": "15.00",
            "school terms?": "term time",
            "bank holidays?": "no",
            "Where does it meet?": "hall",
            "another time, too?": "no",
            "How does a family come": "book, drop in",
            "free for everybody?": "no",
            "what somebody pays": "yes",
            "Who pays it?": "Each family",
            "How much, in pounds?": "£2.50",
            "another price": "no",
            "have the people who run it learned": "1",
            "Who runs it?": "Example Families",
            "whom families can ask": "y",
            "What part do they play": "Group leader",
            "An e-mail address": "kettle@example.org",
            "Which languages": ["English", "Polish"],
            "made sure that all": "yes",
            "Who checked it?": "Group leader",
        },
    )
    group = talk.entry("groups", "kettle-club")
    assert (str(group.who_for.ages.youngest), str(group.who_for.ages.oldest)) == ("18 months", "4 years")
    assert group.who_for.needs == (Need.COMMUNICATION, Need.SENSORY)
    assert group.what_children_do == ("Play with water.", "no")
    (session,) = group.sessions
    assert (session.repeats, session.day.word, session.which) == ("monthly", "Tuesday", (1, -1))
    assert (session.start, session.end, session.venue) == (time(13, 30), time(15), "example-hall")
    assert (session.runs, session.bank_holidays) == ("term time", "no")
    assert group.how_to_join.ways == ("book", "drop in")
    assert group.cost.free is False
    assert (group.cost.prices[0].amount, group.cost.prices[0].per) == (Decimal("2.50"), "session")
    assert group.staff_backgrounds == ("speech-and-language-therapy",)
    assert group.organisations == ("example-families",)
    assert group.languages == ("English", "Polish")
    assert (group.checked.on, group.checked.by) == (date(2026, 11, 23), "Group leader")
    assert group.siblings.answer == "yes"


def test_a_procedure_with_steps_and_promises_begins_its_section(talk):
    before = talk.files()["groups.yaml"]
    talk.about(
        "procedure",
        {
            "What is it called?": "Asking you first",
            "in one sentence?": "What we ask you about.",
            "For whom is it?": "1, schools",
            "Is something promised?": "yes",
            "To whom": "families",
            "What is promised": "# We explain it.",
            "something else promised?": "no",
            "step by step?": "yes",
            "in a few words?": "We ask",
            "By when?": "10:00",
            "another step?": "no",
            "stays private?": "yes",
            "nobody pass on": "- What you tell us",
            "although nobody agreed": "When a child may be at risk.",
            "When did somebody last": "2026-08-31",
            "By when does": "2027-08-31",
        },
    )
    after = talk.files()["groups.yaml"]
    assert after.startswith(before)
    assert after.removeprefix(before).startswith(b"\nprocedures:\n  - id: asking-you-first\n")
    procedure = talk.entry("procedures", "asking-you-first")
    assert procedure.audiences == ("families", "schools")
    assert procedure.commitments[0].text == "# We explain it."
    assert (procedure.steps[0].title, procedure.steps[0].by_when) == ("We ask", "10:00")
    assert procedure.privacy.stays_private == "- What you tell us"
