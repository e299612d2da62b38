"""Which groups are like another: what a family might look at next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.directory.ages import AGE_BANDS
from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.directory.standing import Standing, standing

NEIGHBOURS = 12
"""How many groups of each kind are compared with one group. It keeps the work in step with the number of groups."""

Kind = tuple[str, str]


class SimilarGroups:
    """Groups sorted by age band and need, so that the like of one are found without comparing all with all."""

    def __init__(self, groups: list[Group], directory: Directory) -> None:
        """Take the groups that families can see, in the order in which pages list them."""
        self._directory = directory
        self._by_kind: dict[Kind, list[Group]] = defaultdict(list)
        self._positions: dict[tuple[Kind, str], int] = {}
        for group in groups:
            if standing(group) in (Standing.ENDED, Standing.NOT_READY):
                continue
            for kind in _kinds(group):
                self._positions[kind, group.id] = len(self._by_kind[kind])
                self._by_kind[kind].append(group)

    def like(self, group: Group, count: int = 4) -> list[Group]:
        """Return up to `count` other groups, the closest first: an age in common, then needs, then the place."""
        candidates = {other.id: other for kind in _kinds(group) for other in self._near(kind, group)}
        scored = sorted((-self._score(group, other), other.name.casefold(), other.id) for other in candidates.values())
        return [candidates[identity] for score, _, identity in scored if score <= -2][:count]

    def _near(self, kind: Kind, group: Group) -> Iterator[Group]:
        others = self._by_kind.get(kind, [])
        start = self._positions.get((kind, group.id), -1)
        for step in range(1, min(NEIGHBOURS, len(others)) + 1):
            other = others[(start + step) % len(others)]
            if other.id != group.id:
                yield other

    def _score(self, one: Group, other: Group) -> int:
        if not one.who_for.ages.overlaps(other.who_for.ages):
            return 0
        needs = len(set(one.who_for.all_needs) & set(other.who_for.all_needs))
        return 2 + needs + bool(self._areas(one) & self._areas(other))

    def _areas(self, group: Group) -> set[str]:
        return set(areas_of(group, self._directory))


def _kinds(group: Group) -> list[Kind]:
    needs = [need.value for need in group.who_for.all_needs] or ["not told"]
    bands = [band.id for band in AGE_BANDS if band.ages.overlaps(group.who_for.ages)]
    return [(band, need) for band in bands for need in needs]


def areas_of(group: Group, directory: Directory) -> tuple[str, ...]:
    """Return the ids of the areas in which a group meets, each once, in the order of its sessions."""
    venues = (directory.venue_by_id.get(session.venue or "") for session in group.sessions)
    return tuple(dict.fromkeys(venue.area for venue in venues if venue is not None and venue.area))
