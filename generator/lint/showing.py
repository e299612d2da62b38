"""Which reporter says what was found. Each is loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.request import Format, Request
from generator.reporters.report import Report


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

            return github(report)
        case Format.HTML:
            from generator.reporters.html_report import html_report  # noqa: PLC0415

            return iter([html_report(report)])
        case Format.SARIF:
            from generator.lint.rule_facts import with_facts  # noqa: PLC0415
            from generator.reporters.sarif import sarif  # noqa: PLC0415

            return iter([sarif(with_facts(report))])
