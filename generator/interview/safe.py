"""Makes sure, before anything is written, that the directory will be as it was and have one entry more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from errno import EACCES
from pathlib import Path

from generator.directory.directory import Directory
from generator.directory.fields import entry_of, field_at
from generator.directory.loader import Loaded, load
from generator.directory.nodes import Location, Mapping, Node, Scalar, Sequence
from generator.directory.tree import entries, plain
from generator.directory.written import Fields
from generator.findings import Finding
from generator.safe_files import Left, add_file, replace_file
from generator.writing.edit import Change, ChangedMeanwhileError, NoPlaceError
from generator.writing.mistakes import lies_in, new_errors


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error that the directory would have and has not now."""

    message: str
    where: Location
    """The way to the value inside the new entry. Empty, when it is not in the entry."""


def troubles(entry: Fields, section: str, change: Change, groups: Path, glossary: Path) -> list[Trouble]:
    """Return what would be wrong after a change and is not now.

    Raises:
        NoPlaceError: The change would do more, or less, than to add this entry.
    """
    before, after = load(groups, glossary), load(groups, glossary, {change.path: change.after})
    new = new_errors(before.findings, after.findings)
    added = [node for node in entries(after.source, section) if _id(node) == entry["id"]]
    if new:
        return [Trouble(finding.message, _where(added, finding)) for finding in new]
    if len(added) != 1 or not _is_alike(added[0], entry, section) or not _is_one_more(before, after, section, added[0]):
        raise NoPlaceError(
            f"{change.shown} is written in a way to which nothing can be added safely. Add the entry there yourself."
        )
    return []


def _id(node: Node) -> str | None:
    identity = node.values.get("id") if isinstance(node, Mapping) else None
    return identity.text if isinstance(identity, Scalar) else None


def _is_alike(node: Node, entry: Fields, section: str) -> bool:
    """Return whether a file gives back the values that were to be written into it."""
    field = field_at((section,))
    model = field and entry_of(field)
    kind = model.model if model else None
    return kind is not None and kind.model_validate(plain(node)) == kind.model_validate(entry)


def _is_one_more(before: Loaded, after: Loaded, section: str, added: Node) -> bool:
    old, new = (plain(loaded.source) for loaded in (before, after))
    if not isinstance(old, dict) or not isinstance(new, dict):
        return False
    others = [plain(node) for node in entries(after.source, section) if node is not added]
    return {**old, section: old.get(section) or []} == {**new, section: others} and section in Directory.model_fields


def _where(added: list[Node], finding: Finding) -> Location:
    """Return the way to the innermost value in which a finding lies. What is about the whole entry is about its id."""
    ways = [way for node in added for way, inner in _ways(node) if lies_in(finding.place, inner.place)]
    return max(ways, key=len) or ("id",) if ways else ()


def _ways(node: Node, here: Location = ()) -> Iterable[tuple[Location, Node]]:
    yield here, node
    if isinstance(node, Mapping):
        for name, value in node.values.items():
            yield from _ways(value, (*here, name))
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _ways(item, (*here, number))


def write(change: Change) -> None:
    """Write a change: the whole of it, in one step.

    Raises:
        ChangedMeanwhileError: The file is not as it was when the change was worked out.
        OSError: The computer refuses. Everything is as it was.
    """
    if change.before is None:
        left = None if add_file(change.path, change.after) else Left.CHANGED
    else:
        left = replace_file(change.path, change.before, change.after)
    if left is Left.READ_ONLY:
        raise PermissionError(EACCES, "This file may only be read", change.shown)
    if left:
        raise ChangedMeanwhileError(change.shown)
