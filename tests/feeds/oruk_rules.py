"""What Open Referral UK 3.0 asks of each kind of record, as a table of our own: what must be there, and in which form.

Source: the schemas of the specification (openreferraluk.org, March 2026) and, for fields that the UK profile leaves
out, those of the Human Services Data Specification 3.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from generator.directory.values import is_web_address

Record = dict[str, Any]


def _is_day(text: Any) -> bool:
    return isinstance(text, str) and bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and bool(date.fromisoformat(text))


def _matches(pattern: str) -> Callable[[Any], bool]:
    return lambda text: isinstance(text, str) and bool(re.fullmatch(pattern, text))


def _one_of(*words: str) -> Callable[[Any], bool]:
    return lambda text: text in words


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


UUID = _matches(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
TIME = _matches(r"([01]\d|2[0-3]):[0-5]\d")
URL = is_web_address
EMAIL = _matches(r"[^@\s]+@[^@\s]+\.[^@\s]+")
TYPES = _one_of("physical", "postal", "virtual")

FORMS: dict[str, Callable[[Any], bool]] = {
    "id": UUID,
    "organization_id": UUID,
    "service_id": UUID,
    "service_at_location_id": UUID,
    "location_id": UUID,
    "contact_id": UUID,
    "link_id": UUID,
    "taxonomy_id": UUID,
    "taxonomy_term_id": UUID,
    "url": URL,
    "uri": URL,
    "website": URL,
    "schedule_link": URL,
    "email": EMAIL,
    "assured_date": _is_day,
    "valid_from": _is_day,
    "valid_to": _is_day,
    "dtstart": _is_day,
    "until": _is_day,
    "opens_at": TIME,
    "closes_at": TIME,
    "minimum_age": _is_number,
    "maximum_age": _is_number,
    "latitude": _is_number,
    "longitude": _is_number,
    "amount": _is_number,
    "available": _is_number,
    "interval": _is_number,
    "freq": _one_of("WEEKLY", "MONTHLY"),
    "byday": _matches(r"(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*"),
    "location_type": TYPES,
    "address_type": TYPES,
    "country": _matches("[A-Z]{2}"),
    "currency": _matches("[A-Z]{3}"),
    "updated": _matches(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"),
}
"""For each field that has a form, whether a value has it. The names mean the same in every kind of record."""

STATUS = _one_of("active", "inactive", "defunct", "temporarily closed")

REQUIRED: dict[str, tuple[str, ...]] = {
    "service": ("id", "name", "status", "organization_id"),
    "organization": ("id", "name", "description"),
    "location": ("id", "location_type"),
    "address": ("id", "address_1", "city", "state_province", "postal_code", "country", "address_type"),
    "service_at_location": ("id",),
    "schedule": ("id",),
    "phone": ("id", "number"),
    "contact": ("id",),
    "cost_option": ("id",),
    "language": ("id",),
    "accessibility": ("id",),
    "service_area": ("id",),
    "attribute": ("id",),
    "taxonomy": ("id", "name", "description"),
    "taxonomy_term": ("id", "name", "description"),
    "url": ("id", "url"),
    "service_capacity": ("id", "unit", "available", "updated"),
    "unit": ("id", "name"),
}
"""What each kind of record must have. `organization_id` is asked for by the guidance alone."""

INSIDE = {
    "organization": "organization",
    "location": "location",
    "addresses": "address",
    "service_at_locations": "service_at_location",
    "schedules": "schedule",
    "phones": "phone",
    "contacts": "contact",
    "cost_options": "cost_option",
    "languages": "language",
    "accessibility": "accessibility",
    "service_areas": "service_area",
    "attributes": "attribute",
    "taxonomy_term": "taxonomy_term",
    "taxonomy_terms": "taxonomy_term",
    "additional_urls": "url",
    "capacities": "service_capacity",
    "unit": "unit",
    "service": "service",
}
"""Which kind of record a field holds, one or a list of them."""

NOT_IN_LISTS = {
    "service": {
        "schedules",
        "service_areas",
        "service_at_locations",
        "languages",
        "funding",
        "cost_options",
        "contacts",
        "attributes",
    },
    "organization": {"organization_identifiers", "attributes"},
}
"""What a record in a list must not have: the schemas for lists say that these are never there."""


def problems(kind: str, record: Record, where: str = "") -> Iterator[str]:
    """Yield what is wrong with a record, at any depth."""
    here = where or kind
    for field in REQUIRED[kind]:
        if field not in record:
            yield f"{here}: {field} is missing"
    if kind == "service" and not STATUS(record.get("status")):
        yield f"{here}: status is {record.get('status')!r}"
    for field, value in record.items():
        yield from _field(field, value, f"{here}.{field}")


def _field(field: str, value: Any, here: str) -> Iterator[str]:
    if value is None or value in ("", [], {}):
        yield f"{here}: what is absent must be left out"
    elif field == "accessibility" and isinstance(value, str):
        return
    elif field in INSIDE and field != "x_local_offer":
        for number, one in enumerate(value if isinstance(value, list) else [value]):
            yield from problems(INSIDE[field], one, f"{here}[{number}]")
    elif field in FORMS:
        if not FORMS[field](value):
            yield f"{here}: {value!r} has another form"
    elif isinstance(value, str) and not _is_text(value):
        yield f"{here}: {value!r} says nothing"


def problems_of_page(page: Record, kind: str) -> Iterator[str]:
    """Yield what is wrong with a list: its envelope, its records, and what they must not have there."""
    contents = page["contents"]
    expected = {
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
    }
    if {name: value for name, value in page.items() if name != "contents"} != expected:
        yield f"the envelope is {page}"
    for number, record in enumerate(contents):
        yield from problems(kind, record, f"{kind}[{number}]")
        yield from (f"{kind}[{number}].{name}: not in lists" for name in NOT_IN_LISTS.get(kind, set()) & record.keys())
