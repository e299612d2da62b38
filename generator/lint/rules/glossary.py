"""A glossary that does not help: an entry that nobody needs, a word twice, a meaning that needs explaining itself.

Source: councils' published glossaries. Many explain one shortened name with another, and list words that no page uses.
What can be seen in one entry is found here; what takes all pages together is found by `generator.lint.across`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.findings import Severity
from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.explanations import explained
from generator.lint.rule import Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield what is wrong with the meaning of an entry."""
    if not view.is_entry(words.terms):
        return
    for name in explained(view, words).unexplained:
        message = (
            f"This meaning uses {name.text}, which nobody has explained. Use whole words, or give {name.text} an entry."
        )
        yield Hit(name.view.block, name.start, name.end, message, severity=Severity.ERROR)
    for block in view.blocks:
        if block.kind not in (Kind.TITLE, Kind.ALT):
            yield from _itself(block, view.page.name)


def _itself(block: BlockView, term: str) -> Iterator[Hit]:
    small = term.lower()
    start = block.lower.find(small)
    after = start + len(small)
    if start < 0 or block.lower[max(start - 1, 0) : start].isalnum() or block.lower[after : after + 1].isalnum():
        return
    said = block.block.text[start:after]
    message = f"The meaning of “{term}” uses “{said}” itself. Say it in other words."
    yield Hit(block.block, start, after, message)


RULE = Rule(
    id="glossary",
    severity=Severity.WARNING,
    summary="An entry that no page uses, two entries for one term, or a meaning that needs explaining itself.",
    why="Somebody who looks a word up must not have to look up the next.",
    source="Councils' published glossaries.",
    check=check,
    good=("# Words\n\nAutism: a different way of taking in the world.",),
    bad=(),
)
