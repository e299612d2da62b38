"""YAML's ways to write something once and use it again: anchors (`&usual`), aliases (`*usual`) and merging (`<<`).

A few lines of aliases inside aliases can stand for billions of values, so both number and depth have limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.directory.nodes import Mapping, Node, Scalar, Sequence

MAX_ALIASED = 100_000
"""How many values the aliases of one file may stand for, all together."""

MAX_LENGTH = 2_000_000
"""How many characters the texts in those values may have, all together."""

MERGE = "<<"
"""The name after which a mapping takes over the fields of another one."""


@dataclass(slots=True)
class Anchored:
    """A value that has a name to be used again by."""

    name: str
    node: Node
    start: int
    """Where its `&` stands."""
    size: int
    """How many values it is, those of aliases inside it included."""
    length: int
    """How many characters its texts have, those of aliases inside it included."""
    height: int
    """How many lists and mappings lie inside one another in it."""
    is_used: bool = False


class Anchors:
    """The anchors of one file, and how much has been made of them."""

    def __init__(self, max_depth: int) -> None:
        self._max_depth = max_depth
        self._latest: dict[str, Anchored] = {}
        self._all: list[Anchored] = []
        self._aliased = 0
        self._length = 0

    def add(self, anchored: Anchored) -> None:
        """Remember an anchor. A later one of the same name takes its place."""
        self._latest[anchored.name] = anchored
        self._all.append(anchored)

    def get(self, name: str) -> Anchored | None:
        return self._latest.get(name)

    def use(self, anchored: Anchored, depth: int) -> bool:
        """Count one use at this depth, and return whether it is still within the limits."""
        anchored.is_used = True
        self._aliased += anchored.size
        self._length += anchored.length
        is_small = self._aliased <= MAX_ALIASED and self._length <= MAX_LENGTH
        return is_small and depth + anchored.height <= self._max_depth

    def unused(self) -> Iterator[Anchored]:
        """Yield the anchors that no alias names."""
        return (anchored for anchored in self._all if not anchored.is_used)


def merge(mapping: Mapping, others: list[Node]) -> Iterator[Node]:
    """Give a mapping the fields of others that it lacks, the first first, and yield what cannot be merged."""
    for value in others:
        for other in value.items if isinstance(value, Sequence) else [value]:
            if isinstance(other, Mapping):
                for name, key in other.names.items():
                    mapping.names.setdefault(name, key)
                    mapping.values.setdefault(name, other.values[name])
            elif not (isinstance(other, Scalar) and other.text is None):
                yield other
