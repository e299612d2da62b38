"""Mistakes that a directory would have after a change and has not now, and what each is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.findings import Finding, Place, Severity, at_least


def new_errors(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """Return the errors after a change that were not there before, wherever in a file those stood."""
    known = Counter(map(_apart_from_lines, at_least(before, Severity.ERROR)))
    new = []
    for finding in at_least(after, Severity.ERROR):
        alike = _apart_from_lines(finding)
        known[alike] -= 1
        if known[alike] < 0:
            new.append(finding)
    return new


def _apart_from_lines(finding: Finding) -> tuple[str, str, str]:
    """Return what stays the same about a finding when lines are put in above it."""
    return finding.place.path, finding.rule, re.sub(r":\d+:\d+|\bline \d+", "", finding.message)


def lies_in(place: Place, other: Place) -> bool:
    """Return whether a place begins inside another."""
    start, end = (other.line, other.column), (other.end_line, other.end_column)
    return place.path == other.path and start <= (place.line, place.column) < end
