"""Several files at once: all of them, or none.

Every file is written whole beside its place first, so that a full disk is noticed before anything has changed. Then
what is there is set aside and the new ones take their places, and a note on disk says how to go back. Whatever stops
that in the middle, the power included, the next run goes back to how everything was.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from errno import EACCES
from pathlib import Path

from generator.safe_files import put_file
from generator.writing.edit import Change, ChangedMeanwhileError

_NEW, _OLD = ".local-offer-new", ".local-offer-old"
_WRITABLE = 0o222


@dataclass(frozen=True, slots=True)
class _Step:
    change: Change
    path: Path
    """Its path, with links followed, so that a link stays a link."""

    @property
    def new(self) -> Path:
        return self.path.with_name(f".{self.path.name}{_NEW}")

    @property
    def old(self) -> Path:
        return self.path.with_name(f".{self.path.name}{_OLD}")


def write_all(changes: list[Change], note: Path, then: Callable[[], None] = lambda: None) -> None:
    """Write every change, or none of them.

    Args:
        changes: What to write.
        note: The file that says how to go back, while that may be needed.
        then: Called when all is in its place. If it raises, everything goes back.

    Raises:
        ChangedMeanwhileError: A file is not as it was when its change was worked out. Nothing is changed.
        OSError: The computer refuses. Nothing is changed.
    """
    steps = [_Step(change, Path(os.path.realpath(change.path))) for change in changes]
    folders = _make_folders(steps, note)
    is_ready = False
    try:
        for step in steps:
            _prepare(step)
        put_file(note, _as_note(steps))
        is_ready = True
        for step in steps:
            _swap(step)
        then()
        note.unlink()
    except BaseException:
        if is_ready:
            _go_back(_paths(steps))
        for left in [note, *(step.new for step in steps)]:
            with suppress(OSError):
                left.unlink(missing_ok=True)
        for folder in reversed(folders):
            with suppress(OSError):
                folder.rmdir()
        raise
    for step in steps:
        with suppress(OSError):
            step.old.unlink(missing_ok=True)


def go_back(note: Path) -> bool:
    """Undo what a run that was stopped in the middle has left. Return whether there was anything."""
    try:
        said = json.loads(note.read_bytes())
        paths = [(Path(path), bool(is_there)) for path, is_there in said]
    except FileNotFoundError:
        return False
    except (OSError, ValueError, TypeError):
        return False
    _go_back(paths)
    note.unlink(missing_ok=True)
    return True


def _make_folders(steps: list[_Step], note: Path) -> list[Path]:
    """Make the folders that are needed, and return those that were not there."""
    made: list[Path] = []
    for folder in dict.fromkeys([*(step.path.parent for step in steps), note.parent]):
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        made += reversed(missing)
    return made


def _prepare(step: _Step) -> None:
    """Write the new file beside its place, after a look at what is there."""
    if step.change.before is None:
        if os.path.lexists(step.change.path):
            raise ChangedMeanwhileError(step.change.shown)
    else:
        if not step.path.stat().st_mode & _WRITABLE:
            raise PermissionError(EACCES, "This file may only be read", step.change.shown)
        if step.path.read_bytes() != step.change.before:
            raise ChangedMeanwhileError(step.change.shown)
    step.old.unlink(missing_ok=True)  # of a run long ago
    with step.new.open("wb") as opened:
        opened.write(step.change.after)
        opened.flush()
        os.fsync(opened.fileno())
    if step.change.before is not None:
        shutil.copymode(step.path, step.new)


def _swap(step: _Step) -> None:
    if step.change.before is not None:
        _link(step.path, step.old)
    step.new.replace(step.path)


def _link(path: Path, other: Path) -> None:
    """Give a file a second name, or a copy where the disk has no second names."""
    try:
        os.link(path, other)
    except OSError:
        shutil.copy2(path, other)


def _paths(steps: list[_Step]) -> list[tuple[Path, bool]]:
    return [(step.path, step.change.before is not None) for step in steps]


def _as_note(steps: list[_Step]) -> bytes:
    return json.dumps([(str(path), is_there) for path, is_there in _paths(steps)]).encode()


def _go_back(paths: list[tuple[Path, bool]]) -> None:
    """Put every file back that has been replaced, and take away those that were not there before."""
    for path, was_there in paths:
        new, old = path.with_name(f".{path.name}{_NEW}"), path.with_name(f".{path.name}{_OLD}")
        if was_there:
            with suppress(FileNotFoundError):
                old.replace(path)
        elif not new.exists():
            path.unlink(missing_ok=True)
        with suppress(OSError):
            new.unlink(missing_ok=True)
