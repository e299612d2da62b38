"""Ways to get in touch, by the part somebody plays. Names of people stay where they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.directory.values import dialled
from generator.intake.open_referral.fields import Fields
from generator.intake.open_referral.ways import emails_in, numbers_in, web_address, with_first_zero

_ROLE = "Enquiries"
_TEXTPHONES = ("textphone", "minicom", "tty", "tdd")
"""Telephones that people who are deaf type into. A voice does not get through to them."""


def contacts_of(record: Fields) -> list[dict[str, Any]]:
    """Return the contacts of a service, organisation or place, each way to reach somebody once."""
    found = [*_own_ways(record)]
    for contact in record.records("contacts", "contact"):
        found += _of_person(contact)
    for phone in record.records("phones", "phone"):
        found += _phone(phone, _ROLE)
    return _without_repeats(found)


def _own_ways(record: Fields) -> Iterator[dict[str, Any]]:
    yield from _ways(record, "email", _ROLE)
    names = ("telephone", "phone_number", *(("phone",) if isinstance(record.values.get("phone"), str | int) else ()))
    for name in names:
        yield from _ways(record, name, _ROLE)


def _ways(record: Fields, name: str, role: str) -> list[dict[str, Any]]:
    """Return what a field for a telephone number or an e-mail address holds: each way by itself, with words beside it.

    What cannot be read is returned as it stands, so that whoever checks the entry tells of it.
    """
    told = record.text(name)
    emails = emails_in(told)
    numbers, words = ([], "") if emails else numbers_in(with_first_zero(told))
    if not told or told in (*emails, *numbers):
        return [{"role": role, "email" if emails else "phone": told}] if told else []
    if not emails and not numbers:
        return [{"role": role, "email" if name == "email" else "phone": told}]
    record.guess(name, f"It was read as {', '.join((*emails, *numbers))}.", told)
    when = {"when": words[:400]} if words else {}
    return [
        *({"role": role, "email": one} for one in emails),
        *({"role": role, "phone": one, **when} for one in numbers),
    ]


def _of_person(contact: Fields) -> Iterator[dict[str, Any]]:
    if contact.flag("visible") is False:
        contact.drop("contacts", "The source says that it is not for the public.")
        contact.ignore(*contact.values)
        return
    role = contact.text("title") or contact.text("department") or _ROLE
    contact.text("department")
    ways: dict[str, Any] = {}
    more: list[dict[str, Any]] = []
    fields = ("email", *(("phone",) if isinstance(contact.values.get("phone"), str | int) else ()))
    for one in (*_in_name(contact, role), *(way for name in fields for way in _ways(contact, name, role))):
        if one.keys() & (ways.keys() - {"role"}):
            more.append(one)
        else:
            ways |= one
    if website := web_address(contact, "url", "website"):
        ways["website"] = website
    for phone in contact.records("phones"):
        for one in _phone(phone, role):
            # A telephone and a number for texts are one contact. A second telephone is a second one.
            if ("text" if "text" in one else "phone") in ways:
                more.append(one)
            else:
                ways = {**one, **ways}
    if ways:
        yield {**ways, "role": role}
    yield from more


def _in_name(contact: Fields, role: str) -> list[dict[str, Any]]:
    """Return the e-mail addresses that somebody wrote where the name of a person should be."""
    name = contact.text("name")
    emails = emails_in(name)
    if emails:
        contact.guess("name", f"It was read as {', '.join(emails)}.", name)
    elif name:
        contact.drop("name", "Names of people are not published. A role stays when people move on.", name)
    return [{"role": role, "email": email} for email in emails]


def _phone(phone: Fields, role: str) -> Iterator[dict[str, Any]]:
    number = phone.text("number")
    kind = phone.text("type").lower()
    extension = phone.text("extension")
    when = phone.text("description").removeprefix(f"{role}:").strip()
    phone.ignore("languages", "language")
    if not number:
        return
    if kind in ("fax", "pager"):
        phone.drop("number", f"A {kind} is no way in which a family gets in touch.", number)
        return
    where = "text" if kind in ("text", "sms") else "phone"
    if kind in _TEXTPHONES:
        when = ". ".join(filter(None, ("Textphone", when)))
    numbers, words = numbers_in(with_first_zero(number))
    if numbers and numbers != [number]:
        phone.guess("number", f"It was read as {', '.join(numbers)}.", number)
        when = ". ".join(filter(None, (words, when)))
    for one in numbers or [number]:
        yield {
            "role": role,
            where: f"{one} ext {extension}" if extension else one,
            **({"when": when[:400]} if when and when != role else {}),
        }


def _without_repeats(contacts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    kept: list[dict[str, Any]] = []
    seen: set[tuple[str, str]] = set()
    for contact in sorted(contacts, key=lambda one: one["role"] == _ROLE):
        ways = {
            (name, dialled(str(contact[name])) if name in ("phone", "text") else str(contact[name]).casefold())
            for name in ("phone", "text", "email", "website")
            if name in contact
        }
        if ways - seen:
            kept.append(contact)
        seen |= ways
    return kept
