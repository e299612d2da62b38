"""Checks of settings that depend on the day: what families still ask, what has grown old, what lies in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.directory.dated import AHEAD, Fact, check_of
from generator.directory.directory import Directory
from generator.directory.nodes import Location
from generator.directory.setting_questions import FIRST_CONTACT, QUESTIONS, State, first_contact_state, state
from generator.directory.settings import Setting

UNANSWERED = "unanswered-question"
_EXTRAS = {
    "key_person": "key_person_promises",
    "staff_skills": "training",
    "building": "venue",
    "other_people": "professionals",
    "costs": "funded",
    "policies": "policies",
}
"""The field of a setting that answers a question beside the prose, by the question's field."""

WHO_ANSWERS = 'who: with the part of the person who answers, when: and reply:, such as "We ring back the next day"'
"""What to write about the first contact."""


def check_settings(directory: Directory, today: date) -> Iterator[Fact]:
    """Yield what an editor may want to know of each setting on this day."""
    for number in range(len(directory.settings)):
        yield from check_setting(directory, number, today)


def check_setting(directory: Directory, number: int, today: date) -> Iterator[Fact]:
    """Yield what an editor may want to know of one setting, given by its place in the list, from 0."""
    setting, here = directory.settings[number], ("settings", number)
    if setting.status != "closed" and (setting.visible_to is None or today <= setting.visible_to):
        yield from _unanswered(setting, here, directory)
    yield from _dates(setting, here, directory, today)


def _unanswered(setting: Setting, here: Location, directory: Directory) -> Iterator[Fact]:
    if first_contact_state(setting) is State.NOT_ANSWERED:
        message = f"Families are told that we do not know who answers. Add {FIRST_CONTACT}: with {WHO_ANSWERS}."
        yield place_of(setting, FIRST_CONTACT, here), UNANSWERED, message
    for question in QUESTIONS:
        if state(setting, question, directory) is State.NOT_ANSWERED:
            asked = question.asked_of(setting.kind)
            message = (
                f'Families ask "{asked}", and nobody has told us. In answers:, add {question.field}: {question.write}.'
            )
            yield place_of(setting, question.field, here), UNANSWERED, message


def place_of(setting: Setting, field: str, here: Location) -> Location:
    """Return where the answer to a question stands, or would best be written.

    Args:
        setting: The setting.
        field: `FIRST_CONTACT`, or the field of a question.
        here: The location of the setting.
    """
    if field == FIRST_CONTACT:
        return (*here, field if setting.first_contact else "id")
    if getattr(setting.answers, field):
        return (*here, "answers", field)
    if _EXTRAS.get(field) in setting.model_fields_set:
        return (*here, _EXTRAS[field])
    return (*here, "answers" if "answers" in setting.model_fields_set else "id")


def _dates(setting: Setting, here: Location, directory: Directory, today: date) -> Iterator[Fact]:
    yield from check_of(setting, here, "this setting", directory, today, is_over=setting.status == "closed")
    for number, training in enumerate(setting.training):
        if training.when > today:
            message = "This training lies in the future, so families do not see it yet. Write the day it was over."
            yield (*here, "training", number, "when"), AHEAD, message
    if setting.visible_to and setting.visible_to < today:
        message = "Families no longer see this setting. Move the date, or take the entry out."
        yield (*here, "visible_to"), "out-of-sight", message
