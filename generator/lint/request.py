"""What can be asked of `local-offer lint`, and how it can end, as values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from pathlib import Path

from generator.findings import Severity

Tick = Callable[[int, int], None]
"""Is told how many files are done, of how many that have to be read."""
_AT_ONCE = 100_000
"""Bytes that are written together."""
USUAL_SETTINGS = Path("mkdocs.yml")
"""Where a site's settings are, when nobody says where."""
NEVER = "never"
"""In place of a severity: nothing makes a run fail."""


def silent(done: int, of: int) -> None:
    """Tell nobody how far a run is."""
    del done, of


class ExitCode(IntEnum):
    """What the program says to whoever started it."""

    CLEAN = 0
    """Nothing is as grave as `--fail-on` asks, or graver."""
    FOUND = 1
    """Something is."""
    MISUSE = 2
    """The command cannot be carried out as it was given, or what it was to write cannot be written."""


class Format(StrEnum):
    """How to say what was found."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    HTML = "html"


class MisuseError(Exception):
    """The command cannot be carried out. The message says why, and nothing was done."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for."""

    paths: tuple[Path, ...] = ()
    """Files and folders. None: the project."""
    config_file: Path = USUAL_SETTINGS
    """The site's settings. Only the usual file need not be there."""
    format: Format = Format.TEXT
    width: int = 100
    """Columns that text may fill."""
    colour: bool = False
    """Whether text goes to a terminal that shows colours."""
    fix: bool = False
    """Whether to write what is safe."""
    diff: bool = False
    """Whether to show what `fix` would write, in place of writing it."""
    baseline: Path | None = None
    """The file that says what is accepted."""
    write_baseline: bool = False
    """Whether to accept what is there today."""
    fail_on: str = Severity.ERROR.value
    """The least grave finding that counts, or "never"."""
    today: date | None = None
    """The day of the run. None: the one that the environment, mkdocs.yml or the calendar says."""
    only: tuple[str, ...] = ()
    """The rules to run. None: all."""
    use_cache: bool = True
    tick: Tick = silent


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended."""

    code: ExitCode
    parts: tuple[bytes, ...] = ()
    """What was found, in the format that was asked for, in UTF-8 and in parts that belong together."""
    remarks: tuple[str, ...] = ()
    """Whole sentences about the run itself."""

    @property
    def text(self) -> str:
        """All parts together, as text."""
        return b"".join(self.parts).decode()


def encoded(parts: Iterable[str]) -> tuple[bytes, ...]:
    """Return parts of a text in UTF-8, with an escape for each half character that a file may have brought.

    Small parts are put together, so that they can be written at once.
    """
    whole: list[bytes] = []
    waiting = bytearray()
    for part in parts:
        waiting += part.encode("utf-8", "backslashreplace")
        if len(waiting) >= _AT_ONCE:
            whole.append(bytes(waiting))
            waiting.clear()
    return (*whole, bytes(waiting))
