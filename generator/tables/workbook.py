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
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
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
    looks = [_sheet(book, table) for table in tables().values()]
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as archive:
        files = {name: archive.read(name) for name in sorted(archive.namelist())}
    for number, (name, table) in enumerate(tables().items()):
        file = f"xl/worksheets/sheet{number + 2}.xml"  # the notes are the first
        lines = _lines([list(cells(table, row)) for row in rows[name]], looks[number])
        files[file] = files[file].replace(b"</sheetData>", lines.encode() + b"</sheetData>")
    return _without_clock(files)


def _lines(rows: list[list[str]], look: tuple[int, int]) -> str:
    """Return rows below the headings as XML.

    openpyxl takes a minute for what this does in a few seconds. Each cell says that it is a text in itself.
    """
    lines = []
    for number, row in enumerate(rows, 2):
        line = "".join(_cell_xml(number, at, text, look) for at, text in enumerate(row, 1) if text)
        lines.append(f'<row r="{number}">{line}</row>')
    return "".join(lines)


def _cell_xml(row: int, column: int, text: str, look: tuple[int, int]) -> str:
    where, style = f"{get_column_letter(column)}{row}", look[is_risky(text)]
    words = escape(ILLEGAL_CHARACTERS_RE.sub(" ", text[:LONGEST]))
    return f'<c r="{where}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'


def template() -> bytes:
    """Return a workbook with every column and no entry, to fill in."""
    return workbook({name: [] for name in tables()})


def _notes(book: Workbook) -> None:
    sheet: Any = book.create_sheet(notes.TITLE)
    for letter, width in zip("ABCDE", (24, 36, 90, 50, 10), strict=True):
        sheet.column_dimensions[letter].width = width
    styles = _Styles(sheet)
    for line in notes.notes():
        is_head = line == notes.HEADINGS
        sheet.append([_cell(styles, text, bold=is_head, wrapped=len(line) > 1) for text in line])


def _sheet(book: Workbook, table: Table) -> tuple[int, int]:
    """Add a sheet with its headings, and return the numbers of the styles of its cells: of ordinary and risky ones."""
    sheet: Any = book.create_sheet(table.title)
    sheet.freeze_panes = "C2"
    for number, column in enumerate(table.columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = _WIDTHS.get(column.form, 24)
        dimension.number_format = "@"
        _offer_choices(sheet, column, get_column_letter(number))
    styles = _Styles(sheet)
    sheet.append([_cell(styles, column.heading, bold=True, wrapped=True) for column in table.columns])
    return _cell(styles, "a", wrapped=True).style_id, _cell(styles, "=", wrapped=True).style_id


def _offer_choices(sheet: Any, column: Column, letter: str) -> None:
    words = ",".join(column.choices)
    if words and column.form != "list" and len(words) < _LONGEST_CHOICES:
        choices = DataValidation("list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=False)
        choices.add(f"{letter}2:{letter}{_CHOICES_UNTIL}")
        sheet.data_validations.append(choices)


def _cell(styles: _Styles, text: str, *, bold: bool = False, wrapped: bool = False) -> Any:
    cell: Any = WriteOnlyCell(styles.sheet)
    # Given as a value, a text that starts with an equals sign would become a formula.
    cell._value, cell.data_type = text[:LONGEST], "s"  # noqa: SLF001 - openpyxl offers no other way
    cell._style = styles.of((bold, wrapped, is_risky(text)))  # noqa: SLF001 - to make it anew takes most of the time
    return cell


class _Styles:
    """How the cells of a sheet look, each way made once."""

    def __init__(self, sheet: Any) -> None:
        self.sheet = sheet
        self._made: dict[tuple[bool, bool, bool], Any] = {}

    def of(self, way: tuple[bool, bool, bool]) -> Any:
        """Return the style of cells that are bold or not, of several lines or not, and risky or not."""
        if way not in self._made:
            bold, wrapped, risky = way
            cell: Any = WriteOnlyCell(self.sheet)
            cell.number_format = "@"
            if risky:
                cell.quotePrefix = True  # so that it stays a text when somebody edits the cell
            if bold:
                cell.font = Font(bold=True)
            if wrapped:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
            self._made[way] = cell._style  # noqa: SLF001 - the same
        return self._made[way]


def _without_clock(files: dict[str, bytes]) -> bytes:
    """Return the files of a workbook as one, without the time at which it was written."""
    then = datetime(2000, 1, 1).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    core = "docProps/core.xml"
    files[core] = _LAST_CHANGED.sub(rb"\g<1>" + then, files[core])
    # The list of contents comes first, where programs look for it.
    first = "[Content_Types].xml"
    return zipped({first: files.pop(first), **files})
