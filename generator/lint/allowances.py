"""Places where an editor allowed what a rule would find, with the reason: `<!-- lint: allow acronym "PECS" ... -->`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cached_property

from generator.findings import Finding, Place, Severity
from generator.lint.document import Allowance, Block, Document, TextPage
from generator.lint.rule_ids import RULE_IDS
from generator.lint.settings import Settings

RULE = "allowance"
"""The name of the rule that looks after allowances themselves."""

ACROSS_FILES = frozenset({"glossary"})
"""Rules that find some things only when all files have been read. Nobody can say before that what an allowance does."""

_WHOLE_PAGE = frozenset({"reading-age", "stale"})
"""Rules that speak about a page, so that an allowance anywhere on it counts."""

_Position = tuple[int, int]
"""A line and a column, both counted from 1."""


def settle(document: Document, findings: Iterable[Finding], settings: Settings) -> list[Finding]:
    """Return the findings without those that are allowed, and with what is wrong with the allowances themselves.

    An allowance counts for the paragraph, item, heading or cell that it stands in or behind, or else for the next one.
    One for a rule about whole pages counts for its page. One that gives no reason allows nothing.
    """
    left = list(findings)
    if not document.allowances:
        return left
    about: list[Finding] = []
    scope = _Scope(document)
    severity = settings.severity(RULE, Severity.WARNING)
    for allowance in document.allowances:
        problem = _problem(allowance)
        if problem is None:
            before = len(left)
            left = [finding for finding in left if not _allows(allowance, finding, scope)]
            may_be_used = allowance.rule in ACROSS_FILES or settings.severity(allowance.rule, Severity.WARNING) is None
            problem = None if len(left) < before or may_be_used else _unused(allowance)
        if problem and severity:
            about.append(Finding(scope.place_of(allowance), RULE, problem, severity, words=allowance.words))
    return [*left, *about]


def without_allowed(document: Document, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that no allowance covers, for what only a look at all files can find."""
    allowances = [allowance for allowance in document.allowances if _problem(allowance) is None]
    scope = _Scope(document)
    return [finding for finding in findings if not any(_allows(one, finding, scope) for one in allowances)]


def _problem(allowance: Allowance) -> str | None:
    if allowance.rule not in RULE_IDS:
        near = get_close_matches(allowance.rule, RULE_IDS, n=1)
        meant = f'Did you mean "{near[0]}"?' if near else "Start with the rule that you see in the report."
        return f'"{allowance.rule}" is no rule, so this allows nothing. {meant} {_EXAMPLE}'
    if not allowance.reason.strip():
        return f"This allows nothing until it says why. {_EXAMPLE}"
    return None


_EXAMPLE = 'For example: lint: allow acronym "PECS" it is the product\'s name'


def _unused(allowance: Allowance) -> str:
    what = f'"{allowance.words}"' if allowance.words else "anything"
    return f"The rule {allowance.rule} no longer finds {what} here. Take this comment out."


def _allows(allowance: Allowance, finding: Finding, scope: _Scope) -> bool:
    if allowance.rule != finding.rule:
        return False
    if allowance.words is not None and _simple(allowance.words) != _simple(finding.words or ""):
        return False
    start, end = scope.region(allowance)
    return start <= (finding.place.line, finding.place.column) < end


def _simple(words: str) -> str:
    return " ".join(words.replace("’", "'").split()).casefold()


class _Scope:
    """Which stretch of a document each allowance counts for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def region(self, allowance: Allowance) -> tuple[_Position, _Position]:
        """Return the lines and columns that an allowance counts for, the end outside."""
        block = self._block(allowance)
        if block is None:
            return (allowance.line, 1), (allowance.line + 1, 1)
        first, last = _span(block)
        if allowance.rule in _WHOLE_PAGE:
            spans = [_span(other) for other in self._page_of[block].blocks]
            first, last = 0 if len(self._document.pages) == 1 else spans[0][0], max(end for _, end in spans)
        here = self._document.place(min(first, allowance.source), max(last, allowance.source + 1))
        return (here.line, here.column), (here.end_line, here.end_column)

    def place_of(self, allowance: Allowance) -> Place:
        """Return where the comment stands: to its own end, or to the end of its line."""
        text, start = self._document.text, allowance.source
        line_end = text.find("\n", start)
        line_end = len(text) if line_end < 0 else line_end
        close = text.find("-->", start)
        end = close + 3 if close >= 0 and text.startswith("<!--", start) else line_end
        return self._document.place(start, len(text[:end].rstrip("\r")))

    def _block(self, allowance: Allowance) -> Block | None:
        """Return the block that the comment stands in, or behind on the same line, or else the next one."""
        number = bisect_left(self._starts, allowance.source)
        if number:
            before = self._blocks[number - 1]
            end = _span(before)[1]
            if end > allowance.source or self._document.place(end, end).line == allowance.line:
                return before
        return self._blocks[number] if number < len(self._blocks) else None

    @cached_property
    def _blocks(self) -> Sequence[Block]:
        blocks = (block for page in self._document.pages for block in page.blocks if block.runs)
        return sorted(blocks, key=lambda block: _span(block)[0])

    @cached_property
    def _starts(self) -> list[int]:
        return [_span(block)[0] for block in self._blocks]

    @cached_property
    def _page_of(self) -> dict[Block, TextPage]:
        return {block: page for page in self._document.pages for block in page.blocks}


def _span(block: Block) -> tuple[int, int]:
    """Return where in the file a block starts and ends, in characters."""
    return block.span(0, len(block.text))
