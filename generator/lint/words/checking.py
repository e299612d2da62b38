"""What is wrong with a site's own word list, for the person who wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import yaml

from generator.lint.phrase_table import Conditions
from generator.lint.subjects import ASKED

LISTS = ("jargon", "inclusive", "welcome")
"""The lists of terms that a file can have."""
_KEYS = frozenset((*LISTS, "acronyms"))
_PARTS = frozenset(("sets", "exempt", "terms"))
_TOLD = frozenset((*(field.name for field in fields(Conditions)), "say", "fix", "family")) - {"anywhere"}
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def check_list(text: str) -> list[tuple[int, str]]:
    """Return the lines of a word list that are wrong, counted from 1, each with what is wrong and what to write."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return [
            ((mark.line if mark else 0) + 1, "This is not YAML: a colon, a quotation mark or a space is out of place.")
        ]
    except (ValueError, RecursionError):
        return [(1, "This is not YAML. A word list is a text file with keys such as jargon.")]
    if root is None:
        return []
    try:
        return sorted(set(_file(root)))
    except _WrongShapeError as error:
        return [error.problem]


def _file(root: yaml.Node) -> Iterator[tuple[int, str]]:
    for key, value in _pairs(root, "A word list begins with keys such as “jargon:” or “acronyms:”."):
        if key.value not in _KEYS:
            yield _line(key), f"“{key.value}” is no word list. There are: {', '.join(sorted(_KEYS))}."
        elif key.value == "acronyms":
            yield from _acronyms(value)
        else:
            yield from _terms(value)


_Problem = tuple[int, str]


def _pairs(node: yaml.Node, wanted: str) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode))
    elif not _is_empty(node):
        raise _WrongShapeError(node, wanted)


class _WrongShapeError(Exception):
    """Part of a list is of another kind than it has to be."""

    def __init__(self, node: yaml.Node, wanted: str) -> None:
        super().__init__(wanted)
        self.problem = (_line(node), wanted)


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value in ("", "~", "null")


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _acronyms(node: yaml.Node) -> Iterator[_Problem]:
    for _, meanings in _pairs(node, "Write each shortened name on a line, and its meanings below it."):
        for _, gloss in _pairs(meanings, "Write “words in full: what it is in plain words” below the shortened name."):
            if not isinstance(gloss, yaml.ScalarNode):
                yield _line(gloss), "Write what it is in plain words on the same line."


def _terms(node: yaml.Node) -> Iterator[_Problem]:
    parts = {key.value: (key, value) for key, value in _pairs(node, "Write “terms:” here, and the terms below it.")}
    for name, (key, _) in parts.items():
        if name not in _PARTS:
            yield _line(key), f"“{name}” is not part of a list. There are: {', '.join(sorted(_PARTS))}."
    sets: set[str] = set()
    if "sets" in parts:
        for key, value in _pairs(parts["sets"][1], "Write “name: words” for each set."):
            sets.add(key.value)
            if not isinstance(value, yaml.ScalarNode):
                yield _line(value), "Write the words of a set on one line, with spaces between."
    if "exempt" in parts:
        yield from _strings(parts["exempt"][1])
    if "terms" in parts:
        for key, value in _pairs(parts["terms"][1], "Write “term: what to write instead” for each term."):
            yield from _term(key, value, sets)


def _strings(node: yaml.Node) -> Iterator[_Problem]:
    if not isinstance(node, yaml.SequenceNode):
        yield _line(node), "Write the exempt words as a list, each behind a dash."
        return
    for item in node.value:
        if not isinstance(item, yaml.ScalarNode):
            yield _line(item), "Put quotation marks around it: words in braces need them here."
        else:
            yield from _forms(item)


def _term(key: yaml.Node, value: yaml.Node, sets: set[str]) -> Iterator[_Problem]:
    yield from _forms(key)
    if isinstance(value, yaml.ScalarNode):
        return
    told: dict[str, yaml.Node] = {}
    for name, what in _pairs(value, "Write what to say instead, or “{say: ..., next: [...]}”."):
        told[name.value] = what
        if name.value not in _TOLD:
            yield _line(name), f"“{name.value}” says nothing here. There are: {', '.join(sorted(_TOLD))}."
        elif name.value == "subject" and what.value not in ASKED:
            yield _line(what), f"“subject” is one of: {', '.join(ASKED)}."
        elif name.value not in ("say", "fix", "family", "subject"):
            yield from _condition(what, sets)
    if "say" not in told and "fix" not in told:
        yield _line(key), "Say what to write instead: “say: ...”."


def _condition(node: yaml.Node, sets: set[str]) -> Iterator[_Problem]:
    words = node.value if isinstance(node, yaml.SequenceNode) else [node]
    for word in words:
        if not isinstance(word, yaml.ScalarNode):
            yield _line(word), "Write words here, in a list or with spaces between."
            continue
        for name in word.value.split():
            if name.startswith("@") and name[1:] not in sets:
                yield _line(word), f"There is no set “{name[1:]}”. Write it under “sets:”."


def _forms(node: yaml.Node) -> Iterator[_Problem]:
    text = node.value if isinstance(node, yaml.ScalarNode) else ""
    if text.count("{") != text.count("}"):
        yield _line(node), "A brace is open or closed without its partner."
