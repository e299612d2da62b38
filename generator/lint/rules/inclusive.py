"""How we speak about disability and families.

Source: the government's guidance on inclusive language, the health service's manual, and what disabled people and
families ask for. The words stand in `words/inclusive.yaml`, with the company that makes them fine: "special educational
needs", "ADHD", "mental health" and the names of conditions are never reported, nor is anybody's marked quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.replacing import replaced
from generator.lint.rule import Hit, Rule
from generator.lint.rules.jargon import advice
from generator.lint.view import PageView
from generator.lint.words import Words

_MENTIONED = re.compile(
    r"(?:instead of|rather than|avoid(?:ing)?|(?:do not|don't|never|not) (?:say|use|write|call \w+)|"
    r"\b(?:word|term|phrase|label)s?(?: such as| like)?)\W*(?:an? |the )?$"
)
"""What comes before words that are only talked about."""
_NOT_SAID = re.compile(
    r"\b(?:(?:do not|don't|never|would not|wouldn't|no longer|not to|rather not|rather you did not|stopped?|please avoid)"
    r" (?:say(?:ing)?|use|using|write|call|calling|describe|speak of|talk of|talk about|refer to)"
    r"|(?:term|word|phrase|label|language)s? (?:that )?(?:not|no longer) be used"
    r"|used to (?:say|call|be called|be known as)|asked (?:us |me |them )?not to|(?:old|outdated|hurtful|offensive) (?:word|term|name)s?)\b"
)
"""What a sentence says that tells how not to speak."""


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield every place with words that hurt, and what to say."""
    for match in view.phrases("inclusive", words.table):
        if _MENTIONED.search(match.view.lower, max(match.start - 40, 0), match.start):
            continue
        start, _ = match.view.sentence_at(match.start)
        if _NOT_SAID.search(match.view.lower, start, match.start):
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
