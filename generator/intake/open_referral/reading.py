"""A feed as records for our YAML, with a fate for everything that is no entry of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.intake.open_referral.clock import calendar_date
from generator.intake.open_referral.feed import (
    AT_LOCATIONS,
    LOCATIONS,
    ORGANISATIONS,
    SERVICES,
    TAXONOMIES,
    TERMS,
    Feed,
    Item,
    parts_of,
)
from generator.intake.open_referral.fields import Fields, is_nothing, one_line
from generator.intake.open_referral.organisations import organisation_of
from generator.intake.open_referral.own_part import (
    Finder,
    own_part,
    section_of,
    whole_group,
    whole_setting,
    whole_venue,
)
from generator.intake.open_referral.places import is_online, is_postal, venue_of
from generator.intake.open_referral.services import group_of, identity_of
from generator.intake.open_referral.terms import Terms
from generator.intake.reader import Tick
from generator.intake.record import Fate, Reading, Record

_WORDS = {SERVICES: "service", ORGANISATIONS: "organisation", LOCATIONS: "place"}
_SECTIONS = {SERVICES: "groups", ORGANISATIONS: "organisations", LOCATIONS: "venues"}


@dataclass
class _Kept:
    """The records of one sort, by their ids. What several records say of one thing is put together."""

    sort: str
    items: dict[str, Item] = field(default_factory=dict)

    def add(self, item: Item, merged: list[Fate]) -> None:
        identity = identity_of(item.values) or self._by_name(item)
        first = self.items.setdefault(identity, item)
        if first is item:
            return
        newer, older = (item, first) if _is_newer(item, first) else (first, item)
        values = {**older.values, **{name: value for name, value in newer.values.items() if not is_nothing(value)}}
        self.items[identity] = Item(first.place, values)
        word = _WORDS[self.sort]
        differs = any(not is_nothing(value) and first.values.get(name) != value for name, value in item.values.items())
        reason = f"The same {word} stands at {first.place}."
        if differs:
            reason += f" They differ, and the one at {newer.place} counted."
        merged.append(Fate(item.place, f"{word} “{item.what}”", reason))

    def _by_name(self, item: Item) -> str:
        """Return an id for a record without one that is the same the next time: its name, and a number if need be."""
        name = one_line(str(item.values.get("name") or "")).casefold() or f"at {item.place}"
        number, identity = 1, name
        while identity in self.items and self.items[identity].values != item.values:
            number += 1
            identity = f"{name} {number}"
        return identity


def _is_newer(one: Item, other: Item) -> bool:
    mine, theirs = ((item.values.get("last_modified") or item.values.get("updated_at")) for item in (one, other))
    return bool(calendar_date(mine) and calendar_date(theirs)) and str(mine) > str(theirs)


def reading_of(feed: Feed, terms: Terms, today: date, tick: Tick) -> Reading:
    """Return a feed as records: services as groups, locations as venues, organisations as organisations."""
    gathered = _Gathered(feed)
    making = _Making(terms, feed.publisher, today, _finder(gathered.kept))
    records: list[Record] = []
    total = sum(len(store.items) for store in gathered.kept.values())
    for sort, store in gathered.kept.items():
        for identity, item in store.items.items():
            told = _record(sort, identity, item, making)
            if isinstance(told, Record):
                records.append(told)
            else:
                gathered.left_out.append(told)
            tick(len(records) + len(gathered.left_out), total)
    return Reading(
        source=feed.publisher,
        records=tuple(records),
        merged=tuple(gathered.merged),
        left_out=tuple(gathered.left_out),
        read=+gathered.read,
        licence=feed.licence,
        remarks=tuple(feed.remarks),
        listed=tuple(f"{term}: {count}" for term, count in sorted(terms.unknown.items())),
    )


class _Gathered:
    """The records of a feed, each thing once, and what became of the others."""

    def __init__(self, feed: Feed) -> None:
        self.read: Counter[str] = Counter(unreadable=len(feed.left_out))
        self.merged: list[Fate] = []
        self.left_out = list(feed.left_out)
        self.kept = {sort: _Kept(sort) for sort in _SECTIONS}
        for sort in _SECTIONS:
            self._add(sort, feed.of(sort))
        _join_places(feed, self.kept[SERVICES], self.read, self.merged, self.left_out)
        for service in [*self.kept[SERVICES].items.values()]:
            for sort, part in parts_of(service):
                self._add(sort, [part])
        for item in (*feed.of(TAXONOMIES), *feed.of(TERMS)):
            self.read["terms"] += 1
            reason = "Services name their terms themselves, so this list is not needed."
            self.merged.append(Fate(item.place, f"term “{item.what}”", reason))
        self._take_out_settings()

    def _add(self, sort: str, items: Iterable[Item]) -> None:
        for item in items:
            self.read[sort] += 1
            self.kept[sort].add(item, self.merged)

    def _take_out_settings(self) -> None:
        """Take out the organisations that our own feeds give to nurseries, which are themselves that organisation."""
        services = self.kept[SERVICES].items.values()
        settings = {
            identity_of(one.values.get("organization")) for one in services if section_of(one.values) == "settings"
        }
        organisations = self.kept[ORGANISATIONS].items
        for identity in settings & organisations.keys():
            item = organisations.pop(identity)
            self.merged.append(
                Fate(item.place, f"organisation “{item.what}”", "It is the nursery or childminder itself.")
            )


def _join_places(feed: Feed, services: _Kept, read: Counter[str], merged: list[Fate], left_out: list[Fate]) -> None:
    """Put the places that stand in pages of their own to their services."""
    for item in feed.of(AT_LOCATIONS):
        read[AT_LOCATIONS] += 1
        values = item.values
        identity = identity_of(values.get("service")) or identity_of({"id": values.get("service_id")})
        service = services.items.get(identity)
        if service is None:
            left_out.append(Fate(item.place, "place of a service", "Its service is not in the feed."))
            continue
        listed = service.values.get(AT_LOCATIONS)
        places = listed if isinstance(listed, list) else []
        if not any(isinstance(place, dict) and _is_same_place(place, values) for place in places):
            own = {name: value for name, value in values.items() if name != "service"}
            service.values[AT_LOCATIONS] = [*places, own]
        merged.append(Fate(item.place, "place of a service", f"It says where “{service.what}” is."))


def _is_same_place(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if one.get("id") and one.get("id") == other.get("id"):
        return True
    ours = identity_of(one.get("location")) or one.get("location_id")
    return bool(ours) and ours == (identity_of(other.get("location")) or other.get("location_id"))


@dataclass(frozen=True)
class _Making:
    terms: Terms
    publisher: str
    today: date
    find: Finder

    def entry(self, sort: str, fields: Fields) -> tuple[str, dict[str, Any]]:
        """Return the section and the fields of what a record becomes."""
        if sort == ORGANISATIONS:
            return "organisations", organisation_of(fields)
        if sort == LOCATIONS:
            return "venues", whole_venue(fields, venue_of(fields))
        group = group_of(fields, self.terms, self.publisher, self.today)
        section = section_of(fields.values)
        whole = whole_setting(fields, group) if section == "settings" else whole_group(fields, group, self.find)
        return section, whole


def _finder(kept: dict[str, _Kept]) -> Finder:
    """Return what finds the id of an entry at the source by the short name that our own feeds give it."""
    by_name = {
        (_SECTIONS[sort], str(own_part(item.values).get("id") or _after_hash(item.values))): identity
        for sort, store in kept.items()
        for identity, item in store.items.items()
    }
    return lambda section, name: by_name.get((section, name), "")


def _after_hash(values: dict[str, Any]) -> str:
    return str(values.get("uri") or "").partition("#")[2]


def _record(sort: str, identity: str, item: Item, making: _Making) -> Record | Fate:
    fields = Fields(item.values)
    what = f"{_WORDS[sort]} “{item.what}”"
    if reason := _reason_to_leave_out(sort, fields):
        return Fate(item.place, what, reason)
    section, made = making.entry(sort, fields)
    if not made.get("name"):
        return Fate(item.place, what, "It has no name.")
    link = str(item.values.get("url") or "") if sort == SERVICES else ""
    return Record(
        section=section,
        place=item.place,
        fields=made,
        source_id="" if identity.startswith("at ") else identity,
        link=link if link.startswith(("https://", "http://")) else "",
        dropped=tuple(dict.fromkeys(fields.dropped)),
        guessed=tuple(dict.fromkeys(fields.guessed)),
    )


def _reason_to_leave_out(sort: str, record: Fields) -> str:
    if sort == SERVICES and record.take("marked_for_deletion") not in (None, False, "false", "False", "0", 0):
        return "The source has marked it for deletion."
    if sort == LOCATIONS and is_online(record):
        return "It meets online, so it is no place to go to."
    if sort == LOCATIONS and is_postal(record):
        return "It is only an address for letters, so it is no place to go to."
    if own_part(record.values).get("not_told"):
        return "It stands for an organisation that nobody has told."
    return ""
