"""The headings of a translated page, from `headings.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parent / "headings.yaml"


@cache
def _all() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return found


def heading(field: str, language: str) -> str | None:
    """Return the heading for a field in a language, or nothing when we do not know how to say it."""
    return _all().get(language, {}).get(field)


def english_heading(field: str) -> str:
    """Return the heading for a field in English."""
    return _all()["en"].get(field) or field.replace("_", " ").capitalize()
