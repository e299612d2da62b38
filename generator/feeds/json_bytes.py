"""JSON as bytes, the same for the same values, and never a value for what nobody has told us."""

from __future__ import annotations

import json
from typing import Any


def told_only(value: Any) -> Any:
    """Return a value without whatever is None or empty in it, at any depth. False and 0 are values."""
    if isinstance(value, dict):
        kept = {name: told_only(one) for name, one in value.items()}
        return {name: one for name, one in kept.items() if one is not None and one not in ("", [], {})}
    if isinstance(value, list | tuple):
        kept_all = [told_only(one) for one in value]
        return [one for one in kept_all if one is not None and one not in ("", [], {})]
    return value


def json_bytes(value: Any) -> bytes:
    """Return a value as JSON in UTF-8 with an end of line, its fields in the order they have."""
    return f"{json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(',', ':'))}\n".encode()
