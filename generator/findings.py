"""What is wrong, where it stands, and what to write instead.

One `Finding` serves every room: a date that does not exist, a link to nothing and (later) an acronym
nobody explained are all the same thing to the person who has to mend them.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters to a build."""

    ERROR = "error"
    """Nothing is built until it is mended."""
    WARNING = "warning"
    """The site is built, but not when the build is strict."""
    INFORMATION = "information"
    """Worth knowing. It never stops a build."""


class Place(NamedTuple):
    """A stretch of text in a file. Lines and columns start at 1, columns count characters, the end is outside."""

    path: str
    """The file, as a path from the project's folder, with forward slashes."""
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Finding(NamedTuple):
    """One problem, for the person who will mend it."""

    place: Place
    rule: str
    """A short, stable name of what was checked, such as `duplicate-id`."""
    message: str
    """What is wrong and what to do about it, in whole sentences."""
    severity: Severity = Severity.ERROR
    words: str | None = None
    """The words in question, as they stand in the file."""
    replacement: str | None = None
    """What to write in their place, where that can be known."""

    def __str__(self) -> str:
        return f"{self.place}: {self.severity}: {self.message}"


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by file, line and column, each once."""
    return sorted(dict.fromkeys(findings), key=lambda finding: (finding.place, finding.rule, finding.message))


def at_least(findings: Iterable[Finding], severity: Severity) -> list[Finding]:
    """Return the findings that are as grave as `severity` or graver."""
    ranks = list(Severity)
    wanted = frozenset(ranks[: ranks.index(severity) + 1])
    return [finding for finding in findings if finding.severity in wanted]
