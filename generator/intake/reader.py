"""What a reader of one format is, and which of them reads what somebody has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from generator.intake.material import Material
from generator.intake.record import CannotReadError, Reading

Tick = Callable[[int, int], None]
"""Told how many records are done, of how many, so that a long run can be seen to move."""


def part_of(tick: Tick, first: int, last: int) -> Tick:
    """Return what tells of one part of a run as a part of the whole, which has 100 steps."""
    return lambda done, of: tick(first + (last - first) * done // max(of, 1), 100)


class Reader(Protocol):
    """Reads one format. A new format is one module with one of these, and one line in `formats`."""

    @property
    def name(self) -> str:
        """What the format is called, for people: `Open Referral UK 3`."""

    @property
    def keeps_status(self) -> bool:
        """Whether an editor wrote the data for us, so that a `status` in it is our own. Else new entries are drafts."""

    def recognises(self, material: Material) -> bool:
        """Return whether this is the format. Nothing is raised, whatever the material is."""

    def read(self, material: Material, tick: Tick) -> Reading:
        """Return what the material says.

        Raises:
            CannotReadError: Nothing of it can be used.
        """


def recognise(material: Material, readers: Iterable[Reader]) -> Reader:
    """Return the first reader that knows this format.

    Raises:
        CannotReadError: None does.
    """
    names = []
    for reader in readers:
        if reader.recognises(material):
            return reader
        names.append(reader.name)
    raise CannotReadError(
        f"This is none of the formats that can be read: {'; '.join(names)}. {material.trouble}".strip()
    )
