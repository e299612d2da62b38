"""A report about the whole directory, before anybody has decided how to show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """Facts of one kind: a row for each thing, the first cell its name."""

    title: str
    columns: tuple[str, ...]
    """What each cell is. The first is the name of the thing."""
    rows: tuple[tuple[str, ...], ...]
    """Texts, one for each column. An empty text is left out where there is no need to fill a cell."""
    none: str
    """What to say when there are no rows."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that one report has to say."""

    title: str
    summary: tuple[str, ...]
    """Whole sentences that say the most important things first."""
    tables: tuple[Table, ...]
    remarks: tuple[str, ...]
    """Whole sentences about what this report can and cannot know."""
    data: Mapping[str, Any]
    """The same for other programs: values that JSON can hold, dates as 2026-11-22."""
