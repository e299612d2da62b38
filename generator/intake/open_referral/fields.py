"""The fields of one record of the source: what is taken, and what nobody took."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.intake.record import Note

_SHOWN = 80
_STRUCTURE = frozenset({"id", "x_id"})
"""Fields that only hold the source together."""


class Fields:
    """Takes fields out of a record, and keeps what became of them: `dropped` and `guessed` go into the report.

    Nothing ("", [], {}, None) counts as a field that is not there.
    """

    def __init__(self, values: Mapping[str, Any], within: str = "", notes: Fields | None = None) -> None:
        """Take the record, what its fields are called in the report before their own name, and who keeps the notes."""
        self.values = values
        self._within = f"{within}." if within else ""
        self._taken: set[str] = set()
        self.dropped: list[Note] = notes.dropped if notes else []
        self.guessed: list[Note] = notes.guessed if notes else []

    def within(self, name: str, values: Mapping[str, Any]) -> Fields:
        """Return the fields of a part of this record, which tell what became of them here."""
        return Fields(values, self._within + name, self)

    def take(self, *names: str) -> Any:
        """Return the first of these fields that says something, or None. All of them count as taken."""
        self._taken.update(names)
        found = (self.values.get(name) for name in names)
        return next((value for value in found if not is_nothing(value)), None)

    def text(self, *names: str) -> str:
        """Return the first of these fields as text in one line, or nothing. What is no text is dropped."""
        name = next((name for name in names if not is_nothing(self.values.get(name))), "")
        value = self.take(*names)
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            self.drop(name, "It is no text.", value)
            return ""
        return " ".join(str(value).split())

    def flag(self, *names: str) -> bool | None:
        """Return a yes or no, however it is written, or None."""
        name = next((name for name in names if not is_nothing(self.values.get(name))), "")
        value = self.take(*names)
        if isinstance(value, bool) or value is None:
            return value
        word = str(value).strip().lower()
        if word in ("true", "yes", "y", "1", "1.0", "t"):
            return True
        if word in ("false", "no", "n", "0", "0.0", "f"):
            return False
        self.drop(name, "It is neither yes nor no.", value)
        return None

    def records(self, *names: str) -> Iterator[Fields]:
        """Yield the parts that these fields list. A part alone counts as a list of one; what is no part is dropped."""
        for name in names:
            self._taken.add(name)
            value = self.values.get(name)
            if is_nothing(value):
                continue
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, Mapping):
                    yield self.within(name, one)
                elif not is_nothing(one):
                    self.drop(name, "It is no record.", one)

    def drop(self, name: str, reason: str, value: Any = "") -> None:
        """Say that a field was dropped, and why."""
        self.dropped.append(Note(self._within + name, reason, shortened(value)))

    def guess(self, name: str, reason: str, value: Any = "") -> None:
        """Say what was guessed out of a field."""
        self.guessed.append(Note(self._within + name, reason, shortened(value)))

    def ignore(self, *names: str) -> None:
        """Count fields as taken that only hold the source together."""
        self._taken.update(names)

    def drop_the_rest(self) -> None:
        """Say of each field that nobody took that there is no place for it."""
        for name, value in self.values.items():
            if name in self._taken or name in _STRUCTURE or name.endswith("_id") or is_nothing(value):
                continue
            self.drop(str(name), "There is no place for it here.", value)


def is_nothing(value: Any) -> bool:
    """Return whether a value says nothing."""
    return value is None or (isinstance(value, str | list | dict) and (not value or value == "" or not _inside(value)))


def _inside(value: Any) -> bool:
    return bool(value.strip()) if isinstance(value, str) else True


def shortened(value: Any) -> str:
    """Return a value for the report: as text in one line, cut where it is long."""
    text = " ".join(str(value)[: 4 * _SHOWN].split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
