"""Allowances in the comments of YAML: `# lint: allow acronym "PECS" it is the product's name`."""

from __future__ import annotations

import re

from generator.directory.nodes import Node
from generator.directory.tree import scalars
from generator.lint.document import Allowance
from generator.lint.reading.allowing import allowance_in
from generator.lint.reading.passage import Passage

_COMMENT = re.compile(r"#(?<!\S.)#*+([ \t]*lint:[^\r\n]*)", re.IGNORECASE)


def yaml_allowances(text: str, root: Node) -> list[Allowance]:
    """Return what the comments of a YAML text allow. `root` is what the text says: inside its texts are no comments."""
    found = list(_COMMENT.finditer(text))
    if not found:
        return []
    inside = [(scalar.start, scalar.end) for scalar in scalars(root) if "#" in scalar.raw]
    passage = Passage(text)
    allowances = [
        allowance_in(match[1], passage, match.start())
        for match in found
        if not any(start <= match.start() < end for start, end in inside)
    ]
    return [one for one in allowances if one is not None]
