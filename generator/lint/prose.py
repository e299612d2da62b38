"""Words, sentences and quotations in a stretch of English."""

from __future__ import annotations

import re
from collections.abc import Iterable

Span = tuple[int, int]
"""Where something begins and ends in a text, the end itself outside."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text, which can hold many of them without many quotation marks."""
    return frozenset(words.split())


WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
"""A word of a text from `lower`. A hyphen ends it, so that "multi-agency" and "multi agency" are the same two words."""

NUMBER = "0"
"""Stands for every number, where all are alike."""
_GAPS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum() and chr(code) != "'"})
"""Turns all that parts two words into spaces."""
_COMMON = "“”‘–—…•£\ufffc"
"""Marks beyond ASCII that are in many texts, and in no word."""

HIDDEN = "\ufffc"
"""Stands in for every character that is no prose, so that all positions stay what they were."""

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?'\"’”)\]]"
    r"|(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"
    r"|(?<![\w.@/])(?:[a-z0-9-]{1,63}\.){1,8}(?:uk|com|org|net|io|info|gov|london|wales|scot)\b(?:/[^\s<>]*[\w/])?",
    re.IGNORECASE,
)


def lower(text: str) -> str:
    """Return a text in small letters with straight apostrophes, character for character in the same places."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return small.replace("’", "'")


def words_of(small: str) -> list[str]:
    """Return the words of a text from `lower` in order, just as `WORD` finds them, in a fifth of its time."""
    if not small.isascii():
        for mark in _COMMON:
            small = small.replace(mark, " ")
        if not small.isascii():
            return WORD.findall(small)
    words = small.translate(_GAPS).split()
    if "'" in small:
        return [part for word in words for part in (WORD.findall(word) if "'" in word else (word,))]
    return words


def alike(words: Iterable[str]) -> list[str]:
    """Return words with `NUMBER` for each that is a number."""
    return [NUMBER if word.isdecimal() else word for word in words]


def spans_of(small: str, words: Iterable[str]) -> list[Span]:
    """Return where the words of a text stand, given all of them in order. Only what is in no word is between them."""
    spans: list[Span] = []
    find, end = small.find, 0
    for word in words:
        start = find(word, end)
        end = start + len(word)
        spans.append((start, end))
    return spans


def hide(text: str, spans: tuple[Span, ...]) -> str:
    """Return a text in which the given stretches, and all web and e-mail addresses, are no words any more."""
    if spans:
        parts: list[str] = []
        done = 0
        for start, end in spans:
            parts += (text[done:start], HIDDEN * (min(end, len(text)) - min(start, len(text))))
            done = max(end, done)
        text = "".join((*parts, text[done:]))
    if "." not in text or not ("://" in text or "@" in text or _MAYBE_ADDRESS.search(text)):
        return text
    # Most full stops end a word, and no address ends with one.
    words = text.split(" ")
    return " ".join([_ADDRESS.sub(_hidden, word) if "." in word[:-1] or "://" in word else word for word in words])


def _hidden(match: re.Match[str]) -> str:
    return HIDDEN * len(match[0])


_MAYBE_ADDRESS = re.compile(r"\.[A-Za-z]{2}")


def addresses(text: str) -> list[Span]:
    """Return where web addresses and e-mail addresses stand in a text."""
    found: list[Span] = []
    at = 0
    for part in text.split(" "):  # no address has a space in it, nor a full stop at its end alone
        if "." in part[:-1] or "://" in part:
            found += [(at + match.start(), at + match.end()) for match in _ADDRESS.finditer(part)]
        at += len(part) + 1
    return found


_STOP = re.compile(
    r"[.!?…\n](?:(?<=\n)\n*+"  # one set of letters to begin with is looked for much faster than two ways to go on
    r"|(?<!\n)(?<![.!?…].)[.!?…]*+[\"'”’)\]]*+(?=\s++[\"'“‘(\[]*+[^\Wa-z_]))"
)
_BEFORE_STOP = re.compile(r"(?:^|[\s(\[\"'“‘])([^\s(\[\"'“‘]+)$")
_ABBREVIATED = word_set(
    "e.g i.e eg ie mr mrs ms mx dr prof rev revd hon sr jr st fr cllr no nos vs v c ca cf viz al tel ext dept "
    "approx est max min incl excl fig p pp para ch vol ed eds art ref refs rd ave gdns"
)
_LONGEST_SHORT = max(map(len, _ABBREVIATED))
"""Characters. No short form is longer."""
_NUMBERED_WORDS = word_set(
    "section part plan vitamin year class band group step appendix schedule type grade form option hepatitis "
    "annex set point question level stage model team room hall stand gate block"
)


def sentences(text: str) -> list[Span]:
    """Return where the sentences of a text begin and end, spaces between them left out.

    A full stop ends none in "e.g.", "Mr.", "J. Smith", "3.5", "9.30" or an address, nor before a small letter.
    """
    found: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        end = match.end()
        if text[match.start()] == "." and _goes_on(text, start, match.start(), end):
            continue
        _add(found, text, start, end)
        start = end
    _add(found, text, start, len(text))
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))


def _goes_on(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the full stop at `stop` belongs to a short form, so that the sentence from `start` goes on behind it."""
    if stop > _LONGEST_SHORT and text[stop - _LONGEST_SHORT - 1 : stop].isalpha():
        return False
    match = _BEFORE_STOP.search(text, max(start, stop - _LONGEST_SHORT - 2), stop)
    if match is None:
        return False
    word = match[1]
    if word.isdigit():
        return len(word) <= 2 and not text[start : match.start(1)].strip()
    if len(word) == 1:
        return _is_initial(word, text, start, match.start(1))
    small = word.lower()
    if small in _ABBREVIATED:
        return True
    if small in ("a.m", "p.m"):
        return _DAY.match(text, end) is not None
    return bool(_INITIALS.fullmatch(word)) and len(word) <= 5


_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])+")
_DAY = re.compile(r"\s+(?:on\s+)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


_LONGEST_WORD = 40
"""Characters. The word before an initial is looked for so far back, and no further in a text of nothing but initials."""


def _is_initial(letter: str, text: str, start: int, position: int) -> bool:
    if letter == "I" or not letter.isupper():
        return letter in "vcp"
    before = text[max(start, position - _LONGEST_WORD) : position].split()
    return not before or before[-1].lower() not in _NUMBERED_WORDS


def count_words(text: str) -> int:
    """Return how many words somebody reads aloud in a text: a dash by itself is none, and "co-operate" is one."""
    words = text.split()
    return len(words) - sum(map(words.count, _NO_WORDS)) if not _NO_WORDS.isdisjoint(words) else len(words)


_NO_WORDS = frozenset(("–", "-", "—", "&", "/", "|", "•", "+", "=", ":", "...", "…", "*", ">", "→"))


_QUOTED = re.compile(
    r"“[^“”]{1,600}”"
    r"|(?<![\w\"])\"(?=\S)[^\"]{1,600}?(?<=\S)\"(?!\w)"
    r"|(?<![\w’'])‘(?=\S)[^‘\n]{1,400}?[^\s‘]’(?![\w])"
    r"|(?<![\w’'])'(?=[^\W\d_])[^'‘’\n]{1,200}(?<=\S)'(?![\w])"
    r"|«[^«»]{1,600}»"
)


def quotations(text: str) -> list[Span]:
    """Return where somebody else's words, or words that are only mentioned, stand in quotation marks."""
    if not any(mark in text for mark in _MARKS):
        return []
    return [match.span() for match in _QUOTED.finditer(text)]


_MARKS = "“\"‘'«"
