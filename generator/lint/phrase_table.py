"""The phrases of all word lists as a tree of words, in which each word leads to the next.

A term such as `{we|the school} {cannot|will not} {take|keep} {you|him|her}` stands for many phrases. They are never
written out: what follows a part is shared by all its forms. Nothing but its first words is worked out before a text has
one of them, and terms that begin alike are put together only where a text goes there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import chain, count, islice
from typing import Protocol

from generator.lint.lazy import lazy
from generator.lint.prose import word_set
from generator.lint.terms import STEADY, first_words, forms_of, parts_of, steady_letters

ADVERBS = word_set(
    "absolutely actually already also always clearly completely consistently currently deliberately ever even "
    "fully generally however immediately just knowingly normally now often only "
    "ordinarily personally politely presently properly punctually really reasonably regularly regretfully regrettably "
    "repeatedly respectfully sadly safely simply sometimes still strictly temporarily then therefore typically "
    "unfortunately usually willingly yet"
)
"""Words that may stand between two words of a phrase without changing what it says, as in "cannot currently accept"."""


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
    from_site: bool = False
    """Whether the site's own list has it."""


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


Step = tuple["Wording", tuple[str, ...], int, int]
"""A place between two words of one wording of a term: the wording, the words that are left of a form of a part, the
number of the part behind them, and the ending so far. The first part that has endings gives the wording its own."""


class Node:
    """A place between two words of all terms that have begun alike."""

    __slots__ = ("following", "leaves", "next")

    def __init__(self, leaves: list[Leaf], following: Collection[str], lead: Callable[[str], Node]) -> None:
        """Take what ends here, the words with which the terms go on, and what tells where each of these leads."""
        self.leaves = leaves
        """What ends here: entries before exemptions, and of entries the one that was read last."""
        self.following = following
        """Each word with which they go on."""
        self.next = _Next(lead)
        """Where each of these words leads."""

    def joined(self, other: Node) -> Node:
        """Return the same place in the terms of both."""

        def lead(word: str) -> Node:
            if word not in other.following:
                return self.next[word]
            return self.next[word].joined(other.next[word]) if word in self.following else other.next[word]

        leaves = sorted((*self.leaves, *other.leaves), key=_order)
        return Node(leaves, {*self.following, *other.following}, lead)


class _Next(dict[str, Node]):
    """Where words lead from a node, each looked up when a text goes there."""

    def __init__(self, lead: Callable[[str], Node]) -> None:
        super().__init__()
        self._lead = lead

    def __missing__(self, word: str) -> Node:
        node = self[word] = self._lead(word)
        return node


class _Places(dict[tuple[Step, ...], Node]):
    """The places that steps lead to, each put together when a text goes there. Many terms go on alike."""

    def __missing__(self, steps: tuple[Step, ...]) -> Node:
        following: dict[str, list[Step]] = {}
        leaves: dict[int, Leaf] = {}
        for wording, words, part, so_far in dict.fromkeys(steps):
            if words:
                following.setdefault(words[0], []).append((wording, words[1:], part, so_far))
                continue
            for ending in wording.lead_on(part, so_far, following):
                leaf = wording.leaf(ending)
                known = leaves.setdefault(leaf.rank, leaf)
                if leaf.ending < known.ending:
                    leaves[leaf.rank] = leaf
        in_order = sorted(leaves.values(), key=_order)
        node = self[steps] = Node(in_order, following, lambda word: self[tuple(following[word])])
        return node


def _order(leaf: Leaf) -> tuple[bool, int]:
    return leaf.entry is None, -leaf.rank


class Wording:
    """One wording of a term. Its forms are worked out part by part, as texts get so far."""

    def __init__(self, written: str, leaf: Callable[[int], Leaf]) -> None:
        """Take it as it is written, and what makes its leaf, given its ending."""
        self.leaf = leaf
        self._written = written

    @lazy
    def _parts(self) -> list[str]:
        return parts_of(self._written)

    @lazy
    def _first(self) -> dict[str, list[Step]]:
        first: dict[str, list[Step]] = {}
        self.lead_on(0, 0, first)
        return first

    def after(self, word: str) -> list[Step]:
        """Return where a first word leads."""
        return self._first.get(word, [])

    def lead_on(self, part: int, ending: int, following: dict[str, list[Step]]) -> Iterable[int]:
        """Add to `following` where each word leads with which a part can begin.

        Returns: The endings with which the wording can be whole before that part. What follows a part that has a form
            without words can follow before it, too.
        """
        endings = {ending}
        for number in range(part, len(self._parts)):
            passed: set[int] = set()
            for so_far in endings:
                for own, words in forms_of(self._parts[number]):
                    if words:
                        following.setdefault(words[0], []).append((self, words[1:], number + 1, so_far or own))
                    else:
                        passed.add(so_far or own)
            if not passed:
                return ()
            endings = passed
        return endings


class Ready(Protocol):
    """Terms that were worked out before."""

    ranks: int
    """How many there are."""

    def begun(self, word: str) -> Node | None:
        """Return where a word leads with which one of them begins."""


class PhraseTable:
    """The phrases of all word lists."""

    def __init__(self, ready: Ready | None = None) -> None:
        """Make a table with the terms that are ready, or without any."""
        self._beginnings = _Beginnings(ready)
        self.ranks = ready.ranks if ready else 0

    def add(self, term: str, leaf: Callable[[int, int], Leaf], *, gives_way: bool = False) -> None:
        """Take all phrases that a term stands for.

        Args:
            term: As word lists write it.
            leaf: Makes the leaf for the rank of the term and the number of the ending that its verb or noun has.
            gives_way: Whether any other term with the same words is the one that counts.
        """
        self.ranks += 1
        rank = -self.ranks if gives_way else self.ranks
        for written in term.split(" | "):
            self._beginnings.take(written, partial(leaf, rank))

    def beginnings(self) -> dict[str, Node]:
        """Return where each word leads with which a phrase begins. All of them are worked out."""
        return self._beginnings.work_out_all()

    def begun(self, words: list[str]) -> list[tuple[int, Node]]:
        """Return the numbers of the words with which a phrase can begin, and where each leads.

        Most words begin some phrase, and few of those go on with the word behind. So this looks at two words at a time.
        """
        beginnings = self._beginnings
        behind = islice(chain(words, ("",)), 1, None)
        return [
            (number, beginnings.nodes[words[number]])
            for number, wanted, following in zip(count(), map(beginnings.__getitem__, words), behind, strict=False)
            if wanted is None or following in wanted
        ]


class _Beginnings(dict[str, "frozenset[str] | None"]):
    """For each word that was looked up before, the words of which one must follow if a phrase is to begin with it.

    None: the word is a phrase by itself, whatever follows.
    """

    def __init__(self, ready: Ready | None) -> None:
        super().__init__()
        self._ready = ready
        self.nodes: dict[str, Node] = {}
        """Where each word leads with which a phrase begins."""
        self._first: dict[str, list[Wording]] = {}
        """The wordings by their first words."""
        self._waiting: dict[str, list[tuple[str, Callable[[int], Leaf]]]] = {}
        """Those that are not worked out yet, since no text had a word that begins with the same letters."""
        self._places = _Places()

    def take(self, written: str, leaf: Callable[[int], Leaf]) -> None:
        """Take a wording, and what makes its leaf, given its ending."""
        letters = steady_letters(written)
        if letters:
            self._waiting.setdefault(letters, []).append((written, leaf))
        else:
            self._work_out(written, leaf)

    def _work_out(self, written: str, leaf: Callable[[int], Leaf]) -> None:
        wording = Wording(written, leaf)
        for word in first_words(written):
            self._first.setdefault(word, []).append(wording)

    def work_out_all(self) -> dict[str, Node]:
        """Work out what is waiting. Returns: Where each word leads with which a wording begins that was taken."""
        for letters in list(self._waiting):
            self._work_out_waiting(letters)
        for word in self._first:
            self[word]
        return self.nodes

    def _work_out_waiting(self, letters: str) -> None:
        for written, leaf in self._waiting.pop(letters, ()):
            self._work_out(written, leaf)

    def __missing__(self, word: str) -> frozenset[str] | None:
        for letters in STEADY:
            self._work_out_waiting(word[:letters])
        node = self._ready.begun(word) if self._ready else None
        if word in self._first:
            own = self._places[tuple(chain.from_iterable(one.after(word) for one in self._first[word]))]
            node = node.joined(own) if node else own
        if node is None:
            wanted: frozenset[str] | None = frozenset()
        else:
            self.nodes[word] = node
            wanted = None if node.leaves else ADVERBS.union(node.following)
        self[word] = wanted
        return wanted
