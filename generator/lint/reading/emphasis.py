"""Which stars, underscores and tildes in a line of Markdown are emphasis, by the rules of CommonMark (section 6.2)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Marks:
    """Some stars, underscores or tildes in a row. Those that turn out to be emphasis are taken off it."""

    start: int
    end: int
    sort: str
    can_open: bool
    can_close: bool
    length: int
    """How many there were at first."""


def marks_at(text: str, start: int, end: int, block: tuple[int, int]) -> Marks:
    """Return the marks from `start` to `end` of a text, and what they can do there. `block` is what they stand in."""
    sort = text[start]
    before = text[start - 1] if start > block[0] else " "
    after = text[end] if end < block[1] else " "
    opens = _leans_on(after, before)
    closes = _leans_on(before, after)
    if sort == "_":
        opens, closes = (
            opens and (not closes or not before.isalnum()),
            closes and (not opens or not after.isalnum()),
        )
    return Marks(start, end, sort, opens, closes, end - start)


def _leans_on(side: str, other: str) -> bool:
    """Return whether marks stand tight against `side`: no space there, and punctuation only where `other` has a gap."""
    return not side.isspace() and (side.isalnum() or not other.isalnum())


def pair_up(marks: list[Marks]) -> None:
    """Take off all marks that pair up as emphasis. Each is looked at a bounded number of times."""
    floors: dict[tuple[str, bool, int], int] = {}
    openers: list[Marks] = []
    for closer in marks:
        if closer.can_close:
            _close(closer, openers, floors)
        if closer.can_open and closer.end > closer.start:
            openers.append(closer)


def _close(closer: Marks, openers: list[Marks], floors: dict[tuple[str, bool, int], int]) -> None:
    while closer.end > closer.start:
        key = (closer.sort, closer.can_open, closer.length % 3)
        floor = min(floors.get(key, 0), len(openers))
        number = len(openers) - 1
        while number >= floor and not _fit(openers[number], closer):
            number -= 1
        if number < floor:
            floors[key] = len(openers)
            return
        opener = openers[number]
        width = 2 if min(opener.end - opener.start, closer.end - closer.start) >= 2 else 1
        opener.end -= width
        closer.start += width
        kept = number + (opener.end > opener.start)
        if len(openers) > kept:
            del openers[kept:]
            for other, height in floors.items():
                floors[other] = min(height, kept)


def _fit(opener: Marks, closer: Marks) -> bool:
    if opener.sort != closer.sort:
        return False
    if closer.sort == "~":
        return opener.length == closer.length
    if not (opener.can_close or closer.can_open):
        return True
    # The rule of three: two that can both open and close do not meet when their lengths add up to three.
    return (opener.length + closer.length) % 3 != 0 or (opener.length % 3 == 0 and closer.length % 3 == 0)
