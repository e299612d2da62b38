"""A file into text, or into the reason why that cannot be done."""

from __future__ import annotations

import codecs
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from generator.findings import Finding, Place
from generator.lint.document import Document

_WIDE_MARKS = {codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}
MAX_BYTES = 20_000_000
"""Larger files are not read. This is the text of thirty long novels."""
_SAMPLE = 8000
"""How many bytes are looked at to tell text from pictures and programs."""


def read_bytes(path: Path, shown: str, most: int = MAX_BYTES) -> tuple[bytes | None, list[Finding]]:
    """Return what is in a file, or why it cannot be read.

    Args:
        path: The file.
        shown: Its path as findings show it.
        most: How many bytes it may have.
    """
    try:
        problem = _why_not(path, most)
        data = b"" if problem else path.read_bytes()
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "unknown reason"
        problem = f"This file cannot be read: {reason.lower()}."
    return (None, [refusal(shown, "unreadable-file", problem)]) if problem else (data, [])


def refusal(shown: str, rule: str, message: str) -> Finding:
    """Return the finding for a file that cannot be read at all."""
    return Finding(Place(shown), rule, message)


def _why_not(path: Path, most: int) -> str | None:
    try:
        about = path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            return "This is a link to a file that is not there. Mend the link, or delete it."
        return "This file does not exist. Check its name, or make it."
    if S_ISDIR(about.st_mode):
        return "This is a folder, and a file is needed here. Give the name of a file."
    if not S_ISREG(about.st_mode):
        return "This is not an ordinary file, so it is not read."
    if about.st_size > most:
        return f"This file is larger than {most // 1_000_000} megabytes, so it is not read. Split it up."
    return None


def decode(data: bytes, shown: str) -> tuple[str | None, list[Finding]]:
    """Return the text of a file and what is wrong with its characters.

    Bytes that are not UTF-8 are read as Windows writes them, so that the rest can be checked. A byte order mark at the
    start is not part of the text. Line ends stay as they are.
    """
    for mark, name in _WIDE_MARKS.items():
        if data.startswith(mark):
            return None, [refusal(shown, "not-utf-8", f"This file is saved as {name}. Save it as UTF-8.")]
    data = data.removeprefix(codecs.BOM_UTF8)
    if b"\0" in data[:_SAMPLE]:
        message = "This is not a text file: it holds a picture, a program or the like. Give the name of a text."
        return None, [refusal(shown, "not-text", message)]
    try:
        return data.decode(), []
    except UnicodeDecodeError as error:
        text = data.decode(errors=_AS_WINDOWS)
        return text, [_not_utf_8(data, error.start, text, shown)]


def _not_utf_8(data: bytes, start: int, text: str, shown: str) -> Finding:
    at = len(data[:start].decode())
    meant = f' (perhaps "{text[at]}")' if text[at].isprintable() and text[at] != "\ufffd" else ""
    message = f"This file is not saved as UTF-8: the character here{meant} cannot be read. Save the file as UTF-8."
    return Finding(Document(shown, text, ()).place(at, at + 1), "not-utf-8", message)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are not UTF-8 one by one as Windows-1252, the usual mistake in letters."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    data = error.object[error.start : error.end]
    return "".join(bytes([byte]).decode("cp1252", errors="replace") for byte in data), error.end


_AS_WINDOWS = "local-offer-as-windows"
codecs.register_error(_AS_WINDOWS, _as_windows)
