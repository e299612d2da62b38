"""A sentence that is too long to hold in mind.

Source: the government's linter warns above 25 words; the health service asks for 20. Above 35 words nearly every reader
goes back to the start. Both limits can be changed (`limits: sentence`, `long-sentence`).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.document import Kind
from generator.lint.prose import count_words
from generator.lint.rule import Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words

_LEFT = frozenset((Kind.ALT, Kind.QUOTATION))


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each sentence that has more words than the limit, other people's words left alone."""
    del words
    limit = view.limits.sentence
    if view.is_easy_read:
        return
    for block in view.blocks:
        if len(block.text) < 2 * limit or block.kind in _LEFT or block.length <= limit:
            continue
        for start, end in block.sentences:
            if len(block.text[start:end].split()) <= limit:
                continue
            length = count_words(block.text[start:end])
            if length > limit:
                severity = Severity.WARNING if length > view.limits.long_sentence else Severity.INFORMATION
                message = (
                    f"This sentence has {length} words. Most readers lose the thread after {limit}. "
                    "Make two of it, or a list."
                )
                yield Hit(block.block, start, end, message, severity=severity)


_LONG = (
    "The council looks at the form that you send us, at the reports that come with it and at what the school has told us, "
    "and then it decides within six weeks whether it will find out more about your child."
)

RULE = Rule(
    id="sentence-length",
    severity=Severity.INFORMATION,
    summary="A sentence of more than 25 words, and with more weight one of more than 35.",
    why="A tired reader forgets the start of a long sentence before its end.",
    source="The government's content linter (25 words) and the health service's writing guide (20 words).",
    check=check,
    good=("We look at your form. We decide within six weeks. Then we write to you, and tell you why.",),
    bad=(_LONG,),
)
