"""Words in capital letters, which are hard to read and sound like shouting.

Source: the guidance of the British Dyslexia Association and of GOV.UK: no block capitals, because readers know words by
their shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.block_view import lies_in
from generator.lint.capitals import shouted_runs
from generator.lint.rule import Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words, key_of

_LOUD = re.compile(r"[A-Z](?<![\w&'’.\-/@#].)[A-Z]+(?![\w&@]|[-/]\w|['’]\w)")


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each run of words in capitals, and each everyday word in capitals by itself."""
    for block in view.blocks:
        loud = list(_LOUD.finditer(block.text)) if block.has_capitals else []
        if not loud:
            continue
        runs = shouted_runs(block, words)
        alone = [match.span() for match in loud if _is_word(match[0], words) and not lies_in(runs, *match.span())]
        for start, end in sorted(runs + alone):
            message = (
                "Capital letters are hard to read and sound like shouting. "
                "Use small letters. Make the words bold if they matter."
            )
            yield Hit(block.block, start, end, message)


def _is_word(loud: str, words: Words) -> bool:
    if loud in words.known or key_of(loud) in words.meanings:
        return False
    return loud in words.everyday or len(loud) > 8


RULE = Rule(
    id="all-capitals",
    severity=Severity.INFORMATION,
    summary="Words in capital letters.",
    why="Readers know words by their shape, and capitals all look alike. To many they sound like shouting.",
    source="Guidance of dyslexia charities and of GOV.UK.",
    check=check,
    good=("Please do **not** park here. The NHS and the BBC say so. It is in room B12.",),
    bad=("Please do NOT park here.", "PLEASE READ THE WHOLE LETTER", "This is IMPORTANT."),
)
