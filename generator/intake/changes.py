"""Where everything goes: new entries into files, new values into entries that are there."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.directory.loader import Loaded
from generator.directory.nodes import Mapping, Node, Source
from generator.directory.parts import LISTS, is_one_entry
from generator.directory.source import read_tree
from generator.directory.texts import read_source
from generator.directory.tree import entries, text_of
from generator.directory.values import slug
from generator.directory.written import Fields
from generator.intake.merging import Path as Way
from generator.writing.edit import Change, Edit, NoPlaceError, change_of
from generator.writing.place import (
    Insertion,
    as_item,
    end_of_list,
    file_name,
    in_section,
    new_file,
    new_section,
    places,
    schema_line,
    would_not_be_read,
)
from generator.writing.values import new_values


@dataclass(frozen=True, slots=True)
class Update:
    """An entry that is there and is to say something else."""

    section: str
    id: str
    wanted: Fields
    changed: tuple[Way, ...]


def node_of(loaded: Loaded, section: str) -> dict[str, Node]:
    """Return where each entry of a section stands, by its id."""
    found: dict[str, Node] = {}
    for node in entries(loaded.source, section):
        identity = text_of(node, "id") or text_of(node, "term")
        if identity is not None and identity.text:
            is_id = text_of(node, "id") is not None
            found.setdefault(identity.text if is_id else slug(identity.text), node)
    return found


class Changes:
    """Gathers what comes into which file."""

    def __init__(self, loaded: Loaded, groups: Path) -> None:
        """Take the directory as it is, and its main file."""
        self._loaded, self._groups = loaded, groups
        self._edits: dict[str, list[Edit]] = defaultdict(list)
        self._sources: dict[str, Source] = {}
        self._sections: dict[str, list[Edit]] = defaultdict(list)
        """New sections, which come last."""
        self._files: list[Change] = []
        self._nodes: dict[str, dict[str, Node]] = {}

    def update(self, update: Update) -> None:
        """Take an entry that changes.

        Raises:
            NoPlaceError: It is written in a way that cannot be changed safely.
        """
        if update.section not in self._nodes:
            self._nodes[update.section] = node_of(self._loaded, update.section)
        node = self._nodes[update.section].get(update.id)
        if not isinstance(node, Mapping):
            raise NoPlaceError("It is not written as an entry with fields.")
        self._put(node.source, new_values(node, update.wanted, update.changed), self._edits)

    def add(self, section: str, new: list[Fields], into: Path | None) -> None:
        """Take entries that are new.

        Args:
            section: Their section.
            new: The entries.
            into: A file or folder to put them in, or None for where their kind is.

        Raises:
            NoPlaceError: Nothing can be added there.
        """
        if into is None:
            files, insertions = places(new, section, self._loaded, self._groups)
        elif into.suffix.lower() in (".yaml", ".yml"):
            files, insertions = self._into_file(section, new, into)
        else:
            files, insertions = self._into_folder(section, new, into), []
        self._files += files
        for insertion in insertions:
            self._put(insertion.source, insertion.edits, self._sections if insertion.is_section else self._edits)

    def _put(self, source: Source, edits: Iterable[Edit], where: dict[str, list[Edit]]) -> None:
        self._sources[source.path] = source
        where[source.path] += edits

    def _into_folder(self, section: str, new: list[Fields], into: Path) -> list[Change]:
        """Give each entry a file: below a folder called like its section, beside one of another section if need be."""
        parts = into.parts
        last = next((number for number in reversed(range(len(parts))) if parts[number] in LISTS), None)
        above = into if last is None else Path(*parts[:last])
        folder = into if last is not None and parts[last] == section else above / section
        files = {folder / f"{file_name(entry)}.yaml": entry for entry in new}
        self._must_be_read(list(files), f"{_shown(folder, self._groups)}/*.yaml")
        heads = schema_line(next(iter(files)), section, self._groups.parent) if files else None
        return [new_file(entry, path, self._groups, heads) for path, entry in files.items()]

    def _must_be_read(self, paths: list[Path], pattern: str) -> None:
        if would_not_be_read(paths, self._groups):
            raise NoPlaceError(
                f'Nobody would read {pattern}. Add this line to "include:" in {self._groups.name} first:  - {pattern}'
            )

    def _into_file(self, section: str, new: list[Fields], into: Path) -> tuple[list[Change], list[Insertion]]:
        shown = _shown(into, self._groups)
        if not into.exists():
            return self._into_new_file(section, new, into, shown), []
        source, _ = read_source(into, shown)
        root = read_tree(source)[0] if source else None
        if into.resolve() not in {file.resolve() for file in self._loaded.files}:
            self._must_be_read([into], shown)
        if source is None or not isinstance(root, Mapping) or is_one_entry(root, None, ()):
            raise NoPlaceError(f"{shown} is no file of sections, so nothing can be added to it.")
        there = [node for node in entries(self._loaded.source, section) if node.source.path == shown]
        if there:
            return [], [end_of_list(new, section, there)]
        items = "".join(as_item(entry) for entry in new)
        return [], [in_section(items, section, source, root) or new_section(items, section, source)]

    def _into_new_file(self, section: str, new: list[Fields], into: Path, shown: str) -> list[Change]:
        self._must_be_read([into], shown)
        text = f"{section}:\n" + "".join(as_item(entry) for entry in new)
        before = next((one for one in self._files if one.path == into), None)
        if before is not None:
            self._files.remove(before)
            text = f"{before.after.decode()}\n{text}"
        return [Change(into, shown, None, text.encode())]

    def all(self) -> list[Change]:
        """Return the change to every file, by its path.

        Raises:
            ChangedMeanwhileError: A file has changed since it was read.
        """
        changed = [
            change_of(source, [*self._edits[path], *self._sections[path]], self._groups.parent)
            for path, source in self._sources.items()
            if self._edits[path] or self._sections[path]
        ]
        return sorted([*changed, *self._files], key=lambda change: change.shown)


def _shown(path: Path, groups: Path) -> str:
    return Path(os.path.relpath(path, groups.parent)).as_posix()
