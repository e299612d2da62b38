"""A directory that goes out as tables and comes in again is the same, but for what the documentation names."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.directory import load
from generator.directory.directory import Directory
from generator.intake.importing import Project, Wish, plan, write
from generator.tables.columns import SECTIONS
from generator.tables.csv_files import csv_files, csv_zip
from generator.tables.rows import rows_of
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
    "zip": lambda rows, folder: as_file("tables.zip", csv_zip(rows), folder),
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
    where = Project(folder / "groups.yaml", folder / "glossary.yaml")
    made = plan(FORMS[form](rows_of(load(where.groups).whole), tmp_path), where, Wish())
    assert made.changes == ()
    assert {entry.state for entry in made.entries} == {"unchanged"}
