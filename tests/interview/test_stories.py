"""Whole interviews, as somebody at a keyboard has them."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from generator.directory.needs import Need
from generator.directory.setting_questions import QUESTIONS
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


def test_a_setting_is_asked_what_families_ask_in_their_order(talk):
    talk.about(
        "setting",
        {
            "What is the setting called?": "Apple Lane",
            "What sort of setting": "nursery",
            "in one sentence?": "A small nursery.",
            "Is it open?": "full",
            "From which age?": "2",
            "In which place": "1",
            "rings or writes": "yes",
            "Who answers?": "The manager",
            "How soon": "We ring back the next day.",
            "What are you like?": ["A garden and a rabbit.", "."],
            "worried or unhappy?": ["Tell the manager.", "."],
            "learned something lately": "yes",
            "What was it about": "Signing",
            "On which day was it over?": "12 June 2026",
            "learned something else": "no",
            "a written policy": "yes",
            "in plain words?": "How we keep children safe",
            "another policy": "no",
        },
    )
    order = [question.words for question in QUESTIONS]
    asked = [line.strip().partition("  (")[0] for line in talk.said]
    assert [line for line in asked if line in order] == order
    setting = next(entry for entry in talk.loaded().directory.settings if entry.id == "apple-lane")
    assert (setting.kind, setting.status, setting.venue) == ("nursery", "full", "example-hall")
    assert setting.first_contact.reply == "We ring back the next day."
    assert setting.answers.what_we_are_like == "A garden and a rabbit."
    assert setting.answers.key_person is None
    assert setting.training[0].when == date(2026, 6, 12)


def test_an_event_that_moved_says_what_has_changed(talk):
    talk.about(
        "event",
        {
            "What is the event called?": "Winter lights",
            "in one sentence?": "A walk among lanterns.",
            "Is it going ahead?": "moved",
            "What has changed?": ["", "It is now on 12 December."],
            "Do you know when it is?": "yes",
            "On which day?": "2026-12-12",
            "another date?": "no",
            "When does it begin?": "4pm",
            "When does it end?": "6pm",
            "Must somebody book?": "no",
            "come for a part": "yes: the first half is quieter",
        },
    )
    assert "which is the last day on which people can book" not in talk.text.lower()
    event = next(entry for entry in talk.loaded().directory.events if entry.id == "winter-lights")
    assert (event.status, event.change) == ("moved", "It is now on 12 December.")
    assert (event.sessions[0].repeats, event.sessions[0].dates[0].date) == ("dates", date(2026, 12, 12))
    assert event.come_for_part.details == "the first half is quieter"
    assert "dates: [2026-12-12]" in talk.files()["groups.yaml"].decode()


def test_a_professional_is_asked_for_by_the_job(talk):
    talk.about(
        "professional",
        {
            "What is the job called": "Health visitor",
            "in one sentence?": "Listens when you are worried.",
            "part of a family": "1",
            "get help with": ["Sleeping", "Eating"],
            "without being sent": "partly",
            "Which part?": "Only until school.",
            "explains the job": "speech",
            "For whom does": "example-families",
        },
    )
    professional = next(entry for entry in talk.loaded().directory.professionals if entry.id == "health-visitor")
    assert (professional.circle, professional.helps_with) == ("health", ("Sleeping", "Eating"))
    assert professional.ask_yourself.details == "Only until school."
    assert (professional.staff_background, professional.organisation) == (
        "speech-and-language-therapy",
        "example-families",
    )
    assert professional.waiting_time is None


def test_a_group_with_two_times_one_of_them_on_dates_that_follow_no_rule(talk):
    talk.about(
        "group",
        {
            "What is the group called?": "Club",
            "in one sentence?": "A club.",
            "Is it running?": "running",
            "Do you know when it meets?": "yes",
            "How often": ["fortnightly", "dates"],
            "day of the week?": "Monday",
            "first day on which it meets?": ["", "2026-11-24", "2026-11-23"],
            "When does it begin?": ["10:00", "", "14:00"],
            "When does it end?": ["11:00", "", "15:00"],
            "another time, too?": ["yes", "no"],
            "On which day?": ["2026-12-17", "2027-01-14"],
            "begin on that day": ["", "16:00", "13:00"],
            "another date?": ["yes", "no"],
            "days when it does not meet?": "yes",
            "The first day?": "2026-12-21",
            "More days?": "no",
        },
    )
    assert "Its first_date: falls on another day of the week than its day:." in talk.text
    assert "On 2027-01-14 it ends before it starts." in talk.text
    every_other, on_dates = talk.entry("groups", "club").sessions
    assert (every_other.repeats, every_other.first_date) == ("fortnightly", date(2026, 11, 23))
    assert every_other.not_on[0].last_day == date(2026, 12, 21)
    assert [(one.date, one.start) for one in on_dates.dates] == [
        (date(2026, 12, 17), None),
        (date(2027, 1, 14), time(13)),
    ]
