"""A page that asks for an older reader than most people are comfortable with.

Source: the government aims at a reading age of 9 for everybody, the health service at 9 to 11, and up to 14 where medical
words cannot be helped. The health service adds: "We do not recommend readability tools, except to help you prioritise
your content." So this is for information: it names the sentences and words that cost most, and never fails a build.
How the figure is made is told in `scoring`.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.document import Block, Kind
from generator.lint.rule import Hit, Rule
from generator.lint.scoring import Score, score
from generator.lint.view import PageView
from generator.lint.words import Words


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield the page, or else each of its sections, when the reading age is above the limit."""
    found = score(view, words)
    limit = view.limits.reading_age
    if found.reading_age is None:
        return
    if found.reading_age > limit:
        block = next(block.block for block in view.blocks if block.kind is not Kind.ALT)
        yield _hit(block, f"This page has a reading age of {found.reading_age:.0f}.", limit, _what_costs(found))
        return
    headings = {block.text: block.block for block in view.blocks if block.kind is Kind.HEADING}
    for section in found.sections:
        if section.reading_age > limit and section.name in headings:
            first = f"The part under this heading has a reading age of {section.reading_age:.0f}."
            yield _hit(headings[section.name], first, limit, "")


def _hit(block: Block, first: str, limit: int, more: str) -> Hit:
    message = f"{first} Aim for {limit} or less: shorter sentences, and words that people use when they talk.{more}"
    return Hit(block, 0, len(block.text), message)


def _what_costs(found: Score) -> str:
    said = ""
    if found.sentences:
        said += f" The hardest sentence begins “{_beginning(found.sentences[0].text)}”."
    if found.hard_words:
        said += f" The words that cost most: {', '.join(found.hard_words)}."
    return said


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


_HARD = (
    "The authority undertakes comprehensive multidisciplinary assessments of educational requirements, incorporating "
    "professional recommendations regarding appropriate interventions, organisational responsibilities and anticipated "
    "developmental trajectories for individual children throughout their educational experiences. "
)

RULE = Rule(
    id="reading-age",
    severity=Severity.INFORMATION,
    summary="A page or section of at least 100 words that needs an older reader than 14.",
    why="Half the adults in England read best what a child of 11 to 14 can read, and everybody reads that faster.",
    source="The reading ages that the government and the health service aim at; the Flesch-Kincaid formula of 1975.",
    check=check,
    good=("We help you to find a group. You can come and play. " * 12, "Comprehensive multidisciplinary assessment."),
    bad=(_HARD * 4,),
)
