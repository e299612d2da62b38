"""Open Referral UK 3.0 as files: the answers of its programming interface, written down beforehand.

Fields that the Human Services Data Specification 3.1 has and the UK profile leaves out, such as telephone numbers,
stand beside the others: both allow it. What neither has a field for stands under `x_local_offer`.
Source: the specification at openreferraluk.org, 2026, and the one at docs.openreferral.org.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.feeds.edition import Edition
from generator.feeds.feed import FeedFile
from generator.feeds.json_bytes import json_bytes, told_only
from generator.feeds.oruk import people, terms
from generator.feeds.oruk.people import Record
from generator.feeds.oruk.services import in_brief, services

ROOT = "oruk/v3/"
"""Where the interface stands on the site."""

ALL_IN_FULL = f"{ROOT}services.json"
"""Every service in full in one file: what a server would answer to services?full=true."""

ABOUT = {
    "version": "HSDS-UK-3.0",
    "profile": "https://openreferraluk.org/specifications/3.0/",
    "openapi_url": "https://openreferraluk.org/specifications/3.0/openapi.json",
}
"""What the interface says of itself."""


def files(told: Edition) -> Iterator[FeedFile]:
    """Yield every answer of the interface as a file."""
    every = [told_only(one, told.site_url) for one in services(told)]
    yield _file("", told_only(ABOUT | _terms_of_use(told)), "Where to start")
    yield FeedFile(ALL_IN_FULL, json_bytes(page(every)), "Every service in one file")
    yield from _endpoint("services", every, map(in_brief, every))
    yield from _organisations(told, every)
    yield from _taxonomies(told)
    yield from _at_locations(every)


def page(contents: Iterable[Record]) -> Record:
    """Return a list as the one page that holds all of it."""
    found = list(contents)
    return {
        "total_items": len(found),
        "total_pages": 1,
        "page_number": 1,
        "size": len(found),
        "first_page": True,
        "last_page": True,
        "empty": not found,
        "contents": found,
    }


def _terms_of_use(told: Edition) -> Record:
    licence = told.directory.authority.open_data_licence
    return {
        "publisher": told.directory.authority.name,
        "license": {"name": licence.name, "url": licence.link} if licence else None,
    }


def _endpoint(name: str, in_full: Iterable[Record], in_list: Iterable[Record]) -> Iterator[FeedFile]:
    """Yield one list, and each thing of it in full."""
    yield _file(f"{name}/", page(in_list))
    for one in in_full:
        yield _file(f"{name}/{one['id']}/", one)


def _organisations(told: Edition, every: list[Record]) -> Iterator[FeedFile]:
    listed = told.directory.organisations
    known = {told.identity("organisations", one.id): people.organisation(told, one) for one in listed}
    run: dict[str, list[Record]] = {}
    for service in every:
        run.setdefault(service["organization_id"], []).append({"id": service["id"], "name": service["name"]})
    basic = {service["organization_id"]: service["organization"] for service in every}
    basic |= {told.identity("organisations", one.id): told_only(people.basic_organisation(told, one)) for one in listed}
    in_full = (known.get(identity, one) | {"services": run.get(identity)} for identity, one in basic.items())
    yield from _endpoint("organizations", (told_only(one, told.site_url) for one in in_full), basic.values())


def _taxonomies(told: Edition) -> Iterator[FeedFile]:
    lists = terms.taxonomies(told)
    in_full = [one | {"taxonomy_terms": terms.terms_of(told, one["id"])} for one in lists]
    yield from _endpoint("taxonomies", in_full, lists)
    words = terms.taxonomy_terms(told)
    yield from _endpoint("taxonomy_terms", words, words)


def _at_locations(every: list[Record]) -> Iterator[FeedFile]:
    in_list, in_full = [], []
    for service in every:
        brief = in_brief(service)
        for place in service.get("service_at_locations", ()):
            here = [time for time in service.get("schedules", ()) if time.get("service_at_location_id") == place["id"]]
            in_list.append(place | {"service_id": service["id"], "location_id": place["location"]["id"]})
            in_full.append(in_list[-1] | {"service": brief} | ({"schedules": here} if here else {}))
    yield from _endpoint("service_at_locations", in_full, in_list)


def _file(place: str, value: Any, title: str | None = None) -> FeedFile:
    return FeedFile(f"{ROOT}{place}index.json", json_bytes(value), title)
