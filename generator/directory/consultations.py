"""Having your say: what families were asked, what was heard, and what came of it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import model_validator

from generator.directory.values import CalendarDate, Contact, Line, Mismatch, Prose, Slug, Thing, WebAddress


class ConsultationAnswer(Thing):
    """One thing that families said, and what came of it."""

    you_said: Line
    """What families said, as a theme and never as the words of one person."""
    we_did: Line | None = None
    """What was done."""
    could_not: Line | None = None
    """What could not be done."""
    why: Line | None = None
    """Why it could not be done."""
    on: CalendarDate
    """The day of this answer."""

    @model_validator(mode="after")
    def _is_an_answer(self) -> ConsultationAnswer:
        if self.we_did is None and self.could_not is None:
            raise Mismatch(("Families asked for an answer. Add we_did:, or could_not: and why:.", "you_said"))
        if self.could_not is not None and self.why is None:
            raise Mismatch(("Families will ask why. Add why: and say so.", "could_not"))
        if self.why is not None and self.could_not is None:
            raise Mismatch(("This is shown only beside could_not:. Add what could not be done, or take it out.", "why"))
        return self


class Consultation(Thing):
    """A question that families can answer, or could, and the answer they get."""

    id: Slug
    """Its short name in web addresses, such as "holiday-care"."""
    question: Line
    """The question, as one would ask it across a table."""
    asked_by: Line
    """Who asks, by the part they play."""
    about: Prose | None = None
    """Why it is asked, and what can change because of it."""
    opens: CalendarDate | None = None
    """The first day on which people can answer."""
    closes: CalendarDate | None = None
    """The last day on which people can answer."""
    answer_online: WebAddress | None = None
    """A page to answer on."""
    answer_without_internet: Prose | None = None
    """How to answer on paper, by telephone or face to face."""
    contacts: tuple[Contact, ...] = ()
    """Whom to ask about it, the best way first."""
    heard: tuple[Line, ...] = ()
    """What families said, as themes: never about one child or one family."""
    answers: tuple[ConsultationAnswer, ...] = ()
    """What came of it."""
    answer_due: CalendarDate | None = None
    """The day by which families were promised an answer."""
    covers: tuple[Slug, ...] = ()
    """Topics of the Local Offer that this page helps to cover. `local-offer duties` lists them."""

    @model_validator(mode="after")
    def _in_order(self) -> Consultation:
        problems = [(text, field) for wrong, text, field in self._checks() if wrong]
        if problems:
            raise Mismatch(*problems)
        return self

    def _checks(self) -> list[tuple[bool, str, str | tuple[str | int, ...]]]:
        opens, closes, due = self.opens, self.closes, self.answer_due
        early = "This answer was given before the question was asked. Check on: and opens:."
        return [
            (
                opens is not None and closes is not None and closes < opens,
                "It closes before it opens. Check opens: and closes:.",
                "closes",
            ),
            (
                closes is not None and due is not None and due < closes,
                "The answer is due before people have stopped answering. Check answer_due: and closes:.",
                "answer_due",
            ),
            *(
                (opens is not None and answer.on < opens, early, ("answers", number, "on"))
                for number, answer in enumerate(self.answers)
            ),
        ]


class Stage(StrEnum):
    """Whether people can answer a question today, and whether they have been answered."""

    OPEN = "open"
    OPEN_PERHAPS = "open perhaps"
    """Nobody has told us until when people can answer."""
    SOON = "soon"
    WAITING = "waiting"
    """It has closed, and families have had no answer yet."""
    ANSWERED = "answered"


def stage(consultation: Consultation, today: date) -> Stage:
    """Return the stage of a question on this day."""
    if consultation.opens and today < consultation.opens:
        return Stage.SOON
    if consultation.closes and today <= consultation.closes:
        return Stage.OPEN
    if consultation.answers:
        return Stage.ANSWERED
    return Stage.WAITING if consultation.closes else Stage.OPEN_PERHAPS


def is_late(consultation: Consultation, today: date) -> bool:
    """Return whether the day by which families were promised an answer has passed without one."""
    due = consultation.answer_due
    return due is not None and due < today and stage(consultation, today) is Stage.WAITING


def is_more_than_a_year_late(consultation: Consultation, today: date) -> bool:
    """Return whether families have waited a year longer than promised, or than a closed question that promised none."""
    due = consultation.answer_due or consultation.closes
    return due is not None and stage(consultation, today) is Stage.WAITING and a_year_after(due) < today


def a_year_after(day: date) -> date:
    """Return the same day of the next year. A year after 29 February is 28 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def last_answered(consultations: tuple[Consultation, ...], today: date) -> date | None:
    """Return the latest day on which any question was answered, days to come left out."""
    days = [answer.on for one in consultations for answer in one.answers if answer.on <= today]
    return max(days, default=None)
