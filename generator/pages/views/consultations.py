"""Having your say: what families are asked, what they said, and what was done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.directory.addresses import HAVE_YOUR_SAY, YOU_SAID, consultation_address
from generator.directory.consultations import (
    Consultation,
    ConsultationAnswer,
    Stage,
    a_year_after,
    is_late,
    last_answered,
    stage,
)
from generator.directory.wording import day_and_date, long_date
from generator.pages.page import Page
from generator.pages.prose import plain
from generator.pages.site import Site

STAGE_WORDS = {
    Stage.OPEN: "Open: you can answer now",
    Stage.OPEN_PERHAPS: "We do not know if you can still answer",
    Stage.SOON: "Not open yet",
    Stage.WAITING: "Closed: not answered yet",
    Stage.ANSWERED: "Closed and answered",
}

SECTIONS = (
    ("You can answer now", (Stage.OPEN, Stage.OPEN_PERHAPS)),
    ("Coming soon", (Stage.SOON,)),
    ("Closed, and waiting for an answer", (Stage.WAITING,)),
    ("Closed and answered", (Stage.ANSWERED,)),
)
"""The parts of the list of questions, and what is in each."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as families see it on the day of the build."""

    consultation: Consultation
    stage: Stage
    stage_words: str
    until: str | None
    """Until when people can or could answer, or None when nobody has told us."""
    late: bool
    """Whether the promised day of an answer has passed without one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, with the question that it belongs to."""

    asked: Asked
    answered: ConsultationAnswer


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of questions, what came of them, and a page for each question."""
    questions = [_asked(one, site.today) for one in site.directory.consultations]
    yield site.page(
        HAVE_YOUR_SAY,
        "have-your-say.html",
        title="Have your say",
        description=f"What families in {site.directory.authority.area} are asked, and how to answer.",
        kind="have-your-say",
        sections=[
            (words, found)
            for words, stages in SECTIONS
            if (found := [asked for asked in questions if asked.stage in stages])
        ],
    )
    yield _you_said(site, questions)
    for asked in questions:
        question = asked.consultation
        yield site.page(
            consultation_address(question.id),
            "consultation.html",
            title=plain(question.question),
            description=f"{question.asked_by} asks: {question.question}",
            kind="consultation",
            changed=max((answer.on for answer in question.answers), default=None),
            asked=asked,
            question=question,
            answers=sorted(question.answers, key=lambda answer: answer.on, reverse=True),
        )


def _you_said(site: Site, questions: list[Asked]) -> Page:
    latest = last_answered(site.directory.consultations, site.today)
    next_due = a_year_after(latest) if latest else None
    answers = [Answer(asked, answered) for asked in questions for answered in asked.consultation.answers]
    return site.page(
        YOU_SAID,
        "you-said-we-did.html",
        title="You said, we did",
        description=f"What families in {site.directory.authority.area} said, what was done, and what was not and why.",
        kind="you-said-we-did",
        answers=sorted(answers, key=lambda answer: answer.answered.on, reverse=True),
        waiting=[asked for asked in questions if asked.stage is Stage.WAITING],
        latest=latest,
        next_due=next_due,
        overdue=next_due is not None and next_due < site.today,
    )


def _asked(question: Consultation, today: date) -> Asked:
    current = stage(question, today)
    return Asked(question, current, STAGE_WORDS[current], _until(question, current, today), is_late(question, today))


def _until(question: Consultation, current: Stage, today: date) -> str | None:
    if current is Stage.SOON and question.opens:
        end = f", until {day_and_date(question.closes, today)}" if question.closes else ""
        return f"You can answer from {day_and_date(question.opens, today)}{end}."
    if question.closes is None:
        return None
    if current is Stage.OPEN:
        return f"You can answer until {day_and_date(question.closes, today)}."
    return f"It closed on {long_date(question.closes)}."
