"""Groups and nurseries as services, in full, and in brief as lists show them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from generator.directory.addresses import group_address, setting_address
from generator.directory.ages import Age
from generator.directory.groups import Cost, Group
from generator.directory.languages import LANGUAGES
from generator.directory.setting_questions import QUESTIONS
from generator.directory.settings import Setting
from generator.directory.standing import Standing, notice, standing
from generator.directory.values import Thing, slug
from generator.directory.wording import PAY_WHAT_YOU_CAN, cost_words
from generator.directory.written import as_fields
from generator.feeds.edition import Edition
from generator.feeds.oruk import people, places, terms
from generator.feeds.oruk.people import Owner, Record
from generator.feeds.oruk.schedules import schedules

STATUS = {
    Standing.RUNNING: "active",
    Standing.FULL: "active",
    Standing.PAUSED: "temporarily closed",
    Standing.ENDED: "defunct",
    Standing.NOT_READY: "inactive",
}
"""How a group stands, in the words of the standard."""

SETTING_STATUS = {"open": "active", "full": "active", "paused": "temporarily closed", "closed": "defunct"}

NOT_IN_LISTS = (
    "schedules",
    "service_areas",
    "service_at_locations",
    "languages",
    "funding",
    "cost_options",
    "contacts",
    "attributes",
    # The standard names those above. These are ours, and as long.
    "phones",
    "additional_urls",
    "capacities",
    "x_local_offer",
)
"""What a service has in full alone."""

MORE_OF_GROUP = (
    "id",
    "status",
    "also_known_as",
    "summary",
    "about",
    "what_children_do",
    "what_parents_get",
    "sessions",
    "group_size",
    "sensory_notes",
    "first_visit",
    "what_to_bring",
    "staff_backgrounds",
    "staff_notes",
    "organisations",
)
"""Fields of a group for which the standard has no place, or none that keeps them whole."""

MORE_OF_SETTING = (
    "id",
    "kind",
    "status",
    "summary",
    "area",
    "places",
    "hours",
    "first_contact",
    "first_visit",
    "key_person_promises",
    "training",
    "funded",
    "policies",
)
"""The same of a setting."""


def services(told: Edition) -> list[Record]:
    """Return every service in full: groups first, by name, then nurseries and others."""
    return [*(_group(told, group) for group in told.groups), *(_setting(told, one) for one in told.settings)]


def in_brief(service: Record) -> Record:
    """Return a service as lists show it: without the lists that it has itself."""
    return {name: value for name, value in service.items() if name not in NOT_IN_LISTS}


def _group(told: Edition, group: Group) -> Record:
    owner = ("groups", group.id)
    stands, joining, page = standing(group), group.how_to_join, told.url(group_address(group.id))
    lead = people.lead(told, group.organisations, told.directory)
    where = _group_places(told, group)
    times = [
        record | {"service_at_location_id": where[number][0]["id"] if where[number] else None}
        for number, record in schedules(told, group)
    ]
    return {
        "id": told.identity(*owner),
        "organization_id": lead["id"],
        "name": group.name,
        "alternate_name": "; ".join(group.also_known_as),
        "description": _description(group.summary, group.about),
        "url": group.website or page,
        "additional_urls": people.links(
            told,
            owner,
            [
                ("Page in the Local Offer", page),
                ("Book or refer", joining.link),
                *((one.role, one.website) for one in group.contacts),
            ],
        ),
        "email": people.first_email(group.contacts),
        "status": STATUS[stands],
        "alert": notice(group, told.today),
        "application_process": joining.details,
        "wait_time": joining.waiting_time,
        "fees": _fees(group.cost),
        "fees_description": group.cost.details,
        "eligibility_description": group.who_for.details,
        "minimum_age": _years(group.who_for.ages.youngest),
        "maximum_age": _years(group.who_for.ages.oldest),
        "assured_date": _day(group.checked.on if group.checked else None),
        "schedules": times,
        "service_areas": [_area(told, owner, area) for area in group.who_for.areas],
        "service_at_locations": places.unique([one for here in where for one in here]),
        "languages": [_language(told, owner, name) for name in group.languages],
        "organization": lead,
        "cost_options": _cost_options(told, owner, group.cost),
        "contacts": people.contacts(told, owner, group.contacts),
        "phones": people.phones(told, owner, group.contacts),
        "attributes": list(terms.group_attributes(told, group, owner)),
        "capacities": _capacities(told, group) if stands is Standing.FULL else [],
        "x_local_offer": {"entry": "group"} | _written(group, MORE_OF_GROUP),
    }


def _setting(told: Edition, setting: Setting) -> Record:
    owner = ("settings", setting.id)
    page = told.url(setting_address(setting.id))
    body = people.setting_as_organisation(told, setting)
    venue = told.directory.venue_by_id[setting.venue] if setting.venue else None
    return {
        "id": told.identity(*owner),
        "organization_id": body["id"],
        "name": setting.name,
        "description": _description(setting.summary, setting.answers.what_we_are_like),
        "url": setting.website or page,
        "additional_urls": people.links(
            told,
            owner,
            [("Page in the Local Offer", page), *((one.role, one.website) for one in setting.contacts)],
        ),
        "email": people.first_email(setting.contacts),
        "status": SETTING_STATUS[setting.status],
        "fees": setting.answers.costs,
        "minimum_age": _years(setting.ages.youngest),
        "maximum_age": _years(setting.ages.oldest),
        "assured_date": _day(setting.checked.on if setting.checked else None),
        "service_at_locations": [places.at_location(told, owner, places.location(told, venue))] if venue else [],
        "organization": body,
        "contacts": people.contacts(told, owner, setting.contacts),
        "phones": people.phones(told, owner, setting.contacts),
        "attributes": [terms.attribute(told, owner, "service", terms.SETTINGS, slug(setting.kind))],
        "x_local_offer": {"entry": "setting"}
        | _written(setting, MORE_OF_SETTING)
        | {"send_offer": _send_offer(setting)},
    }


# Parts ----------------------------------------------------------------------------------------------------


def _written(thing: Thing, only: Collection[str]) -> dict[str, Any]:
    """Return some fields of an entry as a file says them."""
    return {name: value for name, value in as_fields(thing).items() if name in only}


def _description(summary: str, about: str | None) -> str:
    return f"{summary}\n\n{about}" if about else summary


def _years(age: Age | None) -> float | None:
    return age.years if age else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _fees(cost: Cost) -> str | None:
    words = cost_words(cost)
    if words is None or words == cost.details or not cost.details:
        return words
    return f"{words}. {cost.details}"


def _cost_options(told: Edition, owner: Owner, cost: Cost) -> list[Record]:
    """Return what it costs. Nothing told gives no option at all, which is not the same as free."""
    if cost.free:
        free = {"amount": 0, "amount_description": "Free", "currency": "GBP"}
        return [{"id": told.identity(*owner, "cost", "free")} | free]
    found = [
        {
            "id": told.identity(*owner, "cost", str(number)),
            "option": price.who,
            "amount": int(price.amount) if price.amount == int(price.amount) else float(price.amount),
            "amount_description": f"per {price.per}",
            "currency": "GBP",
        }
        for number, price in enumerate(cost.prices)
    ]
    if cost.pay_what_you_can:
        found.append({"id": told.identity(*owner, "cost", "pay"), "amount_description": PAY_WHAT_YOU_CAN})
    return found


def _area(told: Edition, owner: Owner, identity: str) -> Record:
    name = told.directory.area_by_id[identity].name
    return {"id": told.identity(*owner, "area", identity), "name": name, "service_area": name}


_CODES = {language.english: language.code for language in LANGUAGES.values()} | {
    "English": "en",
    "British Sign Language": "bfi",
    "BSL": "bfi",
}
"""Codes of languages by their names in English: those of BCP 47, and of ISO 639-3 for signing."""


def _language(told: Edition, owner: Owner, name: str) -> Record:
    return {"id": told.identity(*owner, "language", name), "name": name, "code": _CODES.get(name)}


def _group_places(told: Edition, group: Group) -> list[list[Record]]:
    """Return for each session of a group where it is: a place, online, both or neither."""
    owner = ("groups", group.id)
    found = []
    for number, session in enumerate(group.sessions):
        here = []
        if session.venue:
            here.append(places.location(told, told.directory.venue_by_id[session.venue]))
        if session.online:
            here.append(places.online_location(told, owner, number, session.online))
        found.append([places.at_location(told, owner, place) for place in here])
    return found


def _capacities(told: Edition, group: Group) -> list[Record]:
    """Return that there are no places left, with the day on which somebody last made sure of it."""
    if group.checked is None:
        return []
    unit = {"id": told.identity("units", "places"), "name": "Places"}
    return [
        {
            "id": told.identity("groups", group.id, "capacity"),
            "available": 0,
            "description": "Full: there is a waiting list",
            "updated": f"{group.checked.on.isoformat()}T00:00:00.000Z",
            "unit": unit,
        }
    ]


def _send_offer(setting: Setting) -> list[dict[str, Any]]:
    """Return what families ask, and what the setting answers to those questions that it has answered."""
    return [
        {"field": question.field, "question": question.asked_of(setting.kind), "answer": answer}
        for question in QUESTIONS
        if (answer := getattr(setting.answers, question.field))
    ]
