"""What was found in each file, kept from one run to the next.

It is a text file. Its first line holds what is known about all files together. Each further line holds one file: which
file and in which state, a tab, and what was found. Only the lines that are asked for are read any further.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.lint.cache import Cache
from generator.lint.checked import Checked, dumped, loaded

_WRONG = (LookupError, TypeError, ValueError, AttributeError, RecursionError)
"""What goes wrong with text of another kind."""


@dataclass(frozen=True, slots=True)
class State:
    """What decides what is found in one file, besides the program and its settings."""

    path: str
    content: str | None
    """A sum of what the file says. Nothing is kept of a file that cannot be read."""
    words: str
    """A sum of the glossary."""


class KeptFindings:
    """What was found in each file, by what the file says and by the words that it was compared with."""

    def __init__(self, cache: Cache, name: str, today: str) -> None:
        """Read what is there.

        Args:
            cache: Where it is kept.
            name: A sum of all else that decides what is found: the program, the settings and the word lists.
            today: The day of the run.
        """
        self._cache = cache
        self._name = f"findings-{name}"
        self._today = today
        self._about: dict[str, Any] = {}
        self._lines: dict[str, bytes] = {}
        """For each file, its line."""
        try:
            self._read(cache.read(self._name) or b"")
        except _WRONG:
            self._about, self._lines = {}, {}
        self._changed = False

    def _read(self, data: bytes) -> None:
        first, *lines = data.split(b"\n")
        about = json.loads(first or b"{}")
        self._about = dict(about)
        self._lines = {json.loads(line[: line.index(b"\t")])[0]: line for line in lines if line}

    def words(self, directory: str) -> str | None:
        """Return the sum of the words that the directory with this sum of its files gave."""
        kept = self._about.get("words")
        return kept[1] if isinstance(kept, list) and len(kept) == 2 and kept[0] == directory else None

    def keep_words(self, directory: str, words: str) -> None:
        """Keep that sum."""
        self._about["words"] = [directory, words]
        self._changed = True

    def get(self, state: State) -> Checked | None:
        """Return what was found in a file when it was in the same state, or None."""
        line = self._lines.get(state.path)
        if line is None or state.content is None:
            return None
        try:
            about, _, found = line.partition(b"\t")
            _, content, words, day = json.loads(about)
            if (content, words) != (state.content, state.words) or day not in {None, self._today}:
                return None
            return loaded(state.path, found)
        except _WRONG:
            return None

    def keep(self, state: State, checked: Checked, line: str | None = None) -> None:
        """Keep what was found in a file. `line` is the same, where it has been dumped already."""
        if state.content is not None:
            day = self._today if checked.depends_on_today else None
            about = json.dumps([state.path, state.content, state.words, day])
            self._lines[state.path] = f"{about}\t{line or dumped(checked)}".encode()
            self._changed = True

    def across(self, terms: str) -> list[Checked] | None:
        """Return what a look at all files found when the glossary and the terms in use gave this sum, or None."""
        try:
            known, found = self._about["across"]
            return [loaded(path, line) for path, line in found] if known == terms else None
        except _WRONG:
            return None

    def keep_across(self, terms: str, checked: list[Checked]) -> None:
        """Keep that."""
        self._about["across"] = [terms, [[one.path, dumped(one)] for one in checked]]
        self._changed = True

    def save(self, paths: Iterable[str] | None = None) -> None:
        """Write down what is new. Given the paths of a whole project, those of other files are forgotten."""
        if paths is not None:
            still = set(paths)
            gone = [path for path in self._lines if path not in still]
            for path in gone:
                del self._lines[path]
            self._changed = self._changed or bool(gone)
        if self._changed:
            lines = (part for line in self._lines.values() for part in (b"\n", line))
            self._cache.write(self._name, json.dumps(self._about).encode(), *lines)
            self._changed = False
