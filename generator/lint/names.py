"""Names of teams, places, funds and roles: words with capitals that an editor cannot change."""

from __future__ import annotations

from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.prose import word_set

_LITTLE = word_set("a an and at by for from in of on or our the their this to we with your my you what how who why")
_HEADS = frozenset(
    [
        "academy",
        "act",
        "action",
        "agency",
        "alliance",
        "allowance",
        "association",
        "award",
        "board",
        "bulletin",
        "bureau",
        "cafe",
        "café",
        "campaign",
        "centre",
        "charity",
        "charter",
        "clinic",
        "club",
        "co-ordinator",
        "code",
        "college",
        "commission",
        "commissioner",
        "committee",
        "company",
        "coordinator",
        "council",
        "court",
        "credit",
        "department",
        "directorate",
        "director",
        "forum",
        "foundation",
        "framework",
        "fund",
        "group",
        "handbook",
        "helpline",
        "hospital",
        "house",
        "hub",
        "initiative",
        "institute",
        "lead",
        "library",
        "line",
        "manager",
        "network",
        "newsletter",
        "office",
        "officer",
        "ombudsman",
        "panel",
        "partnership",
        "payment",
        "plan",
        "policy",
        "practice",
        "programme",
        "project",
        "register",
        "scheme",
        "school",
        "service",
        "services",
        "society",
        "stage",
        "standards",
        "strategy",
        "surgery",
        "system",
        "task",
        "team",
        "trust",
        "tribunal",
        "unit",
        "week",
    ]
)


def is_name(block: BlockView, first: int, after: int) -> bool:
    """Return whether the words from number `first` to `after` are, or are part of, a name.

    A name has capitals where the writer had a choice: not only at the start of a sentence, and not because a heading
    has capitals throughout.
    """
    if not _is_capital(block, first) or _is_shouted(block, first, after):
        return False
    before, behind = _neighbour(block, first, -1), _neighbour(block, after - 1, 1)
    beside = (before is not None and _is_part(block, before)) or (behind is not None and _is_part(block, behind))
    if block.kind in (Kind.HEADING, Kind.TITLE) and _is_title_case(block):
        return _has_head(block, first, after)
    if _starts_sentence(block, first):
        return behind == after and _is_capital(block, behind) and not _is_shouted(block, behind, behind + 1)
    return beside or (after - first > 1 and all(_is_capital(block, number) for number in range(first, after)))


def _is_capital(block: BlockView, number: int) -> bool:
    return block.text[block.spans[number][0]].isupper()


def _is_shouted(block: BlockView, first: int, after: int) -> bool:
    words = block.text[block.spans[first][0] : block.spans[after - 1][1]]
    return len(words) > 1 and words.isupper()


def _neighbour(block: BlockView, number: int, step: int) -> int | None:
    """Return the number of the next word to one side, over little words such as "of", or None at a stop."""
    while 0 <= number + step < len(block.words):
        left, right = sorted((number, number + step))
        if block.text[block.spans[left][1] : block.spans[right][0]] not in (" ", "-", " & ", "'", "’ "):
            return None
        number += step
        if block.words[number] not in _LITTLE:
            return number
    return None


def _is_part(block: BlockView, number: int) -> bool:
    """Whether a word beside the words in question has a capital that makes a name of them."""
    return _is_capital(block, number) and not _starts_sentence(block, number)


def _starts_sentence(block: BlockView, number: int) -> bool:
    position = block.spans[number][0]
    start, _ = block.sentence_at(position)
    if position - start > _FAR:
        return False
    between = block.text[start:position]
    return not any(letter.isalnum() for letter in between) or between.rstrip().endswith(":")


_FAR = 200
"""Characters. A word so far into a sentence does not begin it."""
_MOST_IN_HEADING = 40
"""Words. A longer heading is none."""


def _is_title_case(block: BlockView) -> bool:
    if len(block.words) > _MOST_IN_HEADING:
        return False
    long = [span[0] for word, span in zip(block.words, block.spans, strict=True) if word not in _LITTLE]
    capitals = sum(1 for start in long if block.text[start].isupper() or block.text[start].isdigit())
    return len(long) > 1 and capitals >= 0.75 * len(long)


def _has_head(block: BlockView, first: int, after: int) -> bool:
    """Whether the words of a heading stand right before a word such as "Team" or "Fund"."""
    behind = block.words[after : after + 2]
    return not _HEADS.isdisjoint(behind) or (block.words[after - 1] in _HEADS and after - first > 1)
