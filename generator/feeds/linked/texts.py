"""Procedures in the words of schema.org, and texts without their markup."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from generator.directory.addresses import procedure_address
from generator.directory.markup import MARKDOWN
from generator.directory.procedures import Procedure
from generator.feeds.edition import Edition

Node = dict[str, Any]

AUDIENCES = {
    "families": "Families of children with special educational needs or disabilities",
    "agencies": "Other services",
    "schools": "Schools",
}


def plain(text: str) -> str:
    """Return a text without its markup, on one line."""
    return Markup(MARKDOWN.render(text)).striptags()  # noqa: S704 - it loses its tags at once


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
