"""Putting plain words in the place of a phrase, in the same form and with the same capital letter."""

from __future__ import annotations

from generator.lint.document import Kind
from generator.lint.phrases import PhraseMatch
from generator.lint.rule import Change
from generator.lint.spelling_out import article_before
from generator.lint.terms import in_form


def replaced(match: PhraseMatch) -> tuple[str | None, Change | None]:
    """Return what to write for a phrase, and the change that is safe to make, or None for either."""
    if match.entry.fix is None:
        return None, None
    text = match.view.text
    words = in_form(match.entry.fix, match.ending)
    said = text[match.start : match.end]
    if said[:1].isupper():
        words = words[0].upper() + words[1:]
    if said.isupper() or match.view.kind is Kind.ALT:
        return words, None
    start, article = article_before(text, match.start, words)
    return words, Change(start, match.end, article + words)
