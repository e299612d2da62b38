"""Which files can be read, by the end of their names. Nothing else is imported here, so that asking costs nothing."""

from __future__ import annotations

SUFFIXES = frozenset({".md", ".markdown", ".yaml", ".yml", ".html", ".htm", ".txt", ".docx"})
"""In small letters, with the dot. A new format needs one more here, and one more line in `readers`."""
