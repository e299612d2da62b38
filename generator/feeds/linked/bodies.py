"""Those behind the site and the groups in the words of schema.org: by the parts they play and never by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.directory.addresses import HOME, ORGANISATIONS, setting_address
from generator.directory.people import Organisation
from generator.directory.setting_questions import QUESTIONS
from generator.directory.settings import Setting
from generator.directory.values import Contact
from generator.feeds.edition import Edition
from generator.feeds.linked import places
from generator.feeds.plain import plain

Node = dict[str, Any]

SETTING_TYPES = {"pre-school": "Preschool"}
"""What schema.org calls a setting where it has a word for it. All others are childcare."""


def contact_points(contacts: Iterable[Contact]) -> list[Node]:
    """Return ways to get in touch, without the names of people."""
    return [
        {
            "@type": "ContactPoint",
            "contactType": one.role,
            "telephone": one.phone,
            "email": one.email,
            "url": one.website,
            "description": one.when,
        }
        for one in contacts
        if one.phone or one.email or one.website
    ]


# The publisher --------------------------------------------------------------------------------------------


def site(told: Edition) -> list[Node]:
    """Return the site and who publishes it."""
    authority = told.directory.authority
    page = told.url(HOME)
    website = {"@type": "WebSite", "name": f"{authority.area} Local Offer", "url": page, "publisher": _named(told)}
    return [website | {"inLanguage": "en-GB"}, *publisher(told)]


def publisher(told: Edition) -> list[Node]:
    """Return who publishes the site."""
    return [_named(told) | {"contactPoint": contact_points(told.directory.authority.contacts)}]


def _named(told: Edition) -> Node:
    authority = told.directory.authority
    identity = told.url("#publisher")
    return {"@type": "Organization", "@id": identity, "name": authority.name, "url": authority.website}


# Organisations and settings -------------------------------------------------------------------------------


def organisations(told: Edition) -> list[Node]:
    """Return every organisation with all that is known of it."""
    return [
        in_short(told, one)
        | {"description": plain(one.summary) if one.summary else None, "contactPoint": contact_points(one.contacts)}
        for one in told.directory.organisations
    ]


def in_short(told: Edition, one: Organisation) -> Node:
    """Return an organisation as it stands with what it runs."""
    return {
        "@type": "Organization",
        "@id": told.url(f"{ORGANISATIONS}#{one.id}"),
        "name": one.name,
        "url": one.website,
    }


def setting(told: Edition, one: Setting) -> list[Node]:
    """Return a nursery or another setting, and the questions of families that it has answered."""
    venue = told.directory.venue_by_id[one.venue] if one.venue else None
    page = told.url(setting_address(one.id))
    body = {
        "@type": SETTING_TYPES.get(one.kind, "ChildCare"),
        "@id": f"{page}#setting" if page else None,
        "name": one.name,
        "description": plain(one.summary),
        "url": page,
        "sameAs": one.website,
        "contactPoint": contact_points(one.contacts),
    }
    answered = [
        {
            "@type": "Question",
            "name": question.asked_of(one.kind),
            "acceptedAnswer": {"@type": "Answer", "text": plain(answer)},
        }
        for question in QUESTIONS
        if (answer := getattr(one.answers, question.field))
    ]
    questions = [{"@type": "FAQPage", "@id": page, "mainEntity": answered}] if answered else []
    return [body | (places.where(venue) if venue else {}), *questions]
