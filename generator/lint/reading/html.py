"""Reads HTML."""

from __future__ import annotations

from generator.lint.reading.html_text import HtmlText
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage
from generator.lint.reading.read import Parsed


def read(text: str, shown: str) -> Parsed:
    """Return the one page that an HTML file is. `shown` is its path, which names a page without a title."""
    draft = PageDraft()
    HtmlText(Passage(text), draft).read(0, len(text))
    return Parsed((draft.page(draft.title(shown)),), tuple(draft.allowances))
