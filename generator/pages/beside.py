"""What a site has beside the pages that are made of its directory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.directory.atlas import Atlas
from generator.directory.data_sets import DataSet
from generator.pages.calendar_links import Calendars


@dataclass(frozen=True, slots=True)
class Beside:
    """What else a site has. Pages lead to nothing that is not in it."""

    templates: Sequence[Path] = ()
    """Folders whose templates go before our own, so that a site can change any of them."""
    papers: Mapping[str, int] = field(default_factory=dict)
    """For each PDF, by its address, how many bytes it has."""
    calendars: Calendars = field(default_factory=Calendars)
    """The calendar files."""
    data: Sequence[DataSet] = ()
    """What there is for machines."""
    atlas: Atlas = field(default_factory=Atlas)
    """The boundary of the area and where its postcodes are, as far as anybody has given them."""
    searchable: bool = False
    """Whether the finished site gets an index of all words."""


NOTHING_BESIDE = Beside()
