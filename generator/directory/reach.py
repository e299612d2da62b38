"""Where there is a group for whom, and where there is none: by area, age band and need.

A group counts for an age, a need or an area only when that was told to us. What nobody told is counted apart, because
a gap in what we know is no gap in what there is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.directory.ages import AGE_BANDS, AgeBand
from generator.directory.authority import Area
from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.directory.likeness import areas_of
from generator.directory.needs import Need
from generator.directory.standing import Standing, standing, visible_groups

_OPEN = (Standing.RUNNING, Standing.FULL)


@dataclass(frozen=True, slots=True)
class Cell:
    """One area of need at one age in one area."""

    need: Need
    band: AgeBand
    groups: tuple[Group, ...]
    """The groups that families can go to, by name. Those that are full count: they are there."""

    @property
    def is_gap(self) -> bool:
        """Whether no group is known."""
        return not self.groups


@dataclass(frozen=True, slots=True)
class AreaReach:
    """What there is in one area."""

    area: Area
    rows: tuple[tuple[Cell, ...], ...]
    """A row for each need, in the order of the Code of Practice, with a cell for each age band, the youngest first."""

    @property
    def gaps(self) -> tuple[Cell, ...]:
        """The cells without a group."""
        return tuple(cell for row in self.rows for cell in row if cell.is_gap)


@dataclass(frozen=True, slots=True)
class Reach:
    """What there is in every area."""

    areas: tuple[AreaReach, ...]
    online: tuple[Group, ...]
    """Groups that meet online: they reach every area, and are counted in none."""
    not_told: tuple[Group, ...]
    """Groups that may fill a gap: nobody told us their ages, their needs or their place."""

    @property
    def gaps(self) -> int:
        """How many cells of all areas have no group."""
        return sum(len(area.gaps) for area in self.areas)

    @property
    def cells(self) -> int:
        """How many cells there are."""
        return len(self.areas) * len(Need) * len(AGE_BANDS)


def reach(directory: Directory, today: date) -> Reach:
    """Return where there is a group for whom on this day.

    Groups for parents alone, and groups that are paused, over or not ready, are not counted.
    """
    groups = [
        group for group in visible_groups(directory, today) if standing(group) in _OPEN and group.parents != "only"
    ]
    by_area = {
        area.id: [group for group in groups if area.id in areas_of(group, directory)]
        for area in directory.authority.areas
    }
    return Reach(
        tuple(AreaReach(area, _rows(by_area[area.id])) for area in directory.authority.areas),
        tuple(group for group in groups if any(session.online for session in group.sessions)),
        tuple(group for group in groups if not _is_told(group, directory)),
    )


def _rows(groups: list[Group]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        tuple(Cell(need, band, tuple(group for group in groups if _serves(group, need, band))) for band in AGE_BANDS)
        for need in Need
    )


def _serves(group: Group, need: Need, band: AgeBand) -> bool:
    return need in group.who_for.all_needs and group.who_for.ages.surely_overlaps(band.ages)


def _is_told(group: Group, directory: Directory) -> bool:
    has_place = bool(areas_of(group, directory)) or any(session.online for session in group.sessions)
    return group.who_for.ages.is_told and bool(group.who_for.all_needs) and has_place
