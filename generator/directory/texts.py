"""A file into text, or into the reason why that cannot be done."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from pathlib import Path

from generator.directory.nodes import Source
from generator.findings import Finding, Place

MAX_BYTES = 20_000_000
"""Larger files are not read."""
_MOST_SHOWN = 10
"""How many invisible characters of one file are named."""

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
UNSEEN = re.compile(f"[{_CONTROL}]")
"""Control characters, which YAML forbids, and rare line ends, by which editors and YAML count lines differently."""

_EMOJI = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
HIDDEN = re.compile(
    f"[{_CONTROL}\xad\u200b-\u200d\u202a-\u202e\u2060-\u2064\u2066-\u2069]"
    # The joiner that makes one sign out of several belongs into an emoji.
    f"(?<!(?<=[{_EMOJI}])\u200d(?=[{_EMOJI}]))"
)
"""Those, and characters that are drawn as nothing or turn the direction of writing: words with them are other words."""

_WIDE_MARKS = {codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}


def read_source(path: Path, shown: str) -> tuple[Source | None, list[Finding]]:
    """Return the text of a file and what is wrong with its characters. There is no text when it cannot be read.

    `shown` is the path as findings show it. Invisible characters are replaced by spaces, so that reading can go on.
    """
    try:
        problem = _why_not(path)
        data = b"" if problem else path.read_bytes()
    except OSError as error:
        problem = f"This file cannot be read: {(error.strerror or 'unknown reason').lower()}."
    if problem:
        return None, [Finding(Place(shown), "unreadable-file", problem)]
    return decode(data, shown)


def _why_not(path: Path) -> str | None:
    if path.is_dir():
        return "This is a folder, and a file is needed here. Give the name of a YAML file."
    if not path.exists():
        return "This file does not exist. Check its name, or make it."
    if not path.is_file():
        return "This is not an ordinary file. Give the name of a YAML file."
    if path.stat().st_size > MAX_BYTES:
        return f"This file is larger than {MAX_BYTES // 1_000_000} megabytes. Split it, and name the parts in include:."
    return None


def decode(data: bytes, shown: str) -> tuple[Source | None, list[Finding]]:
    """Return the text that the bytes of a file are, as `read_source` does."""
    wide = _wide_encoding(data)
    if wide:
        message = f"This file is saved as {wide}. Save it as UTF-8."
        return None, [Finding(Place(shown), "not-utf-8", message)]
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return None, [_not_utf_8(data, error.start, shown)]
    if not text.strip():
        return None, [Finding(Place(shown), "empty-file", "This file is empty. Write something in it, or delete it.")]
    source = Source(shown, text)
    findings = _unseen(source)
    return (Source(shown, HIDDEN.sub(" ", text)) if findings else source), findings


def _wide_encoding(data: bytes) -> str | None:
    for mark, name in _WIDE_MARKS.items():
        if data.startswith(mark):
            return name
    # English text in UTF-16 is one zero byte in two.
    start = data[:1000]
    return "UTF-16" if start.count(0) > len(start) // 3 else None


def _not_utf_8(data: bytes, start: int, shown: str) -> Finding:
    before = Source(shown, data[:start].decode())
    place = before.place(len(before.text), len(before.text))
    byte = data[start : start + 1]
    likely = byte.decode("cp1252", errors="ignore")
    meant = f' (perhaps "{likely}")' if likely.isprintable() and likely else ""
    message = f"This file is not saved as UTF-8: the character here{meant} cannot be read. Save the file as UTF-8."
    return Finding(place, "not-utf-8", message)


def _unseen(source: Source) -> list[Finding]:
    return [
        Finding(
            source.place(*match.span()),
            "control-character",
            f"There is an invisible character here (U+{ord(match[0]):04X}). Delete it.",
        )
        for match in islice(HIDDEN.finditer(source.text), _MOST_SHOWN)
    ]
