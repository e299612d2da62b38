"""Which fields the model has and which of them hold prose, for those who cannot wait until the model is loaded.

The model alone decides. `python -m generator.directory.shape` asks it and writes `shape.json`: for each class its
fields, each with the class of what it holds, or nothing for a text. Square brackets stand for a list, a star for prose.
A test compares the file with the model.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.directory.fields import Field
    from generator.directory.values import Thing

_FILE = Path(__file__).parent / "shape.json"
_TOP = "Directory"


@dataclass(frozen=True, slots=True)
class Shape:
    """What stands at one place in the directory."""

    holds: str
    """The name of the class whose fields stand there. For a list, that of its entries in brackets; for a text, ""."""
    is_prose: bool = False
    """Whether families read it, or each of its entries."""
    is_entry: bool = False
    """Whether it is one of a list."""

    @property
    def is_list(self) -> bool:
        return self.holds.startswith("[")

    @property
    def has_fields(self) -> bool:
        return self.holds != "" and not self.is_list

    @property
    def entry(self) -> Shape | None:
        """What each of its entries is, or None for what is no list."""
        return Shape(self.holds[1:-1], self.is_prose, is_entry=True) if self.is_list else None


@cache
def shapes_of(name: str = _TOP) -> dict[str, Shape]:
    """Return the fields of a class of the model, given by its name, or the sections of the directory."""
    return {field: _shape(written) for field, written in _all()[name].items()}


@cache
def _all() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(_FILE.read_text("utf-8"))
    return found


def _shape(written: str) -> Shape:
    return Shape(written.removeprefix("*"), written.startswith("*"))


# Asking the model -----------------------------------------------------------------------------------------


def ask() -> str:
    """Return what `shape.json` has to say."""
    from generator.directory.directory import Directory  # noqa: PLC0415 - that is what takes long

    found: dict[str, dict[str, str]] = {}
    _describe(Directory, found)
    return f"{json.dumps(found, indent=1)}\n"


def _describe(model: type[Thing], found: dict[str, dict[str, str]]) -> None:
    from generator.directory.fields import fields_of  # noqa: PLC0415 - as above
    from generator.directory.prose_fields import is_prose_field  # noqa: PLC0415 - as above

    if model.__name__ not in found:
        fields = found[model.__name__] = {}
        for name, field in fields_of(model).items():
            fields[name] = ("*" if is_prose_field(model, name) else "") + _held(field, found)


def _held(field: Field, found: dict[str, dict[str, str]]) -> str:
    from generator.directory.fields import entry_of  # noqa: PLC0415 - as above

    entry = entry_of(field)
    if entry is not None:
        return f"[{_held(entry, found)}]"
    if field.model is None:
        return ""
    _describe(field.model, found)
    return field.model.__name__


if __name__ == "__main__":
    _FILE.write_text(ask(), "utf-8")
