"""The phrases of all word lists as a tree of words, in which each word leads to the next.

A term such as `{we|the school} {cannot|will not} {take|keep} {you|him|her}` stands for many phrases. They are never
written out: what follows a part is shared by all its forms. Nothing but its first words is worked out before a text has
one of them, and terms that begin alike are put together only where a text goes there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain, islice

from generator.lint.terms import Part, first_words, parts_of


@dataclass(frozen=True, slots=True)
class Conditions:
    """Where an entry counts. A set that is empty asks for nothing."""

    next: frozenset[str] = frozenset()
    """The word behind it is one of these. "" stands for none: a stop, a comma, or the end."""
    not_next: frozenset[str] = frozenset()
    previous: frozenset[str] = frozenset()
    """The word before it is one of these. "" stands for none."""
    not_previous: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    """One of these is in the same sentence."""
    not_near: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    """One of these is among the five words behind it, in the same sentence."""
    not_behind: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    """None of these is among the four words before it, in the same sentence."""
    not_around: frozenset[str] = frozenset()
    """None of these is in the same paragraph."""
    subject: str = ""
    """Whom the sentence must be about: one of `subjects.ASKED`."""
    anywhere: bool = False
    """Whether it counts in names and in quotations too."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a word list."""

    rule: str
    term: str
    """As it is looked up."""
    say: str
    """What to write instead."""
    fix: str | None = None
    """The term that can take its place without a second thought, with the mark of its endings."""
    conditions: Conditions | None = None
    family: str = ""
    """Entries of one family are reported once a page."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a phrase is, at the end of its words."""

    rule: str
    entry: Entry | None
    """None: these words are exempt."""
    rank: int = 0
    """The place of its term among all, in the order in which they were read."""
    ending: int = 0
    is_loose: bool = False
    """Whether commas may stand between its words."""


@dataclass(slots=True)
class Step:
    """A place between two words of one term."""

    next: dict[str, list[Step]] = field(default_factory=dict)
    leaves: list[Leaf] = field(default_factory=list)

    def lead(self, words: tuple[str, ...], to: Step) -> None:
        """Let words lead to another step. No words: all that can follow there can follow here too."""
        if not words:
            self.leaves += to.leaves
            for word, steps in to.next.items():
                self.next.setdefault(word, []).extend(steps)
            return
        step = self
        for word in words[:-1]:
            between = Step()
            step.next.setdefault(word, []).append(between)
            step = between
        step.next.setdefault(words[-1], []).append(to)


class Node:
    """A place between two words of all terms that have begun alike."""

    __slots__ = ("leaves", "next")

    def __init__(self, steps: Iterable[Step]) -> None:
        """Put steps together. Where their words lead is put together when a text goes there."""
        self.next: dict[str, list[Step] | Node] = {}
        leaves: dict[int, Leaf] = {}
        for step in {id(step): step for step in steps}.values():
            for leaf in step.leaves:
                known = leaves.setdefault(leaf.rank, leaf)
                if leaf.ending < known.ending:
                    leaves[leaf.rank] = leaf
            for word, targets in step.next.items():
                together = self.next.get(word)
                self.next[word] = [*together, *targets] if isinstance(together, list) else targets
        self.leaves: list[Leaf] = sorted(leaves.values(), key=_order)
        """What ends here: entries before exemptions, and of entries the one that was read last."""

    def after(self, word: str) -> Node | None:
        """Return where a word leads, or None."""
        found = self.next.get(word)
        if isinstance(found, list):
            node = self.next[word] = Node(found)
            return node
        return found


def _order(leaf: Leaf) -> tuple[bool, int]:
    return leaf.entry is None, -leaf.rank


class _Wording:
    """One wording of a term, and its words as steps once somebody asks for them."""

    __slots__ = ("_leaf", "_start", "_written")

    def __init__(self, written: str, leaf: Callable[[int], Leaf]) -> None:
        self._written, self._leaf = written, leaf
        self._start: Step | None = None

    def after(self, word: str) -> list[Step]:
        """Return where a first word leads."""
        if self._start is None:
            self._start = _steps(parts_of(self._written), self._leaf)
        return self._start.next.get(word, [])


class PhraseTable:
    """The phrases of all word lists."""

    def __init__(self) -> None:
        """Make a table without phrases."""
        self._first: dict[str, list[_Wording]] = {}
        self._nodes = _Firsts(self._first)
        self._ranks = 0

    def add(self, term: str, leaf: Callable[[int, int], Leaf]) -> None:
        """Take all phrases that a term stands for.

        Args:
            term: As word lists write it.
            leaf: Makes the leaf for the rank of the term and the number of the ending that its verb or noun has.
        """
        self._ranks += 1
        rank = self._ranks
        for written in term.split(" | "):
            wording = _Wording(written, lambda ending: leaf(rank, ending))
            for word in first_words(written):
                self._first.setdefault(word, []).append(wording)

    def begun(self, words: list[str], between: frozenset[str]) -> list[tuple[int, Node]]:
        """Return the numbers of the words with which a phrase can begin, and where each leads.

        Most words begin some phrase, and few of those go on with the word behind. So this looks at two words at a time.

        Args:
            words: The words of a text.
            between: Words that may stand between two words of any phrase.
        """
        behind = islice(chain(words, ("",)), 1, None)
        return [
            (number, node)
            for number, (node, following) in enumerate(zip(map(self._nodes.__getitem__, words), behind, strict=True))
            if node is not None and (following in node.next or node.leaves or following in between)
        ]


class _Firsts(dict[str, "Node | None"]):
    """Where each word leads that was looked up before: None for a word with which no phrase begins."""

    def __init__(self, first: dict[str, list[_Wording]]) -> None:
        super().__init__()
        self._first = first

    def __missing__(self, word: str) -> Node | None:
        wordings = self._first.get(word)
        node = self[word] = Node(chain.from_iterable(one.after(word) for one in wordings)) if wordings else None
        return node


def _steps(parts: list[Part], leaf: Callable[[int], Leaf]) -> Step:
    """Return the first step of a term. The first part that has endings gives the term its own."""
    made: dict[tuple[int, int], Step] = {}

    def step(number: int, ending: int) -> Step:
        known = made.get((number, ending))
        if known is None:
            known = made[number, ending] = Step()
            if number == len(parts):
                known.leaves.append(leaf(ending))
            else:
                for part_ending, words in parts[number]:
                    known.lead(words, step(number + 1, ending or part_ending))
        return known

    return step(0, 0)
