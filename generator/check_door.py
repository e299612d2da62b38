"""The door to `local-offer check`: from the words on the command line to what stands on the screen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator import terminal
from generator.day_door import day_for
from generator.directory.loader import Loaded, load
from generator.lint.configuration import Configuration, read_configuration, usual
from generator.lint.request import ExitCode
from generator.lint.settings import Settings
from generator.overview.setting_state import NEVER, NoSuchSettingError, setting_state, text
from generator.reporters.colours import coloured
from generator.reporters.display import harmless
from generator.reporters.text import plain


def check_setting(identity: str, config_file: Path, today: date | None, fail_on: str) -> ExitCode:
    """Print how the page of one setting stands.

    Args:
        identity: The setting's id.
        config_file: The site's settings, which need not be there.
        today: The day of the run. None: the one that the environment, mkdocs.yml or the calendar says.
        fail_on: The least grave thing that makes the run fail, or "never".

    Raises:
        click.UsageError: The command cannot be carried out as it was given.
    """
    configuration = _configuration(config_file)
    if not configuration.groups.is_file():
        raise click.UsageError(f"There is no {configuration.groups} here. Go to the folder of your Local Offer.")
    glossary = configuration.glossary if configuration.glossary.is_file() else None
    loaded = load(configuration.groups, glossary)
    if loaded.directory is None:
        return _told(loaded, fail_on)
    try:
        stands = setting_state(loaded, loaded.directory, identity, day_for(today, configuration.today))
    except NoSuchSettingError as problem:
        raise click.UsageError(harmless(str(problem))) from problem
    paint = coloured if terminal.shows_colour() else plain
    terminal.put(part.encode("utf-8", "backslashreplace") for part in text(stands, terminal.width(), paint))
    return ExitCode.FOUND if stands.fails(fail_on) else ExitCode.CLEAN


def _told(loaded: Loaded, fail_on: str) -> ExitCode:
    """Print what has to be mended before anything else can be said."""
    lines = [harmless(str(finding)) for finding in loaded.findings]
    terminal.put(f"{line}\n".encode("utf-8", "backslashreplace") for line in lines)
    return ExitCode.CLEAN if fail_on == NEVER else ExitCode.FOUND


def _configuration(config_file: Path) -> Configuration:
    if not config_file.is_file():
        return usual(config_file.parent, Settings(date.min))
    return read_configuration(config_file, lambda setting: setting or date.min)
