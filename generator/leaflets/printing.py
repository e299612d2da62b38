"""Many leaflets at once, and only those that say something new."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.leaflets.kept import FOLDER, KeptLeaflets
from generator.leaflets.leaflet import Leaflet
from generator.leaflets.press import CannotPrintError, Press


@dataclass(frozen=True, slots=True)
class Printed:
    """What came out of one run."""

    files: dict[str, Path]
    """For each leaflet, by its address, the file that holds its PDF."""
    sizes: dict[str, int]
    """How many bytes each has, by its address."""
    new: int
    """How many had to be set, because they say something that no earlier run had set."""
    problems: tuple[str, ...]
    """What cannot be printed, as sentences."""


def print_leaflets(leaflets: Iterable[Leaflet], project: Path) -> Printed:
    """Print leaflets, or find them among those that earlier runs printed.

    Typst lets other threads work while it sets a page, so each processor sets a leaflet of its own.

    Args:
        leaflets: What to print.
        project: The folder of the project, in which the PDFs are kept.
    """
    every = list(leaflets)
    if not every:
        return Printed({}, {}, 0, ())
    kept = _kept(project)
    files = {one.address: file for one in every if (file := kept.find(one)) is not None}
    wanted = [one for one in every if one.address not in files]
    problems = []
    if wanted:
        press = Press()
        with ThreadPoolExecutor(min(_processors(), len(wanted))) as pool:
            for one, made in zip(wanted, pool.map(lambda one: _printed(press, kept, one), wanted), strict=True):
                if isinstance(made, Path):
                    files[one.address] = made
                else:
                    problems.append(made)
    kept.tidy()
    sizes = {address: file.stat().st_size for address, file in files.items()}
    return Printed(files, sizes, len(wanted), tuple(problems))


def _printed(press: Press, kept: KeptLeaflets, leaflet: Leaflet) -> Path | str:
    try:
        return kept.keep(leaflet, press.pdf(leaflet))
    except CannotPrintError as problem:
        return str(problem)


def _kept(project: Path) -> KeptLeaflets:
    """Return what earlier runs kept in a project, or an empty place where nobody may write there."""
    try:
        return KeptLeaflets(project / FOLDER)
    except OSError:
        return KeptLeaflets(_borrowed(project) / "leaflets")


@cache
def _borrowed(project: Path) -> Path:
    """Return a folder for the PDFs of a project in which nobody may write. It goes away when the program ends."""
    del project
    folder = Path(tempfile.mkdtemp(prefix="local-offer-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
