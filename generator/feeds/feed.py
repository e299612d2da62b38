"""What a feed is: the directory in one form for machines, as files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.feeds.edition import Edition


@dataclass(frozen=True, slots=True)
class FeedFile:
    """One file of a feed."""

    address: str
    """Where it stands, from the top of the site, such as oruk/v3/services/index.json."""
    content: bytes
    """The same edition always gives the same bytes."""
    title: str | None = None
    """The words of its link on the page about open data, or None when others lead to it."""


@dataclass(frozen=True, slots=True)
class FeedKind:
    """One form in which the directory is told to machines."""

    name: str
    """The word for it on the command line: `local-offer export NAME`."""
    title: str
    """What the page about open data calls it."""
    about: str
    """What it is, in one or two plain sentences."""
    for_whom: str
    """Who can use it, and for what, in one plain sentence."""
    files: Callable[[Edition], Iterable[FeedFile]]
    """Makes its files: a pure function."""
    is_one_file: bool = False
    """Whether it always is one file. The command line writes that alone, and all others into a folder."""
    for_families: bool = False
    """Whether families use it themselves, so that a site without open data still has it."""
    in_site: bool = True
    """Whether every build writes it. The command line makes the others."""
