"""Checks that depend on the day: what has grown old, what is over, what lies in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.directory.consultations import is_more_than_a_year_late
from generator.directory.dated import AHEAD, CHECK_AHEAD, Fact, check_of, severity_of
from generator.directory.directory import Directory
from generator.directory.event_standing import is_over
from generator.directory.loader import Loaded
from generator.directory.practitioners import coming_dates
from generator.directory.setting_checks import check_settings
from generator.directory.standing import Standing, missing, review_is_due, standing
from generator.directory.wording import join_words
from generator.findings import Finding

FIELDS_NEEDED = {
    "venue": "a venue: or online: in one of its sessions",
    "staff_backgrounds": "staff_backgrounds:",
    "contacts": "contacts:",
    "sessions": "sessions:",
    "checked": "checked:",
}
"""What to write for each thing that a group needs before it is shown as running."""


def check_today(loaded: Loaded, today: date) -> list[Finding]:
    """Return what an editor may want to know on this day. Nothing here stops a build that is not strict.

    A day that has not come yet is a warning, since families would read that somebody has checked; all else is news.
    """
    if loaded.directory is None:
        return []
    directory = loaded.directory
    facts = (
        *_groups(directory, today),
        *_professionals(directory, today),
        *_events(directory, today),
        *_consultations(directory, today),
        *_procedures(directory, today),
        *_statement(directory, today),
        *_training(directory, today),
        *_rest(directory, today),
        *check_settings(directory, today),
    )
    return [Finding(loaded.place(location), rule, message, severity_of(rule)) for location, rule, message in facts]


def _groups(directory: Directory, today: date) -> Iterator[Fact]:
    for number, group in enumerate(directory.groups):
        here = ("groups", number)
        yield from check_of(group, here, "this group", directory, today, is_over=group.status == "ended")
        if standing(group) is Standing.NOT_READY:
            lacks = join_words(FIELDS_NEEDED[field] for field in missing(group))
            message = f'Families are told that we cannot say yet if "{group.name}" is running. It still needs {lacks}.'
            yield (*here, "status"), "not-ready", message
        if group.visible_to and group.visible_to < today:
            message = "Families no longer see this group. Move the date, or take the entry out."
            yield (*here, "visible_to"), "out-of-sight", message
        if group.notice and group.notice.until < today:
            yield (*here, "notice", "until"), "old-notice", "This notice is over and no longer shown. Take it out."


def _professionals(directory: Directory, today: date) -> Iterator[Fact]:
    for number, professional in enumerate(directory.professionals):
        yield from check_of(professional, ("professionals", number), "this", directory, today)


def _events(directory: Directory, today: date) -> Iterator[Fact]:
    for number, event in enumerate(directory.events):
        here = ("events", number)
        over = is_over(event, today)
        yield from check_of(event, here, "this event", directory, today, is_over=over)
        if not over and event.visible_to and event.visible_to < today:
            message = (
                "Families no longer see this event, and it is still to come. Move the date, or take the entry out."
            )
            yield (*here, "visible_to"), "out-of-sight", message


def _consultations(directory: Directory, today: date) -> Iterator[Fact]:
    for number, consultation in enumerate(directory.consultations):
        here = ("consultations", number)
        for place, answer in enumerate(consultation.answers):
            if answer.on > today:
                message = "This answer lies in the future. Write the day it was given, or take it out until it is."
                yield (*here, "answers", place, "on"), AHEAD, message
        if is_more_than_a_year_late(consultation, today):
            field = "answer_due" if consultation.answer_due else "closes"
            message = (
                "Families have waited for an answer for more than a year, and the page says so. "
                "Add answers: and say what was done, and what could not be done and why."
            )
            yield (*here, field), "answer-late", message


def _procedures(directory: Directory, today: date) -> Iterator[Fact]:
    for number, procedure in enumerate(directory.procedures):
        if procedure.reviewed and procedure.reviewed > today:
            message = "This review lies in the future. Write the day of the last one, or take it out until it is done."
            yield ("procedures", number, "reviewed"), AHEAD, message
        if review_is_due(procedure, today):
            message = "The day of the next review has passed. Review the procedure, and write the new dates."
            yield ("procedures", number, "next_review"), "review-due", message


def _statement(directory: Directory, today: date) -> Iterator[Fact]:
    statement = directory.accessibility
    if statement is None:
        return
    for field in ("prepared", "reviewed", "tested"):
        day = getattr(statement, field)
        if day and day > today:
            message = "This day lies in the future. Write the day on which it was done, or take it out until then."
            yield ("accessibility", field), AHEAD, message
    if statement.next_review and statement.next_review < today:
        message = "The day of the next review has passed. Go through the statement, and write the new dates."
        yield ("accessibility", "next_review"), "review-due", message


def _training(directory: Directory, today: date) -> Iterator[Fact]:
    for number, training in enumerate(directory.training):
        if training.dates and not coming_dates(training, today):
            message = "All dates of this training are over. Add the next ones, or take the entry out."
            yield ("training", number, "dates"), "dates-over", message


def _rest(directory: Directory, today: date) -> Iterator[Fact]:
    for number, entry in enumerate(directory.glossary):
        if entry.checked and entry.checked > today:
            yield ("glossary", number, "checked"), AHEAD, CHECK_AHEAD
    last = directory.calendar.last_known_day
    if last and last < today:
        number = max(range(len(directory.terms)), key=lambda number: directory.terms[number].last_day)
        message = "The last school term here is over, so nobody can tell what is term time. Add the next terms."
        yield ("terms", number, "last_day"), "terms-over", message
