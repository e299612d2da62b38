"""Tables as they come: wrong letters, other separators, formulas, days as numbers, and files made to do harm."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import date, datetime, time

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.intake import sheets
from generator.intake.importing import CannotImportError, Wish, plan
from generator.intake.record import CannotReadError
from generator.intake.report import as_json, as_text
from generator.tables.columns import tables
from generator.tables.workbook import template
from tests.intake.projects import HEADS, book, bring, notes, project, sheet, whole

STEPS = ["little-steps", "Little Steps", "Songs and play.", "running", ""]
MEETS = ["Belongs to", "Day", "Start", "End", "First date"]


def remarks(made):
    return [fate.reason for fate in made.reading.remarks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_letters_and_separators_of_every_program_are_read(tmp_path, encoding, separator):
    lines = [HEADS, ["a", "Zoë’s £2 club", "Tea, and; more.", "running", ""]]
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in line) for line in lines)
    (tmp_path / "groups.csv").write_bytes(text.encode(encoding))
    where = project(tmp_path)
    made = bring(tmp_path / "groups.csv", where)
    assert whole(where).groups[0].name == "Zoë’s £2 club"
    assert bool(remarks(made)) == (encoding == "cp1252")


def test_a_formula_is_never_run_and_never_read(tmp_path):
    where = project(tmp_path)
    made = bring(
        book(tmp_path, Groups=[HEADS, [*STEPS[:2], "=1+1", "running", '=HYPERLINK("https://x.example")']]), where
    )
    assert whole(where).groups[0].summary == "Little Steps"
    assert [note for note in notes(made, "dropped") if "formula" in note] == [
        "groups/little-steps, Summary: This is a formula, and formulas are never run. Put its result there as a text.",
        "groups/little-steps, Website: This is a formula, and formulas are never run. Put its result there as a text.",
    ]
    assert made.entries[0].settled.dropped[0].place == "book.xlsx, Groups, C2"


@pytest.mark.parametrize(
    ("day", "start", "end"),
    [
        (datetime(2026, 9, 8), time(10), time(11, 30)),
        (date(2026, 9, 8), datetime(1899, 12, 30, 10), datetime(1899, 12, 30, 11, 30)),
        (46273, 10 / 24, 11.5 / 24),
        ("08/09/2026", "10:00:00", "11.30am"),
    ],
)
def test_days_and_times_are_read_whatever_a_spreadsheet_made_of_them(tmp_path, day, start, end):
    where = project(tmp_path)
    sessions = [MEETS, ["groups/little-steps", "Tuesday", start, end, day]]
    bring(book(tmp_path, Groups=[HEADS, STEPS], Sessions=sessions), where)
    (session,) = whole(where).groups[0].sessions
    assert (session.first_date, session.start, session.end) == (date(2026, 9, 8), time(10), time(11, 30))


def test_the_first_zero_of_a_telephone_number_comes_back(tmp_path):
    where = project(tmp_path)
    contacts = [["Belongs to", "Role", "Phone"], ["groups/little-steps", "Desk", 1632960104]]
    made = bring(book(tmp_path, Groups=[HEADS, STEPS], Contacts=contacts), where)
    assert whole(where).groups[0].contacts[0].phone == "01632960104"
    assert len(notes(made, "guessed")) == 1


def test_merged_cells_and_empty_sheets_are_told_and_harm_nobody(tmp_path):
    path = book(tmp_path, Groups=[HEADS, STEPS], Sessions=[], Other=[["x"]])
    found = openpyxl.load_workbook(path)
    found["Groups"].merge_cells("A4:B5")
    found.save(path)
    made = bring(path, project(tmp_path))
    assert "Cells are merged (A4:B5)" in remarks(made)[0]
    assert [fate.place for fate in made.left_out] == ["book.xlsx, Other, row 1"]


def test_a_further_row_of_nobody_is_left_out(tmp_path):
    path = book(tmp_path, Groups=[HEADS, STEPS], Sessions=[MEETS, ["groups/none", "Tuesday", "10:00", "11:00", None]])
    made = bring(path, project(tmp_path))
    assert any("groups/none" in fate.what or "no name" in fate.reason for fate in made.left_out)


def test_too_many_rows_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sheets, "MAX_ROWS", 3)
    with pytest.raises(CannotReadError, match="more than 3 rows"):
        bring(sheet(tmp_path, HEADS, *[STEPS] * 4), project(tmp_path))


def test_a_cell_that_is_far_too_long_is_not_read(tmp_path):
    with pytest.raises(CannotReadError, match="32767 characters"):
        bring(sheet(tmp_path, HEADS, ["a", "x" * 1_000_000]), project(tmp_path))


def with_part(name, data):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, data if info.filename == name else old.read(info.filename))
    return out.getvalue()


SHEET = (
    b'<?xml version="1.0"?>%s<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<sheetData>%s</sheetData>%s</worksheet>"
)
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "%s">]>' % (b"&a;" * 1000)
FAR = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
WIDE = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 no zip",
        b"",
        template()[:5000],
        with_part("xl/worksheets/sheet6.xml", SHEET % (LAUGHS, b"", b"")),
        with_part("xl/worksheets/sheet6.xml", SHEET % (b"", FAR, WIDE)),
        with_part("xl/worksheets/sheet6.xml", b"<a><b>"),
        with_part("xl/workbook.xml", b"\x00" * 100),
        with_part("xl/sharedStrings.xml", b" " * 200_000_000),
    ],
    ids=["no zip", "empty", "cut off", "entities", "far away", "not closed", "zeros", "bomb"],
)
def test_a_file_that_is_made_to_do_harm_is_refused_in_a_sentence(tmp_path, data):
    (tmp_path / "book.xlsx").write_bytes(data)
    where = project(tmp_path)
    before = (tmp_path / "groups.yaml").read_bytes()
    with suppress(CannotReadError):
        assert plan(tmp_path / "book.xlsx", where, Wish()).entries == ()
    assert (tmp_path / "groups.yaml").read_bytes() == before


cell = st.one_of(
    st.none(),
    st.sampled_from(
        ["groups/a", "a", "b", "Tuesday", "10:00", "yes", "partly", "free", "running", "2026-09-08", "01632 960104",
         "=1+1", "-1", "a | b", "£2.50", "x" * 500, "https://www.example.org/", "images/hall.svg", "weekly", "1st"]
    ),
    st.text(max_size=12),
    st.integers(),
    st.floats(),
    st.booleans(),
)  # fmt: skip
rows = st.lists(st.lists(cell, max_size=12), max_size=5)
headings = {name: [column.heading for column in table.columns] for name, table in tables().items()}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_table_leads_to_a_traceback_or_half_a_directory(tmp_path, data):
    """Whatever the cells say, the import ends in a directory that loads, or in a sentence."""
    for path in sorted(tmp_path.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    where = project(tmp_path)
    made_sheets = {}
    for name in data.draw(
        st.lists(st.sampled_from(["groups", "venues", "sessions", "events", "contacts"]), unique=True)
    ):
        heads = data.draw(st.lists(st.sampled_from(headings[name]), unique=True, max_size=10))
        first = [heads for heads in [[*headings[name][:2], *heads]] if heads]
        lines = data.draw(rows)
        made_sheets[tables()[name].title] = [
            *first,
            *([["a", "A name"][i] if i < 2 and c is None else clean(c) for i, c in enumerate(line)] for line in lines),
        ]
    made_sheets.setdefault("Hubs", [])
    try:
        made = bring(book(tmp_path, **made_sheets), where)
    except (CannotReadError, CannotImportError):
        made = None
    assert whole(where) is not None
    if made is not None:
        assert list(as_text(made, written=True))
        assert as_json(made, written=True)


def clean(value):
    """What openpyxl can write."""
    if isinstance(value, str):
        return openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.sub("", value)
    return value
