"""People whose initials a page uses after it has named them, as minutes do: "Present: L Finch. LF to write"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.lint.block_view import BlockView
from generator.lint.short_name import ShortName

_ONE_INITIAL = re.compile(r"([A-Z])(?<![\w.'’].)\.? ([A-Z])[a-z'’-]{2,}")
_DEGREE = re.compile(r"\b(?:BA|BSc|BEd|LLB|MA|MSc|MEd|PhD|DPhil|PGCE|MBE|OBE)\b")
_TITLED = re.compile(r"^\W*(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\b")
_LINE = 12
"""Words. A signature is no longer."""


def initials_of_people(blocks: Iterable[BlockView]) -> frozenset[str]:
    """Return the initials of everybody whom the page names by one initial and a surname, such as "L Finch"."""
    return frozenset(
        first + last
        for block in blocks
        if block.has_capitals or " " in block.text
        for first, last in _ONE_INITIAL.findall(block.text)
    )


def is_person(name: ShortName, people: frozenset[str]) -> bool:
    """Return whether letters are the initials of somebody on the page, or stand behind somebody's degree."""
    if name.text in people and name.before.lower() not in ("the", "a", "an", "our", "your", "each", "every"):
        return True
    line = _line_around(name)
    return len(line.split()) <= _LINE and _TITLED.match(line) is not None and _DEGREE.search(line) is not None


def _line_around(name: ShortName) -> str:
    text = name.view.text
    end = text.find("\n", name.end)
    return text[text.rfind("\n", 0, name.start) + 1 : end if end >= 0 else len(text)]
