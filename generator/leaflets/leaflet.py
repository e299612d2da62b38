"""One leaflet before it is printed: what it says, as data, and which template lays it out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Leaflet:
    """Everything that one PDF is made of. The same leaflet always gives the same bytes."""

    address: str
    """Where it stands on the site, such as leaflets/groups/little-steps.pdf."""
    template: str
    """The file in the folder of templates that lays it out."""
    content: str
    """All that it says, as JSON."""


def leaflet(address: str, template: str, *, title: str, subject: str, on: date | None, **content: Any) -> Leaflet:
    """Return a leaflet.

    Args:
        address: Where it stands on the site.
        template: The file that lays it out.
        title: What the window of a reader shows.
        subject: One sentence about it, for those who search among files.
        on: The day that its facts are from, or None when nobody knows. A leaflet changes on no other day.
        content: What the template asks for.
    """
    about = {"title": title, "subject": subject, "date": [on.year, on.month, on.day] if on else None}
    return Leaflet(address, template, json.dumps(about | content, ensure_ascii=False, sort_keys=True))
