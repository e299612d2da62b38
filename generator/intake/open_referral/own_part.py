"""What our own feeds say beside the standard: `x_local_offer`, in the names of our YAML, and our lists of terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.directory.groups import Group
from generator.directory.settings import Setting
from generator.directory.venues import Venue
from generator.intake.open_referral.fields import Fields, is_nothing
from generator.intake.record import Link

OWN = "x_local_offer"
OWN_LISTS = frozenset({"diagnosis", "siblings", "parents", "joining", "settings", "organisations"})
"""Our lists of terms of which each has a field of its own here."""
_FACTS = {"diagnosis": ("who_for", "diagnosis_needed"), "siblings": ("siblings",)}
Finder = Callable[[str, str], str]
"""Gives the id at the source of an entry, from its section and its short name there, or nothing."""


def own_part(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a record says in the names of our YAML, or nothing."""
    own = record.get(OWN)
    return own if isinstance(own, dict) else {}


def section_of(record: Mapping[str, Any]) -> str:
    """Return the section that a service belongs to: settings when one of our feeds says so, else groups."""
    return "settings" if own_part(record).get("entry") == "setting" else "groups"


def whole_group(service: Fields, group: dict[str, Any], find: Finder) -> dict[str, Any]:
    """Return a group with what our own part says of it. What is there said more exactly counts."""
    own = own_part(service.values)
    if not own:
        return group
    _own_terms(service, group)
    told = {name: value for name, value in own.items() if name in Group.model_fields}
    told["organisations"] = _found(told.get("organisations"), "organisations", find) or group.get("organisations")
    told["sessions"] = _sessions(told.get("sessions"), find) or group.get("sessions")
    if "summary" in told:
        told.setdefault("about", "")
    return {**group, **told}


def whole_setting(service: Fields, group: dict[str, Any]) -> dict[str, Any]:
    """Return a setting: what a group and a setting have in common, and what our own part says."""
    own = own_part(service.values)
    venue = next((one["venue"] for one in _first_place(service)), None)
    common = {name: group.get(name) for name in ("name", "website", "contacts", "checked")}
    told = {name: value for name, value in own.items() if name in Setting.model_fields}
    answers = {
        str(one["field"]): one.get("answer")
        for one in own.get("send_offer") or ()
        if isinstance(one, dict) and isinstance(one.get("field"), str)
    }
    return {**common, "ages": group["who_for"].get("ages"), "venue": venue, **told, "answers": answers}


def whole_venue(location: Fields, venue: dict[str, Any]) -> dict[str, Any]:
    """Return a place with what our own part says of it."""
    own = own_part(location.values)
    told = {name: value for name, value in own.items() if name in Venue.model_fields}
    if own.get("address_is_private"):
        told |= {"mask_address": True, "postcode": None}
    if "access" in told:
        told["about"] = location.text("description")
    return {**venue, **told}


def _own_terms(service: Fields, group: dict[str, Any]) -> None:
    """Put into a group what it says by our own lists of terms, each known by its `link_type` and `code`."""
    for attribute in service.records("attributes"):
        kind, term = attribute.text("link_type"), attribute.values.get("taxonomy_term")
        code = term.get("code") if isinstance(term, dict) else None
        words = attribute.text("value")
        if not isinstance(code, str):
            continue
        if kind in _FACTS:
            *way, last = _FACTS[kind]
            inner = group
            for step in way:
                inner = inner.setdefault(step, {})
            inner[last] = {"answer": code, "details": words} if words else code
        elif kind == "parents":
            group["parents"] = code
        elif kind == "joining":
            joining = group.setdefault("how_to_join", {})
            joining.setdefault("ways", []).append(code.replace("-", " "))
            if words:
                joining["through"] = words


def _sessions(told: Any, find: Finder) -> list[dict[str, Any]]:
    sessions = [dict(one) for one in told or () if isinstance(one, dict)]
    for session in sessions:
        if "venue" in session:
            session["venue"] = next(iter(_found([session["venue"]], "venues", find)), None)
    return sessions


def _found(names: Any, section: str, find: Finder) -> list[Link]:
    identities = (find(section, str(name)) for name in names or ())
    return [Link(section, identity) for identity in identities if identity]


def _first_place(service: Fields) -> list[dict[str, Link]]:
    listed = service.values.get("service_at_locations")
    for at in listed if isinstance(listed, list) else ():
        location = at.get("location") if isinstance(at, dict) else None
        if isinstance(location, dict) and not is_nothing(location.get("id")):
            return [{"venue": Link("venues", str(location["id"]))}]
    return []
