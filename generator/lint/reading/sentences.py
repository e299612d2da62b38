"""Whether a value is a sentence, where nobody has said so."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:[’'./&-][^\W\d_]+)*")
_AROUND = ".,;:!?()[]\"'“”\u2018\u2019*_–—-…"
_MOST = 200
"""How many words are looked at."""


def is_sentence(text: str, least: int = 3) -> bool:
    """Return whether text reads like a sentence or a phrase: at least so many words, and mostly words.

    A short sentence of two words counts when it has an end mark.
    """
    parts = text.split(maxsplit=_MOST)[:_MOST]
    if not parts or "://" in parts[0]:
        return False
    if len(parts) < least and not (len(parts) == 2 and text.rstrip()[-1] in ".!?"):
        return False
    words = sum(_WORD.fullmatch(part.strip(_AROUND)) is not None for part in parts)
    return words >= 2 and words >= 0.6 * len(parts)
