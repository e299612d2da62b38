"""Reads and lints files, and takes from earlier runs whatever has not changed since."""

from __future__ import annotations

from generator.lint.cache import digest
from generator.lint.checked import Checked, loaded
from generator.lint.kept import KeptFindings, State
from generator.lint.run import Run
from generator.lint.workers import check_all


def check(run: Run) -> list[Checked]:
    """Return what there is to say about each file, in order, and last what only a look at all of them can find."""
    kept = KeptFindings(run.cache, run.rules, run.settings.today.isoformat())
    words = kept.words(run.directory)
    if words is None:
        words = run.work.words
        kept.keep_words(run.directory, words)
    states = {file: State(file.shown, run.contents[file], words) for file in run.files.texts}
    checked = {file: known for file, state in states.items() if (known := kept.get(state)) is not None}
    missing = [file for file in states if file not in checked]
    lines = check_all(run.work, missing) if missing else iter(())
    for number, (file, line) in enumerate(zip(missing, lines, strict=True), 1):
        checked[file] = loaded(file.shown, line)
        kept.keep(states[file], checked[file], line)
        run.tick(number, len(missing))
    in_order = [checked[file] for file in states]
    if run.is_whole:
        in_order += _across(run, in_order, kept, words)
    if missing:
        run.look_again()
    if run.is_steady:
        kept.save([file.shown for file in states] if run.is_whole else None)
    return in_order


def _across(run: Run, checked: list[Checked], kept: KeptFindings, words: str) -> list[Checked]:
    used = frozenset[str]().union(*(one.used_terms for one in checked))
    terms = digest(run.directory, words, *sorted(used))
    known = kept.across(terms)
    if known is None:
        known = list(run.work.across(used, run.files.texts))
        kept.keep_across(terms, known)
    return known
