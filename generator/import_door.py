"""The door to imports: from the command line to the files, and what is said about it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from generator import terminal
from generator.day_door import day_for
from generator.intake.importing import CannotImportError, Project, Wish, plan, write
from generator.intake.record import CannotReadError
from generator.intake.report import as_json, as_text, diff
from generator.lint.configuration import read_configuration
from generator.reporters.display import harmless
from generator.writing.edit import ChangedMeanwhileError


def import_into(
    path: Path,
    config_file: Path,
    into: Path | None,
    wish: Wish,
    say: Callable[[str], None],
    *,
    form: str = "text",
    dry_run: bool = False,
) -> int:
    """Import a file or folder, say what became of it, and return 0, or 1 when nothing could be imported.

    Args:
        path: What to import.
        config_file: The site's mkdocs.yml.
        into: A file or folder for new entries, from where the program runs. None: where their kind is.
        wish: How it is wanted.
        say: Gets what went wrong, line by line.
        form: `text` or `json`.
        dry_run: Whether nothing is to be written.

    Raises:
        click.UsageError: There is no directory to import into.
        OSError: The computer refuses. Nothing was written.
    """
    gc.disable()  # the process is about to end, and looking for unused values takes a seventh of its time
    project = _project(config_file, into)
    try:
        with terminal.Progress("Importing") as progress:
            made = plan(path, project, replace(wish, today=day_for(None, None)), progress.tick)
        if not dry_run:
            write(made, project)
    except CannotReadError as problem:
        say(harmless(str(problem)))
        return 1
    except ChangedMeanwhileError as problem:
        say(f"Somebody is changing {harmless(str(problem))}. Nothing was written. Try again.")
        return 1
    except CannotImportError as problem:
        for finding in problem.findings:
            say(harmless(str(finding)))
        say(harmless(str(problem)))
        return 1
    if form == "json":
        lines = as_json(made, written=not dry_run).split("\n")
    else:
        lines = [*(diff(made) if dry_run else ()), *as_text(made, written=not dry_run)]
    terminal.put(f"{harmless(line)}\n".encode("utf-8", "backslashreplace") for line in lines)
    return 0


def _project(config_file: Path, into: Path | None) -> Project:
    found = read_configuration(config_file, partial(day_for, None))
    if not found.groups.is_file():
        raise click.UsageError(f"There is no {found.groups}, into which this could be imported.")
    folder = found.groups.parent
    if into is not None and not Path(os.path.abspath(into)).is_relative_to(os.path.abspath(folder)):  # noqa: PTH100
        raise click.UsageError(f"{into} is outside the project. New entries go into its folder.")
    target = folder / os.path.relpath(into, folder) if into is not None else None
    return Project(found.groups, found.glossary if found.glossary.is_file() else None, target)
