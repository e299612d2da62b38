"""A page prepared for the rules: what several rules need is worked out once, and only when one asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.lint.block_view import BlockView
from generator.lint.document import Kind, TextPage
from generator.lint.lazy import lazy
from generator.lint.phrase_table import PhraseTable
from generator.lint.phrases import PhraseMatch, find_phrases
from generator.lint.settings import Limits, Settings

_WRITTEN = re.compile(r"[^\W\d_]*[^\WA-Z\d_][^\W\d_]*")
_GLOSSARY = re.compile(
    r"\b(?:glossary|glossaries|jargon|words|terms (?:we|you)|what (?:it|they|we|this|these|\w+ words) .*\bmeans?)\b"
)


class PageView:
    """One page, as the rules see it."""

    def __init__(self, page: TextPage, path: str, settings: Settings) -> None:
        """Take the page, the path of its file, and the settings of the site."""
        self.page = page
        self.path = path
        self.limits: Limits = settings.limits
        self._settings = settings
        self.asked_for_today = False
        """Whether a rule has asked which day it is. What it found may be different tomorrow."""
        self.blocks = [BlockView(block, number) for number, block in enumerate(page.blocks)]
        self.kept: dict[str, object] = {}
        """What rules share about this page, by a name."""
        self._phrases: dict[str, list[PhraseMatch]] | None = None

    @property
    def today(self) -> date:
        """The day that the run is for."""
        self.asked_for_today = True
        return self._settings.today

    @lazy
    def is_easy_read(self) -> bool:
        """Whether its writer marked the page as Easy Read."""
        marked = self.page.meta.get("easy_read", "").strip().lower() in ("true", "yes", "on", "1")
        return marked or self.has_picture_lines

    @property
    def has_picture_lines(self) -> bool:
        """Whether it is an Easy Read version, on which each line stands beside a picture."""
        return "easy_read_of" in self.page.meta

    @lazy
    def vocabulary(self) -> frozenset[str]:
        """Every word on the page that is written with a small letter in it, capitals and all."""
        return frozenset(word for block in self.blocks for word in _WRITTEN.findall(block.text))

    @lazy
    def is_glossary(self) -> bool:
        """Whether its title or first heading says that it explains words."""
        heading = next((block for block in self.blocks if block.kind in (Kind.TITLE, Kind.HEADING)), None)
        return heading is not None and _GLOSSARY.search(heading.lower) is not None

    def is_entry(self, terms: frozenset[str]) -> bool:
        """Return whether the page is an entry of a glossary, given its terms in small letters."""
        return self.path.endswith((".yaml", ".yml")) and self.page.name.lower() in terms

    def has_word(self, word: str) -> bool:
        """Return whether the page has a word, given in small letters, that is not all in capitals."""
        return word in self.vocabulary or word.capitalize() in self.vocabulary

    def phrases(self, rule: str, table: PhraseTable) -> Sequence[PhraseMatch]:
        """Return where a rule's phrases stand on the page. All phrases of all rules are found in one pass."""
        if self._phrases is None:
            self._phrases = find_phrases(self.blocks, table)
        return self._phrases.get(rule, ())

    def prose(self) -> Iterator[BlockView]:
        """Yield the blocks that hold somebody's sentences."""
        return (block for block in self.blocks if block.kind is not Kind.ALT)
