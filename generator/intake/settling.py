"""Gives every record its id and what the model needs, so that what is imported builds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.directory.checks import TAKEN
from generator.directory.directory import Directory
from generator.directory.drafts import DRAFT, SECTIONS
from generator.directory.fields import entry_of, field_at, fields_of
from generator.directory.quoting import shortened
from generator.directory.references import NOUNS, REFERENCES
from generator.directory.values import Thing, is_slug, slug
from generator.directory.written import Fields, as_fields
from generator.intake.fitting import DoesNotFitError, fitted, named, tidy
from generator.intake.reader import Tick
from generator.intake.record import Fate, Link, Note, Reading, Record

_LONGEST_ID = 60
_LONGEST_SUMMARY = 400
_NAMES = ("name", "term", "question")
"""The fields that say what an entry is called, of which each kind has one."""


class There:
    """The directory as it is, to find entries in."""

    def __init__(self, directory: Directory) -> None:
        """Take the directory with its drafts."""
        self._directory = directory

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], Thing]:
        return {(section, identity_of(entry)): entry for section, entry in self._entries()}

    @cached_property
    def _by_source(self) -> dict[tuple[str, str, str], Thing]:
        return {
            (section, entry.source.name, entry.source.id): entry
            for section, entry in self._entries()
            if getattr(entry, "source", None)
        }

    def _entries(self) -> Iterator[tuple[str, Any]]:
        for section in NOUNS:
            if section in Directory.model_fields and section != "translations":
                yield from ((section, entry) for entry in getattr(self._directory, section))

    def by_source(self, section: str, source: str, source_id: str) -> Thing | None:
        """Return the entry that came from there, or nothing."""
        return self._by_source.get((section, source, source_id))

    def by_id(self, section: str, identity: str) -> Thing | None:
        """Return the entry of this id, or nothing."""
        return self._by_id.get((section, identity))

    def has(self, section: str, identity: str) -> bool:
        """Return whether there is an entry or an area of this id."""
        if section == "authority.areas":
            return identity in self._directory.area_by_id
        return (section, identity) in self._by_id


@dataclass
class Settled:
    """A record that has become an entry."""

    record: Record
    id: str
    fields: Fields
    """What the source says, as a file says it."""
    there: Thing | None
    """The entry that it is in the directory already."""
    dropped: list[Note] = field(default_factory=list)
    guessed: list[Note] = field(default_factory=list)

    @property
    def section(self) -> str:
        return self.record.section

    @property
    def name(self) -> str:
        """Its section and its id, such as `groups/little-steps`."""
        return f"{self.section}/{self.id}"


@dataclass(frozen=True)
class Rules:
    """How an import is to be done."""

    source: str
    """Whose data it is."""
    keeps_status: bool
    """Whether a status in it counts. Else new entries are drafts, and those that are there keep theirs."""


def identity_of(entry: Any) -> str:
    """Return the id of an entry, for a glossary entry without one that which is made of its term."""
    return str(entry.id) if entry.id else slug(entry.term)


def model_of(section: str) -> type[Thing]:
    """Return the class of the entries of a section.

    Raises:
        LookupError: There is no such section of entries.
    """
    field_ = field_at((section,))
    entry = entry_of(field_) if field_ else None
    if entry is None or entry.model is None:
        raise LookupError(section)
    return entry.model


def settle(reading: Reading, there: There, rules: Rules, tick: Tick) -> tuple[list[Settled], list[Fate]]:
    """Return an entry for each record, and why there is none for the others."""
    settling = _Settling(there, rules, reading.licence)
    for record in reading.records:
        settling.take(record)
    settling.fit(tick)
    return settling.settled, settling.left_out


class _Settling:
    def __init__(self, there: There, rules: Rules, licence: str) -> None:
        self.settled: list[Settled] = []
        self.left_out: list[Fate] = []
        self._there = there
        self._rules = rules
        self._licence = licence
        self._places: dict[tuple[str, str], str] = {}
        """Where the record stands that has an id, by section and id."""
        self._ids: dict[tuple[str, str], str] = {}
        """The id here of each record, by its section and its id at the source."""

    # Ids --------------------------------------------------------------------------------------------------

    def take(self, record: Record) -> None:
        """Give a record its id."""
        fields = tidy(record.fields)
        there = self._matching(record, fields)
        called = next((str(fields[name]) for name in _NAMES if fields.get(name)), "")
        if there is None and not called:
            self._leave_out(record, "", "It has no name.")
            return
        one = Settled(record, "", fields, there, list(record.dropped), list(record.guessed))
        one.id = identity_of(there) if there else self._new_id(one, called)
        if not one.id:
            self._leave_out(record, called, "Its name has no letter or figure of which an id could be made.")
        elif (record.section, one.id) in self._places:
            where = self._places[record.section, one.id]
            self._leave_out(record, called, f"There is a record of the same id already, at {where}.")
        elif record.source_id and (record.section, record.source_id) in self._ids:
            self._leave_out(record, called, f'There is a record with the id "{shortened(record.source_id)}" already.')
        else:
            self._places[record.section, one.id] = record.place
            if record.source_id:
                self._ids[record.section, record.source_id] = one.id
            self.settled.append(one)

    def _matching(self, record: Record, fields: Fields) -> Thing | None:
        if record.source_id:
            return self._there.by_source(record.section, self._rules.source, record.source_id)
        identity = fields.get("id") or (slug(str(fields.get("term", ""))) if record.section == "glossary" else "")
        return self._there.by_id(record.section, str(identity))

    def _new_id(self, one: Settled, called: str) -> str:
        section, given = one.section, one.fields.get("id")
        if isinstance(given, str) and is_slug(given) and not one.record.source_id:
            return given  # if another row has it, that is said
        base = slug(str(given or called))[:_LONGEST_ID].strip("-")
        if not base:
            return ""
        if given and not one.record.source_id:
            one.guessed.append(Note("Id", f'"{shortened(str(given))}" cannot be an id, so it became "{base}".'))
        elif not one.record.source_id and section != "glossary":
            one.guessed.append(Note("Id", f'It was made of the name: "{base}".'))
        if self._there.has(section, base):
            noun = NOUNS[section]
            reason = (
                f'There is a {noun} "{base}" here already that did not come from this source. If it is the same, '
                "take one of the two out, or give that one this source."
            )
            one.guessed.append(Note("Id", reason))
        return next(identity for identity in _numbered(base) if self._is_free(section, identity))

    def _is_free(self, section: str, identity: str) -> bool:
        is_taken = (section, identity) in self._places or self._there.has(section, identity)
        return not is_taken and identity not in TAKEN.get(section, ())

    def _leave_out(self, record: Record, called: str, reason: str) -> None:
        what = NOUNS.get(record.section, record.section)
        self.left_out.append(Fate(record.place, f'{what} "{shortened(called)}"' if called else what, reason))

    # Fields -----------------------------------------------------------------------------------------------

    def fit(self, tick: Tick) -> None:
        """Make every entry fit the model, and take out what names entries that are not there."""
        kept = []
        for number, one in enumerate(self.settled, 1):
            tick(number, len(self.settled))
            try:
                self._fit(one)
                kept.append(one)
            except DoesNotFitError as problem:
                del self._places[one.section, one.id]
                self._leave_out(one.record, one.id, str(problem))
        self.settled = kept
        for one in kept:
            self._take_out_lost_references(one)

    def _fit(self, one: Settled) -> None:
        model, fields = model_of(one.section), one.fields
        one.fields = fields = self._with_ids(one, fields, ())
        if one.section != "glossary" or "id" in fields:
            fields["id"] = one.id
        if one.record.source_id and "source" in model.model_fields:
            fields["source"] = self._source(one.record)
        _settle_status(one, model, keeps=self._rules.keeps_status)
        if one.there is not None:
            ours = as_fields(one.there)
            needed = {name for name, known in model.model_fields.items() if known.is_required()}
            one.fields = fields = {name: ours[name] for name in needed - fields.keys() if name in ours} | fields
        else:
            _guess_summary(one, model)
        one.fields, dropped = fitted(one.record, one.fields, model)
        one.dropped += dropped

    def _source(self, record: Record) -> Fields:
        told = {"name": self._rules.source, "id": record.source_id, "link": record.link, "licence": self._licence}
        return {name: text for name, text in told.items() if text}

    def _with_ids(self, one: Settled, value: Any, way: tuple[str | int, ...]) -> Any:
        """Return a value with the ids of entries here for their ids at the source."""
        if isinstance(value, dict):
            found = {name: self._with_ids(one, inner, (*way, name)) for name, inner in value.items()}
            return {name: inner for name, inner in found.items() if inner not in (None, [], {})}
        if isinstance(value, list):
            items = [self._with_ids(one, inner, (*way, number)) for number, inner in enumerate(value)]
            return list(_once(item for item in items if item not in (None, [], {})))
        if not isinstance(value, Link):
            return value
        identity = self._ids.get((value.section, str(value)))
        if identity is None:
            there = self._there.by_source(value.section, self._rules.source, str(value))
            identity = identity_of(there) if there else None
        if identity is None:
            noun = NOUNS.get(value.section, value.section)
            one.dropped.append(Note(named(way), f"The source has no {noun} of this id.", shortened(str(value))))
        return identity

    def _take_out_lost_references(self, one: Settled) -> None:
        for way, section in REFERENCES.items():
            first, _, rest = way.partition(".*.")
            if first == one.section:
                self._check_ids(one, one.fields, rest.split("."), (), section)

    def _check_ids(self, one: Settled, here: Any, steps: list[str], way: tuple[str | int, ...], section: str) -> None:
        step, *rest = steps
        keys: list[Any] = list(range(len(here))) if step == "*" and isinstance(here, list) else [step]
        for key in reversed(keys):
            if isinstance(key, str) and not (isinstance(here, dict) and key in here):
                continue
            if rest:
                self._check_ids(one, here[key], rest, (*way, key), section)
                if here[key] == []:
                    del here[key]
            elif not (self._there.has(section, here[key]) or (section, here[key]) in self._places):
                identity = here.pop(key)
                noun, place = NOUNS[section], one.record.locate((*way, key)) if one.record.locate else ""
                reason = f"There is no {noun} of this id."
                one.dropped.append(Note(named((*way, key)), reason, shortened(str(identity)), place))


def _numbered(base: str) -> Iterator[str]:
    yield base
    for number in range(2, 1_000_000):
        yield f"{base}-{number}"


def _once(items: Iterator[Any]) -> Iterator[Any]:
    """Yield ids that came out of links only once. Other values may come twice."""
    seen: set[str] = set()
    for item in items:
        if not isinstance(item, str) or item not in seen or not is_slug(item):
            yield item
        if isinstance(item, str):
            seen.add(item)


def _settle_status(one: Settled, model: type[Thing], *, keeps: bool) -> None:
    if one.section not in SECTIONS:
        return
    told = one.fields.pop("status", None)
    if told and told not in fields_of(model)["status"].choices:
        place = one.record.locate(("status",)) if one.record.locate else ""
        one.dropped.append(Note("Status", "It is none of the words to choose from.", shortened(str(told)), place))
        told = None
    if told and keeps:
        one.fields["status"] = told
        return
    if one.there is None:
        one.fields["status"] = DRAFT
    if told:
        what = "It waits as a draft." if one.there is None else "The status here was left as it is."
        one.guessed.append(Note("Status", f'The source says "{told}". {what}'))


def _guess_summary(one: Settled, model: type[Thing]) -> None:
    """Give an entry a first sentence, where it must have one and the source has none."""
    known, fields = model.model_fields.get("summary"), one.fields
    if known is None or not known.is_required() or fields.get("summary"):
        return
    about = re.sub(r"[#*_>`\[\]]", "", str(fields.get("about", ""))).strip()
    sentence = re.split(r"(?<=[.!?])\s+|\n", about)[0].strip() if about else ""
    if sentence and len(sentence) <= _LONGEST_SUMMARY and not sentence.startswith(("When: ", "Where: ")):
        fields["summary"] = sentence
        one.guessed.append(Note("Summary", "There was none, so it is the first sentence of the description.", sentence))
    elif fields.get("name"):
        fields["summary"] = str(fields["name"])
        one.guessed.append(Note("Summary", "There was none, so it is the name. Write a sentence.", str(fields["name"])))
