"""Changes inside YAML texts, made only when the file then says the same as before but for the words in question."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from generator.lint.linted import Fix

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER: Any = yaml.resolver.Resolver()
_PARTS = ("anchor", "tag", "implicit", "style", "flow_style")


def fitting_yaml(text: str, offset: int, fixes: Iterable[Fix]) -> dict[Fix, str]:
    """Return the changes that can be made, each with what to write for it.

    Args:
        text: YAML, such as a whole file or the front matter of one.
        offset: Where that text begins in the file, in characters. Changes count from the start of the file.
        fixes: The changes, in order and apart.
    """
    before = _read(text)
    if before is None:
        return {}
    changes = [change for change in (_change(text, offset, fix, before) for fix in fixes) if change is not None]
    if not _holds(text, before, changes):
        changes = [change for change in changes if _holds(text, before, [change])]
        if not _holds(text, before, changes):
            return {}
    return {change.fix: change.written for change in changes}


@dataclass(frozen=True, slots=True)
class _Change:
    fix: Fix
    start: int
    """Where it begins in the text, in characters."""
    end: int
    written: str
    event: int
    """Which of the parser's events brings the text that it stands in."""
    nth: int
    """Which of the same words in that text they are, from 0."""


@dataclass(frozen=True)
class _Read:
    events: list[Any]
    scalars: list[int]
    """Which of the events are texts."""
    starts: list[int]
    """Where each of those begins, in characters."""


def _read(text: str) -> _Read | None:
    try:
        events: list[Any] = list(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError:
        return None
    scalars = [number for number, event in enumerate(events) if isinstance(event, yaml.ScalarEvent)]
    return _Read(events, scalars, [events[number].start_mark.index for number in scalars])


def _change(text: str, offset: int, fix: Fix, read: _Read) -> _Change | None:
    start, end = fix.start - offset, fix.end - offset
    number = bisect_right(read.starts, start) - 1
    if number < 0:
        return None
    event: Any = read.events[read.scalars[number]]
    if end > event.end_mark.index:
        return None
    ahead = text[event.start_mark.index : start]
    nth = _folded(ahead).count(_folded(fix.words))
    return _Change(fix, start, end, _quoted(fix.replacement, event.style), read.scalars[number], nth)


def _quoted(replacement: str, style: str | None) -> str:
    if style == "'":
        return replacement.replace("'", "''")
    if style == '"':
        return replacement.replace("\\", "\\\\").replace('"', '\\"')
    return replacement


def _holds(text: str, before: _Read, changes: list[_Change]) -> bool:
    """Return whether a text says the same after the changes, but for their words."""
    expected: dict[int, str | None] = {}
    for change in reversed(changes):
        text = text[: change.start] + change.written + text[change.end :]
        value = expected.get(change.event, _folded(before.events[change.event].value))
        expected[change.event] = value if value is None else _with_words(value, change)
    after = _read(text)
    if after is None or len(after.events) != len(before.events):
        return False
    for number, (old, new) in enumerate(zip(before.events, after.events, strict=True)):
        if _shape(old) != _shape(new):
            return False
        if number in expected:
            if _folded(new.value) != expected[number]:
                return False
        elif getattr(old, "value", None) != getattr(new, "value", None):
            return False
    return True


def _with_words(value: str, change: _Change) -> str | None:
    """Return a text's value with the nth of the words replaced, or None when they are not there as they stand."""
    words = _folded(change.fix.words)
    at = -1
    for _ in range(change.nth + 1):
        at = value.find(words, at + 1 if at < 0 else at + len(words))
        if at < 0:
            return None
    return _folded(value[:at] + change.fix.replacement + value[at + len(words) :])


def _shape(event: Any) -> tuple[object, ...]:
    """Return everything about an event but its place and its words. A text must not turn into a number or nothing."""
    is_text = isinstance(event, yaml.ScalarEvent)
    kind = _RESOLVER.resolve(yaml.ScalarNode, event.value, event.implicit) if is_text else None
    return type(event), kind, *(getattr(event, name, None) for name in _PARTS)


def _folded(text: str) -> str:
    return " ".join(text.split())
