"""The door to the interview: from the command line to a person at a keyboard."""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import date
from functools import partial
from io import TextIOWrapper
from pathlib import Path

import click

from generator.day_door import day_for
from generator.directory.quoting import shortened
from generator.directory.suggestions import closest
from generator.interview.conversation import Voice
from generator.interview.interview import End, Project, interview
from generator.interview.kinds import KINDS
from generator.lint.configuration import read_configuration

_NOBODY = "There were no more answers. Run this in a terminal, or send it one answer on each line."


def ask_and_write(kind: str, config_file: Path, today: date | None) -> int:
    """Ask for an entry and write it. Return 0, or 1 when nothing was written although nobody chose so.

    Args:
        kind: What to ask for.
        config_file: The site's mkdocs.yml.
        today: The day of the entry, or None for the day of the run.

    Raises:
        click.UsageError: There is no such kind, no directory, or the day that was asked for is none.
        OSError: The computer refuses to write.
    """
    if kind not in KINDS:
        meant = closest(kind, KINDS)
        hint = f" Did you mean {meant}?" if meant else ""
        raise click.UsageError(f'"{shortened(kind)}" cannot be asked for.{hint} Choose from: {", ".join(KINDS)}.')
    project = _project(config_file, today)
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="surrogateescape" if stream is sys.stdin else "backslashreplace")
    if sys.stdin is not None and sys.stdin.isatty():
        with suppress(ImportError):
            import readline  # noqa: F401, PLC0415 - lets people move inside a line; Windows does so by itself
    end = interview(kind, project, Voice(click.echo, _listen))
    if end is End.CUT_OFF and sys.stdin is not None and not sys.stdin.isatty():
        click.echo(_NOBODY, err=True)
    return 0 if end in (End.WRITTEN, End.STOPPED) else 1


def _listen(prompt: str) -> str:
    if sys.stdin is None:
        raise EOFError
    return input(prompt)


def _project(config_file: Path, today: date | None) -> Project:
    found = read_configuration(config_file, partial(day_for, today))
    if not found.groups.is_file():
        raise click.UsageError(f"There is no {found.groups}, to which this could be added.")
    return Project(found.folder, found.groups, found.glossary, found.content, found.settings.today)
