"""One question: what it asks, and how an answer to it is read."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

from generator.directory.nodes import Location
from generator.directory.written import Value


class RefusedError(Exception):
    """An answer that cannot be taken. The message says why, and what to write instead."""


class RejectedError(Exception):
    """Answers that do not fit together. Each of these is asked again, with the reason."""

    def __init__(self, reasons: dict[Location, str]) -> None:
        """Take the way to each value in question, and why."""
        super().__init__(" ".join(reasons.values()))
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class Option:
    """One of a few answers to choose from, by its number or its word."""

    word: str
    label: str = ""
    """What it means, where the word alone does not say."""
    has_name: bool = False
    """Whether the label is its name, which says more to people than the word."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask at the keyboard."""

    way: Location
    """The way to the value inside the entry. No two questions have the same."""
    words: str
    read: Callable[[str], Value | None]
    """Gives the value of an answer, and nothing for "not told". It raises `RefusedError`."""
    left: int = 0
    """How many questions come after it, as far as that can be known."""
    help: str = ""
    """More about it, for those who ask."""
    example: str = ""
    options: tuple[Option, ...] = ()
    hint: str = ""
    """How to answer, such as "yes, no or partly"."""
    suggestion: str = ""
    """What an empty answer means, where that can be guessed."""
    empty: str = "Press Enter if you do not know."
    """What an empty answer means otherwise."""
    is_needed: bool = False
    """Whether the entry cannot be without it."""
    is_long: bool = False
    """Whether the answer can have several lines."""
    is_kept: bool = True
    """Whether the answer belongs to the entry, and so to the draft."""
    before: str = ""
    """What to show before it is asked."""

    @property
    def key(self) -> str:
        """The way as one text."""
        return ".".join(map(str, self.way))


Asking = Generator[Question, Value | None, Value | None]
"""Questions, each of which gets the value of its answer, and in the end the value that they ask for together."""
