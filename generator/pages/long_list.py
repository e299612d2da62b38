"""Long lists in parts: a page for each, and the links between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.directory.addresses import numbered

PAGE_SIZE = 100
"""How many entries one page of a list shows: a few screens of reading, and a small download."""

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Part(Generic[Entry]):
    """One page of a list."""

    number: int
    """Which one, from 1."""
    address: str
    title: str
    kind: str
    entries: Sequence[Entry]
    parts: list[tuple[int, str]]
    """The number and the address of every page of the list."""

    @property
    def is_first(self) -> bool:
        return self.number == 1

    @property
    def is_last(self) -> bool:
        return self.number == len(self.parts)


def parts_of(address: str, title: str, kind: str, entries: Sequence[Entry]) -> Iterator[Part[Entry]]:
    """Yield the pages of a list, one when it is empty. Those after the first say in their title which they are."""
    starts = range(0, len(entries), PAGE_SIZE) or range(1)
    count = len(starts)
    parts = [(number, numbered(address, number)) for number in range(1, count + 1)]
    for (number, here), start in zip(parts, starts, strict=True):
        yield Part(
            number,
            here,
            title if number == 1 else f"{title}, page {number} of {count}",
            kind if number == 1 else f"{kind}-part",
            entries[start : start + PAGE_SIZE],
            parts,
        )
