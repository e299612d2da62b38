"""The places as GeoJSON (RFC 7946), which every map program reads.

A position is given as longitude and latitude, in this order, as the standard wants it. A place that keeps its address
private has the position of its district, about a mile, and a place whose position nobody has told us has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.directory.addresses import PLACES, group_address, venue_address
from generator.directory.facts import ACCESS_QUESTIONS, groups_by_venue
from generator.directory.groups import Group
from generator.directory.standing import listed_groups
from generator.directory.venues import Venue
from generator.feeds.edition import Edition
from generator.feeds.feed import FeedFile
from generator.feeds.json_bytes import json_bytes
from generator.feeds.plain import plain_line


def files(told: Edition) -> Iterator[FeedFile]:
    """Yield the one file."""
    groups = groups_by_venue(listed_groups(told.groups))
    features = [
        _feature(told, venue, [group for group, _ in groups.get(venue.id, [])]) for venue in told.directory.venues
    ]
    yield FeedFile(PLACES, json_bytes({"type": "FeatureCollection", "features": features}), "Places on a map")


def _feature(told: Edition, venue: Venue, groups: list[Group]) -> dict[str, Any]:
    area = told.directory.area_by_id[venue.area].name if venue.area else None
    said = {
        "name": venue.name,
        "url": told.url(venue_address(venue.id)),
        "area": area,
        "address": ", ".join(venue.public_address) or None,
        "postcode": venue.public_postcode,
        "address_is_private": venue.mask_address or None,
        "access": _access(venue),
        "groups": [_group(told, group) for group in groups],
    }
    return {
        "type": "Feature",
        "id": venue.id,
        "geometry": _point(venue),
        "properties": {name: value for name, value in said.items() if value},
    }


def _access(venue: Venue) -> dict[str, dict[str, str]]:
    """Return what we were told about getting in and around. A question that nobody has answered is not there."""
    facts = ((field, getattr(venue.access, field)) for field in ACCESS_QUESTIONS)
    return {
        field: {"answer": fact.answer, **({"details": plain_line(fact.details)} if fact.details else {})}
        for field, fact in facts
        if fact.is_told
    }


def _group(told: Edition, group: Group) -> dict[str, str]:
    url = told.url(group_address(group.id))
    return {"name": group.name, **({"url": url} if url else {})}


def _point(venue: Venue) -> dict[str, Any] | None:
    """Return the position for the public, or nothing, which the standard allows, when nobody has told us."""
    position = venue.public_position
    if position is None:
        return None
    latitude, longitude = position
    return {"type": "Point", "coordinates": [longitude, latitude]}
