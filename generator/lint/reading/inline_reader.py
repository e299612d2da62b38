"""One block of Markdown, as far as it has been read."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.lint.reading.emphasis import Marks
from generator.lint.reading.inline_links import References
from generator.lint.reading.inline_parts import Bracket, Part, Text
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage


@dataclass(slots=True)
class InlineReader:
    """Reads one block from its start to its end, once."""

    passage: Passage
    at: int
    """Where to go on."""
    end: int
    """Where the block ends."""
    references: References
    draft: PageDraft
    first: int = field(init=False)
    """Where the block begins."""
    begun: int = field(init=False)
    """Where the text begins that is not yet among the parts."""
    parts: list[Part] = field(default_factory=list)
    """What the block holds so far, in order."""
    marks: list[Marks] = field(default_factory=list)
    """Marks of emphasis that have no partner yet."""
    brackets: list[Bracket] = field(default_factory=list)
    """Square brackets that are open."""
    ticks: dict[int, list[int]] | None = None
    """Where backticks stand, by how many are in a row, once somebody has looked."""
    escaped: int = -1
    """Where the last character ended that a backslash made an ordinary one."""
    gone: set[str] = field(default_factory=set)
    """Ends of comments and the like that do not come any more."""

    def __post_init__(self) -> None:
        """Begin at the start of the block."""
        self.first = self.begun = self.at

    def flush(self, until: int) -> None:
        """Put the text before `until` among the parts."""
        if until > self.begun:
            self.parts.append(Text(self.begun, until))

    def take(self, start: int, until: int, part: Part | None) -> bool:
        """Take everything up to `until`, of which what comes before `start` is text. Returns True, for those who took it."""
        self.flush(start)
        if part is not None:
            self.parts.append(part)
        self.at = self.begun = until
        return True


def end_of_row(text: str, start: int, end: int) -> int:
    """Return where a row of the same characters ends."""
    character, at = text[start], start + 1
    while at < end and text[at] == character:
        at += 1
    return at
