"""The directory as spreadsheets: for everybody, and for those who look after it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.feeds.edition import Edition
from generator.feeds.feed import FeedFile
from generator.tables import notes
from generator.tables.columns import tables
from generator.tables.csv_files import csv_files
from generator.tables.public import public_rows
from generator.tables.rows import rows_of
from generator.tables.workbook import template, workbook

FOLDER = "tables"


def csv(told: Edition) -> Iterator[FeedFile]:
    """Yield a file for each table in which there is anything, and one that says what its columns mean."""
    rows = public_rows(told.directory, told.today)
    for name, content in csv_files({name: found for name, found in rows.items() if found}).items():
        table = name.removesuffix(".csv")
        title = notes.TITLE if table == notes.FILE else tables()[table].title
        yield FeedFile(f"{FOLDER}/{name}", content, title)


def xlsx(told: Edition) -> Iterator[FeedFile]:
    """Yield the same as one workbook."""
    yield FeedFile(
        f"{FOLDER}/local-offer.xlsx", workbook(public_rows(told.directory, told.today)), "Everything in one workbook"
    )


def everything(told: Edition) -> Iterator[FeedFile]:
    """Yield a workbook for those who look after the directory: with drafts, and addresses that nobody else sees."""
    yield FeedFile("everything.xlsx", workbook(rows_of(told.whole or told.directory)))


def empty(_told: Edition) -> Iterator[FeedFile]:
    """Yield a workbook to fill in."""
    yield FeedFile("template.xlsx", template())
