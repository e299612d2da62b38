"""What is wrong with a site's own word list. One with mistakes is left out whole, so that no rule has to trust it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from generator.findings import Finding, Place

LISTS = ("jargon", "inclusive", "welcome")
"""The rules whose words a site can add to. Beside them stands `acronyms`."""
_PARTS = ("sets", "exempt", "terms")
_TOLD = (
    *("say", "fix", "family", "subject", "next", "not_next", "previous", "not_previous"),
    *("near", "not_near", "behind", "not_behind", "not_around"),
)
_MOST_CHOICES = 200
"""Phrases that one entry may stand for: `{a|b} {c|d}` are four."""
_CHOICE = re.compile(r"\{([^{}]*)\}")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_Problem = tuple[yaml.Node, str]


def check_list(path: Path, shown: str) -> list[Finding]:
    """Return what is wrong with a word list.

    Args:
        path: The file.
        shown: Its path as findings show it.
    """
    try:
        root = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return [Finding(Place(shown, line, column, line, column), "setting", _NOT_YAML)]
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError):
        return [Finding(Place(shown), "setting", _NOT_YAML)]
    return [_finding(shown, node, message) for node, message in _in_root(root)] if root is not None else []


def _finding(shown: str, node: yaml.Node, message: str) -> Finding:
    start, end = node.start_mark, node.end_mark
    place = Place(shown, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
    return Finding(place, "setting", f"{message} The whole list is left out until then.")


_NOT_YAML = "This word list cannot be read as YAML in UTF-8, so it is left out."
_ONE = 'Write one entry on each line here, such as "upon: on".'


def _in_root(root: yaml.Node) -> Iterator[_Problem]:
    for name, label, value in _entries(root):
        if name in LISTS:
            yield from _in_list(value)
        elif name == "acronyms":
            yield from _in_acronyms(value)
        else:
            yield label, f'There is no list "{name}". Write {", ".join(LISTS)} or acronyms.'
    if not isinstance(root, yaml.MappingNode):
        yield root, f"Start with the name of a list and a colon: {', '.join(LISTS)} or acronyms."


def _in_list(node: yaml.Node) -> Iterator[_Problem]:
    sets: set[str] = set()
    if not isinstance(node, yaml.MappingNode):
        yield node, "Write terms: below this, and the words below that."
    for name, label, value in _entries(node):
        if name == "sets":
            sets = {key for key, _, _ in _entries(value)}
        elif name == "exempt":
            yield from _in_exempt(value)
        elif name == "terms":
            yield from _in_terms(value, sets)
        else:
            yield label, f'There is no part "{name}" in a list. Write {", ".join(_PARTS)}.'


def _in_exempt(node: yaml.Node) -> Iterator[_Problem]:
    if not isinstance(node, yaml.SequenceNode):
        yield node, "Write a list here, each term on a line of its own after a dash."
        return
    for item in node.value:
        yield from _in_term(item)


def _in_terms(node: yaml.Node, sets: set[str]) -> Iterator[_Problem]:
    if not isinstance(node, yaml.MappingNode):
        yield node, _ONE
    for _, label, value in _entries(node):
        yield from _in_term(label)
        if isinstance(value, yaml.SequenceNode):
            yield value, _ONE
        for name, inner_label, inner in _entries(value):
            if name not in _TOLD:
                yield inner_label, f'There is no "{name}" for a term. Write {", ".join(_TOLD)}.'
            for word in _words(inner):
                if word.startswith("@") and word[1:] not in sets:
                    yield inner, f'There is no set "{word[1:]}" above. Write it below sets:.'


def _in_term(node: yaml.Node) -> Iterator[_Problem]:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        yield node, "Write the term as text here."
        return
    phrases = 1
    for choice in _CHOICE.findall(node.value):
        phrases *= choice.count("|") + 1
    if phrases > _MOST_CHOICES:
        yield node, f"This stands for {phrases:,} phrases, and {_MOST_CHOICES} are the most. Make several terms of it."


def _in_acronyms(node: yaml.Node) -> Iterator[_Problem]:
    if not isinstance(node, yaml.MappingNode):
        yield node, 'Write the letters, and below them what they stand for: "the words: in plain English".'
    for name, label, value in _entries(node):
        if not isinstance(value, yaml.MappingNode):
            yield label, f'Below {name}, write what it stands for: "the words: in plain English".'
        for _, inner_label, gloss in _entries(value):
            if not isinstance(gloss, yaml.ScalarNode):
                yield inner_label, "Write after the colon what it means, in plain English."


def _entries(node: yaml.Node) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for label, value in node.value:
            yield (label.value if isinstance(label, yaml.ScalarNode) else "?"), label, value


def _words(node: yaml.Node) -> list[str]:
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return [word for item in items if isinstance(item, yaml.ScalarNode) for word in item.value.split()]
