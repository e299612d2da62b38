"""The parts of a line of Markdown while nobody knows yet which of its marks mean something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.lint.reading.emphasis import Marks
from generator.lint.reading.writing import Writer


@dataclass(slots=True)
class Text:
    """Text that stands for itself."""

    start: int
    end: int


@dataclass(slots=True)
class Instead:
    """Text that is written in another way, such as an entity."""

    start: int
    end: int
    meant: str


@dataclass(slots=True)
class Step:
    """Something other than text: a link that begins or ends, code, a tag, a line end."""

    start: int
    end: int
    take: Callable[[Writer], None]


@dataclass(slots=True)
class Bracket:
    """A bracket that may turn out to begin a link or a picture. Until then it is text."""

    start: int
    end: int
    marks: int
    """How many marks came before it."""
    part: int
    """Its number among the parts."""
    is_picture: bool
    is_active: bool = True
    """Not so when a link inside it was found: links hold no links."""


Part = Text | Instead | Step | Bracket | Marks


def emit(writer: Writer, parts: list[Part]) -> None:
    """Write parts one after another."""
    for part in parts:
        kind = type(part)
        if kind is Text or kind is Bracket or kind is Marks:
            writer.text(part.start, part.end)
        elif isinstance(part, Instead):
            writer.instead(part.meant, part.start, part.end)
        elif isinstance(part, Step):
            part.take(writer)


def open_code(writer: Writer) -> None:
    """Begin code."""
    writer.open("code")


def close_code(writer: Writer) -> None:
    """End code."""
    writer.close("code")


def close_link(writer: Writer) -> None:
    """End a link."""
    writer.close("link")


def open_address(writer: Writer, target: str) -> None:
    """Begin an address that is its own link."""
    writer.open("link", target)
    writer.open("code")


def close_address(writer: Writer) -> None:
    """End such an address."""
    writer.close("code")
    writer.close("link")
