"""Text as the fonts of a leaflet can print it."""

from __future__ import annotations

import re
import unicodedata

CANNOT_PRINT = "(words in letters that we cannot print here)"
"""Stands where nothing but letters stood that no font of ours has."""

_LONGEST_WORD = 20
"""Letters. A longer word may be broken, so that it never runs off the paper."""
_BREAK = "\u200b"
"""A space of no width: a line may end here."""

_LONG = re.compile(rf"[^\s{_BREAK}]{{{_LONGEST_WORD + 1},}}")
_LONG_IN_HEADLINE = re.compile(rf"[^\s{_BREAK}]{{17,}}")
_HALF = re.compile(r".{1,9}")
_AFTER = re.compile(r"(?<=[/@?&=_.-])(?=\w)")
_PIECE = re.compile(rf".{{1,{_LONGEST_WORD}}}")

# Found by printing every letter once. A test prints them all again.
_PRINTS = (
    r"\u0020-\u007e\u00a0-\u0513\u051a-\u051d\u0531-\u05f4\u0606-\u060c\u0615\u061b-\u061c\u061f"
    r"\u0621-\u063a\u0640-\u064a\u065a\u0660-\u066d\u0674\u0679-\u067b\u067e-\u0680\u0683-\u0684"
    r"\u0686-\u0687\u0691\u0698\u06a4\u06a9\u06af\u06be\u06cc\u06f0-\u06f9\u0900-\u0950\u0955-\u097f"
    r"\u10d0-\u10ff\u1d00-\u1dbf\u1e00-\u2027\u202a-\u2040\u2042\u2044-\u2052\u2054-\u20c0\u2100-\u211e"
    r"\u2120\u2122\u2124\u2126-\u2151\u2153-\u2184\u2189\u2190-\u23ff\u2422-\u2423\u2460-\u2606"
    r"\u2609-\u262f\u2638-\u268b\u2690-\u269c\u26a0-\u26a7\u26aa-\u26af\u26b2\u2701-\u2704\u2706-\u2709"
    r"\u270c-\u2714\u2717-\u2726\u272a-\u274b\u274d\u274f-\u2752\u2756\u2758-\u275e\u2761-\u277f\u2794"
    r"\u2798-\u27af\u27b1-\u2bff\u2c60-\u2cff\u2e02-\u2e05\u2e08-\u2e0a\u2e17-\u2e18\u2e1f\u2e22-\u2e25"
    r"\u2e2e\u3000\u3012\u3016-\u3017\u301a-\u301b\u3036\ufb00-\ufb4f\ufb52-\ufb81\ufb8a-\ufb95"
    r"\ufb9e-\ufb9f\ufbaa-\ufbad\ufbe8-\ufbe9\ufbfc-\ufbff\ufe66\ufe70-\ufefc"
)
_STRANGE = re.compile(rf"[^{_PRINTS}]")
_SIGN = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_PART_OF_SIGN = re.compile("[\ufe00-\ufe0f\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def printable_name(text: str) -> str:
    """Return a name for a headline, in which even words of ordinary length may be broken."""
    return _LONG_IN_HEADLINE.sub(lambda match: _BREAK.join(_HALF.findall(match[0])), printable(text))


def printable(text: str) -> str:
    """Return text with single spaces, with words in place of signs that no font has, and with long words breakable.

    An emoji becomes its name, such as "(party popper)". Words whose letters cannot be printed are said to be missing.
    """
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    if _STRANGE.search(text):
        text = _without_strange_words(_SIGN.sub(_named, _PART_OF_SIGN.sub("", text)))
    return _LONG.sub(_with_breaks, text)


def _named(match: re.Match[str]) -> str:
    if not _STRANGE.search(match[0]):
        return match[0]
    return f" ({unicodedata.name(match[0], 'a sign').lower()}) "


def _without_strange_words(text: str) -> str:
    kept: list[str] = []
    for word in text.split():
        shown = CANNOT_PRINT if _STRANGE.search(word) else word
        if shown != CANNOT_PRINT or kept[-1:] != [CANNOT_PRINT]:
            kept.append(shown)
    return " ".join(kept)


def _with_breaks(match: re.Match[str]) -> str:
    parts = _AFTER.sub(_BREAK, match[0]).split(_BREAK)
    return _BREAK.join(piece for part in parts for piece in _PIECE.findall(part))
