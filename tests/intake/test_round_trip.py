"""A directory that goes out as tables and comes in again is the same, but for what the documentation names."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.directory import load
from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.directory.texts import HIDDEN
from generator.directory.values import _EMPTY_LETTERS
from generator.directory.written import as_fields
from generator.intake.fitting import tidy
from generator.intake.importing import Project, Wish, plan, write
from generator.intake.material import Material
from generator.intake.our_tables import OurTables
from generator.tables.columns import SECTIONS
from generator.tables.csv_files import csv_files, zipped
from generator.tables.rows import rows_of, rows_of_entries
from generator.tables.workbook import workbook
from tests.directory.projects import AUTHORITY, COMPLETE

ROOT = Path(__file__).parent.parent.parent
GUIDE = (ROOT / "docs" / "import.md").read_text("utf-8")
NOT_IN_TABLES = (
    "authority", "terms", "closures", "extra_bank_holidays", "vision", "translations", "accessibility", "duties"
)  # fmt: skip


def csv_folder(rows, folder: Path) -> Path:
    (folder / "tables").mkdir()
    for name, data in csv_files(rows).items():
        (folder / "tables" / name).write_bytes(data)
    return folder / "tables"


def as_file(name: str, data: bytes, folder: Path) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


FORMS = {
    "csv": csv_folder,
    "zip": lambda rows, folder: as_file("tables.zip", zipped(csv_files(rows)), folder),
    "xlsx": lambda rows, folder: as_file("tables.xlsx", workbook(rows), folder),
}


def without_names(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_names(inner) for key, inner in value.items() if not (key == "name" and "role" in value)}
    return [without_names(inner) for inner in value] if isinstance(value, list | tuple) else value


def empty_project(folder: Path, like: Path) -> Project:
    """A project with the areas of another, and its pictures, but none of its entries."""
    if (like / "content").is_dir():
        shutil.copytree(like / "content" / "images", folder / "content" / "images")
    areas = load(like / "groups.yaml").whole.authority.areas
    lines = "".join(f"    - id: {area.id}\n      name: {area.name}\n" for area in areas)
    (folder / "groups.yaml").write_text(f"{AUTHORITY}  areas:\n{lines}", "utf-8")
    return Project(folder / "groups.yaml", None)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("like", [ROOT, COMPLETE.parent], ids=["demonstration", "complete"])
def test_a_directory_comes_back_from_tables(tmp_path, like, form):
    out = load(like / "groups.yaml").whole
    where = empty_project(tmp_path, like)
    made = plan(FORMS[form](rows_of(out), tmp_path), where, Wish())
    assert made.adds_up
    assert made.left_out == ()
    assert [note for entry in made.entries for note in (*entry.settled.dropped, *entry.settled.guessed)] == []
    write(made, where)
    back = load(where.groups).whole
    for section in SECTIONS:
        one, other = (without_names([entry.model_dump() for entry in getattr(of, section)]) for of in (out, back))
        assert one == other, section


def test_the_guide_names_what_tables_do_not_hold():
    assert {*SECTIONS, *NOT_IN_TABLES} == set(Directory.model_fields)
    for section in NOT_IN_TABLES:
        assert f"`{section}`" in GUIDE
    assert "names of people" in GUIDE


@pytest.mark.parametrize("form", FORMS)
def test_tables_that_nobody_changed_change_nothing(tmp_path, form):
    folder = tmp_path / "project"
    folder.mkdir()
    for name in ("groups.yaml", "glossary.yaml"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(ROOT / "data", folder / "data")
    where = Project(folder / "groups.yaml", folder / "glossary.yaml")
    made = plan(FORMS[form](rows_of(load(where.groups).whole), tmp_path), where, Wish())
    assert made.changes == ()
    assert {entry.state for entry in made.entries} == {"unchanged"}


words = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Co", "Cn"], exclude_characters=f"\ufeff\u2028\u2029{_EMPTY_LETTERS}"
    ),
    min_size=1,
    max_size=30,
).filter(lambda text: text == text.strip() and not HIDDEN.search(text) and any(c.isalnum() for c in text))
odd = st.sampled_from(
    ["=1+1", "+44", "-", "@x", "'=1", "a|b", "||", "a | b", "x\ny", "(why)", "1e5", "TRUE", "2026-09-08"]
)
text = words | odd.filter(lambda one: any(c.isalnum() for c in one))
fact = st.sampled_from(["yes", "no"]) | text.map(lambda words: {"answer": "partly", "details": words})
days = st.dates(date(2026, 1, 1), date(2027, 12, 31)).map(date.isoformat)
extra = days | st.fixed_dictionaries({"date": days}, optional={"start": st.just("10:00"), "why": text})
session = st.fixed_dictionaries(
    {"day": st.sampled_from(["Monday", "Friday"]), "start": st.just("09:30"), "end": st.just("11:00")},
    optional={
        "name": text, "notes": text, "not_on": st.lists(days, min_size=1, unique=True),
        "extra_dates": st.lists(extra, min_size=1, unique_by=str),
    },
)  # fmt: skip
contact = st.fixed_dictionaries({"role": text, "phone": st.just("01632 960104")}, optional={"when": text})
group = st.fixed_dictionaries(
    {"name": words, "summary": text, "status": st.sampled_from(["running", "ended", "draft"])},
    optional={
        "about": text, "also_known_as": st.lists(words, min_size=1), "siblings": fact, "sessions": st.lists(session),
        "contacts": st.lists(contact), "first_visit": st.lists(text, min_size=1), "group_size": text,
        "cost": st.fixed_dictionaries({"details": text}), "who_for": st.fixed_dictionaries({"details": text}),
    },
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(st.lists(group, min_size=1, max_size=3))
def test_any_group_comes_back_from_any_table(groups):
    entries = [as_fields(Group.model_validate({"id": f"g-{number}", **one})) for number, one in enumerate(groups)]
    for form in FORMS.values():
        with tempfile.TemporaryDirectory() as name:
            path = form(rows_of_entries({"groups": entries}), Path(name))
            reading = OurTables().read(Material(path), lambda _done, _of: None)
            assert [Group.model_validate(tidy(record.fields)) for record in reading.records] == [
                Group.model_validate(entry) for entry in entries
            ]
            assert [
                *reading.left_out,
                *(note for one in reading.records for note in (*one.dropped, *one.guessed)),
            ] == []
