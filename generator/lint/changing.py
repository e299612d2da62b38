"""Safe changes to files: worked out, shown as a diff, and written."""

from __future__ import annotations

import codecs
import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.lint.checked import Checked
from generator.lint.fixing import Fixed, fix_all
from generator.lint.linted import Fix
from generator.lint.project import TextFile
from generator.safe_files import replace_file

LintAgain = Callable[[str, TextFile], tuple[Fix, ...] | None]
"""Gives the safe changes to another text of a file, or None when it cannot be read any more."""


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one file."""

    file: TextFile
    before: bytes
    after: bytes
    done: int
    """How many changes that is."""
    left: tuple[str, ...]
    """For each change that is not made, a sentence that says where and why."""


def change(file: TextFile, checked: Checked, lint_again: LintAgain) -> Change:
    """Return what becomes of a file when all safe changes are made.

    Raises:
        OSError: The file cannot be read any more.
    """
    before = file.path.read_bytes()
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    try:
        text = before[len(mark) :].decode()
    except UnicodeDecodeError:
        text = ""  # a Word file, or one that changed a moment ago: no change fits
    fixed = fix_all(text, file.path.suffix, checked.fixes, lambda other: lint_again(other, file))
    after = mark + fixed.text.encode() if fixed.done else before
    return Change(file, before, after, fixed.done, tuple(_left(file, fixed)))


def _left(file: TextFile, fixed: Fixed) -> Iterator[str]:
    for left in fixed.left:
        words = " ".join(left.fix.words.split())
        where = file.shown
        if fixed.text:
            line = fixed.text.count("\n", 0, left.fix.start) + 1
            where += f":{line}:{left.fix.start - fixed.text.rfind(chr(10), 0, left.fix.start)}"
        yield f'Left as it is: "{words}" in {where}, because {left.why}.'


def as_diff(change: Change) -> str:
    """Return a change as a unified diff, which `git apply` takes. Line ends are shown as they are."""
    before, after = _lines(change.before), _lines(change.after)
    lines = difflib.unified_diff(before, after, f"a/{change.file.shown}", f"b/{change.file.shown}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(data: bytes) -> list[str]:
    lines = data.decode().split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def write(change: Change) -> str | None:
    """Write a changed file in one step, with the rights it had. Return why not, in half a sentence, when it is left.

    Raises:
        OSError: The computer refuses. The file is as it was.
    """
    return replace_file(change.file.path, change.before, change.after)
