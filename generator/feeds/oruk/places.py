"""Where services are: venues as locations, with masked addresses masked, and meeting online as a place, too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.directory.addresses import venue_address
from generator.directory.facts import access_answers
from generator.directory.sessions import Online
from generator.directory.venues import Venue
from generator.directory.written import as_fields
from generator.feeds.edition import Edition
from generator.feeds.oruk.people import Owner, Record, contacts, phones

COUNTRY = "GB"


def location(told: Edition, venue: Venue) -> Record:
    """Return a venue as a location, as far as the public may know it."""
    owner = ("venues", venue.id)
    latitude, longitude = venue.public_position or (None, None)
    return {
        "id": told.identity(*owner),
        "location_type": "physical",
        "name": venue.name,
        "description": venue.about,
        "latitude": latitude,
        "longitude": longitude,
        "transportation": venue.getting_there,
        "url": venue.website,
        "addresses": _addresses(told, venue),
        "accessibility": _accessibility(told, venue),
        "contacts": contacts(told, owner, venue.contacts),
        "phones": phones(told, owner, venue.contacts),
        "x_local_offer": _more(told, venue),
    }


def _addresses(told: Edition, venue: Venue) -> list[Record]:
    """Return the address, where every part is known that the standard asks for. A masked one never is."""
    lines, postcode = venue.public_address, venue.public_postcode
    if not lines or not postcode or venue.mask_address:
        return []
    authority = told.directory.authority
    return [
        {
            "id": told.identity("venues", venue.id, "address"),
            "address_1": ", ".join(lines[:-1] or lines),
            "city": lines[-1] if len(lines) > 1 else authority.area,
            "state_province": authority.county or authority.area,
            "postal_code": postcode,
            "country": COUNTRY,
            "address_type": "physical",
        }
    ]


def _accessibility(told: Edition, venue: Venue) -> list[Record]:
    """Return what there is for access, wholly or partly. What there is not would be read as if it were there."""
    found = []
    for answer in access_answers(venue):
        if answer.fact.answer in ("yes", "partly"):
            words = answer.question if answer.fact.answer == "yes" else f"{answer.question}: partly"
            found.append(
                {
                    "id": told.identity("venues", venue.id, "access", answer.question),
                    "description": words,
                    "accessibility": words,
                    "details": answer.fact.details,
                }
            )
    return found


def _more(told: Edition, venue: Venue) -> Record:
    """Return what the standard has no field for, under the names of our YAML."""
    written = as_fields(venue)
    return {
        "id": venue.id,
        "page": told.url(venue_address(venue.id)),
        "area": venue.area,
        "address": list(venue.public_address),
        "address_is_private": venue.mask_address or None,
        "postcode": venue.public_postcode,
        "access": written.get("access"),
        "closed": written.get("closed"),
    }


def online_location(told: Edition, owner: Owner, number: int, online: Online) -> Record:
    """Return a meeting online as a location."""
    return {
        "id": told.identity(*owner, "online", str(number)),
        "location_type": "virtual",
        "name": "Online",
        "description": online.how,
        "url": online.link,
    }


def at_location(told: Edition, owner: Owner, place: Record) -> Record:
    """Return a service at one of its places. `owner` is the way to the service."""
    return {"id": told.identity(*owner, "at", place["id"]), "location": place}


def unique(places: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return places without those that stand there already."""
    return list({place["id"]: place for place in places}.values())
