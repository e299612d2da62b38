"""What there is to take away for machines, as the page about open data shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file that people can load or link to."""

    title: str
    """The words of the link."""
    address: str
    """Where it stands, from the top of the site."""
    size: int
    """How many bytes it has."""


@dataclass(frozen=True, slots=True)
class DataSet:
    """The directory in one form for machines."""

    name: str
    """The word for it on the command line: `local-offer export NAME`."""
    title: str
    about: str
    """What it is, in one or two plain sentences."""
    for_whom: str
    """Who can use it, and for what, in one plain sentence."""
    files: tuple[DataFile, ...]
    """The files to start from, which may lead to others."""
