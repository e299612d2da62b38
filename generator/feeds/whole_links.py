"""Links in texts as readers elsewhere need them: from the very beginning of an address."""

from __future__ import annotations

import re
from typing import Any

_FROM_THE_TOP = re.compile(r"\[([^\]]*)\]\(/([^)\s]*)\)")
"""A link in Markdown to a page of the site itself."""


def with_whole_links(value: Any, site_url: str | None) -> Any:
    """Return a value in which links to pages of the site are whole addresses, or only their words without a site."""
    if isinstance(value, str):
        if "](/" not in value:
            return value
        return _FROM_THE_TOP.sub(rf"[\1]({site_url}\2)" if site_url else r"\1", value)
    if isinstance(value, dict):
        return {name: with_whole_links(one, site_url) for name, one in value.items()}
    if isinstance(value, list):
        return [with_whole_links(one, site_url) for one in value]
    return value
