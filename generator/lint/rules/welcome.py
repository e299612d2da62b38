"""The tone of letters and pages that say what is expected of families.

Source: guidance to nurseries on partnership with parents asks editors to read what they send home ("what my child needs
to be able to do before school") as the family of a child with special educational needs would. The words stand in
`words/welcome.yaml`. Duties of a council or a school, and rules that keep people safe, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.rule import Hit, Rule
from generator.lint.talked_about import is_talked_about
from generator.lint.view import PageView
from generator.lint.words import Words


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield every place that sounds like a closed door, with a warmer way to say it."""
    for match in view.phrases("welcome", words.table):
        if is_talked_about(match.view, match.start, match.end):
            continue
        said = match.view.block.text[match.start : match.end]
        message = (
            f"“{said}” can sound like a closed door to a family that is worried already. Warmer: {match.entry.say}."
        )
        yield Hit(match.view.block, match.start, match.end, message)


RULE = Rule(
    id="welcome",
    severity=Severity.WARNING,
    summary="Words that sound like a closed door, a threat or blame, with a warmer way to say it.",
    why="The family of a child with extra needs reads such a sentence as: not your child.",
    source="Guidance to nurseries on partnership with parents, and letters that parents have shown us.",
    check=check,
    good=(
        "Please label coats. Tell us what helps your child, and we will try it.",
        "The council must reply within six weeks. If it refuses, you can appeal.",
        "Everybody must wear a seat belt. We cannot take cheques.",
        "The boiler has failed to start.",
        "We never say that a child refuses to come.",
    ),
    bad=(
        "Children must be able to use the toilet.",
        "We cannot accept children who are not toilet trained.",
        "It is the parent's responsibility to tell us.",
        "Late forms will not be looked at. The decision is final.",
        "Parents have been less than supportive.",
        "Failure to attend may result in the place being withdrawn.",
    ),
)
