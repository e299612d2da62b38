"""The tables and their columns, made out of the model: a field that is added there is a column here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from generator.directory.fields import Field, entry_of, field_at, fields_of
from generator.directory.parts import LISTS
from generator.directory.references import NOUNS
from generator.directory.school_calendar import Days
from generator.directory.sessions import ExtraDate
from generator.directory.values import CalendarDate, Contact, Fact, Phone, Thing, TimeOfDay
from generator.directory.written import holds

Form = Literal["text", "day", "time", "phone", "list", "days", "extra dates", "answer", "details", "owner", "mark"]
"""What a cell holds. `answer` and `details` are the two halves of a question that is answered yes, no or partly."""

WITHOUT = ("translations",)
"""Sections that tables do not hold."""
SECTIONS = tuple(section for section in LISTS if section not in WITHOUT)
PRIVATE: dict[type[Thing], tuple[str, ...]] = {Contact: ("name",)}
"""Fields that are never written into a table: the names of people."""

OWNER = "Belongs to"
"""The column by which a row of a further table says whose it is."""
MARK = "Mark (leave it as it is)"
"""The column by which an import sees whether an entry was changed since the table was made."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    path: tuple[str, ...]
    """The way to the value inside an entry, such as `("who_for", "ages", "youngest")`."""
    form: Form
    heading: str
    about: str
    """What to write there."""
    choices: tuple[str, ...] = ()
    """The words to choose from, when only some are allowed."""
    needed: bool = False
    """Whether an entry cannot be without it."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the entries of a section, or what entries have several of."""

    name: str
    """Its name in files: `groups`, `sessions`."""
    title: str
    """The same for people: `Groups`."""
    about: str
    columns: tuple[Column, ...]
    model: type[Thing]
    owners: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """For a further table: the table that its rows belong to, and the field there, such as `("cost", "prices")`."""

    @property
    def is_section(self) -> bool:
        """Whether its rows are whole entries."""
        return not self.owners


_NAMES = {
    "StaffTraining": "staff_training",
    "ChecklistPart": "checklist_parts",
    "Part": "step_parts",
    "TrainingDate": "training_dates",
    "ConsultationAnswer": "consultation_answers",
}
"""Names of further tables, where the name of the field would be that of another table, or say too little."""


@cache
def tables() -> dict[str, Table]:
    """Return every table by its name: the sections first, then what their entries have several of."""
    found: dict[str, Table] = {}
    further: dict[str, Table] = {}
    for section in SECTIONS:
        model = _model(section)
        heads = (*_columns(model), Column((), "mark", MARK, _ABOUT_MARK))
        found[section] = Table(section, _title(section), (model.__doc__ or "").split("\n")[0], heads, model)
        _add_further(section, model, further)
    return found | further


_ABOUT_MARK = "It tells an import whether the entry was changed since this table was made. Leave it empty in new rows."
_ABOUT_OWNER = "Whose row this is: the name of the table, a slash and the id, such as {example}."


def _add_further(owner: str, model: type[Thing], further: dict[str, Table]) -> None:
    for path, item in _lists_of(model):
        name = _NAMES.get(item.__name__, path[-1])
        if name in further:
            table = further[name]
            further[name] = replace(table, owners=(*table.owners, (owner, path)))
        else:
            example = f"{owner}/little-steps" if owner in SECTIONS else "procedures/moving-to-school/steps/1"
            head = Column((), "owner", OWNER, _ABOUT_OWNER.format(example=example), needed=True)
            about = (item.__doc__ or "").split("\n")[0]
            further[name] = Table(name, _title(name), about, (head, *_columns(item)), item, ((owner, path),))
            _add_further(name, item, further)


def _model(section: str) -> type[Thing]:
    field = field_at((section,))
    entry = entry_of(field) if field else None
    if entry is None or entry.model is None:
        raise LookupError(section)
    return entry.model


def _columns(model: type[Thing], before: tuple[str, ...] = (), *, needed: bool = True) -> Iterator[Column]:
    """Yield the columns of a class. What it has several of has a table of its own."""
    for name, field in fields_of(model).items():
        if name in PRIVATE.get(model, ()):
            continue
        path = (*before, name)
        is_needed = needed and model.model_fields[name].is_required()
        if field.model is Fact:
            yield _column(path, "answer", field, needed=is_needed)
            more = f"More about it. Needed with partly. ({field.about})"
            yield Column((*path, "details"), "details", f"{_heading(path)}: details", more)
        elif field.kind == "fields" and field.model is not None:
            yield from _columns(field.model, path, needed=is_needed)
        elif field.kind == "text":
            yield _column(path, _form(model, name), field, needed=is_needed)
        else:
            yield from _list_columns(path, field, needed=is_needed)


def _list_columns(path: tuple[str, ...], field: Field, *, needed: bool) -> Iterator[Column]:
    entry = entry_of(field)
    if entry is None:
        return
    if entry.model is None:
        yield _column(path, "list", replace(field, choices=entry.choices), needed=needed)
    elif entry.model in _IN_ONE_CELL:
        yield _column(path, _IN_ONE_CELL[entry.model], field, needed=needed)


_IN_ONE_CELL: dict[type[Thing], Form] = {Days: "days", ExtraDate: "extra dates"}
_SCALARS: tuple[tuple[object, Form], ...] = ((CalendarDate, "day"), (TimeOfDay, "time"), (Phone, "phone"))


def _form(model: type[Thing], name: str) -> Form:
    annotation = model.model_fields[name].rebuild_annotation()
    return next((form for kind, form in _SCALARS if holds(annotation, kind)), "text")


def _lists_of(model: type[Thing], before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], type[Thing]]]:
    """Yield the way to each list whose entries have fields of their own, and their class."""
    for name, field in fields_of(model).items():
        entry = entry_of(field)
        if entry is not None and entry.model is not None and entry.model not in _IN_ONE_CELL:
            yield (*before, name), entry.model
        elif field.kind == "fields" and field.model is not None:
            yield from _lists_of(field.model, (*before, name))


def _column(path: tuple[str, ...], form: Form, field: Field, *, needed: bool) -> Column:
    choices = ("yes", "no", "partly") if form == "answer" else field.choices
    about = " ".join((field.about or "").split())
    return Column(path, form, _heading(path), f"{about}{_HOW.get(form, '')}", choices, needed)


_HOW: dict[Form, str] = {
    "list": " If there are several, write | between them.",
    "days": " Write 2026-12-24, or 2026-10-26 to 2026-10-30 (half term). If there are several, write | between them.",
    "extra dates": (
        " Write 2026-12-19, or 2026-12-20 from 13:00 to 14:00 (picnic). If there are several, write | between them."
    ),
    "answer": " Write yes, no or partly. Leave it empty when nobody has told you.",
    "day": " Write it like 2026-09-24.",
    "time": " Write it like 13:30.",
}


def _heading(path: tuple[str, ...]) -> str:
    return ": ".join(path).replace("_", " ").capitalize()


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()


def squeezed(heading: str) -> str:
    """Return a heading as it is compared: small letters and figures alone."""
    return re.sub(r"[^a-z0-9]+", "", heading.lower())


def noun(table: Table) -> str:
    """Return what a row of a table is called."""
    return NOUNS.get(table.name, f"row of {table.title}")
