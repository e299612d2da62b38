"""JSON as bytes, the same for the same values."""

from __future__ import annotations

import json
from typing import Any


def json_bytes(value: Any) -> bytes:
    """Return a value as JSON in UTF-8 with an end of line, its fields in the order they have."""
    return f"{json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(',', ':'))}\n".encode()
