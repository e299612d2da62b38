"""The directory as it was last read, for a program that builds again and again."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from generator.directory import Loaded, load

_Stamp = tuple[Path, int, int]


class KeptDirectory:
    """Reads the directory once, and again only when one of its files or folders has changed since."""

    def __init__(self) -> None:
        self._asked: tuple[Path, Path | None] | None = None
        self._loaded: Loaded | None = None
        self._stamps: list[_Stamp] = []

    def load(self, groups: Path, glossary: Path | None) -> Loaded:
        """Return what `generator.directory.load` returns for these files as they are now."""
        if self._loaded is None or self._asked != (groups, glossary) or self._stamps != _stamps(self._loaded, groups):
            began = time.time_ns()
            self._asked, self._loaded = (groups, glossary), load(groups, glossary)
            self._stamps = _stamps(self._loaded, groups)
            if any(changed >= began for _, changed, _ in self._stamps):
                self._stamps = []  # a file changed while it was read: nobody knows which half we saw
        return self._loaded


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
