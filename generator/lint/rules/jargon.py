"""Words that professionals use among themselves.

Source: the government's list of words to avoid, the health service's writing guide, and what parents ask about most. The
words stand in `words/jargon.yaml`, each with what to write instead and with the company in which it is fine, and those
that need no company in `words/uncommon.yaml` and `words/set_phrases.yaml`.
Each is reported once a page. A term that the page explains in the same or the next sentence is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.findings import Severity
from generator.lint.block_view import BlockView
from generator.lint.document import Kind
from generator.lint.explanations import explained
from generator.lint.phrases import PhraseMatch
from generator.lint.replacing import replaced
from generator.lint.rule import Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words

_EXPLAINED_BEHIND = re.compile(
    r"['\"”’)*]*\s*(?:"
    r"\((?!see |e\.?g|for example|such as|including|if |and |or |like |aged |up to |not |from |for )(?=[^()]*\w+\s+\w)"
    r"|,?\s*(?:which|that) (?:just |simply |really )?(?:means?|is)\b|(?:just |simply |really )?(?:means?|refers to)\b"
    r"|, [^,.]{1,40}, (?:just |simply |really )?means?\b|, (?:that is|in other words|meaning)\b"
    r"|is (?:when|where|what|how|about|play|help|money|support|time|teaching|talking|learning|care|extra|therapy|training"
    r"|making|getting|finding|asking|moving|giving|putting|having|working|being able"
    r"|(?:an?|the)\b(?! (?:first|best|main|only|key|most|right|next|same|responsibility|result|priority|good|great|vital)))\b"
    r"|are (?:when|where|what|the)\b"
    r"| ?[–\u2014] ?(?:an?|the|this|that|when|which|how|what|where)\b)"
)
_EXPLAINED_BEFORE = re.compile(
    r"(?:called|known as|call (?:it|this|them|that|these)|calls (?:it|this)|mean by|means? by|term(?:ed)?|named|short for"
    r"|name for (?:it|this) is|word for (?:it|this) is|professionals say)\s*:?\s*(?:an?|the|your|our)?\s*[\"“'\u2018*]*$"
)
_EXPLAINED_NEXT = re.compile(
    r"(?:this|that|it|these|they|which) (?:means?|is when|is where|is what|are when)\b|in other words"
    r"|(?:this|it|that) is (?:an?|the) (?:way|meeting|talk|word|name|plan|group|place|person|help|chance|check|list|service)\b"
    r"|we mean\b"
)
_DEFINED = re.compile(
    r"[*_\"”]*\s*(?::|\s[–\u2014])[*_]*\s+(?:an?|the|what|how|when|where|who|giving|making|getting|having|working|being|to|open)\b"
)
"""What follows a term at the start of an entry of a glossary: "Outcome: what we hope ..."."""
_ENTRY = re.compile(r"[^.!?:]{0,40}?[*_\"”)]*(?::|\s[–\u2014-])[*_]*\s+\S")
"""What follows a term at the start of an entry, on a page that is known to be a glossary."""
_LEAD = 12
"""Characters. What begins later than this is not the start of a paragraph."""
_ARTICLES = frozenset(("", "a", "an", "the", "our", "your"))


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each term at its first use that is not exempt."""
    seen: set[str] = set()
    spelled_out = {
        (given.definition.view.number, given.definition.start, given.definition.end)
        for given in explained(view, words).given
    }
    matches = view.phrases("jargon", words.table)
    for match in matches:
        entry = match.entry
        if entry.family in seen or _is_in(match, spelled_out) or _is_entry(match, view, words):
            continue
        seen.add(entry.family)
        if (
            is_explained(match.view, match.start, match.end)
            or _is_heading_of_explanation(match, matches)
            or _begins_entry(match, view)
        ):
            continue
        replacement, change = replaced(match)
        said = match.view.block.text[match.start : match.end]
        message = f"Professionals say “{said}”. {advice(entry.say, safe=change is not None)}"
        yield Hit(match.view.block, match.start, match.end, message, replacement, change)


def _is_in(match: PhraseMatch, spelled_out: set[tuple[int, int, int]]) -> bool:
    return any(
        number == match.view.number and start < match.end and match.start < end for number, start, end in spelled_out
    )


def _is_entry(match: PhraseMatch, view: PageView, words: Words) -> bool:
    """Whether it is the term of an entry of a glossary, which exists to explain it, or the whole name of something."""
    if match.view.kind is not Kind.TITLE or not view.path.endswith((".yaml", ".yml")):
        return False
    is_whole = match.start == 0 and match.end == len(match.view.text)
    return is_whole or view.page.name.lower() in words.terms or "glossary" in view.path


def _is_heading_of_explanation(match: PhraseMatch, matches: Sequence[PhraseMatch]) -> bool:
    """Whether a heading, or the bold start of a paragraph, is followed by a sentence that explains the word."""
    if match.view.kind not in (Kind.HEADING, Kind.TITLE) and match.start > _LEAD:
        return False
    for later in matches:
        if later.entry.family == match.entry.family and (later.view.number, later.start) > (
            match.view.number,
            match.start,
        ):
            return later.view.number <= match.view.number + 2 and is_explained(later.view, later.start, later.end)
    return False


def _begins_entry(match: PhraseMatch, view: PageView) -> bool:
    """Whether a paragraph on a page of words explained begins with the word, and goes on with what it means."""
    return view.is_glossary and match.start < _LEAD and _ENTRY.match(match.view.lower, match.end) is not None


def is_explained(view: BlockView, start: int, end: int) -> bool:
    """Return whether the same or the next sentence says what the words from `start` to `end` mean."""
    text = view.lower
    begins, ends = view.sentence_at(start)
    if _EXPLAINED_BEHIND.match(text, end) or _EXPLAINED_BEFORE.search(text, max(begins, start - 80), start):
        return True
    following = ends
    while following < len(text) and not text[following].isalnum():
        following += 1
    is_lead_in = text[:start].strip() in _ARTICLES and not text[end:ends].strip(" .:") and following < len(text)
    if is_lead_in or (text[:start].strip(" *_") in _ARTICLES and _DEFINED.match(text, end)):
        return True
    return _EXPLAINED_NEXT.match(text, following) is not None


def advice(say: str, *, safe: bool) -> str:
    """Return what to do, in a sentence."""
    if say.startswith(("say ", "leave ", "name ")):
        return f"{say[0].upper()}{say[1:]}."
    return f"Write “{say}”." if safe else f"Perhaps: {say}."


RULE = Rule(
    id="jargon",
    severity=Severity.WARNING,
    summary="A word that professionals use, with what to write instead.",
    why="Parents who do not know the word feel that the page is not for them.",
    source="The government's words to avoid, the health service's writing guide, and parents' questions.",
    check=check,
    good=(
        "Welcome to the Local Offer. We help, and we tell you whom to ask.",
        "The Early Years Inclusion Team visits. Your child's key person rings you.",
        "Mediation is a meeting with somebody independent who helps you to agree.",
        "People call this “signposting”.",
    ),
    bad=(
        "We will signpost you to stakeholders.",
        "The setting must demonstrate that provision is in place prior to applying.",
        "Our universal offer is person-centred.",
        "We liaised with a multi-agency team.",
    ),
)
