"""Findings for other programs, as a JSON list.

Lines and columns count from 1, columns count characters, and the end is outside.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.findings import Finding
from generator.reporters.report import Report

_encode = json.JSONEncoder(ensure_ascii=False).encode


def json_report(report: Report) -> Iterator[str]:
    """Yield the findings as a list of objects, one on each line."""
    yield "["
    for number, noted in enumerate(report.noted):
        yield f"{',' if number else ''}\n  {_encode(_object(noted.finding))}"
    yield "\n]\n" if report.noted else "]\n"


def _object(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "words": finding.words,
        "replacement": finding.replacement,
    }
