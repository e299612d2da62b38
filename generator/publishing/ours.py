"""Which files of a site are ours. A build replaces those, and never throws away a file that it did not make."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

LIST = ".local-offer-files"
"""The file in a site that lists all others that a build made, one on a line."""

_OF_THE_SYSTEM = frozenset({".DS_Store"})
"""What a file manager leaves in every folder that somebody looks into. Nobody misses it."""


def write_list(folder: Path) -> None:
    """List the files of a finished site in it, in an order that is always the same."""
    (folder / LIST).write_bytes(b"".join(os.fsencode(name) + b"\n" for name in visible_files(folder)))


def listed(site: Path) -> frozenset[str] | None:
    """Return the files that the last build of a site made, or None when the site has no list of them."""
    try:
        return frozenset(map(os.fsdecode, (site / LIST).read_bytes().splitlines()))
    except FileNotFoundError:
        return None


def visible_files(site: Path) -> list[str]:
    """Return every file of a site, as paths with forward slashes and in order, without those that start with a dot.

    Raises:
        OSError: Part of the site cannot be read, so nobody knows what is in it.
    """
    return sorted(name for name in _walk(site) if not name.rpartition("/")[2].startswith("."))


def dotfiles(site: Path) -> list[str]:
    """Return the files and folders in a site, at any depth, that start with a dot and that somebody may need."""
    names = (name for name in _walk(site) if name.rpartition("/")[2].startswith("."))
    return sorted(name for name in names if name != LIST and name.rpartition("/")[2] not in _OF_THE_SYSTEM)


def naming(names: Iterable[str]) -> str:
    """Return the first three names as people list them, and how many more there are."""
    names = sorted(names)
    some = ", ".join(names[:3])
    return f"{some} and {len(names) - 3} more" if len(names) > 3 else some


def _walk(site: Path) -> Iterator[str]:
    """Yield the files, links and dot folders of a site. What lies in a dot folder stays with it."""
    for folder, folders, files in os.walk(site, onerror=_refuse):
        way = Path(folder).relative_to(site)
        dead_ends = [name for name in folders if name.startswith(".") or (Path(folder) / name).is_symlink()]
        folders[:] = [name for name in folders if name not in dead_ends]
        yield from ((way / name).as_posix() for name in (*files, *dead_ends))


def _refuse(problem: OSError) -> None:
    raise problem
