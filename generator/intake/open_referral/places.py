"""Locations of Open Referral as the venues of our YAML."""

from __future__ import annotations

import re
from typing import Any

from generator.directory.venues import wrong_position
from generator.intake.open_referral.contacts import contacts_of
from generator.intake.open_referral.fields import Fields, is_filler, one_line
from generator.intake.open_referral.own_part import OWN
from generator.intake.open_referral.rich_text import plain, prose
from generator.intake.open_referral.ways import web_address

_FEATURES = (
    ("changing_places_toilet", r"changing places"),
    ("accessible_toilet", r"(?:accessible|disabled|adapted|wheelchair)[\w -]*(?:toilet|wc|loo)"),
    ("blue_badge_parking", r"blue badge|(?:accessible|disabled)[\w -]*(?:parking|car park|parking space)"),
    ("hearing_loop", r"(?:hearing|induction)[ -]loop"),
    ("quiet_space", r"(?:quiet|calm|sensory) (?:space|room|area)|chill[- ]out"),
    ("baby_changing", r"(?:baby|nappy)[ -]chang"),
    ("bus_stop_near", r"bus stop"),
    (
        "step_free_entrance",
        r"step[- ]free|level access|wheelchair access(?:ible)?\b(?! toilet)|ramp|wheelchair entrance",
    ),
)
"""Our questions about a place, and how other directories name what they ask about, the most telling first."""
_NO = re.compile(
    r"\b(?:no|not|without|isn.t|none|never|limited|partial|partly|some|only|portable|steps? to)\b", re.IGNORECASE
)

_HIDDEN = re.compile(
    r"\*+|(?:the )?(?:(?:exact |full )?address |location )?(?:is |has been )?"
    r"(?:hidden|withheld|confidential|undisclosed|private|not (?:disclosed|published|public|shown))"
    r"(?: address| location)?",
    re.IGNORECASE,
)
"""What stands in an address that nobody may know."""


def is_online(location: Fields) -> bool:
    """Return whether a location is no place but a meeting by video or telephone."""
    return location.text("location_type").lower() == "virtual"


def is_postal(location: Fields) -> bool:
    """Return whether a location is only an address for letters."""
    return location.text("location_type").lower() == "postal"


def venue_of(location: Fields) -> dict[str, Any]:
    """Return a venue in the shape of our YAML. What is empty in it counts as left out."""
    location.ignore("location_type", "alternate_name", "languages", "schedules", "regular_schedules", OWN)
    written, postcode = _address(location)
    lines = [line for line in written if not _HIDDEN.fullmatch(line)]
    is_private = location.flag("mask_exact_address", "hide_exact_address")
    if lines != written and not is_private:
        is_private = True
        location.guess("address", "A part of it is hidden, so all of it is taken as private.", ", ".join(written))
    name = location.text("name") or (_private_name(lines) if is_private else next(iter(lines), postcode))
    access, other = _access(location)
    about = [prose(location, "description"), f"Access: {'; '.join(other)}." if other else ""]
    venue: dict[str, Any] = {
        "name": name,
        "about": "\n\n".join(filter(None, about)),
        "address": lines[1:] if len(lines) > 1 and lines[0].casefold() == name.casefold() else lines,
        "postcode": postcode,
        **_position(location),
        "mask_address": is_private or None,
        "getting_there": prose(location, "transportation"),
        "access": access,
        "website": web_address(location, "url"),
        "contacts": contacts_of(location),
    }
    location.drop_the_rest()
    return venue


def _private_name(lines: list[str]) -> str:
    """Return a name for a place that must not be found: the town, which is the last line of its address, alone."""
    return f"A private address in {lines[-1]}" if len(lines) > 1 else "A private address"


def _address(location: Fields) -> tuple[list[str], str]:
    found = [*location.records("addresses", "address", "physical_addresses", "physical_address")]
    if not found and any(location.values.get(name) for name in ("address_1", "postal_code")):
        found = [location]
    if not found:
        return [], ""
    address = next((one for one in found if one.values.get("address_type") != "postal"), found[0])
    for other in found:
        if other is not address:
            other.drop("address", "A place has one address, and another came first.", other.values.get("address_1", ""))
    written = [address.whole.get(name) for name in ("address_1", "address_2", "address_3", "address_4", "city")]
    address.ignore("address_1", "address_2", "address_3", "address_4", "city", "attention", "address_type")
    parts = [one_line(part) for one in written if isinstance(one, str) for part in re.split(r"[\n,]|<br ?/?>", one)]
    postcode = address.text("postal_code", "postcode").upper()
    country = address.text("country")
    if country and country.upper() not in ("GB", "UK", "GBR", "ENGLAND", "UNITED KINGDOM"):
        address.drop("country", "Places are in the United Kingdom.", country)
    if address is not location:
        address.drop_the_rest()
    else:
        address.ignore("state_province", "region", "google_place_id")
    lines = [part for part in dict.fromkeys(filter(None, parts)) if part.upper() != postcode]
    return [line for line in lines if _HIDDEN.fullmatch(line) or not is_filler(line)], postcode


def _position(location: Fields) -> dict[str, str]:
    geometry = location.take("geometry")
    latitude, longitude = location.take("latitude", "lat"), location.take("longitude", "lon", "lng")
    points = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if latitude is None and longitude is None and isinstance(points, list) and len(points) >= 2:
        longitude, latitude = points[0], points[1]
    if latitude is None and longitude is None:
        return {}
    try:
        north, east = (float(str(one).replace(",", ".")) for one in (latitude, longitude))
    except ValueError:
        location.drop("latitude", "They are no numbers.", f"{latitude}, {longitude}")
        return {}
    if wrong_position(north, east) and not wrong_position(east, north):
        north, east = east, north
        location.guess("latitude", "Latitude and longitude were swapped, and have been put right.", f"{east}, {north}")
    if wrong_position(north, east):
        location.drop("latitude", "This place is not in the United Kingdom.", f"{latitude}, {longitude}")
        return {}
    return {"latitude": f"{round(north, 6):.6f}".rstrip("0"), "longitude": f"{round(east, 6):.6f}".rstrip("0")}


def _access(location: Fields) -> tuple[dict[str, Any], list[str]]:
    """Return what a place says of our questions, and what it says beside them."""
    known: dict[str, Any] = {}
    other: list[str] = []
    for one in location.records("accessibility", "accessibilities", "accessibility_for_disabilities"):
        name = one.text("accessibility", "name") or one.text("description")
        details = plain(prose(one, "details") or one.text("description"))
        one.ignore("accessibility", "name", "description", "label")
        if one.text("url"):
            one.drop("url", "There is no place for it here.", one.values["url"])
        said = name if not details or details == name else f"{name}: {details}"
        question = next((ours for ours, theirs in _FEATURES if re.search(theirs, name, re.IGNORECASE)), None)
        if not said:
            continue
        if question is None or question in known or _NO.search(said):
            other.append(said.rstrip("."))
        else:
            known[question] = {"answer": "yes", "details": said[:400]} if details and details != name else "yes"
    return known, other
