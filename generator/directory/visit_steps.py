"""One step of a first visit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoryStep:
    """One short line, and what to look at beside it."""

    text: str
    """As a field of one line may be written: with emphasis and links."""
    drawing: str
    """The name of a drawing (see `drawings`)."""
