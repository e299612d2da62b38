"""What was imported the last time, kept in a folder beside groups.yaml, so that changes by hand can be told apart.

It holds no facts but a short text for each, by which one can see that a value is still the same: nobody's number or
name is in it. It belongs with the other files of the project, so that a colleague's next import knows of it, too.
"""

from __future__ import annotations

import json
from pathlib import Path

from generator.directory.values import slug
from generator.intake.merging import Base

FOLDER = ".local-offer-imports"
"""The folder, in the project's folder."""
_VERSION = 1

Bases = dict[str, Base]
"""What is known of each entry, by its section and id: `groups/little-steps`."""


def history_file(folder: Path, source: str) -> Path:
    """Return the file for a source. Tables of our own, which have no source, have one together."""
    return folder / FOLDER / f"{slug(source)[:60].strip('-') or 'tables'}.json"


def remembered(data: bytes | None) -> Bases:
    """Return what a file says. One that is not there, or damaged, says nothing: then more is kept, never less."""
    try:
        said = json.loads(data or b"")
        entries = said["entries"] if said["version"] == _VERSION else {}
        return {str(name): {str(way): str(short) for way, short in base.items()} for name, base in entries.items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}


def as_file(source: str, bases: Bases) -> bytes:
    """Return what to write: one line for each entry, so that changes can be read."""
    lines = ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(base, sort_keys=True)}" for name, base in sorted(bases.items())
    )
    head = f'"version": {_VERSION},\n "source": {json.dumps(source)},\n "entries": {{'
    return f"{{{head}\n{lines}\n }}}}\n".encode()
