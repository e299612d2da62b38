"""The HTML that most descriptions have, paragraphs and lists and nothing else, as Markdown without a parser.

It says just what `rich_text` says through its libraries, in a hundredth of the time, or nothing at all.
"""

from __future__ import annotations

import html
import re

_ENTITY = r"&(?:amp|nbsp|quot|pound|[lr]squo|[lr]dquo|[nm]dash|hellip|eacute|#39|#160|#8217);"
_WORDS = rf"(?:[^<>&*_\x00-\x08\x0b-\x1f]++|{_ENTITY})*+"
"""Text without a mark that means something in Markdown."""
_BREAK = r"<br ?/?>(?=[^\s<&])"
_PARAGRAPH = rf"{_WORDS}(?:{_BREAK}{_WORDS})*+"
_LIST = rf"\s*+(?:<li>{_WORDS}</li>\s*+)*+"
_SIMPLE = re.compile(rf"\s*+(?:(?:<p>{_PARAGRAPH}</p>|<ul>{_LIST}</ul>)\s*+)++")
_BLOCK = re.compile(rf"<p>(?P<words>{_PARAGRAPH})</p>|<ul>(?P<items>{_LIST})</ul>")
_BREAKS = re.compile("<br ?/?>")
_ITEMS = re.compile("<li>([^<]*)</li>")
_OVER_LINES = re.compile(r"[\t \n]*\n[\t \n]*")
_GAP = re.compile(r"[\t ]+")


def simple_as_markdown(text: str) -> str | None:
    """Return HTML as Markdown, or None when there is more in it than paragraphs, line breaks and lists of one level."""
    if not _SIMPLE.fullmatch(text):
        return None
    blocks = []
    for block in _BLOCK.finditer(text):
        if block["items"] is None:
            blocks.append(_paragraph(block["words"]))
            continue
        items = [_spaced(item).strip() for item in _ITEMS.findall(block["items"])]
        if any("\n" in item for item in items):
            return None
        blocks.append("\n".join(f"- {item}" for item in items if item))
    return "\n\n".join(filter(None, blocks))


def _paragraph(words: str) -> str:
    first, *others = (_spaced(part) for part in _BREAKS.split(words))
    parts = [first.lstrip(" \t\n"), *others]
    parts[-1] = parts[-1].rstrip()
    return "  \n".join(parts).strip(" \t\n")


def _spaced(text: str) -> str:
    return _GAP.sub(" ", _OVER_LINES.sub("\n", html.unescape(text)))
