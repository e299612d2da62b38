"""Procedures in the words of schema.org."""

from __future__ import annotations

from typing import Any

from generator.directory.addresses import procedure_address
from generator.directory.procedures import Procedure
from generator.feeds.edition import Edition
from generator.feeds.plain import plain

Node = dict[str, Any]

AUDIENCES = {
    "families": "Families of children with special educational needs or disabilities",
    "agencies": "Other services",
    "schools": "Schools",
}


def procedure(told: Edition, one: Procedure) -> list[Node]:
    """Return a way in which things are done as a service of the publisher."""
    authority = told.directory.authority
    page = told.url(procedure_address(one.id))
    return [
        {
            "@type": "GovernmentService",
            "@id": f"{page}#service" if page else None,
            "name": one.name,
            "description": plain(one.summary),
            "url": page,
            "provider": {"@type": "Organization", "@id": told.url("#publisher"), "name": authority.name},
            "areaServed": authority.area,
            "audience": [{"@type": "Audience", "audienceType": AUDIENCES[who]} for who in one.audiences],
        }
    ]
