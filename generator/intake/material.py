"""The file or folder that somebody wants to import, read once and within limits."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.intake.record import CannotReadError

MAX_BYTES = 200_000_000
"""A file that is larger is not read."""
MAX_FILES = 20_000
"""A folder with more files is not read."""
MAX_DEPTH = 100
"""JSON that lies deeper is not read."""

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


class Material:
    """A file, or the files of a folder by name. Hidden files are left alone."""

    def __init__(self, path: Path) -> None:
        """Take the file or folder.

        Raises:
            CannotReadError: It is too large, too many files, or cannot be read.
        """
        self.path = path
        self.files = tuple(_files(path))
        self._bytes: dict[Path, bytes] = {}

    def ending(self, *endings: str) -> tuple[Path, ...]:
        """Return the files whose names end in one of these, such as `.json`."""
        return tuple(file for file in self.files if file.suffix.lower() in endings)

    def shown(self, file: Path) -> str:
        """Return the name of a file as reports show it: from the folder."""
        return file.relative_to(self.path).as_posix() if self.path.is_dir() else file.name

    def data(self, file: Path) -> bytes:
        """Return what a file holds. It is read once.

        Raises:
            CannotReadError: It cannot be read, or is too large.
        """
        if file not in self._bytes:
            try:
                if file.stat().st_size > MAX_BYTES:
                    raise CannotReadError(
                        f"{self.shown(file)} is larger than {MAX_BYTES // 1_000_000} megabytes. Split it."
                    )
                self._bytes[file] = file.read_bytes()
            except OSError as error:
                reason = (error.strerror or "unknown reason").lower()
                raise CannotReadError(f"{self.shown(file)} cannot be read: {reason}.") from None
        return self._bytes[file]

    def text(self, file: Path) -> tuple[str, str]:
        """Return what a file says, and the encoding it was read with, one of Python's names.

        It is UTF-8, or what a byte order mark says, or else what Windows has in western Europe (`cp1252`): the last
        is a guess, and the caller says so in the report.

        Raises:
            CannotReadError: It cannot be read.
        """
        return decoded(self.data(file), self.shown(file))

    @cached_property
    def json(self) -> dict[Path, Any]:
        """What each file ending in .json says, by file. A single file may have any ending but those of tables.

        Raises:
            CannotReadError: One of them is no JSON; the message has its line and column.
        """
        files = self.ending(".json") or tuple(
            file for file in self.files if len(self.files) == 1 and file.suffix.lower() not in (".csv", ".xlsx", ".zip")
        )
        return {file: _parsed(self.text(file)[0], self.shown(file)) for file in files}

    @cached_property
    def trouble(self) -> str:
        """Why there is no JSON in it that can be read, or nothing: for the message that no reader knows it."""
        try:
            return "" if self.json or self.files else "There is no file in it."
        except CannotReadError as error:
            return str(error)

    @property
    def json_or_nothing(self) -> dict[Path, Any]:
        """The same as `json`, and empty when any of it cannot be read: for `recognises`, which raises nothing."""
        return {} if self.trouble else self.json


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        if not path.is_file():
            raise CannotReadError(f"There is no file or folder {path}.")
        yield path
        return
    count = 0
    for file in sorted(path.rglob("*")):
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(path).parts):
            count += 1
            if count > MAX_FILES:
                raise CannotReadError(f"There are more than {MAX_FILES} files in {path}. Import a part of them.")
            yield file


def decoded(data: bytes, shown: str) -> tuple[str, str]:
    """Return bytes as text, and the encoding they were read with, as `Material.text` does."""
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "")
    if not encoding and data[:1000].count(0) > len(data[:1000]) // 3:
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    for name in [encoding] if encoding else ["utf-8", "cp1252"]:
        try:
            return data.decode(name), name
        except UnicodeDecodeError:
            continue
    raise CannotReadError(f"The letters of {shown} cannot be read. Save it as UTF-8.")


def _parsed(text: str, shown: str) -> Any:
    try:
        value = json.loads(text, parse_constant=lambda _: None)  # NaN and Infinity are no numbers that anybody means
    except json.JSONDecodeError as error:
        where, what = f"{shown}:{error.lineno}:{error.colno}", error.msg.lower()
        raise CannotReadError(f"{where} is not JSON ({what}). Was the file cut off? Get it again.") from None
    except (RecursionError, ValueError):  # too deep, or a number with thousands of digits
        raise CannotReadError(f"{shown} cannot be read: it is too deep, or has a number that is too long.") from None
    if _depth(value) > MAX_DEPTH:
        raise CannotReadError(f"{shown} is deeper than {MAX_DEPTH} levels, which no directory is.")
    return value


def _depth(value: Any) -> int:
    level, here = 0, [value]
    while here and level <= MAX_DEPTH:
        level += 1
        here = [
            inner
            for one in here
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
            if isinstance(inner, dict | list)
        ]
    return level
