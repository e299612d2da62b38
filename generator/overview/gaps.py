"""For which need, at which age and in which area there is no group, as a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
        summary=_summary(reach),
        tables=tuple(_of_area(area) for area in reach.areas),
        remarks=(
            _not_told([group.name for group in reach.not_told]),
            "Groups for parents alone are not counted. Full groups are.",
        ),
        data={
            "date": today.isoformat(),
            "areas": [_data(area) for area in reach.areas],
            "online": [group.id for group in reach.online],
            "not_told": [group.id for group in reach.not_told],
        },
    )


def _summary(reach: Reach) -> tuple[str, ...]:
    online = len(reach.online)
    groups = "1 of the groups meets" if online == 1 else f"{online} of the groups meet"
    if not reach.areas:
        return ("No areas are told, so nobody can say where there is no group. Add areas: to authority:.",)
    return (
        f"{reach.gaps} of {reach.cells} combinations of an area, an age and a need have no group.",
        f"{groups} online, so that families can join from every area.",
    )


def _not_told(names: Sequence[str]) -> str:
    if not names:
        return "Of every group we have been told the ages, needs and place."
    groups = "1 group" if len(names) == 1 else f"{len(names)} groups"
    return f"{groups} may fill a gap: we have not been told the ages, needs or place of {join_words(names)}."


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
