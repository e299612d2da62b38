"""What is known before the first question: the entries that are there, and what the loader would say of a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.directory.checks import check
from generator.directory.loader import Loaded
from generator.directory.messages import explain_all
from generator.directory.nodes import Location, Mapping, Node, Scalar, Sequence, Source
from generator.directory.references import NOUNS, REFERENCES, nothing_there
from generator.directory.tree import texts_at
from generator.directory.values import Mismatch, Thing, slug
from generator.directory.written import Value
from generator.findings import Severity, at_least
from generator.interview.question import Option, RefusedError

_LONGEST_ID = 60
_NUMBERS = range(2, 10_000)


@dataclass(frozen=True)
class Known:
    """A directory, as far as a new entry of one section has to do with it."""

    loaded: Loaded
    section: str
    """Where the new entry will be, such as `venues`."""
    content: Path
    """The folder in which pictures lie."""
    today: date

    @property
    def noun(self) -> str:
        """What an entry of the section is called, such as "venue"."""
        return NOUNS[self.section]

    # What is there already -----------------------------------------------------------------------------------

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids that are taken."""
        return frozenset(text.text or "" for text in texts_at(self.loaded.source, f"{self.section}.*.id"))

    def free_id(self, name: str) -> str:
        """Return an id that is made of a name and not taken. Nothing, when there are no letters for one."""
        base = slug(name)[:_LONGEST_ID].strip("-")
        if not base or base not in self.ids:
            return base
        return next(f"{base}-{number}" for number in _NUMBERS if f"{base}-{number}" not in self.ids)

    def check_id(self, text: str) -> None:
        """Make sure that an id is free.

        Raises:
            RefusedError: It is not. The message has another one.
        """
        if text in self.ids:
            raise RefusedError(
                f'There is a {self.noun} "{text}" already. Write another id, such as "{self.free_id(text)}".'
            )

    def target(self, way: Location) -> str | None:
        """Return the section whose ids a field holds, such as `venues` for ("sessions", 0, "venue")."""
        path = ".".join([self.section, "*", *("*" if isinstance(step, int) else step for step in way)])
        return REFERENCES.get(path)

    def options(self, target: str) -> tuple[Option, ...]:
        """Return the entries of a section to choose from, by their names."""
        found = []
        for entry in self._entries(target):
            identity, name = (next(texts_at(entry, field), None) for field in ("id", "name"))
            if identity is not None and identity.text:
                found.append(Option(identity.text, (name.text if name else None) or identity.text, has_name=True))
        return tuple(found)

    def _entries(self, target: str) -> list[Node]:
        node: Node | None = self.loaded.source
        for step in target.split("."):
            node = node.values.get(step) if isinstance(node, Mapping) else None
        return node.items if isinstance(node, Sequence) else []

    # What the loader would say -------------------------------------------------------------------------------

    def read(self, annotation: Any, way: Location, text: str) -> Any:
        """Return the value that a text is, for a field of this type at this place in the entry.

        Raises:
            RefusedError: The loader would not take it. The message is the loader's.
        """
        try:
            value = TypeAdapter(annotation).validate_python(text)
        except ValidationError as error:
            raise RefusedError(" ".join(self._messages(error, way, text).values())) from None
        root = _tree(self._full(way), text)
        wrong = at_least(check(root, self.content, is_whole=False), Severity.ERROR)
        if wrong:
            raise RefusedError(wrong[0].message)
        return value

    def no_such(self, target: str, text: str) -> RefusedError:
        """Return what to say when there is no entry of that name in a section."""
        ids = tuple(option.word for option in self.options(target))
        noun = NOUNS[target]
        scalar = Scalar(Source("", text), 0, len(text), text)
        return RefusedError(nothing_there(scalar, noun, ids, "Choose one by its number").message)

    def mismatches(self, model: type[Thing], way: Location, values: Value) -> dict[Location, str]:
        """Return what does not fit together in a part of an entry: the way to each value in question, and why."""
        try:
            model.model_validate(values)
        except ValidationError as error:
            return self._messages(error, way, values)
        return {}

    def _messages(self, error: ValidationError, way: Location, value: Value) -> dict[Location, str]:
        problems: list[Any] = error.errors(include_url=False, include_input=False)
        found: dict[Location, str] = {}
        for problem in problems:
            location, reason = (*way, *problem["loc"]), problem.get("ctx", {}).get("error")
            if isinstance(reason, Mismatch):
                for message, name in reason.problems:
                    inner = (name,) if isinstance(name, str) else name
                    found.setdefault((*location, *inner), message)
                continue
            moved = {**problem, "loc": (*self._full(way), *problem["loc"])}
            findings = explain_all([moved], _tree(self._full(way), value))
            if findings:
                found.setdefault(location, findings[0].message)
        return found

    def _full(self, way: Location) -> Location:
        return (self.section, 0, *(0 if isinstance(step, int) else step for step in way))


def _tree(location: Location, value: Value) -> Mapping:
    """Return a directory that has a value at this location and nothing else."""
    source = Source("", value if isinstance(value, str) else "")
    node = _node(value, source)
    for step in reversed(location):
        if isinstance(step, int):
            node = Sequence(source, 0, 0, [node])
        else:
            node = Mapping(source, 0, 0, {step: Scalar(source, 0, 0, step)}, {step: node})
    return node if isinstance(node, Mapping) else Mapping(source, 0)


def _node(value: Value, source: Source) -> Node:
    if isinstance(value, dict):
        names = {name: Scalar(source, 0, 0, name) for name in value}
        return Mapping(source, 0, 0, names, {name: _node(inner, source) for name, inner in value.items()})
    if isinstance(value, list):
        return Sequence(source, 0, 0, [_node(item, source) for item in value])
    return Scalar(source, 0, len(source.text), value)
