"""Reads tables with our columns: what `local-offer export` wrote, or somebody filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from generator.directory.quoting import shortened
from generator.directory.values import is_slug
from generator.intake.coercion import coerced
from generator.intake.material import Material
from generator.intake.reader import Tick
from generator.intake.record import CannotReadError, Fate, Note, Reading, Record, Way
from generator.intake.sheets import Cell, Odd, Sheet, read_sheets
from generator.tables import notes
from generator.tables.columns import Column, Table, noun, squeezed, tables
from generator.tables.rows import entry_of_row, put_further

_LOOKED_AT = 10
"""Rows among which the headings are looked for."""
_ENOUGH = 2
"""Headings that must be known before a sheet counts as a table."""


class OurTables:
    """CSV files and workbooks with the columns of `local-offer export template`."""

    name = "tables of our own (CSV, XLSX)"
    keeps_status = True

    def recognises(self, material: Material) -> bool:
        """Return whether any sheet has headings that we know."""
        try:
            return any(_headed(sheet) for sheet in _sheets(material))
        except CannotReadError:
            # What is a workbook and cannot be read is ours to explain.
            return bool(material.ending(".xlsx", ".xlsm", ".csv", ".tsv")) and not material.ending(".json")

    def read(self, material: Material, tick: Tick) -> Reading:
        """Return a record for each row that is an entry. Rows of further tables go into the entry that they name."""
        book = _Book(tick)
        for sheet in _sheets(material):
            book.add(sheet)
        if not book.headed:
            raise CannotReadError(
                "No sheet has the headings that local-offer export template writes. Copy your rows below those."
            )
        return book.reading()


@lru_cache(maxsize=1)
def _sheets(material: Material) -> tuple[Sheet, ...]:
    """Return the sheets of a material, which is asked for them twice: once to know it, once to read it."""
    return tuple(read_sheets(material))


@dataclass(frozen=True)
class _Headed:
    """A sheet whose headings we know."""

    sheet: Sheet
    table: Table
    row: int
    """The row of the headings."""
    columns: dict[int, Column]
    unknown: dict[int, str]
    """Headings that nobody knows, by their columns."""
    is_guessed: bool = False


_Spot = tuple[Sheet, int, int | None]
"""A sheet, a row and perhaps a column."""


@dataclass
class _Entry:
    """An entry as far as it has been read."""

    section: str
    place: str
    fields: dict[str, Any]
    dropped: list[Note] = field(default_factory=list)
    guessed: list[Note] = field(default_factory=list)
    mark: str = ""
    places: dict[Way, _Spot] = field(default_factory=dict)
    """Where each of its values stands."""

    def record(self) -> Record:
        """Return it as a record."""
        return Record(
            self.section,
            self.place,
            self.fields,
            dropped=tuple(self.dropped),
            guessed=tuple(self.guessed),
            mark=self.mark,
            locate=self.locate,
        )

    def locate(self, way: Way) -> str:
        """Return where a value stands, or what it lies in."""
        while way and way not in self.places:
            way = way[:-1]
        spot = self.places.get(way)
        return spot[0].place(*spot[1:]) if spot else self.place


@dataclass
class _Row:
    """One row of a table, read."""

    headed: _Headed
    number: int
    texts: dict[Column, str]
    dropped: list[Note]
    guessed: list[Note]

    @property
    def place(self) -> str:
        return self.headed.sheet.place(self.number)

    @cached_property
    def owner(self) -> str:
        return next((text for column, text in self.texts.items() if column.form == "owner"), "")

    @property
    def mark(self) -> str:
        return next((text for column, text in self.texts.items() if column.form == "mark"), "")

    @property
    def spot(self) -> _Spot:
        return self.headed.sheet, self.number, None

    def places(self, before: Way) -> dict[Way, _Spot]:
        """Return where each of its values stands, as seen from the entry."""
        numbers = {column.path: number for number, column in self.headed.columns.items()}
        return {
            (*before, *column.path): (self.headed.sheet, self.number, numbers[column.path])
            for column in self.texts
            if column.path
        }


class _Book:
    """Puts the rows of all sheets together."""

    def __init__(self, tick: Tick) -> None:
        self.headed: list[_Headed] = []
        self._tick = tick
        self._rows = 0
        """How many rows there are, those above the headings included."""
        self._remarks: list[Fate] = []
        self._left_out: list[Fate] = []
        self._merged: list[Fate] = []
        self._read: Counter[str] = Counter()
        self._entries: list[_Entry] = []
        self._named: dict[str, tuple[_Entry, Way]] = {}
        """What rows of further tables can belong to, by the name that they call it."""

    def add(self, sheet: Sheet) -> None:
        """Take one sheet."""
        self._remarks += [Fate(sheet.file, f"sheet {sheet.title}", remark) for remark in sheet.remarks]
        if squeezed(sheet.title) in (squeezed(notes.TITLE), squeezed(notes.FILE)):
            return
        headed = _headed(sheet)
        if headed is None:
            if sheet.rows:
                reason = "No row of it has headings that we know, so nothing of it was read."
                self._count_lost(sheet, reason)
            return
        self.headed.append(headed)

    def _count_lost(self, sheet: Sheet, reason: str) -> None:
        """Say of each row of a sheet that it was left out, so that the numbers add up."""
        self._read[f"rows of {sheet.title}"] += len(sheet.rows)
        self._left_out += [Fate(sheet.place(number), f"row of {sheet.title}", reason) for number in sheet.rows]

    def reading(self) -> Reading:
        """Return everything that was read."""
        self._rows = sum(len(headed.sheet.rows) for headed in self.headed)
        order = {name: number for number, name in enumerate(tables())}
        for headed in sorted(self.headed, key=lambda one: order[one.table.name]):
            self._remark_on(headed)
            self._take(headed)
        return Reading(
            source="",
            records=tuple(entry.record() for entry in self._entries),
            merged=tuple(self._merged),
            left_out=tuple(self._left_out),
            read=self._read,
            remarks=tuple(self._remarks),
        )

    def _remark_on(self, headed: _Headed) -> None:
        sheet = headed.sheet
        if headed.is_guessed:
            reason = f'By its headings it was taken for the table "{headed.table.title}".'
            self._remarks.append(Fate(sheet.file, f"sheet {sheet.title}", reason))
        for column, heading in headed.unknown.items():
            reason = "There is no such column here, so nothing in it was read."
            self._remarks.append(Fate(sheet.place(headed.row, column), f'column "{shortened(heading)}"', reason))

    def _take(self, headed: _Headed) -> None:
        numbers = [number for number in headed.sheet.rows if number > headed.row]
        for number in numbers:
            self._read[f"rows of {headed.table.title}"] += 1
            self._tick(self._read.total(), self._rows)
            row = _read_row(headed, number)
            if headed.table.is_section:
                self._take_entry(row)
            else:
                self._take_further(row)

    def _take_entry(self, row: _Row) -> None:
        table, fields = row.headed.table, entry_of_row(row.headed.table, row.texts)
        if not fields:
            self._leave_out(row, "There is nothing in this row that can be read.")
            return
        entry = _Entry(table.name, row.place, fields, row.dropped, row.guessed, row.mark, row.places(()))
        name = f"{table.name}/{fields.get('id', '')}"
        if "id" in fields and name in self._named:
            self._leave_out(row, f"There is a row with this id already, at {self._named[name][0].place}.")
            return
        self._entries.append(entry)
        if "id" in fields:
            self._named[name] = entry, ()

    def _take_further(self, row: _Row) -> None:
        owner = self._owner(row)
        if owner is None:
            return
        entry, way, path = owner
        item = entry_of_row(row.headed.table, row.texts)
        if not item:
            self._leave_out(row, "There is nothing in this row that can be read.")
            return
        here = _at(entry.fields, way)
        put_further(here, path, item)
        count = len(_at(here, path))
        full = (*way, *path, count - 1)
        entry.places |= {full: row.spot, **row.places(full)}
        entry.dropped += row.dropped
        entry.guessed += row.guessed
        self._named[f"{row.owner}/{path[-1]}/{count}"] = entry, full
        self._merged.append(Fate(row.place, f"row of {row.headed.table.title}", f"It is part of {row.owner}."))

    def _owner(self, row: _Row) -> tuple[_Entry, Way, tuple[str, ...]] | None:
        """Return the entry that a row belongs to, the way to the part of it, and the field there."""
        name, table = row.owner, row.headed.table
        section, _, rest = name.partition("/")
        # The name of a step is that of its procedure, with `steps` and a number.
        above = section if rest.count("/") == 0 else rest.split("/")[-2]
        path = dict(table.owners).get(above)
        if path is None:
            ways = " or ".join(f"{owner}/…" for owner, _ in table.owners)
            self._leave_out(row, f'Whose is it? Write {ways} into "Belongs to".')
            return None
        if name not in self._named:
            if section != above or not is_slug(rest):
                self._leave_out(row, f'There is no "{shortened(name)}" that it could belong to.')
                return None
            # Somebody imports one table alone: the entry itself is in the directory, or nowhere.
            entry = _Entry(section, row.place, {"id": rest})
            self._entries.append(entry)
            self._read[f"entries that only {table.title} names"] += 1
            self._named[name] = entry, ()
        entry, way = self._named[name]
        return entry, way, path

    def _leave_out(self, row: _Row, reason: str) -> None:
        table = row.headed.table
        said = " ".join(text for column, text in row.texts.items() if column.path in (("name",), ("term",)))
        what = f'{noun(table)} "{shortened(said)}"' if said else noun(table)
        self._left_out.append(Fate(row.place, what, reason))


def _at(value: Any, way: Iterable[str | int]) -> Any:
    for step in way:
        value = value[step]
    return value


def _read_row(headed: _Headed, number: int) -> _Row:
    row = _Row(headed, number, {}, [], [])
    sheet = headed.sheet
    for place, cell in sheet.rows[number].items():
        column = headed.columns.get(place)
        if column is None:
            heading = headed.unknown.get(place, "")
            if _shown(cell).strip():
                row.dropped.append(
                    Note(
                        heading or "no heading",
                        "There is no such column here.",
                        _shown(cell),
                        sheet.place(number, place),
                    )
                )
        elif isinstance(cell, Odd):
            row.dropped.append(Note(column.heading, cell.reason, shortened(cell.shown), sheet.place(number, place)))
        else:
            text, guess = coerced(column, cell)
            if guess:
                row.guessed.append(Note(column.heading, guess, shortened(cell), sheet.place(number, place)))
            if text.strip():
                row.texts[column] = text
    # The order of the model, and not of the sheet: details need their answer before them.
    row.texts = {column: row.texts[column] for column in headed.table.columns if column in row.texts}
    return row


def _shown(cell: Cell) -> str:
    return cell.shown if isinstance(cell, Odd) else cell


def _headed(sheet: Sheet) -> _Headed | None:
    """Return a sheet with its headings, or nothing when it is no table of ours."""
    named = _table_by_name(sheet.title)
    best: _Headed | None = None
    for number in list(sheet.rows)[:_LOOKED_AT]:
        for table in [named] if named else list(tables().values()):
            found = _match(sheet, number, table)
            if best is None or len(found.columns) > len(best.columns):
                best = found
    if best is None or len(best.columns) < _ENOUGH or not _says_whose(best):
        return None
    return best


def _says_whose(headed: _Headed) -> bool:
    """Return whether a row says what it is: by an id or a name, or by whom it belongs to."""
    columns = headed.columns.values()
    if not headed.table.is_section:
        return any(column.form == "owner" for column in columns)
    return any(column.path in (("id",), ("name",), ("term",)) for column in columns)


def _table_by_name(title: str) -> Table | None:
    return next((table for table in tables().values() if squeezed(title) == squeezed(table.title)), None)


def _match(sheet: Sheet, number: int, table: Table) -> _Headed:
    known = {squeezed(column.heading): column for column in table.columns}
    known |= {squeezed("".join(column.path)): column for column in table.columns if column.path}
    columns: dict[int, Column] = {}
    unknown: dict[int, str] = {}
    for place, cell in sheet.rows[number].items():
        column = known.get(squeezed(_shown(cell)))
        if column is None or column in columns.values():
            unknown[place] = _shown(cell)
        else:
            columns[place] = column
    return _Headed(sheet, table, number, columns, unknown, _table_by_name(sheet.title) is None)
