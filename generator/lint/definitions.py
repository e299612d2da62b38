"""What a page says, right beside a shortened name, that it stands for.

Editors write "education, health and care plan (EHCP)", "EHCP (education, health and care plan)", "EHCP – education, ...",
"SEND is short for ...", "the annual review, or AR", "people call it DLA", or a glossary with a line, a row or an entry
for each. `beside` knows where to look; here the words are compared with the letters and with what is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.lint.beside import BRACKET_BEFORE, IN_BRACKETS, MOST, Strictness, Window, windows
from generator.lint.block_view import BlockView
from generator.lint.initials import JOINING, fits, is_one_off, plain, roots, shared, split
from generator.lint.short_name import ShortName
from generator.lint.verdicts import HALF, Verdict, judge, likeness, wordings
from generator.lint.words import Words
from generator.lint.words.lists import Meaning

_SHORT = 5
"""Words. Brackets with no more hold nothing but the meaning."""
_LEAST = 3
"""Letters. Two letters are too few to see that one of them is wrong."""
_SHORT_INSIDE = frozenset(("NHS", "UK", "HM", "UN"))
"""Shortened names that are part of full names."""


@dataclass(frozen=True, slots=True)
class Definition:
    """Words that a page gives for a shortened name."""

    view: BlockView
    """The block that the words stand in."""
    start: int
    end: int
    words: str
    verdict: Verdict


def define(name: ShortName, blocks: list[BlockView], words: Words) -> Definition | None:
    """Return what the page says beside a shortened name that it stands for, or None.

    Args:
        name: The name where it stands.
        blocks: All blocks of the page, for glossaries with the words in the next cell or paragraph.
        words: The words of the site.
    """
    wrong: Definition | None = None
    for window, strict in windows(name, blocks):
        found = _match(name, window, words, strict)
        if found and found.verdict is not Verdict.WRONG:
            return found
        wrong = wrong or found
    return wrong


def _match(name: ShortName, window: Window, words: Words, strict: Strictness) -> Definition | None:
    """Return the part of a window that is the meaning, if one is: known words first, then words that fit, then near."""
    meanings = words.meanings.get(name.base, ())
    known = {wording for meaning in meanings for wording in wordings(meaning)}
    count = len(window.words)
    parts = list(_parts(count, strict))
    agreed = _first_known(window, (*parts, *_single(count, strict)), known)
    if agreed:
        return _definition(name, window, *agreed, words)
    for start, end in parts:
        if len(name.letters) >= strict.letters and _fits(name, window, start, end, strict):
            found = _definition(name, window, start, end, words)
            if found is not None and (strict.wrong or found.verdict is not Verdict.WRONG):
                is_cut = strict is BRACKET_BEFORE and end < count and found.verdict is Verdict.LOCAL
                return (is_cut and _mixed_up(name, window)) or found
    if not strict.near:
        return None
    if strict.backwards:
        ending = [part for part in parts if part[1] == count]
        return _nearest(window, ending, meanings) or _mixed_up(name, window) or _cut_short(name, window, meanings)
    agreed = _first_known(window, _anywhere(count), known)
    if agreed:
        return _definition(name, window, *agreed, words)
    if strict is IN_BRACKETS and meanings and 1 < count <= _SHORT:
        whole = _definition(name, window, 0, count, words)
        if whole is not None:
            return whole
    return _nearest(window, parts, meanings)


def _first_known(window: Window, parts: Iterable[tuple[int, int]], known: set[str]) -> tuple[int, int] | None:
    """Return the first of some parts of a window whose words are among the known ones."""
    if not known:
        return None
    return next(((start, end) for start, end in parts if plain(" ".join(window.words[start:end])) in known), None)


def _parts(count: int, strict: Strictness) -> Iterator[tuple[int, int]]:
    """Yield the parts of a window that may be the meaning, the closest to the name first."""
    if strict.backwards:
        for end in range(count, max(count - strict.spare, 1) - 1, -1):
            for start in range(end - 2, max(end - MOST, 0) - 1, -1):
                yield start, end
        return
    for start in range(min(strict.spare + 1, count)):
        for end in range(min(start + MOST, count), start + 1, -1):
            yield start, end


def _single(count: int, strict: Strictness) -> Iterator[tuple[int, int]]:
    """Yield the one word that may be the meaning, such as "physiotherapist" (PT)."""
    if count:
        yield (count - 1, count) if strict.backwards else (0, 1)


def _anywhere(count: int) -> Iterator[tuple[int, int]]:
    """Yield all parts of a window with two words or more, as in "EP – yes, the educational psychologist"."""
    for start in range(1, count - 1):
        for end in range(min(start + MOST, count), start + 1, -1):
            yield start, end


def _fits(name: ShortName, window: Window, start: int, end: int, strict: Strictness) -> bool:
    first = name.letters[0]
    if window.words[start][0].lower() != first.lower() and not first.isdigit():  # as of most parts
        return False
    trailing = len(window.words) - end if strict.backwards else 0
    part = tuple(window.words[start:end])
    if trailing > (strict.trailing if len(name.letters) > 2 else 0) or not fits(name.letters, part):
        return False
    return not ((part[0].lower() in JOINING and not _is_letter_for_letter(name, part)) or _has_short(part))


def _is_letter_for_letter(name: ShortName, part: tuple[str, ...]) -> bool:
    """Whether each word gives one letter, the little ones too, as in "TTO: to take out"."""
    return len(part) > 2 and "".join(word[0] for word in part).lower() == name.letters.lower()


def _has_short(part: tuple[str, ...]) -> bool:
    """Whether one of the words is itself a shortened name, among words that are not all in capitals."""
    short = [word for word in part if sum(letter.isupper() for letter in word) > 1 and word not in _SHORT_INSIDE]
    return bool(short) and len(short) < len([word for word in part if word.lower() not in JOINING])


def _definition(name: ShortName, window: Window, start: int, end: int, words: Words) -> Definition | None:
    begin, stop = window.spans[start][0], window.spans[end - 1][1]
    text = window.view.text[begin:stop]
    verdict = judge(name.base, name.letters, text, words)
    return Definition(window.view, begin, stop, text, verdict) if verdict is not None else None


def _mixed_up(name: ShortName, window: Window) -> Definition | None:
    """Return the words before an unknown name when all begin with capitals and one letter is wrong, as wrong.

    "Advice Centre for Education (ACT)" is a slip of the pen. With more than that, the words may have another purpose.
    """
    count = len(name.letters)
    if count < _LEAST or not name.letters.isupper() or not window.words:
        return None
    for counts_joining in (False, True):
        start, initials = len(window.words), ""
        while start and len(initials) < count:
            start -= 1
            word = window.words[start]
            if word.lower() not in JOINING:
                if not word[0].isupper():
                    break
                initials = word[0] + initials
            elif counts_joining:
                initials = word[0].upper() + initials
        if window.words[start][0].isupper() and is_one_off(name.letters, initials):
            return _wrong(window, start, len(window.words))
    return None


def _cut_short(name: ShortName, window: Window, meanings: tuple[Meaning, ...]) -> Definition | None:
    """Return the words before a known name when all have capitals and are some of its words, others left out, as wrong.

    Such are "Serious Incident Frame (PSIRF)": each begins with one of the letters, and one is a word of the meaning.
    """
    start = len(window.words)
    while start and (window.words[start - 1][0].isupper() or window.words[start - 1].lower() in JOINING):
        start -= 1
    while start < len(window.words) and window.words[start].lower() in JOINING:
        start += 1
    part = tuple(window.words[start:])
    initials = [word[0] for word in part if word.lower() not in JOINING]
    if len(initials) < _LEAST or len(initials) >= len(name.letters) or _has_short(part):
        return None
    if shared(initials, list(name.letters.upper())) < len(initials):
        return None
    mine = roots(part)
    if not any(shared(mine, roots(tuple(split(meaning.words)))) > 1 for meaning in meanings):
        return None
    return _wrong(window, start, len(window.words))


def _wrong(window: Window, start: int, end: int) -> Definition:
    begin, stop = window.spans[start][0], window.spans[end - 1][1]
    return Definition(window.view, begin, stop, window.view.text[begin:stop], Verdict.WRONG)


def _nearest(window: Window, parts: list[tuple[int, int]], meanings: tuple[Meaning, ...]) -> Definition | None:
    """Return the part that shares most with a known meaning, when that is half of both or more, as wrong."""
    best, where = HALF, None
    for start, end in parts:
        part = " ".join(window.words[start:end])
        for meaning in meanings:
            close = likeness(part, meaning)
            is_long = meaning.words.count(" ") > 2
            if close > best or (close == best and where is None and is_long):
                best, where = close, (start, end)
    return _wrong(window, *where) if where else None
