"""PDFs that earlier runs made, kept in files, so that a run sets only those leaflets that say something new.

The name of a file holds a sum of all that went into the PDF and a sum of the PDF itself. One that is damaged does not
match its name, counts as not there, and is made again. Files are put in their place whole, so runs may overlap.
"""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from generator.leaflets.leaflet import Leaflet
from generator.leaflets.press import TEMPLATES

FOLDER = Path(".local-offer-cache") / "leaflets"
"""The folder in a project, beside what the linter keeps."""
_OLD = 7 * 24 * 3600
"""Seconds. A PDF that no run has asked for so long is deleted."""
_UNFINISHED = ".new-"


def digest(*parts: bytes) -> str:
    """Return a short sum of some bytes, which differs whenever one of the parts does."""
    total = blake2b(digest_size=16)
    for part in parts:
        total.update(b"%d:" % len(part))
        total.update(part)
    return total.hexdigest()


def digest_of_workshop() -> str:
    """Return the sum of all that shapes a leaflet beside its content: the templates, Typst and the letters."""
    tools = [f"{name} {version(name)}".encode() for name in ("typst", "ttf-opensans", "segno")]
    return digest(*tools, *(file.read_bytes() for file in sorted(TEMPLATES.glob("*.typ"))))


class KeptLeaflets:
    """The PDFs in one folder."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, and make it if need be. Raises OSError where nobody may write."""
        self._folder = folder
        self._workshop = digest_of_workshop()
        folder.mkdir(parents=True, exist_ok=True)
        ignored = folder.parent / ".gitignore"
        if not ignored.exists():
            ignored.write_bytes(b"*\n")
        there = (file.name for file in folder.iterdir())
        self._names = {name[:32]: name for name in there if not name.startswith(_UNFINISHED)}
        self._used: set[str] = set()

    def key(self, leaflet: Leaflet) -> str:
        """Return the sum of all that goes into a leaflet's PDF."""
        return digest(self._workshop.encode(), leaflet.template.encode(), leaflet.content.encode("utf-8", "replace"))

    def find(self, leaflet: Leaflet) -> Path | None:
        """Return the file with a leaflet's PDF, or None when it is not there or damaged."""
        key = self.key(leaflet)
        name = self._names.get(key)
        if name is None:
            return None
        file = self._folder / name
        try:
            whole = file.read_bytes()
        except OSError:
            return None
        if name != _name(key, whole):
            return None
        self._used.add(name)
        return file

    def keep(self, leaflet: Leaflet, pdf: bytes) -> Path:
        """Put a leaflet's PDF into the folder, and return its file. Raises OSError when the disk is full."""
        key = self.key(leaflet)
        name = _name(key, pdf)
        handle, unfinished = tempfile.mkstemp(dir=self._folder, prefix=_UNFINISHED)
        try:
            with os.fdopen(handle, "wb") as opened:
                opened.write(pdf)
            file = Path(unfinished).replace(self._folder / name)
        except BaseException:
            with suppress(OSError):
                Path(unfinished).unlink()
            raise
        self._names[key] = name
        self._used.add(name)
        return file

    def tidy(self, now: float | None = None) -> None:
        """Delete what no run has asked for in a week. `now` is in seconds since 1970."""
        now = time.time() if now is None else now
        for file in list(self._folder.iterdir()):
            with suppress(OSError):
                age = now - file.stat().st_mtime
                if file.name in self._used:
                    if age > _OLD / 7:
                        os.utime(file, (now, now))
                elif age > _OLD:
                    file.unlink()


def _name(key: str, pdf: bytes) -> str:
    return f"{key}-{digest(pdf)}.pdf"
