"""The built-in lists as tables that are ready for use, so that the linter starts sooner.

`make_ready` writes them when the package is built or installed. Nothing depends on them: where they are missing, or a list
or what reads it has changed since, the lists are read as they are written, and the same is found.

Each line of the file is JSON, and all but the first few are read only when a text needs them. A node and its like are
named by the numbers of their lines, from 0:

    the sum of what it was made from
    {name: what that list says}, for the lists that have no phrases
    how many terms there are
    {a word: the node to which it leads}
    a node: [[[term, ending], ...], {a word: the node to which it leads}]
    a term: [rank, rule, whether it is loose], and of an entry [..., term, what to say, fix, family, conditions]
    conditions: {name: words, or a single value}
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.lint.phrase_table import Conditions, Entry, Leaf, Node

FOLDER = Path(__file__).parent
READY = FOLDER / "ready.jsonl"
"""Where the tables are."""
_MADE_BY = (
    "phrase_table.py",
    "terms.py",
    "inflection.py",
    "prose.py",
    "words/lists.py",
    "words/make_ready.py",
    "words/ready.py",
)
"""The modules that decide what is in them, and how it is read."""
HEAD = 4
"""Lines before the first node."""


class Tables:
    """The tables of a file."""

    def __init__(self, lines: list[str]) -> None:
        """Take the lines of the file."""
        self._lines = lines
        self.lists: dict[str, Any] = json.loads(lines[1])
        """What the lists say that have no phrases, by their names."""
        self.ranks: int = json.loads(lines[2])
        """How many terms there are."""
        self._first: dict[str, int] = json.loads(lines[3])
        self._nodes: dict[int, Node] = {}
        self._terms: dict[int, Leaf] = {}

    def begun(self, word: str) -> Node | None:
        """Return where a word leads with which a phrase begins."""
        number = self._first.get(word)
        return None if number is None else self._node(number)

    def _node(self, number: int) -> Node:
        if number not in self._nodes:
            leaves, following = json.loads(self._lines[number])
            in_order = [self._leaf(term, ending) for term, ending in leaves]
            self._nodes[number] = Node(in_order, following, lambda word: self._node(following[word]))
        return self._nodes[number]

    def _leaf(self, number: int, ending: int) -> Leaf:
        if number not in self._terms:
            rank, rule, is_loose, *entry = json.loads(self._lines[number])
            self._terms[number] = Leaf(rule, self._entry(rule, *entry) if entry else None, rank, 0, is_loose)
        term = self._terms[number]
        return Leaf(term.rule, term.entry, term.rank, ending, term.is_loose) if ending else term

    def _entry(self, rule: str, term: str, say: str, fix: str | None, family: str, conditions: int | None) -> Entry:
        asked = None if conditions is None else self._conditions(conditions)
        return Entry(rule, term, say, fix, asked, family)

    def _conditions(self, number: int) -> Conditions:
        told: dict[str, Any] = json.loads(self._lines[number])
        asked: dict[str, Any] = {
            name: frozenset(words) if isinstance(words, list) else words for name, words in told.items()
        }
        return Conditions(**asked)


def sum_of_sources() -> str:
    """Return a sum of all that the tables are made from."""
    total = blake2b(digest_size=16)
    for path in (*sorted(FOLDER.glob("*.yaml")), *(FOLDER.parent / name for name in _MADE_BY)):
        total.update(path.read_bytes())
    return total.hexdigest()


@cache
def ready_tables() -> Tables | None:
    """Return the tables, or None when there are none, or the lists have changed since they were made."""
    try:
        lines = READY.read_text("utf-8").split("\n")
        return Tables(lines) if lines[0] == json.dumps(sum_of_sources()) else None
    except (OSError, ValueError):
        return None
