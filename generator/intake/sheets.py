"""Sheets of cells out of CSV files and workbooks, within limits and without running anything."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import PurePosixPath
from typing import Any, TypeVar

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._reader import WorkSheetParser

from generator.intake.material import Material, decoded
from generator.intake.record import CannotReadError
from generator.tables.safety import unguarded

ENDINGS = (".csv", ".tsv", ".xlsx", ".xlsm", ".zip")
MAX_ROWS = 50_000
"""A sheet with more rows is not read."""
MAX_COLUMNS = 500
"""What stands in later columns is not read."""
MAX_CELL = 32_767
"""A cell with more characters is not read: no spreadsheet can hold it, and no field here."""
MAX_UNPACKED = 150_000_000
"""Bytes that a workbook or zip file may hold in all."""
MAX_PARTS = 5_000
"""Files that a workbook or zip file may hold."""


@dataclass(frozen=True, slots=True)
class Odd:
    """A cell that is not read, and why."""

    reason: str
    shown: str = ""


Cell = str | Odd
_T = TypeVar("_T")


@dataclass
class Sheet:
    """One sheet, as the rows and columns in which there is anything. Both count from 1."""

    file: str
    title: str
    """The name of the sheet, or of the file without its ending."""
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    """What is odd about it, such as an encoding that was guessed."""

    def place(self, row: int, column: int | None = None) -> str:
        """Return a row or a cell as people find it: `groups.xlsx, Groups, F7`."""
        where = f"row {row}" if column is None else f"{get_column_letter(column)}{row}"
        is_book = PurePosixPath(self.file).suffix.lower() in (".xlsx", ".xlsm")
        return f"{self.file}, {self.title}, {where}" if is_book else f"{self.file}, {where}"


def read_sheets(material: Material) -> Iterator[Sheet]:
    """Yield every sheet of every file that holds tables, by file.

    Raises:
        CannotReadError: A file cannot be read, or is beyond the limits.
    """
    for file in material.ending(*ENDINGS):
        yield from _sheets(material.data(file), material.shown(file))


def _sheets(data: bytes, shown: str) -> Iterator[Sheet]:
    ending = PurePosixPath(shown).suffix.lower()
    if ending in (".csv", ".tsv"):
        yield _csv_sheet(data, shown)
        return
    parts = _parts(data, shown)
    if "xl/workbook.xml" in parts:
        yield from _book_sheets(data, shown)
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in parts:
            if PurePosixPath(name).suffix.lower() in (".csv", ".tsv"):
                yield _csv_sheet(_safely(partial(archive.read, name), shown), f"{shown}/{name}")


def _parts(data: bytes, shown: str) -> list[str]:
    """Return the names of what is in a zip file, unless it is made to fill the memory."""

    def infos() -> list[zipfile.ZipInfo]:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.infolist()

    found = _safely(infos, shown)
    if len(found) > MAX_PARTS or sum(info.file_size for info in found) > MAX_UNPACKED:
        raise CannotReadError(
            f"{shown} would unpack to more than {MAX_UNPACKED // 1_000_000} megabytes, or to more than "
            f"{MAX_PARTS} files. Import a part of it."
        )
    return [info.filename for info in found]


def _safely(read: Callable[[], _T], shown: str) -> _T:
    """Return what is read, whatever the libraries that read it stumble over.

    Raises:
        CannotReadError: They did.
    """
    try:
        return read()
    except CannotReadError:
        raise
    except Exception as error:  # noqa: BLE001 - a file that is made to do harm can raise anything
        raise CannotReadError(f"{shown} cannot be read: {_why(error)} Save it again as .xlsx or .csv.") from None


def _why(error: Exception) -> str:
    if isinstance(error, zipfile.BadZipFile | InvalidFileException):
        return "it is damaged, or not what its name says."
    if "Forbidden" in type(error).__name__:
        return "it defines words of its own (XML entities), as harmful files do."
    return "something in it is not as spreadsheets have it."


# CSV ------------------------------------------------------------------------------------------------------


def _csv_sheet(data: bytes, shown: str) -> Sheet:
    text, encoding = decoded(data, shown)
    sheet = Sheet(shown, PurePosixPath(shown).stem)
    if encoding == "cp1252":
        sheet.remarks.append("The letters are not UTF-8, so they were read as those of Windows. Look at accents and £.")
    csv.field_size_limit(MAX_CELL + 1)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for line in lines:
            _add_row(sheet, lines.line_num, {number: _from_csv(cell) for number, cell in enumerate(line, 1) if cell})
    except csv.Error as error:
        why = f"a cell has more than {MAX_CELL} characters" if "field larger" in str(error) else str(error)
        raise CannotReadError(
            f"{shown}, line {lines.line_num + 1}: {why}. Was a quotation mark never closed? Mend it and try again."
        ) from None
    return sheet


def _from_csv(cell: str) -> str:
    return unguarded(cell.replace("\r\n", "\n"))


def _delimiter(text: str) -> str:
    """Return what stands between the cells of the first line in which there is anything."""
    first = next((line for line in text[:100_000].splitlines() if line.strip(' \t,;"')), "")
    return max(",;\t", key=first.count)


def _add_row(sheet: Sheet, number: int, cells: dict[int, Cell]) -> None:
    if not cells:
        return
    if len(sheet.rows) >= MAX_ROWS:
        raise CannotReadError(f"{sheet.file}, {sheet.title} has more than {MAX_ROWS} rows. Import a part of it.")
    # Rows of a CSV file are named by the line in which they end, which can only grow.
    sheet.rows[number] = {column: cell for column, cell in cells.items() if column <= MAX_COLUMNS}
    if max(cells) > MAX_COLUMNS and not sheet.remarks:
        sheet.remarks.append(f"What stands in columns after the {MAX_COLUMNS}th was not read.")


# Workbooks ------------------------------------------------------------------------------------------------


def _book_sheets(data: bytes, shown: str) -> list[Sheet]:
    def read() -> list[Sheet]:
        book: Any = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        try:
            return [_book_sheet(sheet, shown) for sheet in book.worksheets]
        finally:
            book.close()

    return _safely(read, shown)


def _book_sheet(found: Any, shown: str) -> Sheet:
    """Return a sheet cell by cell. The library's own rows would be filled up with empty cells, a billion if need be."""
    sheet, book = Sheet(shown, found.title), found.parent
    with found._get_source() as source:  # noqa: SLF001 - there is no public way to the cells alone
        parser = WorkSheetParser(
            source,
            found._shared_strings,  # noqa: SLF001 - the same
            data_only=False,
            epoch=book.epoch,
            date_formats=book._date_formats,  # noqa: SLF001 - the same
            timedelta_formats=book._timedelta_formats,  # noqa: SLF001 - the same
        )
        for number, row in parser.parse():
            cells = {cell["column"]: told for cell in row if (told := _from_book(cell)) != ""}
            _add_row(sheet, number, cells)
        merged = parser.merged_cells.mergeCell if parser.merged_cells else ()
    if merged:
        sheet.remarks.append(
            f"Cells are merged ({', '.join(str(one.ref) for one in merged[:5])}{' …' if len(merged) > 5 else ''}). "
            "Only the first of each holds anything, so the others count as empty."
        )
    return sheet


def _from_book(cell: dict[str, Any]) -> Cell:
    value, kind = cell["value"], cell["data_type"]
    if kind == "f":
        return Odd("This is a formula, and formulas are never run. Put its result there as a text.", _formula(value))
    if kind == "e":
        return Odd("This cell shows an error.", str(value))
    if isinstance(value, str):
        if len(value) > MAX_CELL:
            return Odd(f"This cell has more than {MAX_CELL} characters.")
        return value.replace("\r\n", "\n")
    return _as_text(value)


def _formula(value: Any) -> str:
    return str(getattr(value, "text", None) or getattr(value, "ref", None) or value)


def _as_text(value: Any) -> str:
    """Return a figure, a day or a time as our files have it."""
    if isinstance(value, date | time | timedelta):
        return _clock(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        with suppress(ValueError, OverflowError):
            return str(int(value)) if value == int(value) and abs(value) < _WHOLE else f"{value:.15g}"
    return "" if value is None else str(value)


def _clock(value: date | time | timedelta) -> str:
    if isinstance(value, datetime):
        if value.time() == time():
            return value.date().isoformat()
        return value.strftime("%H:%M") if value.year <= _EXCEL_BEGINS else value.isoformat(" ", "minutes")
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds() // 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    return value.isoformat() if isinstance(value, date) else value.strftime("%H:%M")


_EXCEL_BEGINS = 1900
_WHOLE = 10**15
