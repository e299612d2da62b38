"""A heading that skips a level, or a second main heading.

Source: the Web Content Accessibility Guidelines, 1.3.1 and 2.4.6. People who use a screen reader go from heading to
heading, and a level that is missing sounds as if they had missed something.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.document import Kind
from generator.lint.rule import Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each heading that is more than one level below the one before, and each main heading after the first."""
    del words
    before = 0
    mains = 0
    for block in view.blocks:
        if block.kind is not Kind.HEADING or not block.block.level:
            continue
        level = block.block.level
        mains += level == 1
        if before and level > before + 1:
            message = (
                f"This heading is on level {level}, and the one before it on level {before}. "
                f"Put it on level {before + 1}, so that nobody thinks that something is missing."
            )
            yield Hit(block.block, 0, len(block.text), message)
        elif level == 1 and mains > 1:
            message = "A page has one main heading. Put this one on level 2."
            yield Hit(block.block, 0, len(block.text), message)
        before = level


RULE = Rule(
    id="heading-order",
    severity=Severity.WARNING,
    summary="A heading that skips a level, or a second main heading.",
    why="People who use a screen reader go from heading to heading, and think that they have missed something.",
    source="Web Content Accessibility Guidelines 2.2, 1.3.1 and 2.4.6.",
    check=check,
    good=("# Help\n\n## At school\n\n### Reading\n\n## At home",),
    bad=("# Help\n\n### At school", "# Help\n\n# More help"),
)
