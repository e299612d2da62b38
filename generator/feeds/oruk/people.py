"""Whom to ask, and who runs it: contacts by the part they play and never by name, and organisations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.directory.addresses import ORGANISATIONS
from generator.directory.directory import Directory
from generator.directory.people import Organisation
from generator.directory.settings import Setting
from generator.directory.values import Contact, slug
from generator.feeds.edition import Edition
from generator.feeds.oruk import terms

Record = dict[str, Any]
Owner = tuple[str, ...]
"""The way to a thing, as its id is made of it."""

NOT_TOLD_WHAT = "We have not been told what it does."
"""What an organisation is described as, of which nobody has told us: the standard asks for a description."""


def contacts(told: Edition, owner: Owner, people: Sequence[Contact]) -> list[Record]:
    """Return contacts without the names of people."""
    return [
        {
            "id": told.identity(*owner, "contacts", str(number)),
            "title": one.role,
            "email": one.email,
            "phones": _phones(told, owner, number, one),
        }
        for number, one in enumerate(people)
    ]


def phones(told: Edition, owner: Owner, people: Sequence[Contact]) -> list[Record]:
    """Return every telephone number of some contacts. Each stands with its contact, too, under the same id."""
    return [
        {"contact_id": told.identity(*owner, "contacts", str(number))} | phone
        for number, one in enumerate(people)
        for phone in _phones(told, owner, number, one)
    ]


def _phones(told: Edition, owner: Owner, number: int, one: Contact) -> list[Record]:
    description = f"{one.role}: {one.when}" if one.when else one.role
    return [
        {
            "id": told.identity(*owner, "contacts", str(number), kind),
            "number": written,
            "type": kind,
            "description": description,
        }
        for kind, written in (("voice", one.phone), ("text", one.text))
        if written
    ]


def links(told: Edition, owner: Owner, found: Sequence[tuple[str, str | None]]) -> list[Record]:
    """Return web addresses with their labels."""
    return [
        {"id": told.identity(*owner, "links", slug(label), address), "label": label, "url": address}
        for label, address in found
        if address
    ]


def first_email(people: Sequence[Contact]) -> str | None:
    """Return the first e-mail address, which is the best one."""
    return next((one.email for one in people if one.email), None)


# Organisations --------------------------------------------------------------------------------------------


def organisation(told: Edition, one: Organisation) -> Record:
    """Return an organisation in full."""
    owner = ("organisations", one.id)
    return basic_organisation(told, one) | {
        "contacts": contacts(told, owner, one.contacts),
        "phones": phones(told, owner, one.contacts),
        "attributes": [
            terms.attribute(told, owner, "organization", terms.ORGANISATIONS, term.code)
            for term in terms.ORGANISATIONS.terms
            if term.code == slug(one.kind)
        ],
    }


def basic_organisation(told: Edition, one: Organisation) -> Record:
    """Return an organisation without its lists, as it stands in lists and in services."""
    page = told.url(f"{ORGANISATIONS}#{one.id}")
    return {
        "id": told.identity("organisations", one.id),
        "name": one.name,
        "description": one.summary or NOT_TOLD_WHAT,
        "email": first_email(one.contacts),
        "website": one.website,
        "uri": page,
    }


def setting_as_organisation(told: Edition, setting: Setting) -> Record:
    """Return the body behind a nursery or another setting, which is the setting itself."""
    return {
        "id": told.identity("settings", setting.id, "organisation"),
        "name": setting.name,
        "description": setting.summary,
        "email": first_email(setting.contacts),
        "website": setting.website,
    }


def unknown_organisation(told: Edition) -> Record:
    """Return what stands for the organisation of a group of which nobody told us who runs it: the standard asks."""
    return {
        "id": told.identity("organisations"),
        "name": "Not told to us",
        "description": "We have not been told who runs this.",
        "x_local_offer": {"not_told": True},
    }


def lead(told: Edition, identities: Sequence[str], directory: Directory) -> Record:
    """Return the organisation that leads, which is the first."""
    if not identities:
        return unknown_organisation(told)
    return basic_organisation(told, directory.organisation_by_id[identities[0]])
