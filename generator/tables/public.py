"""What tables for everybody hold: what families see, and nothing that an editor keeps to themselves."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.directory.directory import Directory
from generator.directory.standing import is_visible
from generator.directory.venues import Venue
from generator.directory.written import Fields, as_fields
from generator.tables.columns import SECTIONS
from generator.tables.rows import Rows, rows_of_entries

_DATED = ("groups", "events", "settings")


def public_rows(directory: Directory, today: date) -> Rows:
    """Return as rows what families see on a day. Addresses that are masked stay so."""
    return rows_of_entries({section: _entries(directory, section, today) for section in SECTIONS})


def _entries(directory: Directory, section: str, today: date) -> list[Fields]:
    entries: tuple[Any, ...] = getattr(directory, section)
    if section in _DATED:
        entries = tuple(entry for entry in entries if is_visible(entry, today))
    return [_venue(entry) if isinstance(entry, Venue) else as_fields(entry) for entry in entries]


def _venue(venue: Venue) -> Fields:
    fields = as_fields(venue)
    if not venue.mask_address:
        return fields
    shown = {"postcode": venue.public_postcode}
    if venue.public_position:
        shown["latitude"], shown["longitude"] = map(str, venue.public_position)
    kept = {
        name: value for name, value in fields.items() if name not in ("address", "postcode", "latitude", "longitude")
    }
    return {**kept, **{name: value for name, value in shown.items() if value}}
