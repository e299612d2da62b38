"""One run of `local-offer lint`, from what was asked for to how it ended."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date

from generator.day import NotADayError, day_of_run
from generator.lint.cache import Cache, digest, digest_of_file, folder_for
from generator.lint.configuration import RULES, Configuration, read_configuration, usual
from generator.lint.project import files_of
from generator.lint.reading.suffixes import SUFFIXES
from generator.lint.request import USUAL_SETTINGS, ExitCode, MisuseError, Outcome, Request
from generator.lint.run import Run
from generator.lint.settings import Settings


def lint(request: Request) -> Outcome:
    """Lint files, and fix or accept what is found if that was asked for.

    Raises:
        MisuseError: The request cannot be carried out.
        OSError: A file cannot be written.
    """
    configuration, is_project = _configuration(request)
    _demand(request, configuration)
    run, unknown = _run(request, configuration, is_project=is_project)
    if request.diff or request.write_baseline or request.fix:
        outcome = _carry_out(request, run)
    else:
        outcome = _report_again(request, run)
    return replace(outcome, remarks=(*unknown, *outcome.remarks))


def _carry_out(request: Request, run: Run) -> Outcome:
    from generator.lint import mending, outcomes  # noqa: PLC0415 - a run with nothing new needs none of it

    if request.diff:
        return mending.show_changes(request, run)
    if request.write_baseline:
        return outcomes.accept(request, run)
    remarks = mending.write_changes(run)
    fresh = replace(run, files=files_of(run.configuration, request.paths))  # the words may have changed, too
    return replace(outcomes.report(request, fresh), remarks=remarks)


def _report_again(request: Request, run: Run) -> Outcome:
    """Return what there is to say, as it was said before when nothing has changed since."""
    accepted = digest_of_file(request.baseline) if request.baseline else ""
    here = os.path.relpath(run.configuration.folder)  # some formats show paths from here
    asked = (request.format, str(request.width), str(request.colour), request.fail_on, str(accepted), here)
    name = f"report-{digest(run.identity, *asked)}"
    known = _known_report(run.cache.read(name))
    if known is not None:
        return known
    from generator.lint import outcomes  # noqa: PLC0415 - the same

    outcome = outcomes.report(request, run)
    if run.is_steady:
        run.cache.write(name, b"%d\n" % outcome.code, *outcome.parts)
    return outcome


def _known_report(kept: bytes | None) -> Outcome | None:
    """Return a report as it was kept, or None when it is none."""
    code, _, text = (kept or b"").partition(b"\n")
    ends = {b"%d" % end: end for end in ExitCode}
    return Outcome(ends[code], (text,)) if code in ends else None


# What was asked for ---------------------------------------------------------------------------------------


def _configuration(request: Request) -> tuple[Configuration, bool]:
    """Return the configuration, and whether there is a project at all."""

    def day(asked: date | None) -> date:
        try:
            return request.today or day_of_run(asked)
        except NotADayError as problem:
            raise MisuseError(str(problem)) from None

    file = request.config_file
    has_settings = file.is_file()
    if not has_settings and file != USUAL_SETTINGS:
        raise MisuseError(f"There is no file {file} with the site's settings. Check the spelling after --config-file.")
    configuration = read_configuration(file, day) if has_settings else usual(file.parent, Settings(day(None)))
    is_project = has_settings or configuration.groups.is_file()
    if request.only:
        only = frozenset(_known_rule(rule) for rule in request.only)
        configuration = replace(configuration, settings=replace(configuration.settings, only=only))
    return configuration, is_project


def _known_rule(rule: str) -> str:
    if rule in RULES:
        return rule
    from difflib import get_close_matches  # noqa: PLC0415 - most runs make no such mistake

    near = get_close_matches(rule, RULES, n=1)
    hint = f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(RULES)}."
    raise MisuseError(f'There is no rule "{rule}". {hint}')


def _demand(request: Request, configuration: Configuration) -> None:
    """Make sure that the request can be carried out."""
    own = (configuration.groups, configuration.glossary, configuration.content)
    if not request.paths and not any(path.exists() for path in own):
        raise MisuseError(_NOTHING)
    if request.write_baseline and request.baseline is None:
        raise MisuseError("Say which file: --baseline lint-baseline.json --write-baseline")
    if request.write_baseline and (request.fix or request.diff or request.only):
        raise MisuseError("Write --write-baseline on its own, without --fix, --diff or --rule.")
    if request.baseline is not None and not request.write_baseline and not request.baseline.is_file():
        raise MisuseError(f"There is no {request.baseline} yet. To make it, add --write-baseline.")


_NOTHING = (
    "There is nothing to lint here. Go to the folder of your Local Offer, or name files: local-offer lint letter.docx"
)


def _run(request: Request, configuration: Configuration, *, is_project: bool) -> tuple[Run, tuple[str, ...]]:
    files = files_of(configuration, request.paths)
    unknown = tuple(f"Not read, because it is of another kind: {shown}." for shown in files.unknown)
    if unknown and not files.texts:
        raise MisuseError(f"{unknown[0]} These can be read: {', '.join(sorted(SUFFIXES))}.")
    unknown += tuple(f"Not read, because this folder cannot be opened: {shown}." for shown in files.closed)
    folder = folder_for(configuration.folder, is_project=is_project) if request.use_cache else None
    return Run(configuration, files, Cache(folder), is_whole=not request.paths, tick=request.tick), unknown
