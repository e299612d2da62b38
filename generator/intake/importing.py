"""A whole import: from what somebody has to the files, or to the reasons why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.directory.loader import Loaded, load
from generator.directory.nodes import Location, Mapping, Node, Sequence
from generator.directory.values import Thing
from generator.directory.written import Fields, as_fields
from generator.findings import Finding, Place, Severity, at_least
from generator.intake import terms_file
from generator.intake.changes import Changes, Update, node_of
from generator.intake.fitting import DoesNotFitError, refitted
from generator.intake.formats import readers
from generator.intake.history import FOLDER, Bases, as_file, history_file, remembered
from generator.intake.material import Material
from generator.intake.merging import Base, Merged, base_of, merged
from generator.intake.open_referral.terms import MEANINGS, Terms
from generator.intake.reader import Reader, Tick, part_of, recognise
from generator.intake.record import Fate, Reading
from generator.intake.settling import Rules, Settled, There, identity_of, model_of, settle
from generator.tables.rows import mark
from generator.writing.edit import Change, NoPlaceError
from generator.writing.mistakes import lies_in, new_errors
from generator.writing.several import go_back, write_all

_MOST_ROUNDS = 20
"""How often what the loader refuses is taken out, until nothing may be written at all."""
_READ, _FITTED, _PLACED = 35, 60, 70
"""Of 100 steps of a run, about how many are done when all is read, fits the model, and has its place in the files."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where things are imported into."""

    groups: Path
    glossary: Path | None
    into: Path | None = None
    """A file or folder for new entries. None: where their kind is."""

    @property
    def folder(self) -> Path:
        return self.groups.parent

    @property
    def terms(self) -> Path:
        """The file in which somebody says what the words of other directories mean."""
        return self.folder / terms_file.NAME

    @property
    def note(self) -> Path:
        """The file that says how to go back when a run is stopped in the middle."""
        return self.folder / FOLDER / "unfinished.json"


@dataclass(frozen=True, slots=True)
class Wish:
    """How somebody wants it."""

    source: str = ""
    """Whose data it is, when the data do not say, or say it otherwise."""
    publish: bool = False
    """Whether a status at the source counts, so that new entries are no drafts."""
    today: date = date.max
    """The day of the import. A check on a later day is not taken."""


class CannotImportError(Exception):
    """Nothing can be imported. The message says why; `findings` are the mistakes that must be mended first."""

    def __init__(self, message: str, findings: Iterable[Finding] = ()) -> None:
        """Take the message, and the mistakes if there are any."""
        super().__init__(message)
        self.findings = tuple(findings)


@dataclass(frozen=True)
class Entry:
    """An entry that was imported, and what became of it."""

    settled: Settled
    merged: Merged | None
    """How it was put together with the entry that was there. None for a new one."""

    @property
    def state(self) -> str:
        """`new`, `changed` or `unchanged`."""
        if self.merged is None:
            return "new"
        return "changed" if self.merged.changed else "unchanged"

    @property
    def wanted(self) -> Fields:
        return self.settled.fields if self.merged is None else self.merged.wanted


@dataclass(frozen=True)
class Plan:
    """What an import will do. Nothing has been written."""

    format: str
    source: str
    reading: Reading
    entries: tuple[Entry, ...]
    left_out: tuple[Fate, ...]
    gone: tuple[str, ...]
    """Entries that came from this source the last time, and are no longer in it."""
    changes: tuple[Change, ...]
    """The changes to files of the directory, in the order of their names."""
    history: Change
    terms: Change | None = None
    """What goes into the file of terms, where somebody says what the words of other directories mean."""

    @property
    def adds_up(self) -> bool:
        """Whether every record that was read is an entry, part of one, or left out."""
        told = len(self.entries) + len(self.reading.merged) + len(self.left_out)
        return self.reading.read.total() == told


def plan(path: Path, project: Project, wish: Wish, tick: Tick = lambda _done, _of: None) -> Plan:
    """Return what importing a file or folder would do.

    Raises:
        CannotReadError: What is to be imported cannot be read.
        CannotImportError: The directory has mistakes, or would have.
        ChangedMeanwhileError: Somebody is changing the files.
        OSError: The computer refuses to read.
    """
    go_back(project.note)
    material = Material(path)
    terms = Terms(terms_file.read_terms(project.terms, MEANINGS))
    reader = recognise(material, readers(terms, wish.today))
    reading = reader.read(material, part_of(tick, 0, _READ))
    waiting = terms_file.with_unknown(project.terms, terms.unknown, MEANINGS)
    loaded = load(project.groups, project.glossary)
    if loaded.whole is None:
        message = "The directory has mistakes. Mend these first: nothing can be added to half a directory."
        raise CannotImportError(message, at_least(loaded.findings, Severity.ERROR))
    return _Planning(project, wish, reader, reading, loaded, path=path, tick=tick).plan(waiting)


def write(made: Plan, project: Project) -> None:
    """Write everything that was planned, or nothing.

    Raises:
        ChangedMeanwhileError: Somebody changed a file meanwhile.
        OSError: The computer refuses. Everything is as it was.
    """
    terms = [made.terms] if made.terms else []
    write_all([*made.changes, *terms, made.history], project.note)


class _Planning:
    def __init__(
        self, project: Project, wish: Wish, reader: Reader, reading: Reading, loaded: Loaded, *, path: Path, tick: Tick
    ) -> None:
        self._project, self._reader, self._reading, self._loaded = project, reader, reading, loaded
        self._tick = tick
        is_ours = reader.keeps_status
        self._source = wish.source or reading.source or ("" if is_ours else path.stem or path.name)
        there = There(loaded.whole) if loaded.whole else None
        if there is None:
            raise CannotImportError("There is no directory.")
        rules = Rules(self._source, keeps_status=is_ours or wish.publish)
        self._settled, left_out = settle(reading, there, rules, part_of(tick, _READ, _FITTED))
        self._left_out = [*reading.left_out, *left_out]
        self._file = history_file(project.folder, self._source)
        self._was = self._file.read_bytes() if self._file.exists() else None
        self._bases = remembered(self._was)

    def plan(self, waiting: Change | None) -> Plan:
        for _ in range(_MOST_ROUNDS):
            merged_ = [Entry(one, self._merged(one)) for one in self._settled]
            changes = self._changes(merged_)
            if changes is None:
                continue  # something could not be written, and has been left out
            self._tick(_PLACED, 100)
            if self._is_fine(merged_, changes):
                self._tick(100, 100)
                return self._done(merged_, changes, waiting)
        raise CannotImportError("Too much of it does not fit the directory. Nothing was written.")

    def _merged(self, one: Settled) -> Merged | None:
        if one.there is None:
            return None
        return merged(one.there, one.fields, self._base(one))

    def _base(self, one: Settled) -> Base | None:
        """Return what the source said the last time, as far as anybody knows."""
        if one.there is not None and one.record.mark:
            ours = as_fields(one.there)
            if one.record.mark == mark(ours):
                return base_of(ours, type(one.there))
        return self._bases.get(one.name)

    def _changes(self, made: list[Entry]) -> list[Change] | None:
        """Return the changes to files, or nothing when an entry had to be left out first."""
        gathered = Changes(self._loaded, self._project.groups)
        failed = []
        for entry in made:
            if entry.merged is not None and entry.merged.changed:
                one = entry.settled
                try:
                    gathered.update(Update(one.section, one.id, entry.wanted, entry.merged.changed))
                except NoPlaceError as problem:
                    failed.append((one, f"{problem} Change it there yourself."))
        for one, reason in failed:
            self._leave_out(one, reason)
        if failed:
            return None
        try:
            for section in dict.fromkeys(entry.settled.section for entry in made if entry.merged is None):
                new = [entry.wanted for entry in made if entry.merged is None and entry.settled.section == section]
                gathered.add(section, new, self._project.into)
            return gathered.all()
        except NoPlaceError as problem:
            raise CannotImportError(str(problem)) from None

    def _leave_out(self, one: Settled, reason: str) -> None:
        self._settled = [other for other in self._settled if other is not one]
        self._left_out.append(Fate(one.record.place, one.name, reason))

    # Making sure ------------------------------------------------------------------------------------------

    def _is_fine(self, made: list[Entry], changes: list[Change]) -> bool:
        """Return whether the files will say what they should. If not, what is wrong has been taken out."""
        if not changes:
            return True
        after = load(self._project.groups, self._project.glossary, {change.path: change.after for change in changes})
        wrong = new_errors(self._loaded.findings, after.findings)
        if wrong:
            self._take_out(made, after, wrong)
            return False
        if after.whole is None:
            raise CannotImportError("The directory would have mistakes.", at_least(after.findings, Severity.ERROR))
        return self._says_what_it_should(made, after)

    def _take_out(self, made: list[Entry], after: Loaded, wrong: list[Finding]) -> None:
        """Take what the loader refuses out of the entries, one value of each in a round."""
        finder = _Finder(after, {(one.settled.section, one.settled.id): one for one in made})
        seen: set[str] = set()
        for finding in wrong:
            found = finder.find(finding.place)
            if found is None:
                raise CannotImportError("The directory would have mistakes. Nothing was written.", wrong)
            entry, way = found
            if entry.settled.name in seen:
                continue
            seen.add(entry.settled.name)
            self._take_one_out(entry.settled, way, finding.message)

    def _take_one_out(self, one: Settled, way: Location, message: str) -> None:
        try:
            one.fields, note = refitted(one.record, one.fields, model_of(one.section), way, message)
        except (DoesNotFitError, LookupError, TypeError):
            self._leave_out(one, message)
        else:
            one.dropped.append(note)

    def _says_what_it_should(self, made: list[Entry], after: Loaded) -> bool:
        """Check that every entry of the import says what is wanted, and that every other is as it was."""
        ours = {(one.settled.section, one.settled.id): one for one in made}
        before = {key: entry for key, entry in _entries(self._loaded) if key not in ours}
        now = dict(_entries(after))
        if {key: entry for key, entry in now.items() if key not in ours} != before:
            raise CannotImportError("An entry that was not imported would change, so nothing was written.")
        fine = True
        for key, entry in ours.items():
            if key not in now or as_fields(now[key]) != entry.wanted:
                self._leave_out(entry.settled, "It could not be written so that it says just this.")
                fine = False
        return fine

    def _done(self, made: list[Entry], changes: list[Change], waiting: Change | None) -> Plan:
        bases: Bases = dict(self._bases)
        bases |= {one.settled.name: base_of(one.settled.fields, model_of(one.settled.section)) for one in made}
        names = {one.settled.name for one in made}
        gone = () if self._reader.keeps_status else tuple(sorted(self._bases.keys() - names))
        shown = f"{FOLDER}/{self._file.name}"
        history = Change(self._file, shown, self._was, as_file(self._source, bases))
        made_plan = Plan(
            self._reader.name,
            self._source,
            self._reading,
            tuple(made),
            tuple(self._left_out),
            gone,
            tuple(changes),
            history,
            waiting,
        )
        if not made_plan.adds_up:
            raise CannotImportError("The numbers of records read and written do not add up, so nothing was written.")
        return made_plan


def _entries(loaded: Loaded) -> Iterable[tuple[tuple[str, str], Thing]]:
    for section, items in loaded.whole or ():
        if isinstance(items, tuple):
            for number, entry in enumerate(items):
                has_id = hasattr(entry, "id")
                yield (section, identity_of(entry) if has_id else str(number)), entry


class _Finder:
    """Finds the entry, and the value in it, in which a place lies."""

    def __init__(self, after: Loaded, ours: dict[tuple[str, str], Entry]) -> None:
        self._spans: dict[str, list[tuple[Place, Node, Entry]]] = {}
        for section in dict.fromkeys(section for section, _ in ours):
            for identity, node in node_of(after, section).items():
                if (section, identity) in ours:
                    place = node.place
                    self._spans.setdefault(place.path, []).append((place, node, ours[section, identity]))

    def find(self, place: Place) -> tuple[Entry, Location] | None:
        for span, node, entry in self._spans.get(place.path, ()):
            if lies_in(place, span):
                return entry, _way_to(node, place)
        return None


def _way_to(node: Node, place: Place) -> Location:
    steps: Any = ()
    if isinstance(node, Mapping):
        steps = node.values.items()
        for name, key in node.names.items():
            if lies_in(place, key.place):
                return (name,)
    elif isinstance(node, Sequence):
        steps = enumerate(node.items)
    for step, inner in steps:
        if lies_in(place, inner.place):
            return (step, *_way_to(inner, place))
    return ()
