"""JSON as bytes, the same for the same values, and never a value for what nobody has told us."""

from __future__ import annotations

import json
import re
from typing import Any

_FROM_THE_TOP = re.compile(r"\[([^\]]*)\]\(/([^)\s]*)\)")
"""A link in Markdown to a page of the site itself."""


def told_only(value: Any, site_url: str | None = None) -> Any:
    """Return a value without whatever is None or empty in it, at any depth. False and 0 are values.

    Links in its texts to pages of the site become whole addresses, or only their words where the site has none.
    """
    if isinstance(value, str):
        return _with_whole_links(value, site_url) if "](/" in value else value
    if isinstance(value, dict):
        kept = ((name, told_only(one, site_url)) for name, one in value.items())
        return {name: one for name, one in kept if not _is_empty(one)}
    if isinstance(value, list | tuple):
        return [one for one in (told_only(one, site_url) for one in value) if not _is_empty(one)]
    return value


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str | list | dict) and not value)


def _with_whole_links(text: str, site_url: str | None) -> str:
    return _FROM_THE_TOP.sub(rf"[\1]({site_url}\2)" if site_url else r"\1", text)


def json_bytes(value: Any) -> bytes:
    """Return a value as JSON in UTF-8 with an end of line, its fields in the order they have."""
    return f"{json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(',', ':'))}\n".encode()
