"""A text that is read, and where each of its characters stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from generator.lint.document import Run


class Passage:
    """A text and its place: the file itself, a part of it, or what a part of it means (a quoted YAML text, say)."""

    __slots__ = ("__dict__", "runs", "shift", "text")

    def __init__(self, text: str, shift: int | None = 0, runs: Sequence[Run] = ()) -> None:
        """Take a text that stands in the file as it is, `shift` characters from its start; or else take its runs.

        Args:
            text: The text.
            shift: How many characters of the file come before it. None when it does not stand there in one piece.
            runs: How it lies in the file, in order, when it does not.
        """
        self.text = text
        self.shift = shift
        self.runs = runs

    def place(self, position: int) -> int:
        """Return where in the file a character of the text stands, as an offset in characters."""
        if self.shift is not None:
            return position + self.shift
        if not self.runs:
            return 0
        run = self.runs[max(bisect_right(self._starts, position) - 1, 0)]
        return run.source + min(max(position - run.start, 0), run.length)

    def end_place(self, position: int) -> int:
        """Return where in the file a stretch of the text ends whose last character is the one before `position`."""
        return self.place(position - 1) + 1 if position else self.place(0)

    def located(self, parts: Iterable[tuple[int, int, int]]) -> tuple[Run, ...]:
        """Return runs in the file for parts of another text: where each starts in it, where in this one, how long."""
        if self.shift is not None:
            shift = self.shift
            return tuple([Run(start, at + shift, length) for start, at, length in parts])
        return tuple([run for start, at, length in parts for run in self._through(start, at, length)])

    def joined(self, lines: Iterable[tuple[int, int]]) -> Passage:
        """Return lines of this text, each from its start to its end, as a passage with a line end after each."""
        pieces: list[str] = []
        parts: list[tuple[int, int, int]] = []
        length = 0
        for start, end in lines:
            parts.append((length, start, end - start))
            pieces.append(self.text[start:end])
            length += end - start + 1
        return Passage("\n".join(pieces), None, self.located(parts))

    def _through(self, start: int, at: int, length: int) -> list[Run]:
        """Return the runs of one part. Where this text has no place of its own, the part has none either."""
        runs = self.runs
        if not runs:
            return []
        if not length:
            return [Run(start, self.place(at), 0)]
        found: list[Run] = []
        end = at + length
        for number in range(max(bisect_right(self._starts, at) - 1, 0), len(runs)):
            run = runs[number]
            if run.start >= end:
                break
            first, last = max(run.start, at), min(run.start + run.length, end)
            if last > first or (run.length == 0 and run.start >= at):
                found.append(Run(start + first - at, run.source + first - run.start, max(last - first, 0)))
        if not found or found[0].start > start:
            found.insert(0, Run(start, self.place(at), 0))
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [run.start for run in self.runs]
