"""Where each person stands in the picture of the people around a child: a pure function of their names.

All lengths are in CSS pixels of a drawing that is shown at its own size, so that its letters are as big as the text
beside it. A phone and a wide screen get a drawing each, since letters must not shrink with the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from unicodedata import category, east_asian_width

LINE = 22.0
"""From one line of letters to the next."""
_ASCENT = 0.3 * LINE
"""How far below the middle of a line its letters stand."""
_PADDING = 13.0
_ROW_GAP = 20.0
_EDGE = 4.0
"""Room around all, so that the line around a box is not cut off."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How wide a drawing is, and how many boxes stand beside each other in it."""

    width: float
    columns: int
    box: float
    """How wide each box is."""
    letters: int
    """How many letters a line of a box has, if its words allow that."""
    most: int
    """How many letters fit on it at all. A longer word is cut, rather than stand on the next box."""
    child: float
    """The radius of the circle in the middle."""
    sag: float
    """How far the outer boxes of the first and the last row are moved to the middle, so that all look like a ring."""


WIDE = Shape(width=736, columns=4, box=166, letters=16, most=19, child=82, sag=34)
NARROW = Shape(width=288, columns=2, box=132, letters=13, most=15, child=66, sag=0)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of letters, around the middle of which they stand."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Person:
    """The box of one person, and the line that joins it to the child."""

    number: int
    """The place in the list of names that it was made from."""
    x: float
    """Its left edge."""
    y: float
    """Its upper edge."""
    lines: tuple[Line, ...]
    path: tuple[tuple[float, float], ...]
    """The corners of the line to the child, the child's end first."""


@dataclass(frozen=True, slots=True)
class Around:
    """A whole drawing."""

    shape: Shape
    height: float
    box_height: float
    child: tuple[float, float]
    """The middle of the circle for the child."""
    child_lines: tuple[Line, ...]
    people: tuple[Person, ...]


def around(names: Sequence[str], shape: Shape, child: str) -> Around:
    """Return the drawing of some people around a child, row by row from the upper left corner, as people read.

    Args:
        names: What to call each person, in the order in which they stand in the text beside the drawing.
        shape: How wide the drawing is.
        child: What stands in the middle.
    """
    texts = [_wrapped(name, shape) for name in names]
    box_height = max(map(len, texts), default=1) * LINE + 2 * _PADDING
    spots, middle, height = _spots(len(names), shape, box_height)
    people = [_person(number, spot, texts[number], middle, shape, box_height) for number, spot in enumerate(spots)]
    words = wrap(child, int(shape.child / 6))
    return Around(shape, height, box_height, middle, _lines(words, *middle), tuple(people))


def _wrapped(name: str, shape: Shape) -> list[str]:
    """Return a name as lines of a box. Letters that are drawn twice as wide as others count twice."""
    lines: list[str] = []
    for word in name.split():
        first, *rest = _pieces(word, shape.most)
        if lines and _width(f"{lines[-1]} {first}") <= shape.letters:
            lines[-1] += f" {first}"
        else:
            lines.append(first)
        lines += rest
    return lines


def _pieces(word: str, most: int) -> list[str]:
    pieces = [""]
    for letter in word:
        # A mark over a letter, and what a joiner ties together, stays in one piece.
        is_tied = _width(letter) == 0 or pieces[-1].endswith(_JOINER)
        if not is_tied and _width(pieces[-1] + letter) > most:
            pieces.append("")
        pieces[-1] += letter
    return pieces


_JOINER = "\u200d"


def _width(text: str) -> int:
    """Return how many ordinary letters wide a text is drawn, as far as Unicode tells (its annex 11)."""
    return sum(
        0 if category(letter) in ("Mn", "Me", "Cf") else 2 if east_asian_width(letter) in "FW" else 1 for letter in text
    )


Point = tuple[float, float]


def _spots(count: int, shape: Shape, box_height: float) -> tuple[list[Point], Point, float]:
    """Return the middle of each box, the middle of the child and the height of the drawing."""
    if shape.columns == 2:
        return _two_columns(count, shape, box_height)
    top, sides, bottom = _shares(count, shape.columns)
    step = box_height + _ROW_GAP
    upper = _EDGE + box_height / 2
    span = max(2 * shape.sag + (-(-sides // 2) + 1) * step, box_height + 2 * _ROW_GAP + 2 * shape.child)
    middle = upper + span / 2
    left, right = _EDGE + shape.box / 2, shape.width - _EDGE - shape.box / 2
    beside = _column(-(-sides // 2), left, middle, step) + _column(sides // 2, right, middle, step)
    spots = [
        *_row(top, upper, shape, shape.sag),
        *sorted(beside, key=lambda spot: (spot[1], spot[0])),
        *_row(bottom, upper + span, shape, -shape.sag),
    ]
    lowest = upper + span + box_height / 2 if bottom else middle + shape.child
    return spots, (shape.width / 2, middle), lowest + _EDGE


def _shares(count: int, columns: int) -> tuple[int, int, int]:
    """Return how many people stand above the child, at its sides and below."""
    if count <= 2 * columns:
        return -(-count // 2), 0, count // 2
    return columns, count - 2 * columns, columns


def _row(count: int, y: float, shape: Shape, sag: float) -> list[Point]:
    """Return the middles of boxes in one row, the outer ones lower by `sag`."""
    half = (count - 1) / 2
    step = (shape.width - shape.box - 2 * _EDGE) / max(shape.columns - 1, 1)
    reach = (shape.columns - 1) / 2
    offsets = [number - half for number in range(count)]
    return [(shape.width / 2 + offset * step, y + sag * (offset / reach) ** 2) for offset in offsets]


def _column(count: int, x: float, middle: float, step: float) -> list[Point]:
    """Return the middles of boxes one below the other, around a height."""
    return [(x, middle + (number - (count - 1) / 2) * step) for number in range(count)]


def _two_columns(count: int, shape: Shape, box_height: float) -> tuple[list[Point], Point, float]:
    """Return the same where there is no room beside the child: the rows leave a gap for it in their middle."""
    step = box_height + _ROW_GAP
    rows = -(-count // 2)
    above = -(-rows // 2)
    gap = 2 * shape.child + _ROW_GAP
    tops = [_EDGE + number * step + (gap if number >= above else 0) for number in range(rows)]
    left, right = _EDGE + shape.box / 2, shape.width - _EDGE - shape.box / 2
    spots = [(right if number % 2 else left, tops[number // 2] + box_height / 2) for number in range(count)]
    middle = _EDGE + above * step - _ROW_GAP / 2 + gap / 2
    below = tops[-1] + box_height if rows > above else middle + shape.child
    return spots, (shape.width / 2, middle), below + _EDGE


def _person(number: int, spot: Point, text: list[str], child: Point, shape: Shape, box_height: float) -> Person:
    x, y = spot
    # In two columns a line runs down the middle and then to the side, so that it crosses no other box.
    path = (child, (child[0], y), spot) if shape.columns == 2 else (child, spot)
    return Person(number, x - shape.box / 2, y - box_height / 2, _lines(text, x, y), path)


def _lines(texts: Sequence[str], x: float, y: float) -> tuple[Line, ...]:
    first = y - (len(texts) - 1) / 2 * LINE + _ASCENT
    return tuple(Line(text, x, first + number * LINE) for number, text in enumerate(texts))
