"""Files that are written whole or not at all: beside the old one first, then put in its place in one step."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from stat import S_IWGRP, S_IWOTH, S_IWUSR

_MAY_BE_WRITTEN = S_IWUSR | S_IWGRP | S_IWOTH
"""To put a new file in a file's place one needs no right to write it. So whoever took that right away is asked."""


class Left(StrEnum):
    """Why a file was left as it is, in half a sentence."""

    READ_ONLY = "it may only be read"
    CHANGED = "somebody else was writing it"


def replace_file(path: Path, before: bytes, after: bytes) -> Left | None:
    """Replace what a file says, with the rights it had. Return why not, when it is left.

    `before` is what it says now, as far as the caller knows.

    Raises:
        OSError: The computer refuses. The file is as it was.
    """
    path = Path(os.path.realpath(path))  # a link stays a link
    if not path.stat().st_mode & _MAY_BE_WRITTEN:
        return Left.READ_ONLY
    name = _written_beside(path, after)
    try:
        shutil.copymode(path, name)
        if path.read_bytes() != before:
            return Left.CHANGED
        Path(name).replace(path)
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()
    return None


def add_file(path: Path, data: bytes) -> bool:
    """Write a new file, and its folder if need be. Return False when there is one of that name already.

    Raises:
        OSError: The computer refuses. There is no such file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    name = _written_beside(path, data)
    try:
        Path(name).chmod(0o666 & ~_umask())
        _take_free_name(name, path)
    except FileExistsError:
        return False
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()
    return True


def put_file(path: Path, data: bytes) -> None:
    """Write a file, whatever it said before. Nobody but its owner can read it.

    Raises:
        OSError: The computer refuses. The file is as it was.
    """
    name = _written_beside(path, data)
    try:
        Path(name).replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def _written_beside(path: Path, data: bytes) -> str:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".local-offer-")
    try:
        with open(handle, "wb") as opened:  # noqa: PTH123 - it is open already
            opened.write(data)
            opened.flush()
            os.fsync(handle)  # so that a computer that loses power has the old file or the new one
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise
    return name


def _take_free_name(name: str, path: Path) -> None:
    """Give a finished file its name, if that is free.

    Raises:
        FileExistsError: It is not.
    """
    try:
        os.link(name, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links
        with path.open("xb"):
            pass
        Path(name).replace(path)


def _umask() -> int:
    now = os.umask(0o077)
    os.umask(now)
    return now
