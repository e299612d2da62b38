"""Places where an editor allowed what a rule would find, with the reason: `<!-- lint: allow acronym "PECS" ... -->`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from generator.findings import Finding, Place, Severity
from generator.lint.document import Allowance, Document
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
    if not document.allowances:
        return list(findings)
    left = _Left(document, findings)
    about: list[Finding] = []
    severity = settings.severity(RULE, Severity.WARNING)
    for allowance in document.allowances:
        problem = _problem(allowance)
        if problem is None and not left.allow(allowance):
            may_be_used = allowance.rule in ACROSS_FILES or settings.severity(allowance.rule, Severity.WARNING) is None
            problem = None if may_be_used else _unused(allowance)
        if problem and severity:
            about.append(Finding(_place_of(document, allowance), RULE, problem, severity, words=allowance.words))
    return [*left.findings(), *about]


def without_allowed(document: Document, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that no allowance covers, for what only a look at all files can find."""
    left = _Left(document, findings)
    for allowance in document.allowances:
        if _problem(allowance) is None:
            left.allow(allowance)
    return left.findings()


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


def _place_of(document: Document, allowance: Allowance) -> Place:
    """Return where the comment stands: to its own end, or to the end of its line."""
    text, start = document.text, allowance.source
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    close = text.find("-->", start) if text.startswith("<!--", start) else -1
    end = close + 3 if close >= 0 else line_end
    return document.place(start, len(text[:end].rstrip("\r")))


class _Left:
    """Findings that nothing has allowed yet. Those of a rule are kept in order, so that few are looked at each time."""

    def __init__(self, document: Document, findings: Iterable[Finding]) -> None:
        self._scope = _Scope(document)
        self._all = list(findings)
        self._allowed: set[int] = set()
        self._by_rule: dict[str, list[tuple[_Position, str, int]]] = {}
        for number, finding in enumerate(self._all):
            at = (finding.place.line, finding.place.column)
            self._by_rule.setdefault(finding.rule, []).append((at, _simple(finding.words or ""), number))
        for known in self._by_rule.values():
            known.sort()

    def allow(self, allowance: Allowance) -> bool:
        """Take out what one allowance covers. Return whether there was anything."""
        known = self._by_rule.get(allowance.rule)
        if not known:
            return False
        start, end = self._scope.region(allowance)
        words = None if allowance.words is None else _simple(allowance.words)
        near = known[bisect_left(known, (start,)) : bisect_left(known, (end,))]
        covered = {number for _, found, number in near if words in (None, found)} - self._allowed
        self._allowed |= covered
        return bool(covered)

    def findings(self) -> list[Finding]:
        """Return what is left, in the order in which it came."""
        return [finding for number, finding in enumerate(self._all) if number not in self._allowed]


def _simple(words: str) -> str:
    return " ".join(words.replace("’", "'").split()).casefold()


@dataclass(frozen=True, slots=True, order=True)
class _Stretch:
    """Where in the file a block starts and ends, in characters, and on which page it is."""

    start: int
    end: int
    page: int


class _Scope:
    """Which stretch of a document each allowance counts for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def region(self, allowance: Allowance) -> tuple[_Position, _Position]:
        """Return the lines and columns that an allowance counts for, the end outside."""
        block = self._block(allowance)
        if block is None:
            return (allowance.line, 1), (allowance.line + 1, 1)
        first, last = self._pages[block.page] if allowance.rule in _WHOLE_PAGE else (block.start, block.end)
        here = self._document.place(min(first, allowance.source), max(last, allowance.source + 1))
        return (here.line, here.column), (here.end_line, here.end_column)

    def _block(self, allowance: Allowance) -> _Stretch | None:
        """Return the block that the comment stands in, or behind on the same line, or else the next one."""
        number = bisect_left(self._blocks, (allowance.source,), key=lambda block: (block.start,))
        if number:
            before = self._blocks[number - 1]
            if before.end > allowance.source or self._document.place(before.end, before.end).line == allowance.line:
                return before
        return self._blocks[number] if number < len(self._blocks) else None

    @cached_property
    def _blocks(self) -> Sequence[_Stretch]:
        pages = enumerate(self._document.pages)
        blocks = ((block.span(0, len(block.text)), page) for page, on in pages for block in on.blocks if block.runs)
        return sorted(_Stretch(*span, page) for span, page in blocks)

    @cached_property
    def _pages(self) -> Mapping[int, tuple[int, int]]:
        """Where each page starts and ends. The only page of a file starts with the file."""
        spans: dict[int, tuple[int, int]] = {}
        for block in self._blocks:
            first, last = spans.get(block.page, (block.start, block.end))
            spans[block.page] = min(first, block.start), max(last, block.end)
        return spans if len(self._document.pages) > 1 else {page: (0, last) for page, (_, last) in spans.items()}
