"""Characters that HTML and Markdown write by name or number, such as `&nbsp;` and `&#8217;`."""

from __future__ import annotations

import re
from html import unescape

_ENTITY = re.compile(
    r"&(?:#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};|(?:amp|nbsp|pound|quot|lt|gt)(?![\w=;]))"
)


def entity_at(text: str, position: int, end: int) -> tuple[str, int] | None:
    """Return the character that is written here by its name, and where its name ends; or nothing."""
    match = _ENTITY.match(text, position, end)
    if match is None:
        return None
    meant = unescape(match[0])
    return None if meant == match[0] else (meant, match.end())


def plain(text: str) -> str:
    """Return the words of an attribute: its entities read, its white space folded."""
    return " ".join((unescape(text) if "&" in text else text).split())
