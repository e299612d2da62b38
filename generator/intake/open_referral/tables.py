"""Packages of tables: the CSV files of HSDS, joined by their ids into records like those of a feed."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.intake.material import Material
from generator.intake.open_referral.feed import LOCATIONS, ORGANISATIONS, SERVICES, Feed, Item
from generator.intake.open_referral.schedule_words import in_words
from generator.intake.record import CannotReadError, Fate

MOST_ROWS = 500_000
"""A table with more rows is not read."""

_TABLES = {
    **dict.fromkeys(("organization", "organizations", "organisation", "organisations"), ORGANISATIONS),
    **dict.fromkeys(("service", "services"), SERVICES),
    **dict.fromkeys(("location", "locations"), LOCATIONS),
    **dict.fromkeys(("service_at_location", "service_at_locations", "services_at_location"), "service_at_locations"),
    **dict.fromkeys(("address", "addresses", "physical_address", "physical_addresses"), "addresses"),
    **dict.fromkeys(("phone", "phones"), "phones"),
    **dict.fromkeys(("contact", "contacts"), "contacts"),
    **dict.fromkeys(("schedule", "schedules", "regular_schedule", "regular_schedules"), "schedules"),
    **dict.fromkeys(("holiday_schedule", "holiday_schedules"), "holiday_schedules"),
    **dict.fromkeys(("cost_option", "cost_options"), "cost_options"),
    **dict.fromkeys(("eligibility", "eligibilities", "eligibilitys"), "eligibilitys"),
    **dict.fromkeys(("language", "languages"), "languages"),
    **dict.fromkeys(("accessibility", "accessibility_for_disabilities"), "accessibility"),
    **dict.fromkeys(("attribute", "attributes", "service_taxonomy", "service_taxonomys"), "attributes"),
    **dict.fromkeys(("taxonomy_term", "taxonomy_terms"), "taxonomy_terms"),
    **dict.fromkeys(("taxonomy", "taxonomies"), "taxonomies"),
    **dict.fromkeys(("service_area", "service_areas"), "service_areas"),
    **dict.fromkeys(("organization_identifier", "organization_identifiers"), "organization_identifiers"),
    **dict.fromkeys(("url", "urls", "additional_url"), "additional_urls"),
}
_OWNERS = (
    ("contact_id", "contacts"),
    ("service_at_location_id", "service_at_locations"),
    ("location_id", LOCATIONS),
    ("service_id", SERVICES),
    ("organization_id", ORGANISATIONS),
)
"""Whose part a row is: the closest first."""


def table_of(file: Path) -> str:
    """Return which table of HSDS a file is by its name, or nothing."""
    return _TABLES.get(file.stem.lower().replace("-", "_"), "")


def is_package(material: Material) -> bool:
    """Return whether a folder holds the tables of HSDS: one of services, and one that is joined to it."""
    tables = {table_of(file) for file in material.ending(".csv")}
    return SERVICES in tables and len(tables - {""}) > 1


def package_feed(material: Material) -> Feed:
    """Return the records of a package.

    Raises:
        CannotReadError: A table cannot be read.
    """
    feed = Feed()
    tables: dict[str, list[Item]] = {}
    for file in material.ending(".csv"):
        name = table_of(file)
        if name:
            tables.setdefault(name, []).extend(_rows(material, file, feed))
        else:
            feed.remarks.append(Fate(material.shown(file), "table", "It is no table of HSDS, so it was not read."))
    by_id = {name: {row.values["id"]: row for row in rows if row.values.get("id")} for name, rows in tables.items()}
    _name_terms(tables, by_id)
    for name in (SERVICES, ORGANISATIONS, LOCATIONS):
        feed.items[name] = tables.pop(name, [])
    for name in ("taxonomies", "taxonomy_terms"):
        feed.items[name] = tables.pop(name, [])
    places = tables.pop("service_at_locations", [])
    for name, rows in tables.items():
        for row in rows:
            _give(row, name, by_id, feed)
    for row in places:
        _give_place(row, by_id, feed)
    _give_organisations(feed, by_id)
    return feed


def _rows(material: Material, file: Path, feed: Feed) -> Iterator[Item]:
    text, encoding = material.text(file)
    shown = material.shown(file)
    if encoding == "cp1252":
        reason = "It is not UTF-8, so its letters were read as Windows writes them. Look at names with accents."
        feed.remarks.append(Fate(shown, "table", reason))
    csv.field_size_limit(sys.maxsize)
    first = text.split("\n", 1)[0]
    try:
        rows = csv.DictReader(io.StringIO(text), delimiter=max(",;\t", key=first.count), restkey="", restval="")
        for number, row in enumerate(rows, 2):
            if number > MOST_ROWS:
                raise CannotReadError(f"{shown} has more than {MOST_ROWS:,} rows. Split it.")
            if any(isinstance(value, str) and value.strip() for value in row.values()):
                yield Item(
                    f"{shown}, row {number}",
                    {name.strip().lower(): value for name, value in row.items() if name and isinstance(value, str)},
                )
    except csv.Error as error:
        raise CannotReadError(f"{shown} cannot be read as a table: {error}.") from None


def _name_terms(tables: dict[str, list[Item]], by_id: dict[str, dict[str, Item]]) -> None:
    terms = {**by_id.get("taxonomies", {}), **by_id.get("taxonomy_terms", {})}
    for row in tables.get("attributes", ()):
        identity = row.values.get("taxonomy_term_id") or row.values.get("taxonomy_id") or ""
        term = terms.get(identity)
        if term:
            row.values["taxonomy_term"] = {"name": term.values.get("name", "")}
        # In HSDS 3 an attribute names what it belongs to by `link_id`.
        if not row.values.get("service_id"):
            row.values["service_id"] = row.values.get("link_id", "")


def _give(row: Item, name: str, by_id: dict[str, dict[str, Item]], feed: Feed) -> None:
    for column, owners in _OWNERS:
        owner = by_id.get(owners, {}).get(row.values.get(column, ""))
        if owner is not None and name == "schedules" and owners == LOCATIONS:
            reason = f"It says when a place is open, and not when a service is: {in_words(row.values)}."
            feed.remarks.append(Fate(row.place, "row of schedules", reason))
            return
        if owner is not None and not (name == "contacts" and owners == "contacts"):
            owner.values.setdefault(name, []).append(row.values)
            return
    feed.remarks.append(Fate(row.place, f"row of {name}", "Nothing in the package has the id that it belongs to."))


def _give_place(row: Item, by_id: dict[str, dict[str, Item]], feed: Feed) -> None:
    service = by_id.get(SERVICES, {}).get(row.values.get("service_id", ""))
    location = by_id.get(LOCATIONS, {}).get(row.values.get("location_id", ""))
    if service is None or location is None:
        what = "service" if service is None else "location"
        feed.remarks.append(Fate(row.place, "place of a service", f"Its {what} is not in the package."))
        return
    own: dict[str, Any] = {name: value for name, value in row.values.items() if name != "location"}
    sort = {"location_type": location.values.get("location_type", "")}
    service.values.setdefault("service_at_locations", []).append({**own, **sort, "location_id": location.values["id"]})


def _give_organisations(feed: Feed, by_id: dict[str, dict[str, Item]]) -> None:
    for service in feed.of(SERVICES):
        identity = service.values.get("organization_id", "")
        if identity and identity not in by_id.get(ORGANISATIONS, {}):
            feed.remarks.append(Fate(service.place, "service", "Its organisation is not in the package."))
            service.values["organization_id"] = ""
