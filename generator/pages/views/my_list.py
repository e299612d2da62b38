"""The page where a family finds the groups that they keep on their own device."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import MY_LIST, WHATS_ON
from generator.pages.page import Page
from generator.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the page. It says what it needs; scripts put the groups there."""
    yield site.page(
        MY_LIST,
        "my-list.html",
        title="My list",
        description="The groups that you keep, on this phone or computer alone.",
        kind="my-list",
        with_contents=False,
        has_calendars=site.calendars.of(WHATS_ON) is not None,
    )
