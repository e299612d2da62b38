"""The index for the search of every page: the only module that knows Pagefind, which makes it.

Pagefind is an optional extra (`search`). Its program reads the finished pages and writes files that the search page
loads in pieces, from this site alone. It takes the pages that the theme marks and leaves all others out.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

FOLDER = "pagefind"
"""Where in the site the index lies."""
_PROGRAM = "pagefind_bin"
_NOT_USED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
"""Parts of a search page that Pagefind brings along. Ours is its own."""
_LANGUAGE = "en"
_MINUTES = 10


class CannotIndexError(Exception):
    """Pagefind could not make the index. The message says why."""


def can_index() -> bool:
    """Return whether Pagefind is installed, with its program."""
    return find_spec("pagefind") is not None and find_spec(_PROGRAM) is not None


def write_index(site: Path) -> None:
    """Write the index of a finished site into it. Pagefind names and orders parts of it by chance.

    Raises:
        CannotIndexError: Pagefind failed, or took very long.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER, "--silent"]
    command += ["--force-language", _LANGUAGE]
    limit = 60 * _MINUTES
    try:
        done = subprocess.run(  # noqa: S603 - the program is our own dependency, and the path is the draft's folder
            command, capture_output=True, text=True, timeout=limit, check=False
        )
    except subprocess.TimeoutExpired:
        raise CannotIndexError(f"it took more than {_MINUTES} minutes") from None
    except OSError as problem:
        raise CannotIndexError(problem.strerror or "it did not start") from problem
    entry = site / FOLDER / "pagefind-entry.json"
    if done.returncode or not entry.is_file():
        said = (done.stderr or done.stdout).strip() or "it gave no reason"
        raise CannotIndexError(said.splitlines()[-1])
    for pattern in _NOT_USED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()
