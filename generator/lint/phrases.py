"""Finding the phrases of all word lists in one pass over the words of a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.lint.block_view import BlockView
from generator.lint.names import is_name
from generator.lint.phrase_table import ADVERBS, Conditions, Entry, Leaf, Node, PhraseTable
from generator.lint.subjects import is_about

_JOINS = frozenset(" -\u2010\u2011'/\n")
"""What may stand between two words of a phrase."""
_LOOSE_JOINS = _JOINS | {","}
_AROUND = 150
"""Words on either side. So much of a paragraph counts as around a phrase."""


class PhraseMatch(NamedTuple):
    """A phrase on a page."""

    view: BlockView
    entry: Entry
    start: int
    end: int
    ending: int


def find_phrases(blocks: Iterable[BlockView], table: PhraseTable) -> dict[str, list[PhraseMatch]]:
    """Return the phrases on a page in order, by rule. The longest wins, and none overlaps another of its rule."""
    found: dict[str, list[PhraseMatch]] = {}
    for block in blocks:
        words = block.words
        taken: dict[str, int] = {}
        for number, node in table.begun(words):
            for after, leaves in reversed(_ends(node, words, number + 1)):
                for leaf in leaves:
                    _take(block, number, after, leaf, taken, found)
    return found


def _ends(first: Node, words: list[str], after: int) -> list[tuple[int, list[Leaf]]]:
    """Return where phrases end that go on from `first` with word number `after`, or behind it when it is an adverb."""
    node, count = first, len(words)
    ends: list[tuple[int, list[Leaf]]] = []
    while True:
        if node.leaves:
            ends.append((after, node.leaves))
        if after < count and words[after] in ADVERBS and words[after] not in node.following:
            after += 1
        if after >= count or words[after] not in node.following:
            return ends
        node = node.next[words[after]]
        after += 1


def _take(
    block: BlockView,
    number: int,
    after: int,
    leaf: Leaf,
    taken: dict[str, int],
    found: dict[str, list[PhraseMatch]],
) -> None:
    """Note a phrase from word `number` to `after`, when it counts there and no other has taken the place."""
    entry = leaf.entry
    if number < taken.get(leaf.rule, 0) or (after > number + 1 and not _joined(block, number, after, leaf.is_loose)):
        return
    if entry is None:
        taken[leaf.rule] = after
    elif entry.conditions is None or _counts(block, number, after, entry.conditions):
        start, end = block.spans[number][0], block.spans[after - 1][1]
        if entry.conditions is not None and entry.conditions.anywhere:
            is_free = True
        else:
            is_free = not (
                _is_second_half(block, start) or block.is_quoted(start, end) or is_name(block, number, after)
            )
        if is_free:
            taken[leaf.rule] = after
            found.setdefault(leaf.rule, []).append(PhraseMatch(block, entry, start, end, leaf.ending))


def _joined(block: BlockView, first: int, after: int, is_loose: bool) -> bool:  # noqa: FBT001  private
    spans, text = block.spans, block.lower
    joins = _LOOSE_JOINS if is_loose else _JOINS
    end = spans[first][1]
    for start, next_end in spans[first + 1 : after]:
        if text[end:start] != " " and not joins.issuperset(text[end:start]):
            return False
        end = next_end
    return True


def _counts(block: BlockView, first: int, after: int, asked: Conditions) -> bool:
    if asked.next or asked.not_next:
        behind = next_word(block, after)
        if (asked.next and behind not in asked.next) or behind in asked.not_next:
            return False
    if asked.previous or asked.not_previous:
        before = previous_word(block, first)
        if (asked.previous and before not in asked.previous) or before in asked.not_previous:
            return False
    if asked.behind or asked.not_behind:
        near = words_behind(block, after, 5)
        if (asked.behind and asked.behind.isdisjoint(near)) or not asked.not_behind.isdisjoint(near):
            return False
    if asked.near or asked.not_near:
        around = words_of_sentence(block, first)
        if (asked.near and asked.near.isdisjoint(around)) or not asked.not_near.isdisjoint(around):
            return False
    if asked.not_before and not asked.not_before.isdisjoint(words_before(block, first, 4)):
        return False
    if asked.not_around and not asked.not_around.isdisjoint(block.words[max(first - _AROUND, 0) : after + _AROUND]):
        return False
    return not asked.subject or is_about(block, first, asked.subject)


def _is_second_half(block: BlockView, start: int) -> bool:
    """Whether a word is glued to the one before it, as in "low-key" or "self-referral"."""
    return start > 1 and block.text[start - 1] in "-\u2010\u2011" and block.text[start - 2].isalnum()


def next_word(block: BlockView, after: int) -> str:
    """Return the word behind word number `after` - 1, or "" when a stop or the end comes first."""
    if after >= len(block.words):
        return ""
    gap = block.lower[block.spans[after - 1][1] : block.spans[after][0]]
    return block.words[after] if _JOINS.issuperset(gap) else ""


def previous_word(block: BlockView, first: int) -> str:
    """Return the word before word number `first`, or "" when a stop or the beginning comes first."""
    if not first:
        return ""
    gap = block.lower[block.spans[first - 1][1] : block.spans[first][0]]
    return block.words[first - 1] if _JOINS.issuperset(gap) else ""


def words_behind(block: BlockView, after: int, count: int) -> list[str]:
    """Return the next words of the same sentence, `count` at most."""
    if after >= len(block.words):
        return []
    _, end = block.sentence_at(block.spans[after - 1][0])
    last = min(after + count, len(block.words))
    return [block.words[number] for number in range(after, last) if block.spans[number][0] < end]


def words_before(block: BlockView, first: int, count: int) -> list[str]:
    """Return the words before word number `first` in the same sentence, `count` at most."""
    start, _ = block.sentence_at(block.spans[first][0])
    return [block.words[number] for number in range(max(first - count, 0), first) if block.spans[number][0] >= start]


def words_of_sentence(block: BlockView, number: int) -> list[str]:
    """Return all words of the sentence that a word stands in."""
    first, after = block.sentence_words(number)
    return block.words[first:after]
