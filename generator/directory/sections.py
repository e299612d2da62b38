"""Joins what several files say into one tree."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.directory import Directory
from generator.directory.fields import field_at
from generator.directory.includes import INCLUDE
from generator.directory.messages import unknown_field, wrong_kind
from generator.directory.nodes import Mapping, Node, Scalar, Sequence, Source, is_blank
from generator.directory.parts import is_one_entry
from generator.findings import Finding


@dataclass(frozen=True)
class Part:
    """What one file says."""

    root: Node
    section: str | None
    """The section whose folder it lies in, when it does."""
    is_main: bool = False
    """Whether it is groups.yaml, which alone may include others."""

    @property
    def is_entry(self) -> bool:
        """Whether it is one entry of its folder's section, and not a file of sections."""
        return is_one_entry(self.root, self.section, Directory.model_fields)


def join(parts: list[Part], empty: Source) -> tuple[Mapping, list[Finding]]:
    """Return all parts as one tree, and what keeps them from fitting together.

    `empty` is where the tree is said to stand when there are no parts.
    """
    joined = _Joined(Mapping(parts[0].root.source if parts else empty, 0))
    for part in parts:
        if part.is_entry and part.section is not None:
            joined.add_entry(part.section, part.root)
        elif isinstance(part.root, Mapping):
            joined.add_sections(part.root, is_main=part.is_main)
        else:
            joined.findings.append(
                Finding(part.root.source.place(part.root.start, part.root.start), "wrong-type", _NO_SECTIONS)
            )
    return joined.root, joined.findings


_NO_SECTIONS = 'This file should start with the name of a section and a colon, such as "groups:".'


class _Joined:
    def __init__(self, root: Mapping) -> None:
        self.root = root
        self.findings: list[Finding] = []

    def add_sections(self, part: Mapping, *, is_main: bool) -> None:
        for name, value in part.values.items():
            self._add_section(name, part.names[name], value, is_main=is_main)

    def _add_section(self, name: str, key: Scalar, value: Node, *, is_main: bool) -> None:
        field = field_at((name,))
        if name == INCLUDE:
            if not is_main:
                self.findings.append(Finding(key.place, "include", _NOT_HERE, words=name))
        elif field is None:
            owner = field_at(())
            if owner is not None:
                self.findings.append(unknown_field(key.place, name, owner))
        elif is_blank(value):
            pass  # A name with nothing after it: the form has an empty part.
        elif field.kind != "list":
            self._add_single(name, key, value)
        elif isinstance(value, Sequence):
            self._list(name, key).items += value.items
        else:
            self.findings.append(wrong_kind(value, field))

    def _add_single(self, name: str, key: Scalar, value: Node) -> None:
        if name in self.root.names:
            first = self.root.names[name].place
            message = f'"{name}" is given twice: here and at {first}. Keep one of the two.'
            self.findings.append(Finding(key.place, "duplicate-section", message, words=name))
            return
        self.root.names[name] = key
        self.root.values[name] = value

    def add_entry(self, section: str, entry: Node) -> None:
        self._list(section, Scalar(entry.source, 0, 0, section)).items.append(entry)

    def _list(self, name: str, key: Scalar) -> Sequence:
        """Return the joined list of a section. It stands where its first part stands."""
        found = self.root.values.get(name)
        if isinstance(found, Sequence):
            return found
        self.root.names[name] = key
        joined = self.root.values[name] = Sequence(key.source, key.start, key.end)
        return joined


_NOT_HERE = '"include" may stand in groups.yaml alone. Move what it names there.'
