"""Back, help, stop, and answers that cannot be taken."""

from __future__ import annotations

import json

import pytest

from generator.interview.interview import End
from tests.interview.talk import Talk, started


@pytest.fixture
def talk(tmp_path) -> Talk:
    return started(tmp_path)


def enter_until_written(talk: Talk, kind: str, *answers: str) -> Talk:
    waiting = iter(answers)

    def listen(_prompt):
        if "Write it into" in "\n".join(talk.said[-4:]):
            return "yes"
        return next(waiting, "")

    return talk.hear(kind, listen)


def test_each_question_says_how_many_come_after_it(talk):
    talk.new("venue", "Mill Hall", "", "")
    assert "What is the place called?  (19 more after this)" in talk.text
    assert "A short name for its web address?  (18 more after this)" in talk.text
    enter_until_written(talk, "venue", "", "Mill Hall")
    assert "(the last one)" in talk.text


def test_what_the_entry_cannot_be_without_is_not_left_open(talk):
    talk.new("venue", "", "skip")
    assert talk.text.count("The entry cannot be without this.") == 2


@pytest.mark.parametrize(
    ("before", "typed", "said"),
    [
        (["Hall", "", "", ""], "ZB1", '"ZB1" cannot be a postcode. Write it like ZB1 4QT.'),
        (["Hall"], "Mill Hall", "cannot be part of a web address: use small letters, numbers and hyphens."),
        (
            ["Hall"],
            "example-hall",
            'There is a venue "example-hall" already. Write another id, such as "example-hall-2"',
        ),
        (
            ["Hall", "", "", "", "", "", "", ""],
            "maybe",
            '"maybe" is not an answer here. Write yes, no, partly',
        ),
        (["Hall", "", "", ""], "ZB1\x1b[A", "There is an invisible character in this answer (U+001B)."),
        (["Hall", ""], "[a](javascript:alert)", None),
        ([], "x" * 121, '"name" has 121 characters, and 120 is the most. Shorten it.'),
        ([], "\u3164", "Nothing of this name can be seen."),
    ],
)
def test_an_answer_that_cannot_be_right_is_asked_for_again_with_the_reason(talk, before, typed, said):
    talk.new("venue", *before, typed, ".")
    if said is None:
        said = 'A link cannot start with "javascript:".'
    assert said in talk.text
    assert talk.end is End.CUT_OFF


def test_a_wrong_time_says_what_to_write(talk):
    answers = {"group called": "Club", "in one sentence?": "A club.", "Is it running?": "running"}
    talk.about(
        "group",
        answers
        | {
            "Do you know when it meets?": "yes",
            "day of the week": ["Tuseday", "Tuesday"],
            "When does it begin?": ["10", "10.30"],
            "When does it end?": ["9:30", "11:30"],
        },
    )
    assert '"Tuseday" is not a day of the week. Write it in full, such as Tuesday.' in talk.text
    assert '"10" is not a time of day. Write it like 10:00 or 1:30pm.' in talk.text
    assert "This session ends before it starts." in talk.text
    session = talk.entry("groups", "club").sessions[0]
    assert (session.start.isoformat("minutes"), session.end.isoformat("minutes")) == ("10:30", "11:30")


def test_what_does_not_fit_together_is_asked_again_and_the_rest_is_kept(talk):
    talk.about(
        "venue",
        {
            "place called": "Hall",
            "how far north": ["0.8", "53.2"],
            "how far east": ["53.2", "0.8"],
            "get there": "Bus 4.",
        },
    )
    assert "Latitude and longitude are swapped." in talk.text
    venue = talk.entry("venues", "hall")
    assert (venue.latitude, venue.longitude, venue.getting_there) == (53.2, 0.8, "Bus 4.")


def test_a_contact_without_a_way_to_reach_it_is_asked_again(talk):
    talk.about(
        "venue",
        {"place called": "Hall", "somebody to ask": "y", "What part": "Desk", "A telephone": ["", "01632 960123"]},
    )
    assert "This contact has no way to get in touch." in talk.text
    assert talk.entry("venues", "hall").contacts[0].phone == "01632 960123"


def test_back_asks_the_question_before_and_enter_keeps_what_was_written(talk):
    enter_until_written(talk, "venue", "Hal", "hal-1", "A hall.", ".", "back", "back", "back", "Hall", "hall", "")
    assert "You wrote: A hall." in talk.text
    venue = talk.entry("venues", "hall")
    assert (venue.name, venue.about) == ("Hall", "A hall.")


def test_back_at_the_end_goes_to_the_last_question(talk):
    done = []

    def listen(_prompt):
        if "Write it into" in "\n".join(talk.said[-4:]):
            done.append(1)
            return "back" if len(done) == 1 else "yes"
        return "Hall" if "place called" in talk.said[-3] else ""

    talk.hear("venue", listen)
    assert len(done) == 2
    assert talk.text.count("Are there days when it is shut") == 2


def test_back_at_the_first_question_says_so(talk):
    talk.new("venue", "back")
    assert "This is the first question." in talk.text


def test_a_question_mark_tells_more(talk):
    talk.new("venue", "Hall", "", "", "", "?")
    assert "To write one of these words as an answer, put \\ before it." in talk.text
    assert 'The postcode, such as "ZB1 4QT".' in talk.text
    assert "That is better than a guess." in talk.text


def test_a_name_that_is_one_of_our_commands_can_be_written(talk):
    enter_until_written(talk, "venue", "\\stop", "stop-hall")
    assert talk.entry("venues", "stop-hall").name == "stop"


def test_a_name_without_letters_for_an_address_needs_an_id_of_its_own(talk):
    talk.new("venue", "中心", "", "the-centre")
    assert 'Press Enter for "' not in talk.text
    assert "The entry cannot be without this." in talk.text


def test_a_taken_id_is_never_suggested(talk):
    talk.new("venue", "Example Hall")
    assert 'Press Enter for "example-hall-2".' in talk.text


# Stopping and going on ------------------------------------------------------------------------------------


def test_somebody_can_stop_and_go_on_another_day(talk):
    before = talk.files()
    talk.new("venue", "Mill Hall", "", "A hall.", ".", "stop")
    assert talk.end is End.STOPPED
    assert "Your answers are kept. To go on: local-offer new venue" in talk.text
    assert talk.files() == before
    again = Talk(talk.folder)
    enter_until_written(again, "venue", "1", "", "ZB1 4QT")
    assert "1  Mill Hall (begun on 2026-11-23, 3 answers)" in again.text
    assert "What is the place called?" not in again.text
    venue = again.entry("venues", "mill-hall")
    assert (venue.name, venue.about, venue.postcode) == ("Mill Hall", "A hall.", "ZB1 4QT")
    assert again.drafts() == []


@pytest.mark.parametrize("end", [EOFError(), KeyboardInterrupt()])
def test_the_end_of_the_input_and_ctrl_c_keep_the_answers_and_an_unfinished_text(talk, end):
    talk.new("venue", "Mill Hall", "", "A hall.", "With a door.", end)
    assert talk.end is End.CUT_OFF
    assert "Your answers are kept." in talk.text
    again = Talk(talk.folder)
    enter_until_written(again, "venue", "yes")
    assert "You wrote: A hall.\n    With a door." in again.text
    assert again.entry("venues", "mill-hall").about == "A hall.\nWith a door."


def test_stop_and_back_inside_a_long_text_keep_it(talk):
    enter_until_written(talk, "venue", "Hall", "", "One.", "Two.", "back", "", "", "")
    assert talk.entry("venues", "hall").about == "One.\nTwo."


def test_each_answer_is_kept_at_once_so_that_a_killed_program_loses_nothing(talk):
    kept = []

    def listen(_prompt):
        files = list((talk.folder / ".local-offer-drafts").glob("*.json"))
        kept.append(json.loads(files[0].read_bytes())["given"] if files else {})
        return ["Mill Hall", "mill", "stop"][len(kept) - 1]

    talk.hear("venue", listen)
    assert kept == [{}, {"name": "Mill Hall"}, {"name": "Mill Hall", "id": "mill"}]


def test_several_drafts_are_told_apart_and_can_be_thrown_away(talk):
    talk.new("venue", "One", "stop")
    talk.new("venue", "", "Two", "stop")
    assert talk.drafts() == ["venue-1.json", "venue-2.json"]
    talk.new("venue", "3", "forget 1", "1", "stop")
    assert "That is none of these." in talk.text
    assert talk.drafts() == ["venue-2.json"]
    talk.new("group", "stop")
    assert "did not finish" not in talk.text


def test_drafts_are_left_out_of_git(talk):
    talk.new("venue", "One", "stop")
    assert (talk.folder / ".local-offer-drafts" / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"version": 1, "kind": "venue", "given": 3}', b"\xff\xfe"])
def test_a_damaged_draft_counts_as_not_there(talk, damage):
    talk.new("venue", "One", "stop")
    (talk.folder / ".local-offer-drafts" / "venue-1.json").write_bytes(damage)
    talk.new("venue", "Two", "stop")
    assert "did not finish" not in talk.text
    assert talk.drafts() == ["venue-1.json", "venue-2.json"]


def test_an_answer_that_became_wrong_meanwhile_is_asked_again(talk):
    talk.new("venue", "Mill Hall", "", "stop")
    other = Talk(talk.folder)
    enter_until_written(other, "venue", "", "Mill Hall", "mill-hall")
    again = Talk(talk.folder)
    enter_until_written(again, "venue", "1", "mill-hall-3")
    assert 'There is a venue "mill-hall" already.' in again.text
    assert again.entry("venues", "mill-hall-3").name == "Mill Hall"


def test_nothing_is_written_or_kept_when_nobody_answers(talk):
    before = talk.files()
    talk.new("venue")
    assert talk.end is End.CUT_OFF
    assert talk.text.endswith("Nothing was written.")
    assert talk.files() == before
    assert talk.drafts() == []


def test_saying_no_at_the_end_keeps_the_answers(talk):
    before = talk.files()
    talk.about("venue", {"place called": "Hall"}, last="no")
    assert talk.end is End.STOPPED
    assert talk.files() == before
    assert talk.drafts() == ["venue-1.json"]
