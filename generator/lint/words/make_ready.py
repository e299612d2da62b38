"""Makes the tables of `ready` from the built-in lists.

    python -m generator.lint.words.make_ready

The package does so itself when it is built or installed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from generator.lint.phrase_table import Conditions, Leaf, Node, PhraseTable
from generator.lint.words.lists import LONG_LISTS, PHRASE_RULES, built_in, worked_out
from generator.lint.words.ready import FOLDER, HEAD, READY, sum_of_sources

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def lines_of(table: PhraseTable, lists: Mapping[str, Any]) -> list[str]:
    """Return the lines of a file, as `ready` says them.

    Args:
        table: The phrases.
        lists: What the lists say that have no phrases, by their names.
    """
    lines = _Lines()
    first = {word: lines.node(node) for word, node in sorted(table.beginnings().items())}
    return [*map(_encode, (sum_of_sources(), lists, table.ranks, first)), *lines.told]


class _Lines:
    """The lines behind the head, of which each names by their numbers those that it needs."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self._numbers: dict[str, int] = {}
        self._nodes: dict[Node, int] = {}

    def node(self, node: Node) -> int:
        """Return the number of the line of a node."""
        if node not in self._nodes:
            leaves = [(self._term(leaf), leaf.ending) for leaf in node.leaves]
            following = {word: self.node(node.next[word]) for word in sorted(node.following)}
            self._nodes[node] = self._line((leaves, following))
        return self._nodes[node]

    def _term(self, leaf: Leaf) -> int:
        told = [leaf.rank, leaf.rule, leaf.is_loose]
        if (entry := leaf.entry) is not None:
            conditions = None if entry.conditions is None else self._conditions(entry.conditions)
            told += [entry.term, entry.say, entry.fix, entry.family, conditions]
        return self._line(told)

    def _conditions(self, asked: Conditions) -> int:
        told = {field.name: getattr(asked, field.name) for field in fields(Conditions)}
        return self._line(
            {name: sorted(one) if isinstance(one, frozenset) else one for name, one in told.items() if one}
        )

    def _line(self, told: Any) -> int:
        """Return the number of the line that says this."""
        line = _encode(told)
        if line not in self._numbers:
            self._numbers[line] = HEAD + len(self.told)
            self.told.append(line)
        return self._numbers[line]


def main() -> None:
    """Write the tables."""
    names = {file.stem for file in FOLDER.glob("*.yaml")}.difference(PHRASE_RULES, LONG_LISTS)
    lines = lines_of(worked_out(), {name: built_in(name) for name in sorted(names)})
    unfinished = READY.with_suffix(".new")
    unfinished.write_text("\n".join(lines), "utf-8")
    unfinished.replace(READY)


if __name__ == "__main__":
    main()
