"""Changes to the text of one file: what stands between two characters goes, and other text comes in its place."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.directory.nodes import Source
from generator.directory.texts import HIDDEN


class ChangedMeanwhileError(Exception):
    """Somebody changed a file since it was looked at. Nothing was written."""


class NoPlaceError(Exception):
    """There is no place where this could be put without changing something else. The message says why."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one file will say."""

    path: Path
    shown: str
    """The path as people see it, from the project's folder."""
    before: bytes | None
    """What it says now. Nothing, when it is a new file."""
    after: bytes


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One change to a text: the characters from `start` to `end` become `text`, whose lines end in one character."""

    start: int
    end: int
    text: str


def change_of(source: Source, edits: Iterable[Edit], folder: Path) -> Change:
    """Return the change to a file that makes all edits and leaves the rest of its bytes alone.

    Args:
        source: The file as it was read.
        edits: What to change. None may lie over another; of those at one place, the first comes first.
        folder: The project's folder.

    Raises:
        ChangedMeanwhileError: The file has changed since it was read.
    """
    path = folder / source.path
    before = path.read_bytes()
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    text = before[len(mark) :].decode()
    if source.text not in (text, HIDDEN.sub(" ", text)):
        raise ChangedMeanwhileError(source.path)
    return Change(path, source.path, before, mark + edited(text, edits).encode())


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with all edits made, in the line ends that it has."""
    ending, parts, at = line_end(text), [], 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        if edit.start < at:
            raise NoPlaceError("Two changes would lie over one another.")
        parts.append(text[at : edit.start])
        parts.append(edit.text.replace("\n", ending))
        at = edit.end
    return "".join([*parts, text[at:]])


def line_end(text: str) -> str:
    """Return how lines end in a text."""
    first = re.search(r"\r\n|\n|\r", text)
    return first[0] if first else "\n"


_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def line_after(text: str, at: int) -> int:
    """Return where the next line begins."""
    line = _LINE.match(text, at)
    return line.end() if line else len(text)


def line_start(text: str, at: int) -> int:
    """Return where the line begins in which a character stands."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
