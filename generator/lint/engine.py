"""From a document to its findings: every rule looks at every page, and every hit becomes a place in the file."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.lint.across import findings_across
from generator.lint.allowances import settle
from generator.lint.document import Document
from generator.lint.linted import Fix, Linted, PageScore
from generator.lint.rule import Hit, Rule
from generator.lint.rules.registry import RULES
from generator.lint.scoring import score
from generator.lint.settings import Settings
from generator.lint.view import PageView
from generator.lint.words import Words


class Linter:
    """The rules, ready for one site."""

    def __init__(self, words: Words, settings: Settings) -> None:
        """Take the words and the settings of the site."""
        self._words = words
        self._settings = settings
        self._rules = [
            (rule, severity) for rule in RULES if (severity := settings.severity(rule.id, rule.severity)) is not None
        ]
        self._is_scored = any(rule.id == "reading-age" for rule, _ in self._rules)

    def lint(self, document: Document) -> Linted:
        """Return what the rules find in a document."""
        findings: list[Finding] = []
        fixes: dict[int, Fix] = {}
        scores: list[PageScore] = []
        used: set[str] = set()
        depends_on_today = False
        for page in document.pages:
            view = PageView(page, document.path, self._settings)
            for rule, severity in self._rules:
                chosen = self._settings.severities.get(rule.id)
                for hit in rule.check(view, self._words):
                    finding = _finding(document, rule, chosen or hit.severity or severity, hit)
                    findings.append(finding)
                    fix = _fix(document, rule, hit)
                    if fix is not None:
                        fixes[id(finding)] = fix
            if self._is_scored and page.blocks:
                scores.append(_page_score(document, view, self._words))
            used |= _used_terms(view, self._words)
            depends_on_today = depends_on_today or view.asked_for_today
        settled = settle(document, findings, self._settings)
        wanted = tuple(fixes[id(finding)] for finding in settled if id(finding) in fixes)
        settled.sort(key=_order)
        return Linted(tuple(settled), tuple(scores), wanted, frozenset(used), depends_on_today)

    def across(self, used_terms: frozenset[str]) -> Iterator[Finding]:
        """Yield what only a look at all files can find, given the glossary entries that any of them uses."""
        for rule, severity in self._rules:
            if rule.id == "glossary":
                chosen = self._settings.severities.get(rule.id)
                yield from findings_across(self._words.glossary, used_terms, severity, chosen)


def _order(finding: Finding) -> tuple[int, int, str, str]:
    return finding.place.line, finding.place.column, finding.rule, finding.message


def _finding(document: Document, rule: Rule, severity: Severity, hit: Hit) -> Finding:
    if hit.block is None:
        start, end = hit.start, hit.end
        words = document.text[start:end]
    else:
        start, end = hit.block.span(hit.start, hit.end)
        words = hit.block.text[hit.start : hit.end]
    return Finding(document.place(start, end), rule.id, hit.message, severity, words or None, hit.replacement)


def _fix(document: Document, rule: Rule, hit: Hit) -> Fix | None:
    """Return the change to the file that is safe to make, when the words stand there just as they are read."""
    change, block = hit.change, hit.block
    if change is None or block is None or not block.stands_whole(change.start, change.end):
        return None
    start, end = block.span(change.start, change.end)
    words = document.text[start:end]
    return (
        Fix(start, end, words, change.replacement, rule.id) if words == block.text[change.start : change.end] else None
    )


def _page_score(document: Document, view: PageView, words: Words) -> PageScore:
    found = score(view, words)
    line = document.place(*view.blocks[0].block.span(0, 1)).line
    sentences = tuple(sentence.text for sentence in found.sentences)
    return PageScore(found.name, found.words, found.reading_age, sentences, found.hard_words, line)


def _used_terms(view: PageView, words: Words) -> set[str]:
    """Return the entries of the glossary that a page uses, its own left out."""
    if not words.glossary:
        return set()
    own = view.page.name.lower()
    return {match.entry.term for match in view.phrases("glossary", words.table) if match.entry.term.lower() != own}
