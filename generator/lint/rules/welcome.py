"""The tone of letters and pages that say what is expected of families.

Source: guidance to nurseries on partnership with parents asks editors to read what they send home ("what my child needs
to be able to do before school") as the family of a child with special educational needs would. The words stand in
`words/welcome.yaml`. Duties of a council or a school, and rules that keep people safe, are left alone.
Sentences are weighed, too: `learned` knows from thousands of labelled ones how much each word speaks for a sentence's being
cold. One that sounds cold without such words is reported for information. A short wording, such as "must", is left alone in a
sentence that is plain by all its other words, unless the site's own list has it.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.heard import heard
from generator.lint.learned import weights_for
from generator.lint.phrases import PhraseMatch
from generator.lint.rule import Hit, Rule
from generator.lint.talked_about import is_talked_about
from generator.lint.view import PageView
from generator.lint.words import Words

_COLD = 0.395
"""Logarithm of odds. A sentence of more is cold. Weights have two figures, and this lies between two of their sums."""
_PLAIN = -3.005
"""The same. A sentence of less is plain."""
_SHORT = 2
"""Words. A wording of no more says little by itself."""


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield every place that sounds like a closed door: the wordings of the list, and the sentences that sound like it."""
    listed: dict[int, list[int]] = {}
    for match in view.phrases("welcome", words.table):
        if not (is_talked_about(match.view, match.start, match.end) or _is_plain(match)):
            listed.setdefault(match.view.number, []).append(match.start)
            yield _listed(match)
    for block in view.prose():
        for found in heard(block, RULE.id, _COLD, listed.get(block.number, ())):
            message = (
                "This may sound cold to a family that is worried already, above all "
                f"“{block.block.text[slice(*found.telling)]}”. If it does, say what you can do, and why you ask."
            )
            yield Hit(block.block, found.start, found.end, message, severity=Severity.INFORMATION)


def _is_plain(match: PhraseMatch) -> bool:
    """Whether a short built-in wording stands in a plain sentence: "Visitors must sign in"."""
    view = match.view
    number, behind = view.words_between(match.start, match.end)
    if match.entry.from_site or behind - number > _SHORT:
        return False
    first, after = view.sentence_words(number)
    return not weights_for(RULE.id).is_heard(view.alike[first:after], _PLAIN)


def _listed(match: PhraseMatch) -> Hit:
    said = match.view.block.text[match.start : match.end]
    message = f"“{said}” can sound like a closed door to a family that is worried already. Warmer: {match.entry.say}."
    return Hit(match.view.block, match.start, match.end, message)


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
