"""What the terminal can show: its width, colours, and how far a long run is."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from contextlib import ExitStack
from io import TextIOWrapper
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

WIDEST = 100
"""Columns. Longer lines are hard to read, and what is not a terminal has no width."""
_PATIENCE = 1.0
"""Seconds before a bar appears: most runs are over by then."""


def width() -> int:
    """Return how many columns a report may fill."""
    if not _is_terminal(sys.stdout):
        return WIDEST
    import shutil  # noqa: PLC0415 - only people at a terminal need it

    return min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)


def shows_colour() -> bool:
    """Return whether standard output goes to a terminal whose user has nothing against colours."""
    return _is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _is_terminal(stream: TextIO | None) -> bool:
    """Return whether somebody is looking. A stream that was closed before the program began is None."""
    return stream is not None and stream.isatty()


def put(parts: Iterable[bytes]) -> None:
    """Write text in UTF-8 to standard output, with an escape for each character that it cannot take."""
    if sys.stdout is None:  # somebody closed it
        return
    takes_all = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8" and not sys.stdout.isatty()
    if not takes_all and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    for part in parts:
        click.echo(part if takes_all else part.decode(), nl=False, color=True)


class Progress:
    """A bar on standard error, once a run has taken more than a second. Nothing where that is no terminal."""

    def __init__(self, label: str) -> None:
        """Take the words before the bar."""
        self._label = label
        self._began = time.monotonic()
        self._done = 0
        self._bar: ProgressBar[int] | None = None
        self._open = ExitStack()

    def __enter__(self) -> Self:
        """Begin to count the time."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the bar as it is and go to the next line."""
        self._open.close()

    def tick(self, done: int, of: int) -> None:
        """Show that so many files are done, of so many."""
        if self._bar is None:
            if not _is_terminal(sys.stderr) or time.monotonic() - self._began < _PATIENCE:
                return
            self._bar = self._open.enter_context(click.progressbar(length=of, label=self._label, file=sys.stderr))
        self._bar.update(done - self._done)
        self._done = done
