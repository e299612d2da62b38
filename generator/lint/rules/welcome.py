"""The tone of letters and pages that say what is expected of families.

Source: guidance to nurseries on partnership with parents asks editors to read what they send home ("what my child needs
to be able to do before school") as the family of a child with special educational needs would. The words stand in
`words/welcome.yaml`. Duties of a council or a school, and rules that keep people safe, are left alone.
A sentence without such words is weighed: `learned` knows from thousands of labelled sentences how much each of its words
speaks for its being cold. That is less sure than a list, and is said for information.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.findings import Severity
from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.phrases import PhraseMatch
from generator.lint.rule import Hit, Rule
from generator.lint.talked_about import is_talked_about
from generator.lint.tone import cold_sentences, telling_words
from generator.lint.view import PageView
from generator.lint.words import Words


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield every place that sounds like a closed door: the wordings of the list, and the sentences that sound like it."""
    listed: dict[int, list[int]] = {}
    for match in view.phrases("welcome", words.table):
        if not is_talked_about(match.view, match.start, match.end):
            listed.setdefault(match.view.number, []).append(match.start)
            yield _listed(match)
    for block in view.prose():
        if block.kind is not Kind.QUOTATION:
            yield from _heard(block, listed.get(block.number, []))


def _listed(match: PhraseMatch) -> Hit:
    said = match.view.block.text[match.start : match.end]
    message = f"“{said}” can sound like a closed door to a family that is worried already. Warmer: {match.entry.say}."
    return Hit(match.view.block, match.start, match.end, message)


def _heard(block: BlockView, listed: list[int]) -> Iterator[Hit]:
    """Yield the cold sentences of a block in which nothing is listed, given where the listed wordings begin."""
    for sentence in cold_sentences(block):
        start, end = telling_words(block, sentence)
        first, after = block.sentence_at(start)
        is_known = any(first <= position < after for position in listed)
        quotes = any(begin < end and start < stop for begin, stop in block.quotations)
        if not is_known and not quotes and not is_talked_about(block, start, end):
            message = (
                f"“{block.block.text[start:end]}” may sound cold to a family that is worried already. "
                "If it does, say what you can do, and why you ask."
            )
            yield Hit(block.block, start, end, message, severity=Severity.INFORMATION)


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
