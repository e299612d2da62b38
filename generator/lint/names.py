"""Names of teams, places, funds and roles: words with capitals that an editor cannot change."""

from __future__ import annotations

from generator.lint.block_view import BlockView
from generator.lint.prose import word_set

_JOINING = word_set("and at by for in of on the to with")
_FUNCTION = _JOINING | word_set(
    "a an as but or if when this that these those our your their his her its my we you they it all each every some any no "
    "please how what where who why is are was were do does can will may must should"
)
_HEADS = word_set(
    "academy act agency alliance allowance association award board bureau cafe centre charity charter clinic club code "
    "college commission commissioner committee company coordinator co-ordinator ordinator council court credit department "
    "directorate director forum foundation framework fund grant group handbook helpline hospital hub initiative institute "
    "lead manager network newsletter officer ombudsman panel partnership payment programme project register scheme school "
    "service services society strategy surgery team teams trust tribunal unit worker"
) | {"café"}
"""Words with which the names of organisations, roles and schemes end."""
_GAPS = frozenset((" ", "-", " & ", "'", "’ ", "'s "))
_FAR = 200
"""Characters. A word so far into a sentence does not begin it."""


def is_name(block: BlockView, first: int, after: int) -> bool:
    """Return whether the words from number `first` to `after` are part of a name.

    A name has capitals, and either a word such as "Team" or "Fund" among them, or another word with a capital beside them
    ("Wenbury Portage"). Capitals alone are not enough: many editors write "Graduated Approach" for more weight.
    """
    if not _is_capitalised(block, first):
        return False
    start, end = _capitals(block, first, after)
    capitals = [number for number in range(start, end) if _is_capitalised(block, number)]
    if any(block.words[number] in _HEADS for number in capitals):
        return end - start > 1 and (len(capitals) > 1 or not _starts_sentence(block, capitals[0]))
    beside = [number for number in (first - 1, after) if start <= number < end]
    return any(_is_capitalised(block, number) and not _starts_sentence(block, number) for number in beside) and (
        not _starts_sentence(block, first) and not _is_title_case(block)
    )


def _capitals(block: BlockView, first: int, after: int) -> tuple[int, int]:
    """Return from where to where words with capitals stand around some words, little words between them included."""
    start, end = first, after
    for number in range(first - 1, max(first - 8, -1), -1):
        if not _goes_on(block, number):
            break
        if _is_capitalised(block, number):
            start = number
        elif block.words[number] not in _JOINING:
            break
    for number in range(after, min(after + 7, len(block.words))):
        if not _goes_on(block, number - 1):
            break
        if _is_capitalised(block, number):
            end = number + 1
        elif block.words[number] not in _JOINING:
            break
    return start, end


def _goes_on(block: BlockView, number: int) -> bool:
    """Whether nothing but a space, or what is as little, stands behind a word."""
    return block.text[block.spans[number][1] : block.spans[number + 1][0]] in _GAPS


def _is_capitalised(block: BlockView, number: int) -> bool:
    """Whether a word has a capital letter that is not owed to shouting, nor to a little word at the start."""
    start, end = block.spans[number]
    word = block.text[start:end]
    return word[:1].isupper() and (len(word) == 1 or not word.isupper()) and word.lower() not in _FUNCTION


def _starts_sentence(block: BlockView, number: int) -> bool:
    position = block.spans[number][0]
    start, _ = block.sentence_at(position)
    if position - start > _FAR:
        return False
    between = block.text[start:position]
    return not any(letter.isalnum() for letter in between) or between.rstrip().endswith(":")


def _is_title_case(block: BlockView) -> bool:
    """Whether nearly all words of a short text have capitals, so that one more says nothing."""
    if len(block.words) > 12:
        return False
    long = [number for number, word in enumerate(block.words) if word not in _FUNCTION]
    capitals = sum(1 for number in long if block.text[block.spans[number][0]].isupper())
    return len(long) > 1 and capitals >= 0.75 * len(long)
