"""People whose initials a page uses after it has named them, as minutes do: "Present: L Finch. LF to write"."""

from __future__ import annotations

import re

from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.lazy import lazy
from generator.lint.short_name import ShortName

_ONE_INITIAL = re.compile(r"([A-Z])(?<![\w.'’].)\.? ([A-Z])[a-z'’-]{2,}")
_DEGREE = re.compile(r"\b(?:BA|BSc|BEd|LLB|MA|MSc|MEd|PhD|DPhil|PGCE|MBE|OBE)\b")
_TITLED = re.compile(r"^\W*(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\b")
_NO_PEOPLE = frozenset(("the", "a", "an", "our", "your", "each", "every"))
_INITIALS = 3
"""Letters. Nobody signs with more."""
_TASK = 4
"""Words. What somebody is to do takes as many."""
_LINE = 12
"""Words. A signature is no longer."""


class People:
    """Everybody whom a page names by one initial and a surname, such as "L Finch"."""

    def __init__(self, blocks: list[BlockView]) -> None:
        """Take the blocks of the page. Nobody is looked for before there are letters that may be somebody's initials."""
        self._blocks = blocks

    def is_owner(self, name: ShortName) -> bool:
        """Return whether two or three letters fill the last cell of a row that says what somebody is to do."""
        number, view = name.view.number, name.view
        if view.kind is not Kind.CELL or len(name.text) > _INITIALS or view.text.strip() != name.text or not number:
            return False
        task = self._blocks[number - 1]
        behind = self._blocks[number + 1] if number + 1 < len(self._blocks) else None
        is_last = behind is None or behind.kind is not Kind.CELL or len(behind.text.split()) < 2
        return is_last and task.kind is Kind.CELL and len(task.text.split()) >= _TASK

    @lazy
    def initials(self) -> frozenset[str]:
        """Their initials."""
        return frozenset(first + last for block in self._blocks for first, last in _ONE_INITIAL.findall(block.text))


def is_person(name: ShortName, people: People, *, is_known: bool) -> bool:
    """Return whether letters are the initials of somebody on the page, or stand behind somebody's degree.

    Args:
        name: The letters.
        people: Everybody on the page.
        is_known: Whether the letters are a known shortened name too.
    """
    if not is_known and people.is_owner(name):
        return True
    if len(name.text) == 2 and name.text in people.initials and name.before.lower() not in _NO_PEOPLE:
        return True
    line = _line_around(name)
    return _TITLED.match(line) is not None and len(line.split()) <= _LINE and _DEGREE.search(line) is not None


def _line_around(name: ShortName) -> str:
    text = name.view.text
    end = text.find("\n", name.end)
    return text[text.rfind("\n", 0, name.start) + 1 : end if end >= 0 else len(text)]
