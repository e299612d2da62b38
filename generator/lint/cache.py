"""What earlier runs found, kept in files, so that a run reads only what has changed.

Nothing in a cache can harm: it is text and numbers, each file carries a sum of itself, and one that is damaged,
of another version or not to be read counts as not there. Files are put in their place whole, so runs may overlap.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

FOLDER = ".local-offer-cache"
"""The folder in a project. It has a .gitignore of its own."""
_MOST_FILES = 8
"""How many reports, and how many sets of findings, are kept."""
_SUM = 16
"""Bytes at the end of each file: a sum of all that is before them."""
_PROGRAM = ("lint", "reporters", "directory")
"""The folders of our own that decide what is found and how it is said."""
_MODULES = ("findings.py", "day.py")
"""And our own files beside them that do."""
_UNFINISHED = ".new-"
"""How the names of files begin that somebody is writing."""
_LONG = 3600
"""Seconds. Nobody is writing a file any more that is older."""


def digest(*parts: str | bytes) -> str:
    """Return a short sum of texts, which differs whenever one of them does."""
    total = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(b"%d:" % len(data))
        total.update(data)
    return total.hexdigest()


def digest_of_file(path: str | Path) -> str | None:
    """Return the sum of what a file says, or None when it cannot be read."""
    try:
        with open(path, "rb", buffering=0) as opened:  # noqa: PTH123 - quick
            return blake2b(opened.readall() or b"", digest_size=16).hexdigest()
    except OSError:
        return None


def digest_of_program() -> str:
    """Return the sum of the program itself, by the times and sizes of its files."""
    top = Path(__file__).parent.parent
    stamps = [sys.version]
    for name in _MODULES:
        status = (top / name).stat()
        stamps.append(f"{name} {status.st_mtime_ns} {status.st_size}")
    for folder in _PROGRAM:
        for path, folders, names in os.walk(top / folder):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(names):
                status = os.stat(os.path.join(path, name))  # noqa: PTH116, PTH118 - quick
                stamps.append(f"{path}/{name} {status.st_mtime_ns} {status.st_size}")
    return digest(*stamps)


def folder_for(project: Path, *, is_project: bool) -> Path | None:
    """Return where to keep what was found: in the project, or for loose files where the system keeps such things.

    None: the system does not say where its user's files are.
    """
    if is_project:
        return project / FOLDER
    try:
        return _usual_folder() / "local-offer" / digest(str(project.absolute()))
    except RuntimeError:
        return None


def _usual_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


class Cache:
    """The files of one folder, or no folder at all."""

    def __init__(self, folder: Path | None) -> None:
        """Take the folder. None: nothing is kept, and nothing is there."""
        self._folder = folder

    def read(self, name: str) -> bytes | None:
        """Return what was kept under a name, or None."""
        if self._folder is None:
            return None
        try:
            kept = (self._folder / name).read_bytes()
        except OSError:
            return None
        total = memoryview(kept)[-_SUM:]
        return kept[:-_SUM] if total == _sum(memoryview(kept)[:-_SUM]) else None

    def write(self, name: str, *parts: bytes) -> None:
        """Keep data under a name. A folder that cannot be written to is no reason to fail."""
        if self._folder is None:
            return
        with suppress(OSError):
            self._prepare(self._folder)
            _put(self._folder / name, (*parts, _sum(*parts)))
            _prune(self._folder, name.partition("-")[0])

    @staticmethod
    def _prepare(folder: Path) -> None:
        if not folder.is_dir():
            folder.mkdir(parents=True, exist_ok=True)
            _put(folder / ".gitignore", (b"*\n",))


def _sum(*parts: bytes | memoryview) -> bytes:
    total = blake2b(digest_size=_SUM)
    for part in parts:
        total.update(part)
    return total.digest()


def _put(path: Path, parts: Iterable[bytes]) -> None:
    import tempfile  # noqa: PLC0415 - a run with nothing new writes nothing

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_UNFINISHED)
    try:
        with open(handle, "wb") as opened:  # noqa: PTH123 - it is open already
            opened.writelines(parts)
        os.replace(name, path)  # noqa: PTH105 - one step, as the line above
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108 - the same
        raise


def _prune(folder: Path, kind: str) -> None:
    """Delete all but the newest files of a kind, and what a run left that somebody stopped."""
    files = sorted(folder.glob(f"{kind}-*"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    old = time.time() - _LONG
    left = [file for file in folder.glob(f"{_UNFINISHED}*") if file.stat().st_mtime < old]
    for file in (*files[_MOST_FILES:], *left):
        with suppress(OSError):
            file.unlink()
