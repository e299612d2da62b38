"""The door to the linter: from the words on the command line to what stands on the screen."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from generator import terminal
from generator.lint.command import lint
from generator.lint.request import ExitCode, Format, MisuseError, Outcome, Request
from generator.reporters.display import harmless


def lint_and_show(output: Path | None, asked: Mapping[str, Any], say: Callable[[str], None]) -> ExitCode:
    """Lint, and write what there is to say to a file or to standard output.

    Args:
        output: The file, or None for standard output.
        asked: The other options, by the names that `Request` has for them.
        say: Gets each remark about the run as a line.

    Raises:
        click.UsageError: The command cannot be carried out as it was given.
        click.ClickException: A file cannot be written.
    """
    gc.disable()  # the process is about to end, and looking for unused values takes a third of its time
    with terminal.Progress("Reading") as progress:
        options = {**asked, "format": Format(asked["format"]), "tick": progress.tick}
        request = Request(**options, width=terminal.width(), colour=output is None and terminal.shows_colour())
        try:
            outcome = lint(request)
            if output is not None:
                _write(output, outcome)
        except MisuseError as problem:
            raise click.UsageError(str(problem)) from problem
        except OSError as problem:
            raise _RefusedError(problem) from problem
    if output is None:
        terminal.put(outcome.parts)
    for remark in outcome.remarks:
        say(harmless(remark))
    return outcome.code


def _write(output: Path, outcome: Outcome) -> None:
    with output.open("wb") as opened:
        opened.writelines(outcome.parts)


class _RefusedError(click.ClickException):
    """The computer refuses to read or write a file."""

    exit_code = ExitCode.MISUSE  # 1 would say that something was found

    def __init__(self, problem: OSError) -> None:
        from generator.publishing.output import plain_words  # noqa: PLC0415 - a quick run need not load it

        super().__init__(plain_words(problem))
