"""Tables as one workbook for Excel, LibreOffice and others.

Every cell is a text and says so, so that no program turns a telephone number into a figure, 1-2 into a date, or a name
that starts with an equals sign into a formula. The empty cells of each column say the same, for what people type.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from generator.tables import notes
from generator.tables.columns import Column, Table, tables
from generator.tables.csv_files import zipped
from generator.tables.rows import Rows, cells
from generator.tables.safety import is_risky

LONGEST = 32_767
"""Characters that a cell can hold, by the limits of Excel."""
_WIDTHS: dict[str, float] = {"text": 28, "list": 32, "details": 32, "day": 14, "time": 10, "answer": 14, "mark": 16}
_CHOICES_UNTIL = 1000
"""Rows for which a cell offers the words to choose from."""
_LONGEST_CHOICES = 255
"""Characters that a list of words to choose from can have, by the limits of Excel."""
_LAST_CHANGED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def workbook(rows: Rows) -> bytes:
    """Return all tables as one workbook, whose bytes depend on the rows alone."""
    book = Workbook(write_only=True)
    _notes(book)
    for name, table in tables().items():
        _sheet(book, table, [list(cells(table, row)) for row in rows[name]])
    out = io.BytesIO()
    book.save(out)
    return _without_clock(out.getvalue())


def template() -> bytes:
    """Return a workbook with every column and no entry, to fill in."""
    return workbook({name: [] for name in tables()})


def _notes(book: Workbook) -> None:
    sheet: Any = book.create_sheet(notes.TITLE)
    for letter, width in zip("ABCDE", (24, 36, 90, 50, 10), strict=True):
        sheet.column_dimensions[letter].width = width
    for line in notes.notes():
        is_head = line == notes.HEADINGS
        sheet.append([_cell(sheet, text, bold=is_head, wrapped=len(line) > 1) for text in line])


def _sheet(book: Workbook, table: Table, lines: list[list[str]]) -> None:
    sheet: Any = book.create_sheet(table.title)
    sheet.freeze_panes = "C2"
    for number, column in enumerate(table.columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = _WIDTHS.get(column.form, 24)
        dimension.number_format = "@"
        _offer_choices(sheet, column, get_column_letter(number))
    sheet.append([_cell(sheet, column.heading, bold=True, wrapped=True) for column in table.columns])
    for line in lines:
        sheet.append([_cell(sheet, text, wrapped=True) if text else None for text in line])


def _offer_choices(sheet: Any, column: Column, letter: str) -> None:
    words = ",".join(column.choices)
    if words and column.form != "list" and len(words) < _LONGEST_CHOICES:
        choices = DataValidation("list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=False)
        choices.add(f"{letter}2:{letter}{_CHOICES_UNTIL}")
        sheet.data_validations.append(choices)


def _cell(sheet: Any, text: str, *, bold: bool = False, wrapped: bool = False) -> Any:
    cell: Any = WriteOnlyCell(sheet)
    # Given as a value, a text that starts with an equals sign would become a formula.
    cell._value, cell.data_type = text[:LONGEST], "s"  # noqa: SLF001 - openpyxl offers no other way
    cell.number_format = "@"
    if is_risky(text):
        cell.quotePrefix = True  # so that it stays a text when somebody edits the cell
    if bold:
        cell.font = Font(bold=True)
    if wrapped:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _without_clock(data: bytes) -> bytes:
    """Return a workbook without the time at which it was written."""
    then = datetime(2000, 1, 1).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in sorted(archive.namelist())}
    core = "docProps/core.xml"
    files[core] = _LAST_CHANGED.sub(rb"\g<1>" + then, files[core])
    # The list of contents comes first, where programs look for it.
    first = "[Content_Types].xml"
    return zipped({first: files.pop(first), **files})
