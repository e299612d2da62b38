"""Small projects to import into, and tables to import."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl

from generator.directory import load
from generator.intake.importing import Project, Wish, plan, write
from tests.directory.projects import AUTHORITY, COMPLETE
from tests.directory.projects import write as write_files

INCLUDE = "include:\n  - content/groups/*.yaml\n  - content/venues/*.yaml\n"
HEADS = ["Id", "Name", "Summary", "Status", "Website"]


def project(folder: Path, text: str = "", into: str | None = None) -> Project:
    """A project of an authority and whatever else is said."""
    (folder / "content" / "images").mkdir(parents=True, exist_ok=True)
    (folder / "content" / "images" / "hall.svg").write_bytes(
        (COMPLETE.parent / "content" / "images" / "hall.svg").read_bytes()
    )
    groups = write_files(folder, {"groups.yaml": AUTHORITY + text})
    return Project(groups, None, folder / into if into else None)


def sheet(folder: Path, *rows: list[str], name: str = "groups.csv") -> Path:
    """A CSV file."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    path = folder / name
    path.write_bytes(out.getvalue().encode())
    return path


def book(folder: Path, **sheets: list[list[object]]) -> Path:
    """A workbook in which everything is of the type that it has in Python."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        page = made.create_sheet(title)
        for row in rows:
            page.append(row)
    made.save(folder / "book.xlsx")
    return folder / "book.xlsx"


def bring(path: Path, where: Project, **wish: object):
    """Import something, and make sure that the numbers add up."""
    made = plan(path, where, Wish(**wish))
    assert made.adds_up
    write(made, where)
    assert not list(where.folder.rglob(".*.local-offer-*"))
    return made


def whole(where: Project):
    """The directory with its drafts."""
    loaded = load(where.groups)
    assert loaded.whole is not None, loaded.findings
    return loaded.whole


def notes(made, sort: str) -> list[str]:
    """What was dropped or guessed, as `entry, field: reason`."""
    return [f"{e.settled.name}, {n.field}: {n.reason}" for e in made.entries for n in getattr(e.settled, sort)]
