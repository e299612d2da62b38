"""Where on a page the meaning of a shortened name can stand: before it, behind it, or in the next cell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.prose import Span, lower, word_set
from generator.lint.short_name import ShortName

MOST = 16
"""Words. No meaning is longer."""
_REACH = 400
"""Characters. No further are the words looked for."""
_LINK_REACH = 260
"""Characters. No further before a name are the words that are linked to it."""
_BRACKET_REACH = 62
"""Characters. No further behind its opening bracket does a name stand that the bracket explains."""
_QUOTES = "\"“”'\u2018’*_ "
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,60}$")
_BRACKET_BEHIND = re.compile(
    r"['’]?s?[\"“”'\u2018’*]*"
    r"((?:\s+[^\W\d_]+){0,2})"  # "EHC plan (education, health and care plan)"
    r"\s*[(\[]\s*([^()\[\]]{3,200})[)\]]"
)
_SAYS_BEHIND = re.compile(
    r"[\"“”'\u2018’)\]*]*\s*(?:(?:here|there|now|usually|just)\s(?=\s*(?:is|means|stands)\b))?(?:"
    r"(?P<strong>[–\u2014:=]|-{1,2}(?=\s)"
    r"|,?\s*(?:which|that|it|this)?\s*(?:means?|stands? for|is short for|short for|refers to|in full|abbreviates"
    r"|is the same as|is an? (?:abbreviation|acronym) (?:for|of)))"
    r"|(?P<weak>,(?=\s*(?:the|our|your|an?)\b)"
    r"|,?\s*(?:or|i\.e\.,?|that is,?|also (?:known as|called)|(?:is|are)(?= (?:the|an?|our|your)\b)|is|are|now)"
    r"|,?\s*(?:short )?for(?=\s))"
    r")\s*[,:]?\s*"
)
_LOOKS_DEFINED = re.compile(
    r"['’]?s?[\"“”'\u2018’)\]*]*\s*(?:[(\[–\u2014:=]|-\s|,|stands|means|is\b|are\b|or\b|for\b|refers)"
)
_LINKS = word_set("or called call calls known as aka say says named name short shortened abbreviated abbreviation")
"""Words of which one says that a shortened name follows."""
_BETWEEN = _LINKS | word_set(
    "a an the our your their this these that it its them they her him which is are was be been also often usually "
    "sometimes commonly generally now just simply people we you everyone everybody staff schools professionals parents "
    "may might will can hear see find referred to for in then better more formerly previously still i e long some many "
    "most of us letters written"
)
"""Words that may stand between the full words and the shortened name."""
_DASHES = re.compile(r"[–\u2014,;:=]|\s-\s|^\s*$")
_LEADING = word_set(
    "a an the our your stands for short means meaning full in is or which that known formerly that's this"
)
"""Words that lead to the meaning and are no part of it."""
_STOPS = re.compile(r"[.!?;]\s|\n|[()\[\]]")
_CLAUSE_STOPS = re.compile(r"[.!?;:]\s|\n|[()\[\]]|\s[–\u2014]\s|[.!?;:]$")
_GO_TOGETHER = frozenset(
    (
        (Kind.CELL, Kind.CELL),
        (Kind.PARAGRAPH, Kind.ITEM),
        (Kind.HEADING, Kind.PARAGRAPH),
        (Kind.TITLE, Kind.PARAGRAPH),
        (Kind.PARAGRAPH, Kind.PARAGRAPH),
    )
)
"""Kinds of blocks of which the second can say what the first means."""


class Window(NamedTuple):
    """Words among which the meaning may be, and where they stand."""

    view: BlockView
    spans: list[Span]
    words: list[str]


@dataclass(frozen=True, slots=True)
class Strictness:
    """How sure words in one kind of window must be before they count."""

    backwards: bool
    """The words end at the name. Otherwise they begin behind it."""
    spare: int = 0
    """How many words may stand between the name and the words."""
    near: bool = False
    """Whether words that only come near to what is known count, as wrong."""
    wrong: bool = False
    """Whether words that fit the letters, and are not what is known, count, as wrong."""
    letters: int = 2
    """How many letters the name must have for words that are not known."""
    trailing: int = 2
    """How many words may stand between words that fit and the name."""


BRACKET_BEFORE = Strictness(backwards=True, spare=3, near=True, wrong=True)
"""Words before brackets in which the name stands."""
IN_BRACKETS = Strictness(backwards=False, near=True, wrong=True, spare=0)
"""Brackets behind a name, with its meaning and perhaps more."""
_LINE = Strictness(backwards=False, near=True, wrong=True)
_WEAK = Strictness(backwards=False, wrong=True, letters=3)
_BARE = Strictness(backwards=False, letters=3)
_LINKED = Strictness(backwards=True, wrong=True, trailing=0)
_TOLD_BEFORE = Strictness(backwards=True, spare=24, letters=3, trailing=24)


_OWNED = re.compile(r"(?:the|our|your)\s+\w+['’]s\s+(?=[A-Z])")
"""Whose it is, as in "the council's Technical Advice Centre"."""


def may_define(name: ShortName) -> bool:
    """Return whether what stands right beside a name looks like its meaning. It is quick, and sees too much."""
    text, start = name.view.text, name.start
    if text[max(start - 1, 0) : start] in _OPENING or text[max(start - 5, 0) : start].endswith(
        (" or ", "– ", "\u2014 ")
    ):
        return True
    if _LOOKS_DEFINED.match(text, name.end) or len(text) < name.end - start + 6:
        return True
    return _bracket_before(text, start) is not None


def _bracket_before(text: str, start: int) -> re.Match[str] | None:
    """Return the bracket that is open where a name starts."""
    least = max(start - _BRACKET_REACH, 0)
    if text.find("(", least, start) < 0 and text.find("[", least, start) < 0:
        return None
    return _IN_BRACKETS.search(text, least, start)


def is_glossed(name: ShortName) -> bool:
    """Return whether brackets right behind a name say in a sentence what it is, as in "CBT (a therapy that ...)"."""
    return _GLOSS.match(name.view.text, name.end) is not None


_GLOSS = re.compile(
    r"[\"“”'\u2018’*]*\s*\((?:an?|the|this is|these are|that is|that's|that’s|it is|it's|it’s)\s"
    r"[^()]*\b(?:that|which|who|where|when|to|for|of|with|how|used)\s[^()]{3,}\)"
    r"|[\"“”'\u2018’*]*\s*\(what [^()]{8,}\)",
    re.IGNORECASE,
)
_OPENING = frozenset("([“\"\u2018'–\u2014")


def windows(name: ShortName, blocks: list[BlockView]) -> Iterator[tuple[Window, Strictness]]:
    """Yield the places where the meaning of a name can stand, the likeliest first.

    Args:
        name: The name where it stands.
        blocks: All blocks of the page, for glossaries with the words in the next cell or paragraph.
    """
    text, view = name.view.text, name.view
    opened = _bracket_before(text, name.start)
    if opened:
        yield _before(view, opened.start()), BRACKET_BEFORE
    behind = _BRACKET_BEHIND.match(text, name.end)
    if behind:
        yield _behind(view, behind.start(2), behind.end(2)), IN_BRACKETS
    says = _SAYS_BEHIND.match(text, name.end)
    if says:
        yield _behind(view, says.end(), _clause_end(text, says.end())), _LINE if says["strong"] else _WEAK
        owned = _OWNED.match(text, says.end())
        if owned and not says["strong"]:
            yield _behind(view, owned.end(), _clause_end(text, owned.end())), _WEAK
        if says["strong"]:
            yield _behind(view, says.end(), len(text)), _BARE
    if not opened or text[opened.start() + 1 : name.start].strip(_QUOTES):
        yield from _linked(name, blocks)
    yield from _beside(name, blocks)


def _window(view: BlockView, start: int, end: int) -> Window:
    spans = [match.span() for match in _WORD.finditer(view.text, start, end)]
    return _cut(view, spans)


def _cut(view: BlockView, spans: list[Span]) -> Window:
    return Window(view, spans, [view.text[start:end] for start, end in spans])


def _before(view: BlockView, end: int) -> Window:
    start = max(end - 240, 0)
    for match in _STOPS.finditer(view.text, start, max(end - 1, start)):
        start = match.end()
    return _cut(view, _window(view, start, end).spans[-MOST - 4 :])


def _behind(view: BlockView, start: int, end: int) -> Window:
    spans = _window(view, start, min(end, start + _REACH)).spans[: MOST + 4]
    words = [lower(view.text[begin:stop]) for begin, stop in spans]
    first = 0
    while first < len(words) - 1 and words[first] in _LEADING and not _is_adjective(words[first], words[first + 1]):
        first += 1
    return _cut(view, spans[first:])


def _is_adjective(word: str, following: str) -> bool:
    """Whether "short" belongs to the meaning, as in "short breaks", and not to "short for" or "short form"."""
    return word == "short" and following not in ("for", "form")


def _clause_end(text: str, start: int) -> int:
    match = _CLAUSE_STOPS.search(text, start, start + _REACH)
    return match.start() if match else len(text)


def _linked(name: ShortName, blocks: list[BlockView]) -> Iterator[tuple[Window, Strictness]]:
    """Words before the name with "or", "known as" or a dash between, or in the sentence before "People call it"."""
    view = name.view
    start, _ = view.sentence_at(name.start)
    if not _may_be_linked(view, start, name.start):
        return
    spans = _window(view, max(start, name.start - _LINK_REACH), name.start).spans
    first = len(spans)
    while first and view.text[spans[first - 1][0] : spans[first - 1][1]].lower() in _BETWEEN:
        first -= 1
    between = [view.text[begin:end].lower() for begin, end in spans[first:]]
    is_linked = not _LINKS.isdisjoint(between)
    if first:
        gap = view.text[spans[first - 1][1] : name.start]
        if is_linked or (len(between) < 2 and _DASHES.search(gap)):
            for stop in range(first, min(first + 4, len(spans)) + 1):
                yield _cut(view, spans[:stop]), _LINKED
    elif is_linked and start:
        yield _before(view, start), _TOLD_BEFORE
    elif is_linked and view.number:
        earlier = blocks[view.number - 1]
        yield _window(earlier, max(len(earlier.text) - _REACH, 0), len(earlier.text)), _TOLD_BEFORE


def _may_be_linked(view: BlockView, start: int, end: int) -> bool:
    """Return whether a linking word or a dash can stand before a name. It is quick, and sees too much."""
    least = max(start, end - _LINK_REACH)
    words, spans = view.words, view.spans
    number = behind = bisect_left(spans, (end,))
    if "&" in view.text[least:end] or (number and spans[number - 1][1] > end):
        return True
    while number and spans[number - 1][0] >= least and words[number - 1] in _BETWEEN:
        number -= 1
        if words[number] in _LINKS:
            return True
    if not number or spans[number - 1][1] <= least:
        return False
    is_cut = spans[number - 1][0] < least
    return is_cut or (behind - number < 2 and _DASHES.search(view.text[spans[number - 1][1] : end]) is not None)


_STOPPED = re.compile(r"[*_]*\.[*_]*\s+")
"""What ends the term in a glossary of paragraphs: "EP. Educational psychologist."."""


def _beside(name: ShortName, blocks: list[BlockView]) -> Iterator[tuple[Window, Strictness]]:
    """Words in the next or the last cell, or in the definition of a term that is nothing but the name."""
    view = name.view
    if view.text.strip(_QUOTES + ".:") != name.text:
        left = view.text[: name.start]
        if not left.strip(_QUOTES) or left.rstrip(" ").endswith("\n"):
            yield _behind(view, name.end, _clause_end(view.text, name.end)), _BARE
            stopped = _STOPPED.match(view.text, name.end)
            if stopped:
                yield _behind(view, stopped.end(), _clause_end(view.text, stopped.end())), _BARE
        return
    following = blocks[view.number + 1] if view.number + 1 < len(blocks) else None
    if following is not None and (view.kind, following.kind) in _GO_TOGETHER:
        end = _clause_end(following.text, 0)
        yield _behind(following, 0, end), _BARE if view.kind is Kind.HEADING else _LINE
    earlier = blocks[view.number - 1] if view.number else None
    if earlier is not None and view.kind is Kind.CELL and earlier.kind is Kind.CELL:
        yield _behind(earlier, 0, len(earlier.text)), _LINE
