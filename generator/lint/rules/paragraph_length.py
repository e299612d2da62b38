"""A paragraph that looks like a wall.

Source: the health service asks for paragraphs of three sentences at most. The limits here are kinder, and can be changed
(`limits: paragraph`, `paragraph-sentences`).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.block_view import MOST
from generator.lint.document import Kind
from generator.lint.rule import Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words
from generator.reporters.report import counted

_MARKED = 60
"""Characters. So much of the paragraph is pointed at, not all of it."""


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each paragraph or list item that has more words or sentences than the limit."""
    del words
    for block in view.blocks:
        if block.kind not in (Kind.PARAGRAPH, Kind.ITEM) or len(block.text) < view.limits.paragraph_sentences * 6:
            continue
        length, count = block.length, len(block.sentences)
        if length > view.limits.paragraph or count > view.limits.paragraph_sentences:
            message = (
                f"This paragraph has {length:,} words in {counted(count, 'sentence')}. On a phone it fills the screen. "
                "Part it where a new thought begins, or make a list."
            )
            if len(block.block.text) > MOST:
                message += f" Only its first {MOST:,} characters were checked."
            yield Hit(block.block, 0, _first_words(block.text), message)


def _first_words(text: str) -> int:
    space = text.rfind(" ", 0, _MARKED)
    return space if space > 0 else min(len(text), _MARKED)


RULE = Rule(
    id="paragraph-length",
    severity=Severity.INFORMATION,
    summary="A paragraph of more than 100 words or 6 sentences.",
    why="People skip a paragraph that fills the screen of a phone.",
    source="The health service's writing guide.",
    check=check,
    good=("We visit you at home. We bring toys.\n\nThen we write to you.",),
    bad=("We ring. We visit. We play. We talk. We listen. We write. We wait. We ring again.",),
)
