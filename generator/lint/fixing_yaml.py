"""Changes inside YAML texts, made only when the file then says the same as before but for the words in question."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import Any

import yaml

from generator.lint.linted import Fix
from generator.lint.rewriting import Folds, folded, places_of, with_changes

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER: Any = yaml.resolver.Resolver()
_TRIES = 32
"""How often a text is read to find the changes that do not fit. After that, the rest is left as it is."""
_LEAD = 2
"""Characters that stand before a text which is read by itself."""
_PARTS = ("anchor", "tag", "implicit", "style", "flow_style")


def fitting_yaml(text: str, offset: int, fixes: Iterable[Fix]) -> dict[Fix, str]:
    """Return the changes that can be made, each with what to write for it.

    The work grows with the length of the text and no faster, whatever does not fit: each value is tried by itself first,
    and no stretch is read more often than so many times.

    Args:
        text: YAML, such as a whole file or the front matter of one.
        offset: Where that text begins in the file, in characters. Changes count from the start of the file.
        fixes: The changes, in order and apart.
    """
    before = _read(text)
    if before is None:
        return {}
    changes = list(_changes(text, offset, fixes, before))
    if not _holds(text, before, changes):
        alone = (_fitting_alone(text, before, list(group)) for _, group in groupby(changes, lambda one: one.event))
        changes = _fitting([change for group in alone for change in group], lambda some: _holds(text, before, some))
    return {change.fix: change.written for change in changes}


def _fitting(changes: list[_Change], holds: Callable[[list[_Change]], bool]) -> list[_Change]:
    """Return changes that hold together, found by halving: few tries when few of many do not fit."""
    kept: list[_Change] = []
    waiting = [changes]
    for _ in range(_TRIES):
        if not waiting:
            break
        some = waiting.pop()
        if not some or holds(kept + some):
            kept += some
        elif len(some) > 1:
            middle = len(some) // 2
            waiting += (some[middle:], some[:middle])
    return kept


def _fitting_alone(text: str, before: _Read, changes: list[_Change]) -> list[_Change]:
    """Return the changes to one value that hold when it is read by itself. Where that cannot be told, they all may."""
    number = changes[0].event
    event = before.events[number]
    begin, end = event.start_mark.index, event.end_mark.index
    part = f"[ {text[begin:end]} ]" if before.is_in_flow[number] else f"- {text[begin:end]}"
    inner = _read(part)
    if inner is None or len(inner.scalars) != 1 or inner.events[inner.scalars[0]].value != event.value:
        return changes
    by_place = {
        change.start: replace(
            change, start=change.start - begin + _LEAD, end=change.end - begin + _LEAD, event=inner.scalars[0]
        )
        for change in changes
    }
    moved = _fitting(list(by_place.values()), lambda some: _holds(part, inner, some))
    kept = {change.fix for change in moved}
    return [change for change in changes if change.fix in kept]


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

    @cached_property
    def is_in_flow(self) -> list[bool]:
        """For each event, whether it lies between brackets or braces."""
        flows: list[bool] = [False]
        found: list[bool] = []
        for event in self.events:
            found.append(flows[-1])
            if isinstance(event, yaml.CollectionStartEvent):
                flows.append(flows[-1] or bool(event.flow_style))
            elif isinstance(event, yaml.CollectionEndEvent):
                flows.pop()
        return found


def _read(text: str) -> _Read | None:
    try:
        events: list[Any] = list(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError:
        return None
    scalars = [number for number, event in enumerate(events) if isinstance(event, yaml.ScalarEvent)]
    return _Read(events, scalars, [events[number].start_mark.index for number in scalars])


def _changes(text: str, offset: int, fixes: Iterable[Fix], read: _Read) -> Iterator[_Change]:
    """Yield the changes that lie in one value each, with which of the same words in it they are."""
    last, folds = -1, Folds("")
    for fix in fixes:
        start, end = fix.start - offset, fix.end - offset
        number = bisect_right(read.starts, start) - 1
        if number < 0:
            continue
        event: Any = read.events[read.scalars[number]]
        if end > event.end_mark.index:
            continue
        if number != last:
            last, folds = number, Folds(text[event.start_mark.index : event.end_mark.index])
        nth = folds.count(fix.words, start - event.start_mark.index)
        yield _Change(fix, start, end, _quoted(fix.replacement, event.style), read.scalars[number], nth)


def _quoted(replacement: str, style: str | None) -> str:
    if style == "'":
        return replacement.replace("'", "''")
    if style == '"':
        return replacement.replace("\\", "\\\\").replace('"', '\\"')
    return replacement


def _holds(text: str, before: _Read, changes: list[_Change]) -> bool:
    """Return whether a text says the same after the changes, but for their words."""
    after = _read(with_changes(text, [(change.start, change.end, change.written) for change in changes]))
    if after is None or len(after.events) != len(before.events):
        return False
    expected = {
        number: _expected(before.events[number].value, list(group))
        for number, group in groupby(changes, lambda change: change.event)
    }
    for number, (old, new) in enumerate(zip(before.events, after.events, strict=True)):
        if _shape(old) != _shape(new):
            return False
        if number in expected:
            if folded(new.value) != expected[number]:
                return False
        elif getattr(old, "value", None) != getattr(new, "value", None):
            return False
    return True


def _expected(value: str, changes: list[_Change]) -> str | None:
    """Return what a value says after its changes, or None when words are not there as they stand."""
    text = folded(value)
    places: dict[str, list[int]] = {}
    found: list[tuple[int, int, str]] = []
    end = 0
    for change in changes:
        words = folded(change.fix.words)
        if words not in places:
            places[words] = places_of(text, words)
        if change.nth >= len(places[words]) or places[words][change.nth] < end:
            return None
        start = places[words][change.nth]
        end = start + len(words)
        found.append((start, end, change.fix.replacement))
    return folded(with_changes(text, found))


def _shape(event: Any) -> tuple[object, ...]:
    """Return everything about an event but its place and its words. A text must not turn into a number or nothing."""
    is_text = isinstance(event, yaml.ScalarEvent)
    kind = _RESOLVER.resolve(yaml.ScalarNode, event.value, event.implicit) if is_text else None
    return type(event), kind, *(getattr(event, name, None) for name in _PARTS)
