"""Questions about a nursery, childminder or other setting: what families ask, in the order in which they ask it."""

from __future__ import annotations

from generator.directory.setting_questions import QUESTIONS
from generator.directory.settings import FirstContact, Policy, Setting, SettingAnswers, StaffTraining
from generator.interview.row import Row, Tables

TABLES: Tables = {
    Setting: (
        Row("name", "What is the setting called?", "Apple Lane Nursery"),
        Row("id", "A short name for its web address?", "apple-lane-nursery"),
        Row("kind", "What sort of setting is it?"),
        Row(
            "summary",
            "What is it, and for whom, in one sentence?",
            "A small nursery with a big garden, for children from 2 to 4.",
        ),
        Row(
            "status",
            "Is it open?",
            glosses={
                "open": "families can come",
                "full": "there is a waiting list",
                "paused": "it is shut for now",
                "closed": "it is over for good",
            },
        ),
        Row("ages"),
        Row("venue", "In which place is it?"),
        Row("area", "In which part of the area is it?", only_if=lambda values: "venue" not in values),
        Row("places", "Are there places at the moment?", "Two places for two-year-olds from January."),
        Row("hours", "When is it open?", "Monday to Friday, 8am to 6pm, all year but the week after Christmas."),
        Row("first_contact", "Can you say what happens when a family rings or writes for the first time?"),
        Row("contacts", "Is there somebody whom families can ask?", again="Is there another way to ask?"),
        Row("answers"),
        Row(
            "first_visit",
            "What happens on a first visit, one short step after another?",
            "Somebody waits for you at the yellow door.",
        ),
        Row(
            "key_person_promises",
            "What does every key person promise a family?",
            "Your key person rings you in the first week.",
        ),
        Row("training", "Have the staff learned something lately?", again="Have they learned something else?"),
        Row("funded", "What costs a family nothing, or less?", "15 hours a week for children of 3 and 4."),
        Row("policies", "Is there a written policy to name?", again="Is there another policy?"),
        Row("professionals", "Who else may a family meet there?"),
        Row("procedures", "Which of these ways of working matter there?"),
        Row("photo", "Is there a photograph or drawing of it?"),
        Row("website", "Has it a web page of its own?", "https://www.example.org/apple-lane"),
        Row("checked", "Has somebody made sure that all of this is right?"),
    ),
    SettingAnswers: tuple(
        Row(question.field, question.words, help=f"Write {question.write}.") for question in QUESTIONS
    ),
    FirstContact: (
        Row("who", "Who answers? The part they play, no names.", "The manager, or whoever is in the office"),
        Row("when", "When does somebody answer?", "Monday to Friday, 8am to 6pm"),
        Row("reply", "How soon is a message answered?", "We ring back the next day."),
    ),
    StaffTraining: (
        Row("what", "What was it about, in plain words?", "Signing with small children"),
        Row("when", "On which day was it over?", "2026-06-12"),
        Row("who", "Who took part?", "all staff"),
    ),
    Policy: (
        Row("name", "What is it about, in plain words?", "How we keep children safe"),
        Row("link", "Where can families read it?", "https://www.example.org/safe"),
    ),
}
