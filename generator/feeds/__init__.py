"""The directory for machines: open data, calendars and maps, from the same facts as the pages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.directory.data_sets import DataFile, DataSet
from generator.directory.directory import Directory
from generator.feeds.edition import Edition
from generator.feeds.feed import FeedFile, FeedKind
from generator.feeds.kinds import KINDS
from generator.feeds.linked import LinkedData

__all__ = [
    "KINDS",
    "Edition",
    "FeedFile",
    "FeedKind",
    "LinkedData",
    "Made",
    "data_sets",
    "edition",
    "make_feeds",
    "sizes",
]


def edition(directory: Directory, today: date, site_url: str | None, whole: Directory | None = None) -> Edition:
    """Return the directory on one day, for feeds.

    Args:
        directory: What families may see.
        today: The day.
        site_url: The address of the site, if it is known.
        whole: The same with its drafts, for forms that no site has.
    """
    return Edition(directory, today, f"{site_url.rstrip('/')}/" if site_url else None, whole)


Made = list[tuple[FeedKind, list[FeedFile]]]
"""Each kind of feed with its files."""


def make_feeds(told: Edition, kinds: Iterable[FeedKind] = KINDS) -> Made:
    """Return the files of each of these kinds of feed."""
    return [(kind, list(kind.files(told))) for kind in kinds]


def sizes(made: Made) -> dict[str, int]:
    """Return for each file, by its address, how many bytes it has."""
    return {file.address: len(file.content) for _, files in made for file in files}


def data_sets(made: Made) -> list[DataSet]:
    """Return what the page about open data says of these feeds."""
    return [
        DataSet(
            kind.name,
            kind.title,
            kind.about,
            kind.for_whom,
            tuple(DataFile(file.title, file.address, len(file.content)) for file in files if file.title),
        )
        for kind, files in made
        if files
    ]
