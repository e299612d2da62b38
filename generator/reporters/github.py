"""Findings as notes on a pull request, in the workflow commands of GitHub Actions.

The format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.reporters.report import Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice"}

_LONGEST = 80
"""Characters. Longer words are left out of the note: they stand beside it."""


def github(report: Report) -> Iterator[str]:
    """Yield one command for each finding."""
    for noted in report.noted:
        yield f"{_command(noted.finding)}\n"


def _command(finding: Finding) -> str:
    place = finding.place
    properties = {"file": place.path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:  # across lines, columns mean nothing to GitHub
        properties |= {"col": place.column, "endColumn": max(place.end_column - 1, place.column)}
    properties["title"] = finding.rule
    given = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {given}::{_message(finding)}"


def _message(finding: Finding) -> str:
    words = finding.words
    is_short = words is not None and len(words) <= _LONGEST and words not in finding.message
    return _data(f'"{words}": {finding.message}' if is_short else finding.message)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
