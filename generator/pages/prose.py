"""The text of data fields as HTML: paragraphs, lists, emphasis and links. What looks like HTML is shown as text."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

from generator.directory.markup import MARKDOWN
from generator.pages.phones import with_phone_links

# Text without any of these is one plain paragraph; most of a large directory is, and needs no parser.
_MARKED_UP = re.compile(r"[*_`\[\]\\&<>\n]|^\s*([-+]|\d+[.)])\s", re.MULTILINE)


@lru_cache(maxsize=4096)
def blocks(text: str) -> str:
    """Return text as HTML blocks. Links to pages of this site still start with a slash (see `from_the_top`)."""
    if not _MARKED_UP.search(text):
        return f"<p>{with_phone_links(str(escape(text)))}</p>\n"
    return with_phone_links(str(MARKDOWN.render(text)))


@lru_cache(maxsize=4096)
def inline(text: str) -> str:
    """Return one line of text as HTML without a block around it."""
    if not _MARKED_UP.search(text):
        return with_phone_links(str(escape(text)))
    return with_phone_links(str(MARKDOWN.renderInline(text)))


def from_the_top(html: str, root: str) -> str:
    """Return HTML in which links that start at the top of the site are relative; `root` leads to the top."""
    return html.replace('href="/', f'href="{root or "./"}') if 'href="/' in html else html


def plain(text: str) -> str:
    """Return text without its markup, for titles and descriptions."""
    return Markup(inline(" ".join(text.split()))).striptags()  # noqa: S704 - made by `inline`, and stripped
