"""Comments by which an editor allows something in one place, such as `lint: allow acronym "PECS" it is a name`."""

from __future__ import annotations

import re

from generator.lint.document import Allowance
from generator.lint.reading.passage import Passage

_ALLOWANCE = re.compile(
    r"""\s*+lint:\s*+allow(?![\w-])\s*+([A-Za-z][\w-]*+)?\s*+(?:"([^"]*+)"|“([^”]*+)”|'([^']*+)')?+(.*)""",
    re.DOTALL | re.IGNORECASE,
)
_UNKNOWN_LINE = 0


def allowance_in(comment: str, passage: Passage, start: int) -> Allowance | None:
    """Return what a comment allows, or nothing when it is an ordinary comment.

    Args:
        comment: What it says, without the marks around it.
        passage: The passage it stands in.
        start: Where it starts there, with its marks. Its line is filled in when the whole file is known.
    """
    match = _ALLOWANCE.match(comment)
    if match is None:
        return None
    words = next((group for group in match.groups()[1:4] if group is not None), None)
    return Allowance(
        rule=match[1] or "",
        words=None if words is None else " ".join(words.split()),
        reason=" ".join(match[5].split()).lstrip(":-–— "),
        line=_UNKNOWN_LINE,
        source=passage.place(start),
    )
