"""Entries as rows, and rows as entries.

An entry is a dictionary in the shape of our YAML (`written.as_fields`); a row is a dictionary of texts by column.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator.directory.directory import Directory
from generator.directory.values import Contact
from generator.directory.written import Fields, as_fields
from generator.tables.cells import days_text, days_value, extra_text, extra_value, joined, parted
from generator.tables.columns import SECTIONS, Column, Form, Table, tables

Row = dict[Column, str]
Rows = dict[str, list[Row]]
"""The rows of each table by its name."""

CONTACT_FIELDS = frozenset(Contact.model_fields)


def rows_of(directory: Directory) -> Rows:
    """Return a directory as rows. Every table is there, also one that is empty."""
    return rows_of_entries({section: [as_fields(one) for one in getattr(directory, section)] for section in SECTIONS})


def rows_of_entries(entries: dict[str, list[Fields]]) -> Rows:
    """Return the entries of each section as rows."""
    rows: Rows = {name: [] for name in tables()}
    for section, fields_of_all in entries.items():
        for fields in fields_of_all:
            _add_rows(tables()[section], fields, None, f"{section}/{fields.get('id', '')}", rows)
    return rows


def _add_rows(table: Table, fields: dict[str, Any], owner: str | None, name: str, rows: Rows) -> None:
    """Add the row of an entry, and those of all it has several of. `name` is what further rows call it."""
    row: Row = {}
    for column in table.columns:
        text = _out(column, fields, owner)
        if text:
            row[column] = text
    rows[table.name].append(row)
    for further in tables().values():
        for above, path in further.owners:
            if above == table.name:
                for number, item in enumerate(_at(fields, path) or (), 1):
                    _add_rows(further, item, name, f"{name}/{path[-1]}/{number}", rows)


def _out(column: Column, fields: dict[str, Any], owner: str | None) -> str:
    if column.form == "owner":
        return owner or ""
    if column.form == "mark":
        return mark(fields)
    value = _at(fields, column.path[:-1] if column.form == "details" else column.path)
    if value is None:
        return ""
    return _OUT.get(column.form, str)(value)


def _details(value: Any) -> str:
    return str(value.get("details", "")) if isinstance(value, dict) else ""


_OUT: dict[Form, Callable[[Any], str]] = {
    "list": joined,
    "days": lambda value: joined(map(days_text, value)),
    "extra dates": lambda value: joined(map(extra_text, value)),
    "answer": lambda value: str(value.get("answer", "")) if isinstance(value, dict) else str(value),
    "details": _details,
}


def _at(fields: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        if not isinstance(fields, dict):
            # A short form such as `picture: phone` is a text where the rest of the way would be.
            return fields if step == "drawing" else None
        fields = fields.get(step)
    return fields if not isinstance(fields, dict) or "answer" in fields or "details" in fields else None


def entry_of_row(table: Table, row: Row) -> Fields:
    """Return the fields that a row says. What is empty is left out, and so is what tells of the row alone."""
    fields: Fields = {}
    for column in table.columns:
        text = row.get(column, "").strip()
        if text and column.form not in ("owner", "mark"):
            _put(fields, column, text)
    return fields


def _put(fields: dict[str, Any], column: Column, text: str) -> None:
    *way, last = column.path
    here = _inside(fields, way[:-1] if column.form == "details" else way)
    if column.form == "details":
        answer = {"answer": here[way[-1]]} if way[-1] in here else {}
        here[way[-1]] = {**answer, "details": text}
    else:
        here[last] = _IN.get(column.form, str)(text)


def _inside(fields: dict[str, Any], way: Sequence[str]) -> dict[str, Any]:
    for step in way:
        fields = fields.setdefault(step, {})
    return fields


_IN: dict[Form, Callable[[str], Any]] = {
    "list": parted,
    "days": lambda text: list(map(days_value, parted(text))),
    "extra dates": lambda text: list(map(extra_value, parted(text))),
}


def put_further(fields: dict[str, Any], path: tuple[str, ...], item: dict[str, Any]) -> None:
    """Add a row of a further table to the entry that it belongs to."""
    *way, last = path
    _inside(fields, way).setdefault(last, []).append(item)


def without_names(value: Any) -> Any:
    """Return fields without the names of people, which tables never hold."""
    if isinstance(value, dict):
        is_contact = "role" in value and value.keys() <= CONTACT_FIELDS
        return {name: without_names(inner) for name, inner in value.items() if not (is_contact and name == "name")}
    return [without_names(inner) for inner in value] if isinstance(value, list) else value


def mark(fields: Fields) -> str:
    """Return a short text that changes when anything but a person's name changes in an entry."""
    said = json.dumps(without_names(fields), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def cells(table: Table, row: Row) -> Iterator[str]:
    """Yield the texts of a row, one for each column of its table."""
    return (row.get(column, "") for column in table.columns)
