"""An entry as YAML: each text in the plainest way that says the same to every program.

Nothing is escaped by rules of our own: of several ways to write a text, the first is taken that PyYAML reads back
as that text, and as a text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import yaml

from generator.directory.quoting import quoted
from generator.directory.written import Fields, Figure, Value, Word

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER: Any = yaml.resolver.Resolver()
_TEXT_TAG = "tag:yaml.org,2002:str"
# PyYAML knows the rules of YAML 1.1. These are numbers by the rules of 1.2, or look like some to other programs.
_LIKE_A_NUMBER = re.compile(r"[-+.]?\d[\d_.,:xobeE+-]*|[-+]?\.(inf|nan)", re.IGNORECASE)
_LIKE_A_WORD_OF_YAML = frozenset({"yes", "no", "y", "n", "on", "off", "true", "false", "null", "~"})


def as_yaml(entry: Fields) -> str:
    """Return fields as YAML text, with line ends of one character."""
    return "".join(f"{line}\n" for line in _fields(entry))


def _fields(fields: Fields) -> Iterator[str]:
    for name, value in fields.items():
        yield from _field(name, value)


def _field(name: str, value: Value) -> Iterator[str]:
    if isinstance(value, dict):
        yield f"{name}:"
        yield from _indented(_fields(value))
    elif isinstance(value, list):
        if value and all(isinstance(item, Word) for item in value):
            yield f"{name}: [{', '.join(_one_line(item) for item in value)}]"
        else:
            yield f"{name}:"
            yield from _indented(line for item in value for line in _item(item))
    elif "\n" in value and _can_be_a_block(value):
        yield f"{name}: |"
        yield from _indented(iter(value.split("\n")))
    else:
        yield f"{name}: {_one_line(value)}"


def _item(value: Value) -> Iterator[str]:
    if isinstance(value, dict):
        first, *rest = _fields(value)
        yield f"- {first}"
        yield from _indented(iter(rest))
    else:
        yield f"- {_one_line(str(value))}"


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" if line else line for line in lines)


_PLAIN = re.compile(r"[^\W\d_](?:[\w .,;'’()/£&+!?–-]|:(?=/))*(?<! )")
"""Texts that begin with a letter and have no sign that YAML could take for its own: most of them, so it is quick."""


def _one_line(text: str) -> str:
    if isinstance(text, Figure) or (_PLAIN.fullmatch(text) and text.lower() not in _LIKE_A_WORD_OF_YAML):
        return str(text)
    ways = (text, quoted(text), json.dumps(text, ensure_ascii=False))
    return next((way for way in ways if _says(way, text)), json.dumps(text))


def _says(way: str, text: str) -> bool:
    """Return whether a way of writing says this text to every program, after the name of a field and in a list."""
    if way == text and (_LIKE_A_NUMBER.fullmatch(text) or text.lower() in _LIKE_A_WORD_OF_YAML or "\t" in text):
        return False
    return "\n" not in way and _is_only_text(f"a: {way}", 3, text) and _is_only_text(f"- {way}", 2, text)


def _is_only_text(written: str, parts: int, text: str) -> bool:
    events = _events(written)
    last = events[-1] if len(events) == parts else None
    return (
        isinstance(last, yaml.ScalarEvent)
        and (last.value, last.anchor, last.tag) == (text, None, None)
        and _RESOLVER.resolve(yaml.ScalarNode, last.value, last.implicit) == _TEXT_TAG
    )


def _can_be_a_block(text: str) -> bool:
    """Return whether a text of several lines says the same below `|`."""
    events = _events("\n".join(["a: |", *_indented(iter(text.split("\n"))), ""]))
    is_seen = all(letter.isprintable() or letter == "\n" for letter in text)
    return is_seen and len(events) == 3 and events[-1].value == f"{text}\n"


def _events(written: str) -> list[Any]:
    """Return what PyYAML reads, without the marks of where a file begins and ends. Nothing, when it is no YAML."""
    try:
        return [event for event in yaml.parse(written, Loader=_LOADER) if isinstance(event, yaml.NodeEvent)]
    except yaml.YAMLError:
        return []
