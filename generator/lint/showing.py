"""Which reporter says what was found. Each is loaded only when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.lint.request import Format, Request
from generator.reporters.report import Noted, Report


def show(report: Report, request: Request) -> Iterator[str]:
    """Yield a report in the format that was asked for, part by part, because all of it can be much to hold."""
    match request.format:
        case Format.TEXT:
            from generator.reporters.colours import coloured  # noqa: PLC0415
            from generator.reporters.text import plain, text  # noqa: PLC0415

            return text(report, request.width, coloured if request.colour else plain)
        case Format.JSON:
            from generator.reporters.json_report import json_report  # noqa: PLC0415

            return json_report(report)
        case Format.GITHUB:
            from generator.reporters.github import github  # noqa: PLC0415

            return github(_from_here(report, request))
        case Format.HTML:
            from generator.reporters.html_report import html_report  # noqa: PLC0415

            return iter([html_report(report)])
        case Format.SARIF:
            from generator.lint.rule_facts import with_facts  # noqa: PLC0415
            from generator.reporters.sarif import sarif  # noqa: PLC0415

            return iter([sarif(with_facts(_from_here(report, request)))])


def _from_here(report: Report, request: Request) -> Report:
    """Return a report with paths from the folder of the run, when the project lies inside it.

    Code hosting sites know no other folder than that of the whole repository.
    """
    folder = os.path.relpath(request.config_file.parent)
    if folder == os.curdir or folder.startswith(os.pardir):
        return report
    return replace(report, noted=tuple(_moved(noted, folder) for noted in report.noted))


def _moved(noted: Noted, folder: str) -> Noted:
    finding = noted.finding
    path = Path(os.path.normpath(Path(folder) / finding.place.path)).as_posix()
    return noted._replace(finding=finding._replace(place=finding.place._replace(path=path)))
