"""Words that a text names as what not to say: "we no longer say ...", "... is not a word we use"."""

from __future__ import annotations

import re

from generator.lint.block_view import BlockView
from generator.lint.prose import word_set

_JUST_BEFORE = re.compile(
    r"(?:instead of|rather than|avoid(?:ing)?|(?:do not|don't|never|not) (?:say|use|write|call \w+)|\bnor is|"
    r"\b(?:word|term|phrase|label)s?(?: such as| like)?)\W*(?:an? |the )?$"
)
_SAID_BEFORE = word_set("instead rather avoid say use write call nor word term phrase label")
"""One of these is in all that `_JUST_BEFORE` finds. They are quick to look for."""
_BEFORE = re.compile(
    r"\b(?:(?:do not|don't|never|would not|wouldn't|no longer|not to|rather not|rather you did not|stop(?:ped)?|please avoid)"
    r" (?:say(?:ing)?|use|using|write|call|calling|describe|speak of|talk of|talk about|refer to)"
    r"|(?:term|word|phrase|label|language)s? (?:that )?(?:not|no longer) be used"
    r"|used to (?:say|call|be called|be known as)|asked (?:us |me |them )?not to"
    r"|(?:old|outdated|hurtful|offensive) (?:word|term|name)s?)\b"
)
"""What a sentence says that tells how not to speak."""
_BEHIND = re.compile(
    r"\b(?:(?:is|are) (?:not|no longer|never)|isn't|aren't) (?:an? |the )?(?:word|phrase|label|term|name)s?\b"
    r"|\bare (?:word|phrase|label|term|name)s (?:that )?(?:we|they)(?:'ve| have)? (?:dropped|binned|banned|stopped|never)\b"
)
"""What the rest of a sentence says of words before it."""
_FAR = 600
"""How many characters before and behind are read, so that a sentence without end takes no time without end."""


def is_talked_about(view: BlockView, start: int, end: int) -> bool:
    """Return whether the words from `start` to `end` are only talked about, and not said."""
    before = view.lower[max(start - 40, 0) : start]
    if any(word in before for word in _SAID_BEFORE) and _JUST_BEFORE.search(view.lower, max(start - 40, 0), start):
        return True
    first, last = view.sentence_at(start)
    first, last = max(first, start - _FAR), min(last, end + _FAR)
    return _BEFORE.search(view.lower, first, start) is not None or _BEHIND.search(view.lower, end, last) is not None
