"""One leaflet before it is printed: what it says, as data, and which template lays it out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.leaflets.photos import Photo


@dataclass(frozen=True, slots=True)
class Leaflet:
    """Everything that one PDF is made of. The same leaflet always gives the same bytes."""

    address: str
    """Where it stands on the site, such as leaflets/groups/little-steps.pdf."""
    template: str
    """The file in the folder of templates that lays it out."""
    content: str
    """All that it says, as JSON."""
    photos: tuple[Photo, ...] = ()
    """The pictures that stand on it, which are read when it is printed."""


def leaflet(
    address: str,
    template: str,
    *,
    title: str,
    subject: str,
    on: date | None,
    photos: Iterable[Photo] = (),
    **content: Any,
) -> Leaflet:
    """Return a leaflet.

    Args:
        address: Where it stands on the site.
        template: The file that lays it out.
        title: What the window of a reader shows.
        subject: One sentence about it, for those who search among files.
        on: The day that its facts are from, or None when nobody knows. A leaflet changes on no other day.
        photos: The pictures that stand on it.
        content: What the template asks for.
    """
    about = {"title": title, "subject": subject, "date": [on.year, on.month, on.day] if on else None}
    return Leaflet(address, template, json.dumps(about | content, ensure_ascii=False, sort_keys=True), tuple(photos))
