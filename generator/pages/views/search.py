"""The page that searches every page of the site, and the ways in for everybody whom the search cannot help."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import SEARCH
from generator.pages.page import Page
from generator.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the search page. Where there is nothing to search with, it says so."""
    area = site.directory.authority.area
    yield site.page(
        SEARCH,
        "search.html",
        title="Search this site",
        description=f"Search all pages of the Local Offer of {area}, or choose another way in.",
        kind="search",
        with_contents=False,
        searchable=site.searchable,
    )
