"""The records of a feed: out of pages and single files, each sort by itself, whichever envelope they came in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.intake.material import Material
from generator.intake.open_referral.fields import as_shown, is_nothing
from generator.intake.open_referral.services import identity_of
from generator.intake.record import Fate

SERVICES, ORGANISATIONS, LOCATIONS = "services", "organizations", "locations"
AT_LOCATIONS, TAXONOMIES, TERMS = "service_at_locations", "taxonomies", "taxonomy_terms"

_BY_PATH = {
    **{name: name for name in (SERVICES, ORGANISATIONS, LOCATIONS, AT_LOCATIONS, TAXONOMIES, TERMS)},
    "service": SERVICES,
    "organisations": ORGANISATIONS,
    "organization": ORGANISATIONS,
    "location": LOCATIONS,
}
_BY_FIELDS = (
    (AT_LOCATIONS, {"service", "location"}),
    (SERVICES, {"service_at_locations"}, {"cost_options"}, {"organization"}, {"organisation"}, {"organization_id"}),
    (SERVICES, {"service_taxonomys"}, {"regular_schedules"}, {"local_offer"}, {"eligibilitys"}, {"attributes"}),
    (LOCATIONS, {"addresses"}, {"physical_addresses"}, {"latitude"}, {"location_type"}, {"geometry"}),
    (TERMS, {"taxonomy_detail"}, {"term_uri"}, {"parent_id"}, {"code", "taxonomy"}),
    (TAXONOMIES, {"taxonomy_terms"}, {"version", "uri"}),
)


@dataclass(frozen=True, slots=True)
class Item:
    """One record, and where it stands."""

    place: str
    values: dict[str, Any]

    @property
    def what(self) -> str:
        """What it is called, for the report."""
        return as_shown(self.values.get("name") or self.values.get("id") or "without a name")


@dataclass
class Feed:
    """All records of a feed."""

    items: dict[str, list[Item]] = field(default_factory=dict)
    """By sort: `SERVICES` and the others."""
    left_out: list[Fate] = field(default_factory=list)
    """What stands where a record should, and is none. Each counts as one that was read: `unreadable`."""
    remarks: list[Fate] = field(default_factory=list)
    publisher: str = ""
    """Whose data it is, as far as the feed says."""
    licence: str = ""

    def of(self, sort: str) -> list[Item]:
        """Return the records of a sort."""
        return self.items.setdefault(sort, [])


def pages_of(parsed: Mapping[Path, Any]) -> Iterator[tuple[Path, str, list[Any]]]:
    """Yield the pages of a feed: the file, the name of the list in it, and the list."""
    for file, value in parsed.items():
        if isinstance(value, list):
            yield file, "", value
        elif isinstance(value, dict):
            name = next((name for name in ("contents", "content") if isinstance(value.get(name), list)), None)
            if name:
                yield file, name, value[name]
            elif "id" in value and len(value) > 1:
                yield file, "record", [value]
            elif isinstance(value.get("services"), list):
                yield file, "services", value["services"]


def feed_of(material: Material) -> Feed:
    """Return all records of a feed.

    Raises:
        CannotReadError: A file of it is no JSON.
    """
    feed = Feed()
    parsed = material.json
    for file, name, records in pages_of(parsed):
        sort = _sort_by_path(file)
        shown = material.shown(file)
        for number, record in enumerate(records, 1):
            place = shown if name == "record" else f"{shown}, {name or 'record'} {number}"
            if isinstance(record, dict):
                feed.of(sort or _sort_by_fields(record)).append(Item(place, record))
            else:
                feed.left_out.append(
                    Fate(place, f"“{as_shown(record)}”", "It is no record: a record has named fields.")
                )
    feed.remarks += _missing_pages(material, parsed)
    for file, value in parsed.items():
        if isinstance(value, dict) and isinstance(value.get("publisher"), dict | str):
            publisher = value["publisher"]
            feed.publisher = feed.publisher or str(
                publisher.get("name", "") if isinstance(publisher, dict) else publisher
            )
        if isinstance(value, dict) and isinstance(value.get("license") or value.get("licence"), str):
            feed.licence = feed.licence or str(value.get("license") or value.get("licence"))
        if isinstance(value, dict | list) or is_nothing(value):
            continue
        feed.remarks.append(Fate(material.shown(file), "file", "There is no record in it."))
    return feed


def _said(value: Any) -> str:
    """Return a name that stands alone or inside a record of its own, or nothing."""
    told = value.get("name") if isinstance(value, dict) else value
    return as_shown(told) if isinstance(told, str) else ""


def _sort_by_path(file: Path) -> str:
    """Return the sort that a file says by its name, or by the folder of the address that it was fetched from."""
    for part in (file.stem, *(folder.name for folder in file.parents[:2])):
        name = re.sub(r"[-_ .]*(?:page)?[-_ .]*[0-9]*$", "", part.lower())
        if name in _BY_PATH:
            return _BY_PATH[name]
    return ""


def _sort_by_fields(record: Mapping[str, Any]) -> str:
    names = set(record)
    return next((sort for sort, *marks in _BY_FIELDS if any(mark <= names for mark in marks)), SERVICES)


def _missing_pages(material: Material, parsed: Mapping[Path, Any]) -> Iterator[Fate]:
    """Yield what pages of a feed are not here, as far as the pages that are here say how many there are."""
    by_total: dict[tuple[Path, int], set[int]] = {}
    for file, value in parsed.items():
        total = value.get("total_pages", value.get("totalPages")) if isinstance(value, dict) else None
        number = value.get("page_number", value.get("number")) if isinstance(value, dict) else None
        if isinstance(total, int) and isinstance(number, int) and 1 < total <= 100_000:
            by_total.setdefault((file.parent, total), set()).add(number)
    for (folder, total), numbers in by_total.items():
        if len(numbers) < total:
            where = material.shown(folder) if folder not in (material.path, material.path.parent) else "the feed"
            reason = f"It says that it has {total} pages, and {len(numbers)} of them are here. Get the others, too."
            yield Fate(str(where), "feed", reason)


def parts_of(service: Item) -> Iterator[tuple[str, Item]]:
    """Yield the organisations and places inside a service, each given an id if it has none."""
    for name in ("organization", "organisation"):
        inner = service.values.get(name)
        if isinstance(inner, dict):
            yield ORGANISATIONS, _with_id(Item(f"{service.place}, {name}", inner))
    for name in ("service_at_locations", "locations", "location"):
        listed = service.values.get(name)
        for number, one in enumerate(listed if isinstance(listed, list) else [listed], 1):
            inner = one.get("location") if isinstance(one, dict) and name == "service_at_locations" else one
            if isinstance(inner, dict):
                yield LOCATIONS, _with_id(Item(f"{service.place}, {name} {number}", inner))


def _with_id(item: Item) -> Item:
    if not identity_of(item.values):
        said = (item.values.get(name) for name in ("name", "address_1", "postal_code"))
        item.values["id"] = " ".join(str(one) for one in said if one).casefold() or item.place
    return item
