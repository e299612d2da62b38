"""The text of data fields as plain text, for programs that know no Markdown."""

from __future__ import annotations

from functools import lru_cache

from generator.directory.markup import MARKDOWN


@lru_cache(maxsize=4096)
def plain_line(text: str) -> str:
    """Return one line of text without its markup. Of a link its words stay."""
    inline = MARKDOWN.parseInline(text)[0].children or ()
    words = "".join(" " if token.type in ("softbreak", "hardbreak") else token.content for token in inline)
    return " ".join(words.split())
