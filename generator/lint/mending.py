"""What comes of a run that changes files, or shows how it would."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.changing import Change, as_diff, change, write
from generator.lint.checked import Checked, findings_of
from generator.lint.checking import check
from generator.lint.outcomes import code_for
from generator.lint.request import Outcome, Request, encoded
from generator.lint.run import Run
from generator.reporters.report import counted


def _changes(run: Run, checked: list[Checked]) -> Iterator[Change]:
    """Yield what becomes of each file that has something safe to change."""
    files = {file.shown: file for file in run.files.texts}
    for one in checked:
        if one.fixes:
            yield change(files[one.path], one, run.work.fixes_to)


def show_changes(request: Request, run: Run) -> Outcome:
    """Return what would be written, as a diff."""
    checked = check(run)
    changes = list(_changes(run, checked))
    findings = [noted.finding for noted in findings_of(run.configuration, checked)]
    done = sum(one.done for one in changes)
    total = f"--fix would make {counted(done, 'change')}. Nothing was written."
    return Outcome(
        code_for(request, findings),
        encoded(map(as_diff, changes)),
        (*(left for one in changes for left in one.left), total),
    )


def write_changes(run: Run) -> tuple[str, ...]:
    """Write what is safe, and return what there is to say about it."""
    remarks: list[str] = []
    for one in _changes(run, check(run)):
        if one.done:
            why = write(one)
            made = f"{counted(one.done, 'change')} made in {one.file.shown}."
            remarks.append(f"Left as it is: {one.file.shown}, because {why}." if why else made)
        remarks += one.left
    return tuple(remarks) or ("There was nothing that could be changed safely.",)
