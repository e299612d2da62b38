"""Which section of the directory a file belongs to, by where it lies and by what it says."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from generator.directory.nodes import Mapping, Node

LISTS = (
    "venues",
    "staff_backgrounds",
    "professionals",
    "organisations",
    "groups",
    "events",
    "consultations",
    "settings",
    "procedures",
    "training",
    "hubs",
    "checklists",
    "glossary",
    "translations",
)
"""The sections that hold one entry after another, each of which may have a file of its own."""


def entry_section(path: Path, folder: Path) -> str | None:
    """Return the section that a file belongs to by its folder, such as `venues` for content/venues/north/hall.yaml."""
    try:
        folders = path.relative_to(folder).parts[:-1]
    except ValueError:
        return None
    return next((name for name in reversed(folders) if name in LISTS), None)


def is_one_entry(root: Node, section: str | None, sections: Container[str]) -> bool:
    """Return whether a file says one entry of its folder's section, and is not a file of sections.

    Args:
        root: What the file says.
        section: The section of its folder, if there is one.
        sections: The names of all sections.
    """
    if section is None or not isinstance(root, Mapping):
        return False
    return section not in root.names and not all(name in sections for name in root.names)
