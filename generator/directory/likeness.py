"""Which groups are like another: what a family might look at next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.directory.ages import AGE_BANDS, Ages
from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.directory.standing import Standing, standing

NEIGHBOURS = 12
"""How many groups of each kind are compared with one group. It keeps the work in step with the number of groups."""

Kind = tuple[str, str]


class SimilarGroups:
    """Groups sorted by age band and need, so that the like of one are found without comparing all with all."""

    def __init__(self, groups: list[Group], directory: Directory) -> None:
        """Take the groups that families can see, in the order in which pages list them.

        Groups that have ended, that we know too little of, or that nobody can ask to join are never offered.
        """
        self._by_kind: dict[Kind, list[Group]] = defaultdict(list)
        self._positions: dict[tuple[Kind, str], int] = {}
        self._areas = {group.id: frozenset(areas_of(group, directory)) for group in groups}
        for group in filter(_can_be_offered, groups):
            for kind in _kinds(group):
                self._positions[kind, group.id] = len(self._by_kind[kind])
                self._by_kind[kind].append(group)

    def like(self, group: Group, count: int = 4) -> list[Group]:
        """Return up to `count` other groups with an age in common, the closest first."""
        candidates = {other.id: other for kind in _kinds(group) for other in self._near(kind, group)}
        scored = sorted((-self._score(group, other), other.name.casefold(), other.id) for other in candidates.values())
        return [candidates[identity] for score, _, identity in scored[:count] if score < 0]

    def _near(self, kind: Kind, group: Group) -> Iterator[Group]:
        others = self._by_kind.get(kind, [])
        start = self._positions.get((kind, group.id), -1)
        for step in range(1, min(NEIGHBOURS, len(others)) + 1):
            other = others[(start + step) % len(others)]
            if other.id != group.id:
                yield other

    def _score(self, one: Group, other: Group) -> float:
        ages = _shared_ages(one.who_for.ages, other.who_for.ages)
        if not ages:
            return 0
        same_area = not self._areas[one.id].isdisjoint(self._areas[other.id])
        return 2 * ages + 2 * _shared_needs(one, other) + same_area + _same_company(one, other)


def _can_be_offered(group: Group) -> bool:
    by_invitation_alone = group.how_to_join.ways == ("invitation",)
    return standing(group) not in (Standing.ENDED, Standing.NOT_READY) and not by_invitation_alone


def _shared_ages(one: Ages, other: Ages) -> float:
    """Return how much two age ranges have in common, from 0 (nothing) to 1 (they are the same)."""
    if not one.overlaps(other):
        return 0
    (first, first_end), (second, second_end) = one.span, other.span
    return (min(first_end, second_end) - max(first, second)) / (max(first_end, second_end) - min(first, second))


def _shared_needs(one: Group, other: Group) -> float:
    needs, others = set(one.who_for.all_needs), set(other.who_for.all_needs)
    return len(needs & others) / len(needs | others) if needs and others else 0


def _same_company(one: Group, other: Group) -> bool:
    """Whether both are for parents alone, or both are not."""
    return (one.parents == "only") == (other.parents == "only")


def _kinds(group: Group) -> list[Kind]:
    needs = [need.value for need in group.who_for.all_needs] or ["not told"]
    bands = [band.id for band in AGE_BANDS if band.ages.overlaps(group.who_for.ages)]
    return [(band, need) for band in bands for need in needs]


def areas_of(group: Group, directory: Directory) -> tuple[str, ...]:
    """Return the ids of the areas in which a group meets, each once, in the order of its sessions."""
    venues = (directory.venue_by_id.get(session.venue or "") for session in group.sessions)
    return tuple(dict.fromkeys(venue.area for venue in venues if venue is not None and venue.area))
