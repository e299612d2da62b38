"""What comes of a run: a report or a baseline. For changes to files there is `mending`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.findings import Finding, Severity, at_least
from generator.lint.baseline import Baseline, NoBaselineError, as_text, baseline_of, compare, read_baseline, updated
from generator.lint.checked import ages_of, findings_of
from generator.lint.checking import check
from generator.lint.request import NEVER, ExitCode, MisuseError, Outcome, Request, encoded
from generator.lint.run import Run
from generator.lint.showing import show
from generator.reporters.report import Report, counted


def report(request: Request, run: Run) -> Outcome:
    """Return what there is to say about the files."""
    compared = _compared(request, run)
    return Outcome(code_for(request, compared.findings), encoded(show(compared, request)))


def code_for(request: Request, findings: Iterable[Finding]) -> ExitCode:
    """Return how a run ends that has found something."""
    if request.fail_on == NEVER or not at_least(findings, Severity(request.fail_on)):
        return ExitCode.CLEAN
    return ExitCode.FOUND


def _compared(request: Request, run: Run) -> Report:
    """Return what there is to say, without what the baseline accepts."""
    checked = check(run)
    noted, pages = findings_of(run.configuration, checked), ages_of(checked)
    report = Report(noted, pages, len(run.files.texts))
    if request.baseline is None:
        return report
    paths = [file.shown for file in run.files.texts]
    compared = compare(_baseline(request.baseline), noted, pages, paths, run.configuration.settings.only)
    name = request.baseline.name
    remarks = [f"{counted(compared.accepted, 'finding')} accepted by {name}."] if compared.accepted else []
    if compared.gone:
        is_one = compared.gone == 1
        said = f"{compared.gone:,} more in {name} {'is' if is_one else 'are'} mended."
        remarks.append(f"{said} Add --write-baseline to take {'it' if is_one else 'them'} out.")
    return replace(report, noted=compared.noted, remarks=tuple(remarks))


def _baseline(file: Path) -> Baseline:
    try:
        return read_baseline(file.read_text(encoding="utf-8"))
    except (NoBaselineError, UnicodeDecodeError) as problem:
        why = str(problem) if isinstance(problem, NoBaselineError) else "It is not UTF-8."
        raise MisuseError(f"{file} cannot be used. {why}") from None


def accept(request: Request, run: Run) -> Outcome:
    """Write a baseline that accepts what is there today."""
    file = request.baseline or Path()
    checked = check(run)
    noted = findings_of(run.configuration, checked)
    new = baseline_of((one.finding for one in noted), ages_of(checked))
    old = _baseline(file) if file.is_file() and not run.is_whole else Baseline()
    whole = updated(old, new, (one.shown for one in run.files.texts))
    file.write_text(as_text(whole), encoding="utf-8", newline="\n")
    ages = counted(len(new.ages), "reading age")
    return Outcome(ExitCode.CLEAN, (), (f"Accepted in {file}: {counted(len(noted), 'finding')} and {ages}.",))
