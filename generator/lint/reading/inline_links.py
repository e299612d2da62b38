"""Where links in Markdown lead."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.lint.reading.entities import plain

LONGEST_LABEL = 1000
"""More characters than a label can have."""
_TARGET = re.compile(
    r"""\(\s*+(?:<((?:[^<>\n\\]|\\.)*+)>|(?!<)((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))*+\))*+))"""
    r"""(?:\s++(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)))?+\s*+\)""",
    re.DOTALL,
)
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999}+)\]")
_UNESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")

References = Mapping[str, str]
"""The targets of links that are given elsewhere on the page, by their labels in small letters."""


def label_key(text: str) -> str:
    """Return a link's label as it is looked up: capitals and spaces make no difference."""
    return " ".join(text.split()).casefold()


def unescaped(text: str) -> str:
    """Return the target of a link without backslashes and entities."""
    return plain(_UNESCAPE.sub(r"\1", text)) if "\\" in text or "&" in text else text.strip()


def target_at(text: str, rest: tuple[int, int], words: str, references: References) -> tuple[str, int] | None:
    """Return where a link leads, and where it ends in the text; or nothing when its brackets are only brackets.

    Args:
        text: The text.
        rest: Where what comes after the brackets starts, and where the block ends.
        words: What is in the brackets.
        references: Where links lead whose targets stand elsewhere.
    """
    match = _TARGET.match(text, *rest)
    if match is not None:
        return unescaped(match[1] if match[1] is not None else match[2]), match.end()
    if not references:
        return None
    match = _LABEL.match(text, *rest)
    target = references.get(label_key(match[1] if match and match[1].strip() else words))
    return None if target is None else (target, match.end() if match else rest[0])
