"""For which need, at which age and in which area there is no group, as a report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import groupby
from typing import Any

from generator.directory.reach import AreaReach, Reach
from generator.directory.wording import join_words, long_date
from generator.overview.report import Overview, Table


def gaps(reach: Reach, today: date) -> Overview:
    """Return for which need, age band and area there is no group."""
    return Overview(
        title=f"Where there is no group, on {long_date(today)}",
        summary=(
            f"{reach.gaps} of {reach.cells} combinations of an area, an age and a need have no group.",
            f"{len(reach.online)} of the groups meet online, so families can join them from every area.",
        ),
        tables=tuple(_of_area(area) for area in reach.areas),
        remarks=(
            f"{len(reach.not_told)} groups may fill a gap: we have not been told their ages, needs or place."
            + (f" They are {join_words([group.name for group in reach.not_told])}." if reach.not_told else ""),
            "Groups for parents alone are not counted. Full groups are.",
        ),
        data={
            "date": today.isoformat(),
            "areas": [_data(area) for area in reach.areas],
            "online": [group.id for group in reach.online],
            "not_told": [group.id for group in reach.not_told],
        },
    )


def _of_area(area: AreaReach) -> Table:
    by_need = groupby(area.gaps, key=lambda cell: cell.need)
    rows = [(need.label, "; ".join(cell.band.title for cell in cells)) for need, cells in by_need]
    return Table(area.area.name, ("Need", "No group for ages"), tuple(rows), "There is a group for each age and need.")


def _data(area: AreaReach) -> Mapping[str, Any]:
    return {
        "area": area.area.id,
        "cells": [
            {"need": cell.need.value, "ages": cell.band.id, "groups": [group.id for group in cell.groups]}
            for row in area.rows
            for cell in row
        ],
    }
