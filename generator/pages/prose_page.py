"""Finishing touches for pages that somebody wrote by hand in Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.directory.directory import Directory
from generator.pages.abbreviations import Abbreviations
from generator.pages.forms import Form
from generator.pages.icons import drawing_links
from generator.pages.page import way_up
from generator.pages.site import render_part

_PICTURE = re.compile(r'<img alt="[^"]*" src="picture:(\w+)"\s*/?>')
_ALIGNED = re.compile(r'(<t[hd]) style="text-align: (left|center|right);"')
"""How Markdown writes a column that stands to one side. Pages may have no styles of their own (see `security`)."""
_PICTURE_LINE = re.compile(r"<(p|li)>(?=\s*(?:<p>\s*)?<img )")


def finish_prose_page(
    html: str, address: str, directory: Directory, forms: Sequence[Form] = (), *, is_english: bool = True
) -> str:
    """Return the HTML of a hand-written page as families see it.

    Args:
        html: What Markdown made of it.
        address: Where it stands.
        directory: Its glossary has the abbreviations that are written out the first time, as on every other page.
        forms: Other ways to read it, offered below its main heading.
        is_english: Whether it is in English, so that English words may be put in.
    """
    root = way_up(address)
    if 'src="picture:' in html:
        drawings = drawing_links(root or "./")
        html = _PICTURE_LINE.sub(r'<\1 class="lo-beside">', html)
        html = _PICTURE.sub(lambda match: str(drawings.get(match[1], "")), html)
    html = _ALIGNED.sub(r'\1 class="lo-\2"', html)
    if is_english:
        html = Abbreviations(directory.glossary).on_page(root).write_out(html)
    return _below_heading(html, render_part("forms.html", address, forms=forms)) if forms else html


def _below_heading(html: str, offered: str) -> str:
    head, heading, rest = html.partition("</h1>")
    return f"{head}{heading}{offered}{rest}" if heading else f"{offered}{html}"
