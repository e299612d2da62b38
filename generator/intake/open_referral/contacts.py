"""Ways to get in touch, by the part somebody plays. Names of people stay where they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.directory.values import dialled
from generator.intake.open_referral.fields import Fields

_ROLE = "Enquiries"


def contacts_of(record: Fields) -> list[dict[str, Any]]:
    """Return the contacts of a service, organisation or place, each way to reach somebody once."""
    found = [*_own_ways(record)]
    for contact in record.records("contacts", "contact"):
        found += _of_person(contact)
    for phone in record.records("phones", "phone"):
        found += _phone(phone, _ROLE)
    return _without_repeats(found)


def _own_ways(record: Fields) -> Iterator[dict[str, Any]]:
    if email := record.text("email"):
        yield {"role": _ROLE, "email": email}
    for name in ("telephone", "phone_number"):
        if number := record.text(name):
            yield {"role": _ROLE, "phone": number}
    if isinstance(record.values.get("phone"), str) and (number := record.text("phone")):
        yield {"role": _ROLE, "phone": number}


def _of_person(contact: Fields) -> Iterator[dict[str, Any]]:
    if contact.flag("visible") is False:
        contact.drop("contacts", "The source says that it is not for the public.")
        contact.ignore(*contact.values)
        return
    role = contact.text("title") or contact.text("department") or _ROLE
    contact.text("department")
    if name := contact.text("name"):
        contact.drop("name", "Names of people are not published. A role stays when people move on.", name)
    ways: dict[str, Any] = {}
    if email := contact.text("email"):
        ways["email"] = email
    if isinstance(contact.values.get("phone"), str | int) and (number := contact.text("phone")):
        ways["phone"] = str(number)
    if website := contact.text("url", "website"):
        ways["website"] = website
    for phone in contact.records("phones"):
        for one in _phone(phone, role):
            # A telephone and a number for texts are one contact. A second telephone is a second one.
            if ("text" if "text" in one else "phone") in ways:
                yield one
            else:
                ways = {**one, **ways}
    if ways:
        yield {**ways, "role": role}


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
    yield {
        "role": role,
        where: f"{number} ext {extension}" if extension else number,
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
