"""The tone of letters and pages that say what is expected of families.

Source: guidance to nurseries on partnership with parents asks editors to read what they send home ("what my child needs
to be able to do before school") as the family of a child with special educational needs would. The words stand in
`words/welcome.yaml`. Duties of a council or a school, and rules that keep people safe, are left alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.phrases import PhraseMatch
from generator.lint.rule import Hit, Rule
from generator.lint.talked_about import is_talked_about
from generator.lint.tone import is_cold, telling_words, tones_of
from generator.lint.view import PageView
from generator.lint.words import Words


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield every place that sounds like a closed door, with a warmer way to say it."""
    listed: dict[int, list[PhraseMatch]] = {}
    for match in view.phrases("welcome", words.table):
        listed.setdefault(match.view.number, []).append(match)
    for block in view.prose():
        if block.kind is Kind.QUOTATION:
            continue
        tones = tones_of(block)
        said_in: set[int] = set()
        for match in listed.get(block.number, ()):
            number = bisect_left(block.spans, (match.start, 0))
            if is_talked_about(block, match.start, match.end):
                continue
            said_in.add(number)
            yield _listed(match)
        for told in tones:
            if is_cold(told) and not any(told.first <= number < told.after for number in said_in):
                start, end = telling_words(block, told)
                if not block.is_quoted(start, end) and not is_talked_about(block, start, end):
                    yield _heard(block, start, end)


def _listed(match: PhraseMatch) -> Hit:
    said = match.view.block.text[match.start : match.end]
    message = f"“{said}” can sound like a closed door to a family that is worried already. Warmer: {match.entry.say}."
    return Hit(match.view.block, match.start, match.end, message)


def _heard(block: BlockView, start: int, end: int) -> Hit:
    """Return what to say of a sentence that no list knows, and that sounds like those which editors marked."""
    message = (
        f"“{block.block.text[start:end]}” may sound cold to a family that is worried already. "
        "If it does, say what you can do, and why you ask."
    )
    return Hit(block.block, start, end, message, severity=Severity.INFORMATION)


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
