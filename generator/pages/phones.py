"""Telephone numbers in people's text, made into links that a phone can ring."""

from __future__ import annotations

import re

# UK numbers as people write them: an area code in three to five digits, then one or two groups.
_NUMBER = re.compile(r"(?<![\w/+-])0\d{2,4} \d{3,4}(?: ?\d{3,4})?(?![\w-])")
_LINK = re.compile(r"(<a\b.*?</a>|<[^>]*>)", re.DOTALL)


def with_phone_links(html: str) -> str:
    """Return HTML in which telephone numbers can be rung. Those inside links stay as they are."""
    if not _NUMBER.search(html):
        return html
    parts = _LINK.split(html)
    return "".join(part if number % 2 else _NUMBER.sub(_link, part) for number, part in enumerate(parts))


def _link(match: re.Match[str]) -> str:
    return f'<a href="tel:{match[0].replace(" ", "")}">{match[0]}</a>'
