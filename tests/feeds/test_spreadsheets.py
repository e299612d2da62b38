"""The spreadsheets that every build writes, and those that only editors get."""

from __future__ import annotations

import csv
import io

import openpyxl

from generator.feeds import KINDS, edition, make_feeds
from tests.directory.projects import AUTHORITY, KETTLE_CLUB, LITTLE_STEPS, as_list, load_files
from tests.feeds.feeding import demonstration, feed
from tests.stories import MONDAY


def ids(data: bytes) -> list[str]:
    return [line[0] for line in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))][1:]


def test_the_files_hold_what_the_pages_show() -> None:
    files = feed("csv", demonstration())
    seen = {group.id for group in edition(demonstration(), MONDAY, None).groups}
    assert set(ids(files["tables/groups.csv"])) == seen
    assert "tables/read-me-first.csv" in files
    book = openpyxl.load_workbook(io.BytesIO(feed("xlsx", demonstration())["tables/local-offer.xlsx"]))
    assert book["Groups"].max_row == len(seen) + 1


def test_only_editors_get_drafts(tmp_path) -> None:
    groups = as_list(LITTLE_STEPS.replace("running", "draft"), KETTLE_CLUB)
    loaded = load_files(tmp_path, {"groups.yaml": f"{AUTHORITY}groups:\n{groups}"})
    assert ids(feed("csv", loaded.directory)["tables/groups.csv"]) == ["kettle-club"]
    told = edition(loaded.directory, MONDAY, None, loaded.whole)
    ((_, (file,)),) = make_feeds(told, [kind for kind in KINDS if kind.name == "everything"])
    book = openpyxl.load_workbook(io.BytesIO(file.content))
    assert [row[0].value for row in book["Groups"].iter_rows(min_row=2)] == ["little-steps", "kettle-club"]
    assert all(not kind.in_site for kind in KINDS if kind.name in ("everything", "template"))
