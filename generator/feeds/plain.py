"""The text of data fields as plain text, for programs that know no Markdown."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from generator.directory.markup import MARKDOWN

# What YAML can write as "\x0b" and no reader of XML or of calendars takes: controls, ends of lines of old, no letters.
_UNWELCOME = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def harmless(text: str) -> str:
    """Return text without the characters that would break a file, which nobody can see anyway."""
    return _UNWELCOME.sub("", text)


def plain(text: str) -> str:
    """Return a text of many lines without its markup, on one line."""
    return Markup(MARKDOWN.render(text)).striptags()  # noqa: S704 - it loses its tags at once


@lru_cache(maxsize=4096)
def plain_line(text: str) -> str:
    """Return one line of text without its markup. Of a link its words stay."""
    inline = MARKDOWN.parseInline(text)[0].children or ()
    words = "".join(" " if token.type in ("softbreak", "hardbreak") else token.content for token in inline)
    return " ".join(words.split())
