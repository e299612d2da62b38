"""The files: the same bytes for the same data, texts that stay texts, nothing private in what is for everybody."""

from __future__ import annotations

import csv
import io
import time
from datetime import date

import openpyxl
import pytest

from generator.directory import load
from generator.tables.columns import squeezed, tables
from generator.tables.csv_files import csv_files, zipped
from generator.tables.public import public_rows
from generator.tables.rows import rows_of
from generator.tables.workbook import LONGEST, template, workbook
from tests.directory.projects import AUTHORITY, COMPLETE, LITTLE_STEPS, as_list, load_files

ROWS = rows_of(load(COMPLETE).whole)
ODD = ["=1+1", "+44 1632", "-1", "@a", "\tb", "'=c", "1-2", "00123", "1e5", "TRUE", "2026-09-24", "10:00", "é\nü"]


def rows_with_names(tmp_path, names):
    groups = [LITTLE_STEPS.replace("little-steps", f"g-{number}") for number in range(len(names))]
    whole = load_files(tmp_path, {"groups.yaml": f"{AUTHORITY}groups:\n{as_list(*groups)}"}).whole
    rows = rows_of(whole)
    for row, name in zip(rows["groups"], names, strict=True):
        row[tables()["groups"].columns[1]] = name
    return rows


def lines(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_headings_of_a_table_differ_and_so_do_the_tables():
    for table in tables().values():
        headings = [squeezed(column.heading) for column in table.columns]
        assert len(set(headings)) == len(headings)
        assert all(column.about for column in table.columns), table.name
    assert len({squeezed(table.title) for table in tables().values()}) == len(tables())
    assert all(len(table.title) <= 31 for table in tables().values())


def test_the_same_data_are_the_same_bytes_whatever_the_time(monkeypatch):
    one = workbook(ROWS), zipped(csv_files(ROWS)), template()
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.struct_time((2030, 1, 1, 1, 1, 1, 1, 1, 0)))
    assert (workbook(ROWS), zipped(csv_files(ROWS)), template()) == one


def test_csv_files_are_what_excel_and_the_standard_expect():
    data = csv_files(ROWS)["groups.csv"]
    assert data.startswith(b"\xef\xbb\xbfId,Name,")
    assert data.endswith(b"\r\n")
    assert lines(data)[1][:2] == ["little-steps", "Little Steps"]


@pytest.mark.parametrize("text", ODD)
def test_no_text_becomes_a_formula_a_date_or_a_number(tmp_path, text):
    rows = rows_with_names(tmp_path, [text])
    cell = openpyxl.load_workbook(io.BytesIO(workbook(rows)))["Groups"]["B2"]
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    in_csv = lines(csv_files(rows)["groups.csv"])[1][1]
    assert in_csv in (text, f"'{text}")
    assert not in_csv.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_no_text_of_the_model_is_too_long_for_a_cell():
    assert LONGEST > 20_000


def test_nobody_s_name_is_in_a_table():
    files = csv_files(ROWS)
    assert all(b"The desk" not in data for data in files.values())
    assert "Name" not in lines(files["contacts.csv"])[0]


def test_a_template_has_every_column_and_a_page_of_help():
    book = openpyxl.load_workbook(io.BytesIO(template()))
    assert book.sheetnames[0] == "Read me first"
    assert [cell.value for cell in book["Sessions"][1]][:3] == ["Belongs to", "Name", "Repeats"]
    assert book["Groups"].max_row == 1
    helped = {(row[0].value, row[1].value) for row in book["Read me first"].iter_rows()}
    assert helped >= {(table.title, column.heading) for table in tables().values() for column in table.columns}


def test_tables_for_everybody_hold_what_families_see(tmp_path):
    venue = (
        "id: refuge\nname: A safe place\naddress: [1 Secret Road]\npostcode: ZB1 4QT\n"
        "latitude: 51.123456\nlongitude: -1.123456\nmask_address: yes\n"
    )
    hidden = LITTLE_STEPS.replace("little-steps", "gone") + "visible_to: 2026-01-01\n"
    text = f"{AUTHORITY}groups:\n{as_list(LITTLE_STEPS, hidden)}venues:\n{as_list(venue)}"
    directory = load_files(tmp_path, {"groups.yaml": text}).directory
    files = csv_files(public_rows(directory, date(2026, 11, 22)))
    assert [line[0] for line in lines(files["groups.csv"])] == ["Id", "little-steps"]
    place = dict(zip(*lines(files["venues.csv"]), strict=True))
    assert (place["Address"], place["Postcode"], place["Latitude"]) == ("", "ZB1", "51.12")
