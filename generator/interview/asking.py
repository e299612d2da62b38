"""Which question comes next: a walk through the fields of an entry, by the model and the tables of questions."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Literal, get_origin

from pydantic import StringConstraints

from generator.directory.fields import Field, entry_of, fields_of, unwrapped
from generator.directory.groups import Cost
from generator.directory.needs import Need
from generator.directory.nodes import Location
from generator.directory.school_calendar import Days
from generator.directory.sessions import ExtraDate
from generator.directory.values import Fact, Slug, Thing
from generator.directory.written import Fields, Value, Word
from generator.interview import reading
from generator.interview.known import Known
from generator.interview.question import Asking, Option, Question, RejectedError
from generator.interview.row import Row, Table, Tables

_LONG = 1000
"""Characters. What may be longer is written in several lines."""
_ALONE: dict[type[Thing], str] = {Days: "first_day", ExtraDate: "date"}
"""Classes that are written as one value when nothing else is said, and the field that this value is."""
_YES_OR_NO = "yes or no"


@dataclass(frozen=True)
class Walk:
    """Asks for an entry of one section."""

    known: Known
    tables: Tables

    def thing(
        self, model: type[Thing], way: Location, left: int, table: Table = ()
    ) -> Generator[Question, Value | None, Fields]:
        """Ask for the fields of an entry or of a part of one.

        Args:
            model: Which fields there are.
            way: Where it lies in the entry.
            left: How many questions come after it.
            table: The questions, where they are others than usual.

        Raises:
            RejectedError: Two answers do not fit together.
        """
        table = tuple(row for row in table or self.table(model) if not self._has_no_choice((*way, row.field)))
        values: Fields = {}
        for number, row in enumerate(table):
            if not row.only_if(values):
                continue
            after = left + sum(self.size(model, other, way) for other in table[number + 1 :] if other.only_if(values))
            value = yield from self._field(model, row, (*way, row.field), values, after)
            if value is not None and value not in ([], {}, "not told"):
                values[row.field] = value
            if row.settles:
                self._settle(model, way, values, row.settles)
        self._settle(model, way, values)
        return {name: values[name] for name in model.model_fields if name in values}

    def table(self, model: type[Thing]) -> Table:
        """Return the questions about a class."""
        return self.tables.get(model) or tuple(Row(name) for name in model.model_fields)

    def _has_no_choice(self, way: Location) -> bool:
        """Return whether a field is for other entries, and there are none yet."""
        target = self.known.target(way) or self.known.target((*way, 0))
        return target is not None and not self.known.options(target)

    def size(self, model: type[Thing], row: Row, way: Location) -> int:
        """Return how many questions a row stands for at least."""
        here = (*way, row.field)
        if self._has_no_choice(here):
            return 0
        field = fields_of(model)[row.field]
        if field.kind != "fields" or field.model in (Fact, None) or self._is_optional(model, row):
            return 1
        return sum(
            self.size(field.model, inner, here) for inner in row.table or self.table(field.model) if inner.only_if({})
        )

    def _settle(self, model: type[Thing], way: Location, values: Fields, fields: tuple[str, ...] = ()) -> None:
        """Compare the answers with each other, when some fields are named only for these.

        Raises:
            RejectedError: Two of them do not fit together.
        """
        if not values and way:
            return
        found = self.known.mismatches(model, way, values)
        if fields:
            found = {at: why for at, why in found.items() if at[len(way) : len(way) + 1] and at[len(way)] in fields}
        if way in found:  # It is about no field in particular, so about what was left out.
            table = [row for row in self.table(model) if row.only_if(values)]
            absent = next((row for row in table if row.field not in values), table[0])
            found[(*way, absent.field)] = found.pop(way)
        if found:
            raise RejectedError(found)

    @staticmethod
    def _is_optional(model: type[Thing], row: Row) -> bool:
        """Return whether a part may be missing as a whole, so that it is asked first whether there is anything."""
        known = model.model_fields[row.field]
        return row.is_optional or (known.default is None and not known.is_required())

    # One field -----------------------------------------------------------------------------------------------

    def _field(self, model: type[Thing], row: Row, way: Location, values: Fields, left: int) -> Asking:
        field = fields_of(model)[row.field]
        if field.kind == "list":
            return (yield from self._list(model, row, field, way, values, left))
        if field.kind == "fields" and field.model is Fact:
            return (yield from self._fact(row, field, way, left))
        if field.kind == "fields" and field.model:
            return (yield from self._part(model, row, field, field.model, way, left))
        annotation = model.model_fields[row.field].rebuild_annotation()
        is_needed = model.model_fields[row.field].is_required() or row.needed_if(values)
        suggestion = row.suggest(values, self.known.today) if row.suggest else ""
        if way == ("id",):
            suggestion = self.known.free_id(str(values.get("name", "")))
        question = self._text(row, field, annotation, way, left)
        return (yield replace(question, is_needed=is_needed, suggestion=suggestion))

    def _text(self, row: Row, field: Field, annotation: Any, way: Location, left: int) -> Question:
        """Return the question for one text, number or choice."""
        target = self.known.target(way)
        core, metadata = unwrapped(annotation)
        options = self.known.options(target) if target else _choices(field, row)
        if target:
            read = reading.one_reference(self.known, target, options)
        else:
            is_word = get_origin(core) is Literal or (isinstance(core, type) and issubclass(core, Enum))
            read = reading.one_text(self.known, annotation, way, options, is_word=is_word)
        is_long = any((mark.max_length or 0) > _LONG for mark in metadata if isinstance(mark, StringConstraints))
        hint = _YES_OR_NO if core is bool else "its number, or part of its name" if target else ""
        return Question(
            way, _words(row, field), read, left, _help(row, field), row.example, options, hint, is_long=is_long
        )

    # Parts ---------------------------------------------------------------------------------------------------

    def _fact(self, row: Row, field: Field, way: Location, left: int) -> Asking:
        hint = "yes, no or partly. To say more: partly: only at the side door"
        about = _help(row, field)
        answer = yield Question(
            way, _words(row, field), reading.fact(self.known, way), left, about, row.example, (), hint
        )
        if answer != "partly":
            return answer
        more = fields_of(Fact)["details"]
        annotation = Fact.model_fields["details"].rebuild_annotation()
        details = Row("details", "Which part? Say what is there and what is not.")
        question = self._text(details, more, annotation, (*way, "details"), left)
        return {"answer": answer, "details": (yield replace(question, is_needed=True)) or ""}

    def _part(self, model: type[Thing], row: Row, field: Field, part: type[Thing], way: Location, left: int) -> Asking:
        if self._is_optional(model, row):
            asked = yield self._gate(row, field, (*way, "?"), left, _words(row, field))
            if asked != "yes":
                return None
        values = yield from self.thing(part, way, left, row.table)
        return _shortest(part, values)

    @staticmethod
    def _gate(row: Row, field: Field, way: Location, left: int, words: str) -> Question:
        empty = "Press Enter for no."
        return Question(
            way, words, reading.yes_or_no, left, _help(row, field), row.example, (), _YES_OR_NO, empty=empty
        )

    # Lists ---------------------------------------------------------------------------------------------------

    def _list(self, model: type[Thing], row: Row, field: Field, way: Location, values: Fields, left: int) -> Asking:
        entry = entry_of(field)
        if entry is None:
            return None
        is_needed = model.model_fields[row.field].is_required() or row.needed_if(values)
        if entry.kind == "fields" and entry.model:
            return (yield from self._things(row, field, entry.model, way, left, is_needed=is_needed))
        target = self.known.target((*way, 0))
        options = self.known.options(target) if target else _choices(entry, row)
        if options:
            read = reading.several(self.known, target, options)
            hint = "the numbers of all that fit, such as 1, 3"
            question = Question(way, _words(row, field), read, left, _help(row, field), row.example, options, hint)
            return (yield replace(question, is_needed=is_needed))
        return (yield from self._lines(row, field, way, left, is_needed=is_needed))

    def _lines(self, row: Row, field: Field, way: Location, left: int, *, is_needed: bool) -> Asking:
        """Ask for one line after another until one is empty."""
        found: list[Value] = []
        while True:
            here = (*way, len(found))
            first = Question(
                here,
                _words(row, field),
                reading.one_text(self.known, field.item, here, (), is_word=_is_slug(field.item)),
                left,
                _help(row, field),
                row.example,
                hint="one on a line, and an empty line at the end",
                is_needed=is_needed,
            )
            more = replace(first, words="", hint="", example="", empty="Press Enter when that is all.", is_needed=False)
            value = yield more if found else first
            if value is None:
                return found
            found.append(value)

    def _things(
        self, row: Row, field: Field, model: type[Thing], way: Location, left: int, *, is_needed: bool
    ) -> Asking:
        """Ask for one part after another, each after the question whether there is one."""
        found: list[Value] = []
        while True:
            here = (*way, len(found))
            words = (row.again or "Is there another?") if found else _words(row, field)
            if found or not is_needed:
                asked = yield self._gate(row, field, (*here, "?"), left, words)
                if asked != "yes":
                    return found
            values = yield from self.thing(model, here, left, row.table)
            found.append(_shortest(model, values))


def _shortest(model: type[Thing], values: Fields) -> Value:
    """Return a part in the short form that people write, where it has one and nothing is lost."""
    alone = _ALONE.get(model)
    if alone and set(values) == {alone}:
        return values[alone]
    if model is Cost and values == {"free": "yes"}:
        return Word("free")
    return values


def _choices(field: Field, row: Row) -> tuple[Option, ...]:
    words = [word for word in field.choices or tuple(row.glosses) if word != "not told"]
    return tuple(_NEEDS.get(word) or Option(word, row.glosses.get(word, "")) for word in words)


_NEEDS = {need.value: Option(need.value, f"{need.label}: {need.gloss}", has_name=True) for need in Need}


def _is_slug(annotation: Any) -> bool:
    return bool(annotation == Slug)


def _words(row: Row, field: Field) -> str:
    if row.words:
        return row.words
    about = _plain(field.about or (field.model.__doc__ if field.model else None) or field.name.replace("_", " "))
    first = re.split(r"(?<=[.?!]) ", about)[0]
    return first if first.endswith("?") else first.rstrip(".") + ":"


def _help(row: Row, field: Field) -> str:
    return row.help or _plain(field.about or (field.model.__doc__ if field.model else None) or "")


def _plain(about: str) -> str:
    return " ".join(about.replace("`", "").split())
