"""The directory: the model, how it is read and checked, and the place of every word in it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.directory.directory import Directory
    from generator.directory.loader import Loaded, load
    from generator.directory.today import check_today

__all__ = ["Directory", "Loaded", "check_today", "load"]

_HOMES = {"Directory": "directory", "Loaded": "loader", "load": "loader", "check_today": "today"}


def __getattr__(name: str) -> Any:
    """Load the model when it is first asked for: it takes half a second, and a linter with nothing new needs none."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
