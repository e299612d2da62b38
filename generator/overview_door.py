"""The door to the reports about the whole directory: from the command line to what stands on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from generator import terminal
from generator.day_door import day_for
from generator.directory.directory import Directory
from generator.directory.loader import load
from generator.directory.reach import reach
from generator.lint.configuration import read_configuration
from generator.overview.duties import duties
from generator.overview.entries import Entry, entries
from generator.overview.gaps import gaps
from generator.overview.report import Overview
from generator.overview.reviews import reviews
from generator.overview.shown import FORMATS
from generator.overview.written_pages import written_pages


@dataclass(frozen=True)
class Project:
    """What a report is about."""

    directory: Directory
    content: Path
    today: date

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that somebody looks after."""
        return entries(self.directory, written_pages(self.content))


REPORTS: dict[str, Callable[..., Overview]] = {
    "duties": lambda project: duties(project.directory, project.entries, project.today),
    "gaps": lambda project: gaps(reach(project.directory, project.today), project.today),
    "reviews": lambda project, days: reviews(project.entries, project.today, days),
}
"""Each report by its command."""


def show_report(
    report: str,
    config_file: Path,
    today: date | None,
    form: str,
    output: Path | None,
    say: Callable[[str], None],
    **asked: int,
) -> int:
    """Write a report to a file or to standard output, and return 0, or 1 when the directory has mistakes.

    Args:
        report: Which, one of `REPORTS`.
        config_file: The site's mkdocs.yml.
        today: The day of the report, or None for the day of the run.
        form: How to show it, one of `FORMATS`.
        output: The file, or None for standard output.
        say: Gets each mistake in the directory as a line.
        asked: What else this report needs to know.

    Raises:
        click.UsageError: The day that was asked for is none.
    """
    project = _read_project(config_file, today, say)
    if project is None:
        return 1
    overview = REPORTS[report](project, **asked)
    shown = FORMATS[form](overview, terminal.width() if output is None else terminal.WIDEST).encode()
    if output is None:
        terminal.put([shown])
    else:
        output.write_bytes(shown)
    return 0


def _read_project(config_file: Path, today: date | None, say: Callable[[str], None]) -> Project | None:
    """Return the project that a mkdocs.yml belongs to, or nothing when its data has mistakes, which are said.

    Raises:
        click.UsageError: The day that was asked for is none.
    """
    configuration = read_configuration(config_file, partial(day_for, today))
    loaded = load(configuration.groups, configuration.glossary)
    if loaded.directory is None:
        for finding in loaded.findings:
            say(str(finding))
        say("Mend these first: a report about half of the directory would mislead.")
        return None
    return Project(loaded.directory, configuration.content, configuration.settings.today)
