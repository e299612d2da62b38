"""What there is to take away for machines: one page in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.directory.addresses import OPEN_DATA
from generator.directory.data_sets import DataSet
from generator.pages.page import Page
from generator.pages.site import Site


def pages(site: Site, data: Sequence[DataSet]) -> Iterator[Page]:
    """Yield the one page, where the site has any data to take away."""
    if data:
        yield site.page(
            OPEN_DATA,
            "open-data.html",
            title="Open data",
            kind="open-data",
            description="Everything on this site as files for other websites, calendars, maps and spreadsheets.",
            data=data,
        )
