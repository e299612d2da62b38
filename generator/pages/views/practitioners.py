"""Pages for people who work with children: training, hubs and checklists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.directory.addresses import HUBS, PRACTITIONERS, TRAINING, checklist_address, checklist_file
from generator.directory.practitioners import Training, TrainingDate, coming_dates, last_date
from generator.directory.wording import cost_words
from generator.pages.page import Page
from generator.pages.site import Site

SOON = 3
"""How many dates of training the first page shows."""


@dataclass(frozen=True, slots=True)
class Course:
    """A training with what is worked out for today."""

    training: Training
    coming: tuple[TrainingDate, ...]
    last: date | None
    """Its last date of all, when somebody has told us one."""
    cost: str | None


def pages(site: Site) -> Iterator[Page]:
    """Yield the first page for practitioners and what it leads to, where a directory has anything for them."""
    directory = site.directory
    guides = directory.authority.practitioner_guides
    if not (guides or directory.training or directory.hubs or directory.checklists):
        return
    courses = [_course(training, site.today) for training in directory.training]
    dates = sorted(
        ((one, course) for course in courses for one in course.coming),
        key=lambda pair: (pair[0].date, pair[0].start, pair[1].training.name),
    )
    area = directory.authority.area
    yield site.page(
        PRACTITIONERS,
        "practitioners.html",
        title="For people who work with children",
        kind="practitioners",
        description=f"Training, partners and checklists for people who work with young children in {area}.",
        guides=guides,
        dates=dates[:SOON],
        procedures=[one for one in directory.procedures if {"agencies", "schools"} & set(one.audiences)],
        training_address=TRAINING,
        hubs_address=HUBS,
    )
    if courses:
        yield site.page(
            TRAINING,
            "training.html",
            title="Training",
            kind="training",
            description=f"Training for people who work with children in {area}: dates, and how to book.",
            courses=courses,
            dates=dates,
        )
    if directory.hubs:
        yield site.page(
            HUBS,
            "hubs.html",
            title="Partnership hubs",
            kind="hubs",
            description=f"Nurseries, schools and others in {area} who work together, and who belongs to each hub.",
        )
    for checklist in directory.checklists:
        yield site.page(
            checklist_address(checklist.id),
            "checklist.html",
            title=checklist.name,
            kind="checklist",
            description=checklist.summary,
            checklist=checklist,
            file=checklist_file(checklist.id),
        )


def _course(training: Training, today: date) -> Course:
    return Course(training, coming_dates(training, today), last_date(training), cost_words(training.cost))
