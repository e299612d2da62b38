"""A service of Open Referral as a group of our YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.intake.open_referral.ages import ages_of
from generator.intake.open_referral.clock import calendar_date
from generator.intake.open_referral.contacts import contacts_of
from generator.intake.open_referral.costs import cost_of
from generator.intake.open_referral.fields import Fields, is_filler, is_nothing, one_line, printable
from generator.intake.open_referral.own_part import OWN, own_part
from generator.intake.open_referral.places import is_online
from generator.intake.open_referral.rich_text import plain, prose, summary_and_about
from generator.intake.open_referral.schedules import Place, Times, times_of
from generator.intake.open_referral.terms import Terms, apply_terms
from generator.intake.open_referral.ways import web_address
from generator.intake.record import Link

_STATUS = {"active": "running", "temporarily closed": "paused", "defunct": "ended"}
_IN_MARKDOWN = re.compile(r"https?://[^\s()<>]+")
"""A web address that Markdown can hold as it is."""
_SCHEDULES = ("schedules", "schedule", "regular_schedules", "regular_schedule")


def group_of(service: Fields, terms: Terms, publisher: str, today: date) -> dict[str, Any]:
    """Return a group in the shape of our YAML. What is empty in it counts as left out."""
    summary, about = summary_and_about(prose(service, "description", "summary"))
    by_terms = apply_terms(service, terms)
    times, where = _times(service)
    paragraphs = [about, *where]
    _drop_alert(service)
    group: dict[str, Any] = {
        "name": service.text("name"),
        "also_known_as": [service.text("alternate_name")] if service.values.get("alternate_name") else [],
        "summary": summary,
        "status": _status(service),
        "kind": by_terms.get("kind"),
        "who_for": {**_who_for(service), **by_terms["who_for"]},
        "sessions": times.sessions,
        "how_to_join": _joining(service),
        "cost": cost_of(service),
        "organisations": [*_organisation(service)],
        "contacts": contacts_of(service),
        "languages": [*_languages(service)],
        "website": web_address(service, "url", "website"),
        "checked": _checked(service, publisher, today),
        "visible_from": _seen(service, "visible_from"),
        "visible_to": _seen(service, "visible_to"),
    }
    paragraphs += [*_links(service), *_survey(service)]
    group["about"] = "\n\n".join(filter(None, paragraphs))
    service.ignore("last_modified", "updated_at", "created_at", "marked_for_deletion", OWN)
    if not own_part(service.values):
        service.drop_the_rest()
    return group


def _organisation(service: Fields) -> Iterator[Link]:
    identity = identity_of(service.take("organization", "organisation"))
    identity = identity or service.text("organization_id", "organisation_id")
    if identity:
        yield Link("organisations", identity)


def _seen(service: Fields, name: str) -> str:
    told = service.text(name)
    day = calendar_date(told)
    if told and not day:
        service.drop(name, "It is no date that can be read.", told)
    return str(day or "")


def identity_of(record: Any) -> str:
    """Return the id of a record at its source as text, or nothing."""
    value = record.get("id") if isinstance(record, dict) else record
    return printable(str(value).strip()) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _status(service: Fields) -> str:
    is_closed, is_seen = service.flag("temporarily_closed"), service.flag("visible")
    told = service.text("status").lower()
    if is_seen is False:
        service.drop("visible", "The source does not show it to the public, so its status was not taken.", told)
        return ""
    if is_closed and told in ("", "active"):
        return "paused"
    if told in _STATUS or not told:
        return _STATUS.get(told, "")
    if told == "inactive":
        service.guess("status", "A service that is inactive is taken as paused.", told)
        return "paused"
    service.drop("status", "It is none of active, inactive, defunct and temporarily closed.", told)
    return ""


def _drop_alert(service: Fields) -> None:
    if alert := prose(service, "alert"):
        service.drop("alert", "A notice needs its last day, and the source has none. Write it by hand.", alert)


def _who_for(service: Fields) -> dict[str, Any]:
    details = [prose(service, "eligibility_description")]
    youngest, oldest = service.take("minimum_age", "min_age"), service.take("maximum_age", "max_age")
    for eligibility in service.records("eligibilitys", "eligibilities", "eligibility"):
        told = plain(prose(eligibility, "eligibility"))
        details.append(told)
        low, high = eligibility.take("minimum_age"), eligibility.take("maximum_age")
        youngest, oldest = (low if youngest is None else youngest), (high if oldest is None else oldest)
        eligibility.ignore("taxonomys")
    found: dict[str, Any] = {}
    if ages := ages_of(service, youngest, oldest):
        found["ages"] = ages
    if words := "\n\n".join(dict.fromkeys(filter(None, details))):
        found["details"] = words
    return found


def _times(service: Fields) -> tuple[Times, list[str]]:
    """Return the sessions of a service, and what else is to be said of times and places."""
    at_places = [*_places(service)]
    alone: Place = at_places[0][1] if len(at_places) == 1 else {}
    schedules = [(one, alone) for one in service.records(*_SCHEDULES)]
    for at, place in at_places:
        location = at.values.get("location")
        inner = at.within("location", location).records(*_SCHEDULES) if isinstance(location, dict) else ()
        schedules += [(one, place) for one in (*at.records(*_SCHEDULES), *inner)]
    closures = [*service.records("holiday_schedules", "holiday_schedule")]
    times = times_of(_distinct(schedules), closures)
    used = {str(session.get("venue", "")) for session in times.sessions}
    where = [words for at, place in at_places if (words := _where(at)) and str(place.get("venue", "")) not in used]
    said = [f"Where: {'; '.join(where)}."] if where else []
    return times, [*said, *(["When: " + "; ".join(times.words) + "."] if times.words else [])]


def _distinct(schedules: list[tuple[Fields, Place]]) -> Iterator[tuple[Fields, Place]]:
    """Yield schedules without those that the source repeats for the service and for its place."""
    seen: set[str] = set()
    for schedule, place in schedules:
        said = {name: value for name, value in schedule.values.items() if name != "id" and not name.endswith("_id")}
        key = repr((sorted(map(repr, said.items())), place))
        if key not in seen:
            seen.add(key)
            yield schedule, place


def _places(service: Fields) -> Iterator[tuple[Fields, Place]]:
    """Yield the places of a service: the record that says so, and what a session there has."""
    for at in service.records("service_at_locations"):
        location = at.values.get("location")
        inner = at.within("location", location) if isinstance(location, dict) else at
        identity = identity_of(location) or str(at.values.get("location_id") or "")
        if is_online(inner):
            yield at, {"online": {"how": plain(prose(inner, "description"))[:400] or "Online"}}
        elif identity:
            yield at, {"venue": Link("venues", identity)}
    for location in service.records("locations", "location"):
        if is_online(location):
            yield location, {"online": {"how": plain(prose(location, "description"))[:400] or "Online"}}
        elif identity := identity_of(location.values):
            yield location, {"venue": Link("venues", identity)}


def _where(at: Fields) -> str:
    location = at.values.get("location", at.values)
    if not isinstance(location, dict) or str(location.get("location_type", "")).lower() in ("virtual", "postal"):
        return ""
    if at.within("location", location).flag("mask_exact_address", "hide_exact_address"):
        return _private_place(location)
    told = (location.get(name) for name in ("name", "address_1", "postal_code", "postcode"))
    named = next((one for one in told if one and not is_filler(one)), None)
    return one_line(str(named))[:200].rstrip(".") if named else ""


def _private_place(location: dict[str, Any]) -> str:
    addresses = location.get("addresses") or location.get("physical_addresses")
    address = addresses[0] if isinstance(addresses, list) and addresses else location
    town = address.get("city") if isinstance(address, dict) else None
    if not isinstance(town, str) or is_nothing(town) or is_filler(town):
        return "a private address"
    return f"a private address in {one_line(town)[:100]}"


def _joining(service: Fields) -> dict[str, Any]:
    joining: dict[str, Any] = {}
    if details := prose(service, "application_process"):
        joining["details"] = details
    referral = service.flag("needs_referral")
    if referral:
        joining["ways"] = ["referral"]
    elif referral is False:
        service.drop("needs_referral", "A no may mean that nobody filled it in. It is not taken for “just come”.", "no")
    if link := web_address(service, "referral_url"):
        joining["link"] = link
    if waiting := service.text("wait_time"):
        joining["waiting_time"] = waiting
    return joining


def _languages(service: Fields) -> Iterator[str]:
    for language in service.records("languages", "language"):
        name = language.text("name", "language")
        note = language.text("note")
        code = language.text("code")
        if name:
            yield name if name.upper() != "BSL" else "British Sign Language"
        elif code:
            language.drop("code", "A language needs its name.", code)
        if note:
            language.drop("note", "There is no place for it here.", note)


def _links(service: Fields) -> Iterator[str]:
    found = []
    for link in service.records("additional_urls", "links"):
        address, label = web_address(link, "url"), link.text("label", "name")
        if _IN_MARKDOWN.fullmatch(address):
            found.append(f"- [{re.sub(r'[][]', '', label) or address}]({address})")
        elif address:
            link.drop("url", "It is no web address.", address)
    if found:
        yield "\n".join(["See also:\n", *dict.fromkeys(found)])


def _survey(service: Fields) -> Iterator[str]:
    """Yield the questions of a Local Offer that a service has answered, each with its answer."""
    offer = service.take("local_offer")
    if not isinstance(offer, dict):
        return
    inner = service.within("local_offer", offer)
    if told := prose(inner, "description"):
        yield told
    if link := web_address(inner, "link", "url"):
        yield f"- [More about it]({link})" if _IN_MARKDOWN.fullmatch(link) else ""
    for answer in inner.records("survey_answers"):
        question, words = answer.text("question"), prose(answer, "answer")
        if words and question:
            yield f"**{question.strip('*')}**\n\n{words}"
        elif words:
            answer.drop("survey_answers", "The answer has no question.", words)
    inner.drop_the_rest()


def _checked(service: Fields, publisher: str, today: date) -> dict[str, str]:
    raw = service.take("assured_date")
    service.ignore("assurer_email")
    day = calendar_date(raw) if not is_nothing(raw) else None
    if raw is not None and (day is None or day > today):
        service.drop("assured_date", "It is no day that has been.", raw)
        return {}
    return {"on": str(day), "by": publisher or "The publisher of the data"} if day else {}
