"""Two fields that do not fit together, told even while another field of their entry is wrong.

The model looks at an entry as a whole only when each of its fields is right, so an editor would mend one mistake and
be told of the next. What both tell is the same finding, and a finding is told once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import FiniteFloat, TypeAdapter, ValidationError

from generator.directory.nodes import Mapping, Node, Scalar
from generator.directory.sessions import wrong_times
from generator.directory.tree import entries, text_of
from generator.directory.values import TimeOfDay
from generator.directory.venues import wrong_position
from generator.findings import Finding


def check_pairs(root: Mapping) -> list[Finding]:
    """Return what is wrong with the times of sessions and the positions of venues."""
    return [*_sessions(root), *_venues(root)]


def _sessions(root: Mapping) -> Iterator[Finding]:
    for group in entries(root, "groups"):
        for session in entries(group, "sessions") if isinstance(group, Mapping) else ():
            pair = _both(session, "start", "end", _TIME)
            if pair:
                for message in wrong_times(*pair):
                    yield from _told(session, "end", message)


def _venues(root: Mapping) -> Iterator[Finding]:
    for venue in entries(root, "venues"):
        pair = _both(venue, "latitude", "longitude", _DEGREES)
        problem = wrong_position(*pair) if pair else None
        if problem:
            message, field = problem
            yield from _told(venue, field, message)


_TIME: TypeAdapter[Any] = TypeAdapter(TimeOfDay)
_DEGREES: TypeAdapter[Any] = TypeAdapter(FiniteFloat)


def _both(entry: Node, one: str, other: str, kind: TypeAdapter[Any]) -> tuple[Any, Any] | None:
    """Return the values of two fields, or nothing when one of them is not there or not right itself."""
    texts = text_of(entry, one), text_of(entry, other)
    try:
        first, second = (kind.validate_python(text.text if text else None) for text in texts)
    except ValidationError:
        return None
    return first, second


def _told(entry: Node, field: str, message: str) -> Iterator[Finding]:
    text = text_of(entry, field)
    if isinstance(text, Scalar):
        yield Finding(text.place, "mismatch", message)
