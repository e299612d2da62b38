"""Reads a file, whatever its format: one line here for each."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path, PurePosixPath

from generator.lint.reading.files import MAX_BYTES, decode, read_bytes
from generator.lint.reading.read import Parsed, Read, as_read

_READERS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".html": "html",
    ".htm": "html",
    ".txt": "text",
}
"""The module that reads each kind of text file, by the end of its name. It is loaded when it is needed."""
_WORD = ".docx"
_MOST_OF_WORD = 50_000_000
"""How many bytes a Word file may have: with photographs in it, letters grow large."""


def read_document(path: Path, shown: str) -> Read:
    """Read a file. What is wrong with it is a finding, never an exception.

    Args:
        path: The file. What its name ends with says its format; what nobody knows is read as plain text.
        shown: Its path as findings show it: from the project's folder, with forward slashes.
    """
    suffix = path.suffix.lower()
    data, findings = read_bytes(path, shown, _MOST_OF_WORD if suffix == _WORD else MAX_BYTES)
    if data is None:
        return Read(None, tuple(findings))
    if suffix == _WORD:
        word = import_module("generator.lint.reading.word")
        read: Read = word.read(data, shown)
        return read
    text, findings = decode(data, shown)
    if text is None:
        return Read(None, tuple(findings))
    return as_read(shown, text, _parse(text, shown, suffix), tuple(findings))


def read_text(text: str, shown: str, suffix: str | None = None) -> Read:
    """Read a text that is at hand, in the format of a suffix such as `.md`, or of its own path's."""
    return as_read(shown, text, _parse(text, shown, suffix or PurePosixPath(shown).suffix.lower()))


def _parse(text: str, shown: str, suffix: str) -> Parsed:
    reader = import_module(f"generator.lint.reading.{_READERS.get(suffix, 'text')}")
    parsed: Parsed = reader.read(text, shown)
    return parsed
