"""Tables as CSV files after RFC 4180: commas, quotation marks where they are needed, lines that end in CR and LF.

They are UTF-8 with a byte order mark. Without one, Excel takes UTF-8 for the letters of Windows and shows a pound
sign as two wrong letters; programs that need no mark skip it.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable

from generator.tables import notes
from generator.tables.columns import tables
from generator.tables.rows import Rows, cells
from generator.tables.safety import guarded

OLDEST = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can say. All files in ours say it, so that the same data are the same bytes."""


def csv_files(rows: Rows) -> dict[str, bytes]:
    """Return a file for each of the tables that there are, by its name, and one that says what each column means."""
    files = {f"{notes.FILE}.csv": _csv(notes.notes())}
    for name, found in rows.items():
        table = tables()[name]
        heads = tuple(column.heading for column in table.columns)
        files[f"{name}.csv"] = _csv([heads, *(tuple(cells(table, row)) for row in found)])
    return files


def zipped(files: dict[str, bytes]) -> bytes:
    """Return files as a zip file whose bytes do not depend on the clock."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(_entry(name), data)
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, OLDEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    entry.create_system = 3
    return entry


def _csv(lines: Iterable[tuple[str, ...]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for line in lines:
        writer.writerow([guarded(text) for text in line])
    return out.getvalue().encode("utf-8-sig")
