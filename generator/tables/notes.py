"""What every column means, for the first sheet of a workbook and a file beside the others."""

from __future__ import annotations

from generator.tables.columns import Table, tables

TITLE = "Read me first"
FILE = "read-me-first"
HEADINGS = ("Table", "Column", "What to write", "Words to choose from", "Needed")

_INTRODUCTION = (
    "Each row of a table is one entry, such as a group or a place.",
    "Leave a cell empty when nobody has told you. Families then read that we have not been told.",
    'The column "Id" holds the short name in web addresses: small letters, numbers and hyphens. Never change one.',
    "Some tables hold what entries have several of, such as sessions and contacts.",
    'Their column "Belongs to" says whose they are.',
    "Leave the column with the mark alone. It protects what other people changed in the meantime.",
    "When you have finished: local-offer import FILE --dry-run shows what would change, and writes nothing.",
)


def notes() -> list[tuple[str, ...]]:
    """Return the rows of the notes: some sentences, then one row for each column of each table."""
    rows: list[tuple[str, ...]] = [(line,) for line in _INTRODUCTION]
    rows += [(), HEADINGS]
    for table in tables().values():
        rows += _rows(table)
    return rows


def _rows(table: Table) -> list[tuple[str, ...]]:
    return [
        (table.title, column.heading, column.about, ", ".join(column.choices), "yes" if column.needed else "")
        for column in table.columns
    ]
