"""The way from the home page to a page, as search engines show it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.directory.addresses import HOME
from generator.feeds.edition import Edition


def way_here(told: Edition, address: str, titles: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the way to a page through the pages above it, or nothing for the home page."""
    if address == HOME:
        return []
    parts = address.rstrip("/").split("/")
    above = [f"{'/'.join(parts[:depth])}/" for depth in range(1, len(parts) + 1)]
    steps = [("Home", HOME), *((titles[one], one) for one in above if one in titles)]
    return [
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": number, "name": name, "item": told.url(one)}
                for number, (name, one) in enumerate(steps, 1)
            ],
        }
    ]
