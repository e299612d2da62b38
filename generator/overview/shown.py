"""A report about the directory as text for a terminal, as JSON for programs, and as one page for a browser."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from textwrap import fill

from generator.overview.report import Overview, Table
from generator.reporters.display import harmless
from generator.reporters.templates import fill_in

_LEAST = 40
"""Columns. Narrower terminals break lines by themselves."""


def text(overview: Overview, width: int = 100) -> str:
    """Return a report as plain text, with lines of at most `width` columns."""
    return "".join(f"{line}\n" for line in _lines(overview, max(width, _LEAST)))


def as_json(overview: Overview) -> str:
    """Return a report as JSON."""
    return json.dumps(overview.data, indent=2, ensure_ascii=False) + "\n"


def html(overview: Overview) -> str:
    """Return a report as a whole page that asks no other server for anything."""
    return fill_in("overview.html", overview=overview)


FORMATS: dict[str, Callable[[Overview, int], str]] = {
    "text": text,
    "json": lambda overview, _: as_json(overview),
    "html": lambda overview, _: html(overview),
}


def _lines(overview: Overview, width: int) -> Iterator[str]:
    yield from _heading(overview.title, "=", width)
    yield from (_filled(sentence, width) for sentence in overview.summary)
    for table in overview.tables:
        yield ""
        yield from _table(table, width)
    if overview.remarks:
        yield ""
        yield from (_filled(sentence, width) for sentence in overview.remarks)


def _table(table: Table, width: int) -> Iterator[str]:
    yield from _heading(table.title, "-", width)
    if not table.rows:
        yield _filled(table.none, width)
    for name, *cells in table.rows:
        yield _filled(name, width)
        for column, cell in zip(table.columns[1:], cells, strict=True):
            if cell:
                yield _filled(f"{column}: {cell}", width, indent=4)


def _heading(words: str, line: str, width: int) -> Iterator[str]:
    yield _filled(words, width)
    yield line * min(len(words), width)


def _filled(sentence: str, width: int, indent: int = 0) -> str:
    first, others = " " * indent, " " * (indent + 2 if indent else 0)
    return fill(harmless(sentence), width, initial_indent=first, subsequent_indent=others)
