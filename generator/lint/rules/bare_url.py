"""A web address in the middle of a text.

Source: the Web Content Accessibility Guidelines, 2.4.4: a screen reader reads an address letter by letter. A link with
words serves everybody. In letters and plain text an address is all one can write, so they are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.block_view import BlockView
from generator.lint.prose import Span, addresses
from generator.lint.rule import Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words

_ON_PAPER = (".txt", ".docx")


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each web address that a reader sees as such."""
    del words
    if view.path.endswith(_ON_PAPER):
        return
    for block in view.blocks:
        text = block.block.text
        if "://" not in text and "www." not in text:
            continue
        for start, end in addresses(text):
            if text.startswith(("http", "www."), start) and not _is_code(block, (start, end)):
                message = (
                    "A screen reader reads a web address letter by letter. "
                    "Make a link of the name of the page or the organisation."
                )
                yield Hit(block.block, start, end, message)


def _is_code(block: BlockView, address: Span) -> bool:
    """Whether an address is an example in code, and not a link that shows where it leads."""
    inside = any(start <= address[0] and address[1] <= end for start, end in block.block.code)
    return inside and not any(link.start <= address[0] < link.end for link in block.block.links)


RULE = Rule(
    id="bare-url",
    severity=Severity.WARNING,
    summary="A web address where a link with words would help.",
    why="A screen reader reads it letter by letter, and nobody can tell where it leads.",
    source="Web Content Accessibility Guidelines 2.2, 2.4.4.",
    check=check,
    good=("See [the council's page on plans](https://example.org/plans). The address is `https://example.org`.",),
    bad=("See https://example.org/plans for more.", "See <https://example.org/plans>."),
)
