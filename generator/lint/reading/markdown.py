"""Reads Markdown: front matter, then blocks."""

from __future__ import annotations

import re

from generator.lint.reading.front_matter import read_front_matter
from generator.lint.reading.inline_links import References, label_key, unescaped
from generator.lint.reading.markdown_text import read_blocks
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage
from generator.lint.reading.read import Parsed

_REFERENCE = re.compile(
    r"^[ >\t]{0,20}\[((?:[^\[\]\\\n]|\\.){1,500}+)\]:[ \t]*+(?:\r?\n[ \t]*+)?(?:<([^<>\n]*+)>|(\S++))", re.MULTILINE
)


def read(text: str, shown: str) -> Parsed:
    """Return the one page that a Markdown file is. `shown` is its path, which names a page without a title."""
    draft = PageDraft()
    start = read_front_matter(text, shown, draft)
    if not draft.meta.get("language", "en").lower().startswith("en"):
        return Parsed((), ())  # Nobody can read another language as if it were English.
    passage = Passage(text[start:], start) if start else Passage(text)
    read_blocks(passage, draft, references_of(passage.text))
    return Parsed((draft.page(draft.title(shown)),), tuple(draft.allowances))


def references_of(text: str) -> References:
    """Return where the links of a text lead whose targets stand elsewhere in it. The first of two counts."""
    found: dict[str, str] = {}
    if "]:" in text:
        for match in _REFERENCE.finditer(text):
            if match[1].strip() and not match[1].startswith("^"):
                found.setdefault(label_key(match[1]), unescaped(match[2] if match[2] is not None else match[3]))
    return found
