"""Where there is no group yet: for which need, at which age, in which area."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import GAPS
from generator.directory.ages import AGE_BANDS
from generator.directory.reach import reach
from generator.pages.page import Page
from generator.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page, where the authority has told its areas."""
    found = reach(site.directory, site.today)
    if found.areas:
        yield site.page(
            GAPS,
            "gaps.html",
            title="Where there is no group yet",
            kind="gaps",
            description=f"Ages and needs without a group, in each part of {site.directory.authority.area}.",
            reach=found,
            bands=AGE_BANDS,
        )
