"""The directory as it was last read, for a program that builds again and again."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.directory import Loaded, load
from generator.directory.nodes import Mapping, Node, Sequence, Source

_Stamp = tuple[Path, int, int]
_TICK = 20_000_000
"""How many nanoseconds the clock of a disk may lie behind that of the computer."""


class KeptDirectory:
    """Reads the directory once, and again only when one of its files or folders has changed since."""

    def __init__(self) -> None:
        self._asked: tuple[Path, Path | None] | None = None
        self._loaded: Loaded | None = None
        self._stamps: list[_Stamp] = []

    def load(self, groups: Path, glossary: Path | None, project: Path | None = None) -> Loaded:
        """Return what `generator.directory.load` returns for these files as they are now.

        Its places start from the folder `project`, or else from the folder of the main file.
        """
        if self._loaded is None or self._asked != (groups, glossary) or self._stamps != _stamps(self._loaded, groups):
            began = time.time_ns() - _TICK
            self._asked, self._loaded = (groups, glossary), load(groups, glossary)
            if project is not None and project != groups.parent:
                self._loaded = _seen_from(project, groups.parent, self._loaded)
            self._stamps = _stamps(self._loaded, groups)
            if any(changed >= began for _, changed, _ in self._stamps):
                self._stamps = []  # a file changed while it was read: nobody knows which half we saw
        return self._loaded


def _seen_from(project: Path, folder: Path, loaded: Loaded) -> Loaded:
    """Return a directory whose places start from the project, where its files lie in another folder."""

    def shown(path: str) -> str:
        return Path(os.path.relpath(folder / path, project)).as_posix()

    for source in _sources(loaded.source):
        source.path = shown(source.path)
    findings = (
        finding._replace(place=finding.place._replace(path=shown(finding.place.path))) for finding in loaded.findings
    )
    return replace(loaded, findings=tuple(findings))


def _sources(root: Node) -> list[Source]:
    """Return the text of each file that a tree was read from."""
    sources: dict[int, Source] = {}
    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        sources[id(node.source)] = node.source
        if isinstance(node, Mapping):
            waiting += [*node.names.values(), *node.values.values()]
        elif isinstance(node, Sequence):
            waiting += node.items
    return list(sources.values())


def _stamps(loaded: Loaded, groups: Path) -> list[_Stamp]:
    """Return when each file, and each folder in which a new file could matter, last changed."""
    top = groups.parent
    folders = {folder for file in loaded.files for folder in file.parents if folder.is_relative_to(top)}
    return [_stamp(path) for path in (*_in_order(loaded.files), *_in_order(folders))]


def _in_order(paths: Iterable[Path]) -> list[Path]:
    return sorted(set(paths))


def _stamp(path: Path) -> _Stamp:
    try:
        status = path.stat()
    except OSError:
        return path, 0, -1
    return path, status.st_mtime_ns, status.st_size
