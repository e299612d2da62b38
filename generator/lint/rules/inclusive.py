"""How we speak about disability and families.

Source: the government's guidance on inclusive language, the health service's manual, and what disabled people and
families ask for. The words stand in `words/inclusive.yaml`, with the company that makes them fine: "special educational
needs", "ADHD", "mental health" and the names of conditions are never reported, nor is anybody's marked quotation.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.replacing import replaced
from generator.lint.rule import Hit, Rule
from generator.lint.rules.jargon import advice
from generator.lint.talked_about import is_talked_about
from generator.lint.view import PageView
from generator.lint.words import Words


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield every place with words that hurt, and what to say."""
    for match in view.phrases("inclusive", words.table):
        if is_talked_about(match.view, match.start, match.end):
            continue
        said = match.view.block.text[match.start : match.end]
        replacement, change = replaced(match)
        message = f"“{said}” can hurt the people it speaks of. {advice(match.entry.say, safe=False)}"
        yield Hit(match.view.block, match.start, match.end, message, replacement, change)


RULE = Rule(
    id="inclusive",
    severity=Severity.WARNING,
    summary="Words about disability or families that hurt, with what to say.",
    why="A family that is spoken of without respect does not come.",
    source="The government's guidance on inclusive language, the health service's manual, disabled people and families.",
    check=check,
    good=(
        "Disabled children and autistic people are welcome, whatever their special educational needs.",
        "The disabled children's team plays on Fridays. He is mad about trains.",
        "We help with mental health and with non-verbal communication. The key fits in the door.",
        "A parent wrote: “They called my boy wheelchair-bound.”",
    ),
    bad=(
        "A club for the disabled.",
        "She suffers from epilepsy and has fits.",
        "He is wheelchair-bound.",
        "A group for special needs children and normal children.",
    ),
)
