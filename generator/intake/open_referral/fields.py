"""The fields of one record of the source: what is taken, and what nobody took."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.intake.record import Note

_SHOWN = 80
_FILLERS = (
    *("-", "--", "–", "—", ".", "..", "...", "?", "n/a", "#n/a", "n.a.", "none", "null", "nan", "undefined"),
    *("tbc", "t.b.c.", "tba", "tbd", "unknown", "not known", "not applicable", "not specified"),
    *("to be confirmed", "to be advised", "*", "**", "***", "****", "*****"),
)
"""What people and programs write into a field that they cannot leave empty, in small letters."""
_WRAPPING = re.compile(r"<[^<>]{0,200}>|&nbsp;|\u00a0")
_MARKUP = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:[\s/][^<>]{0,2000})?>|<!--[^<>]{0,2000}-->")
_NAMES_OF_PARTS = ("name", "title", "label", "service_area", "source", "value", "description")
_STRUCTURE = frozenset({"id", "x_id"})
"""Fields that only hold the source together."""


class Fields:
    """Takes fields out of a record, and keeps what became of them: `dropped` and `guessed` go into the report.

    Nothing ("", [], {}, None) counts as a field that is not there.
    """

    def __init__(self, values: Mapping[str, Any], within: str = "", notes: Fields | None = None) -> None:
        """Take the record, what its fields are called in the report before their own name, and who keeps the notes."""
        self.whole = values
        """The record as it was given, with what only fills its fields."""
        self.values: Mapping[str, Any] = values
        self._within = f"{within}." if within else ""
        self._taken: set[str] = set()
        self.dropped: list[Note] = notes.dropped if notes else []
        self.guessed: list[Note] = notes.guessed if notes else []
        fillers = {name: value for name, value in values.items() if is_filler(value) and not _is_identity(str(name))}
        if fillers:
            self.values = {name: value for name, value in values.items() if name not in fillers}
        for name, value in fillers.items():
            self.drop(str(name), "It only fills the field, and tells nothing.", value)

    def within(self, name: str, values: Mapping[str, Any]) -> Fields:
        """Return the fields of a part of this record, which tell what became of them here."""
        return Fields(values, self._within + name, self)

    def first(self, *names: str) -> tuple[str, Any]:
        """Return the first of these fields that says something, by name, or "" and None. All of them count as taken."""
        self._taken.update(names)
        for name in names:
            value = self.values.get(name)
            if not is_nothing(value):
                return name, value
        return "", None

    def take(self, *names: str) -> Any:
        """Return the first of these fields that says something, or None. All of them count as taken."""
        return self.first(*names)[1]

    def text(self, *names: str) -> str:
        """Return the first of these fields as text in one line, or nothing. What is no text is dropped."""
        name, value = self.first(*names)
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            self.drop(name, "It is no text.", value)
            return ""
        return one_line(str(value))

    def flag(self, *names: str) -> bool | None:
        """Return a yes or no, however it is written, or None."""
        name, value = self.first(*names)
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
        self.dropped.append(Note(self._within + name, reason, as_shown(value)))

    def guess(self, name: str, reason: str, value: Any = "") -> None:
        """Say what was guessed out of a field."""
        self.guessed.append(Note(self._within + name, reason, as_shown(value)))

    def ignore(self, *names: str) -> None:
        """Count fields as taken that only hold the source together."""
        self._taken.update(names)

    def drop_the_rest(self) -> None:
        """Say of each field that nobody took that there is no place for it."""
        for name, value in self.values.items():
            if name in self._taken or _is_identity(name) or is_nothing(value):
                continue
            self.drop(str(name), "There is no place for it here.", value)


def _is_identity(name: str) -> bool:
    return name in _STRUCTURE or name.endswith("_id")


def is_filler(value: Any) -> bool:
    """Return whether a text only fills its field, such as "N/A", "TBC" or "-", in markup or not."""
    if not isinstance(value, str) or not 0 < len(value) < 200:
        return False
    words = _WRAPPING.sub(" ", value).split()
    return 0 < len(words) <= 3 and " ".join(words).lower() in _FILLERS


def one_line(text: str) -> str:
    """Return a text in one line, without the markup and the characters for machines that some directories have."""
    if "<" in text:
        text = _MARKUP.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    return printable(" ".join(text.split()))


def printable(line: str) -> str:
    """Return a text in one line without characters that only machines read, which no file of ours can hold."""
    return line if line.isprintable() else "".join(filter(str.isprintable, line))


def is_nothing(value: Any) -> bool:
    """Return whether a value says nothing."""
    if isinstance(value, str):
        return not value or value.isspace()
    return value is None or (isinstance(value, list | dict) and not value)


def as_shown(value: Any) -> str:
    """Return a value for the report: as text in one line, cut where it is long."""
    text = printable(" ".join(_said(value)[: 4 * _SHOWN].split()))
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _said(value: Any) -> str:
    """Return what parts are called, since an editor cannot read records within records."""
    if isinstance(value, list):
        return "; ".join(_said(one) for one in value[:_SHOWN])
    if isinstance(value, Mapping):
        told = next((value[name] for name in _NAMES_OF_PARTS if isinstance(value.get(name), str) and value[name]), None)
        return str(value) if told is None else str(told)
    return str(value)
