"""The day of a run, for every door that a command line opens."""

from __future__ import annotations

from datetime import date

import click

from generator.day import NotADayError, day_of_run


def day_for(asked: date | None, setting: date | None) -> date:
    """Return the day that the command line asks for, or else the one of `day_of_run`.

    Raises:
        click.UsageError: The environment says something that is not a day.
    """
    try:
        return asked or day_of_run(setting)
    except NotADayError as problem:
        raise click.UsageError(str(problem)) from None
