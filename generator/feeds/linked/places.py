"""Places in the words of schema.org, with masked addresses masked."""

from __future__ import annotations

from typing import Any

from generator.directory.addresses import venue_address
from generator.directory.facts import access_answers
from generator.directory.sessions import Online, Session
from generator.directory.venues import Venue
from generator.feeds.edition import Edition

Node = dict[str, Any]


def page(told: Edition, venue: Venue) -> list[Node]:
    """Return a venue with what is known of getting in and around."""
    return [in_short(told, venue) | {"amenityFeature": _features(venue), "sameAs": venue.website}]


def in_short(told: Edition, venue: Venue) -> Node:
    """Return a venue as it stands with an event: its name, its page and where it is."""
    address = told.url(venue_address(venue.id))
    return {"@type": "Place", "@id": address, "name": venue.name, "url": address} | where(venue)


def where(venue: Venue) -> Node:
    """Return where a venue is, as far as the public may know it."""
    position = venue.public_position
    address = {"streetAddress": ", ".join(venue.public_address), "postalCode": venue.public_postcode}
    is_known = any(address.values())
    return {
        "address": {"@type": "PostalAddress"} | address | {"addressCountry": "GB"} if is_known else None,
        "geo": {"@type": "GeoCoordinates", "latitude": position[0], "longitude": position[1]} if position else None,
    }


def _features(venue: Venue) -> list[Node]:
    """Return each question about access that somebody has answered. "Partly" is told in words and never as a yes."""
    return [
        {
            "@type": "LocationFeatureSpecification",
            "name": answer.question,
            "value": {"yes": True, "no": False}.get(answer.fact.answer, f"Partly: {answer.fact.details}"),
            "description": answer.fact.details,
        }
        for answer in access_answers(venue)
        if answer.fact.is_told
    ]


def location(told: Edition, session: Session) -> list[Node]:
    """Return where a session is: a place, online, both or neither."""
    found = [in_short(told, told.directory.venue_by_id[session.venue])] if session.venue else []
    return [*found, online(session.online)] if session.online else found


def online(one: Online) -> Node:
    """Return a meeting online as a place."""
    return {"@type": "VirtualLocation", "name": "Online", "description": one.how, "url": one.link}
