"""New values for an entry that is written already: only what changes is written anew, and comments stay.

A value on one line changes in place. One of several lines is written again, and comments that stood inside it come to
stand above it. Fields that nobody changes keep every character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from generator.directory.nodes import Mapping, Node, Scalar, Sequence, Source
from generator.directory.written import Fields
from generator.directory.yaml_text import as_yaml
from generator.writing.edit import Edit, NoPlaceError, line_after, line_start

Path = tuple[str, ...]

_COMMENT = re.compile(r"[ \t,\]\}]*[ \t](#[^\r\n]*)")


def new_values(entry: Mapping, wanted: Fields, changed: Iterable[Path]) -> list[Edit]:
    """Return the edits by which an entry says what is wanted.

    Args:
        entry: The entry as it stands in its file.
        wanted: All that it is to say.
        changed: The ways to the values that are not as they stand there.

    Raises:
        NoPlaceError: It is written in a way that cannot be changed safely. The message says which.
    """
    ways = sorted(changed)
    if not ways:
        return []
    if _is_flow(entry):
        column = entry.place.column - 1
        return [Edit(entry.start, entry.end, _indented(as_yaml(wanted), column).removesuffix("\n"))]
    return list(_edits(entry, wanted, ways))


def _is_flow(node: Mapping) -> bool:
    return node.source.text.startswith("{", node.start)


def _edits(node: Mapping, wanted: dict[str, Any], ways: list[Path]) -> Iterator[Edit]:
    for name, group in groupby(ways, key=lambda way: way[0]):
        inner = [way[1:] for way in group]
        value, want = node.values.get(name), wanted.get(name)
        if value is None:
            if want is not None:
                yield _added(node, name, want, list(wanted))
            continue
        _refuse_borrowed(node, name)
        if want is None:
            yield _removed(node, name)
        elif isinstance(value, Mapping) and not _is_flow(value) and isinstance(want, dict) and all(inner):
            yield from _edits(value, want, inner)
        else:
            yield _replaced(node, name, want)


def _refuse_borrowed(node: Mapping, name: str) -> None:
    """Refuse to change what an alias brings from elsewhere: that would change other entries, too."""
    key, value = node.names[name], node.values[name]
    if not (node.start <= key.start <= key.end <= value.start <= value.end <= max(node.end, value.end)):
        where = node.place
        raise NoPlaceError(f'"{name}" comes from elsewhere by an alias (&, *, <<) in {where.path}, line {where.line}.')
    between = node.source.text[key.end : value.start]
    if "*" in between or "&" in between:
        raise NoPlaceError(f'"{name}" has an anchor (&, *) in {key.place.path}, line {key.place.line}.')


def _column(node: Mapping) -> int:
    return next(iter(node.names.values())).place.column - 1


def _replaced(node: Mapping, name: str, want: Any) -> Edit:
    source, key, value = node.source, node.names[name], node.values[name]
    written = as_yaml({name: want})
    is_short = written.count("\n") == 1
    if is_short and isinstance(value, Scalar) and value.start < value.end and not re.search(r"[\r\n]", value.raw):
        return Edit(value.start, value.end, written[len(name) + 2 : -1])
    column = _column(node)
    end = _end(source, value)
    comments = "".join(f"{comment}\n{' ' * column}" for comment in _comments(source, key, value, end))
    text = comments + _indented(written, column)
    return Edit(key.start, end, text if _ends_line(source, end) else text.removesuffix("\n"))


def _ends_line(source: Source, end: int) -> bool:
    return source.text[:end].endswith(("\n", "\r"))


def _removed(node: Mapping, name: str) -> Edit:
    source, key, value = node.source, node.names[name], node.values[name]
    start, end = line_start(source.text, key.start), _end(source, value)
    if source.text[start : key.start].strip():
        raise NoPlaceError(f'"{name}" stands behind a hyphen in {key.place.path}, line {key.place.line}.')
    column = _column(node)
    return Edit(start, end, "".join(f"{' ' * column}{one}\n" for one in _comments(source, key, value, end)))


def _added(node: Mapping, name: str, want: Any, order: list[str]) -> Edit:
    """Put a field after the one before it in the order of the model, as far as there is one."""
    source, column = node.source, _column(node)
    before = [other for other in order[: order.index(name)] if other in node.values]
    after = before[-1] if before else list(node.values)[-1]
    _refuse_borrowed(node, after)
    at = _end(source, node.values[after])
    text = " " * column + _indented(as_yaml({name: want}), column)
    return Edit(at, at, text if _ends_line(source, at) else f"\n{text.removesuffix(chr(10))}")


def _indented(text: str, column: int) -> str:
    """Return lines that stand below one that begins after so many spaces."""
    first, *rest = text.splitlines()
    return "".join(f"{line}\n" for line in (first, *(f"{' ' * column}{line}" if line else "" for line in rest)))


def _end(source: Source, value: Node) -> int:
    """Return where the line after a value begins."""
    return line_after(source.text, max(value.start, value.end))


def _comments(source: Source, key: Scalar, value: Node, end: int) -> list[str]:
    """Return the comments between a field's name and the line after its value."""
    texts = sorted((one.start, one.end) for one in _scalars(value))
    found: dict[int, str] = {}
    for at in [key.end + 1, *(stop for _, stop in texts)]:
        if match := _COMMENT.match(source.text, at, end):
            found[match.start(1)] = match[1]
    for line in re.finditer(r"^[ \t]*(#[^\r\n]*)", source.text[key.end : end], re.MULTILINE):
        at = key.end + line.start(1)
        if not any(start <= at < stop for start, stop in texts):
            found[at] = line[1]
    return [found[at] for at in sorted(found)]


def _scalars(node: Node) -> Iterator[Scalar]:
    """Yield every text of a value, the names of fields among them."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        yield from node.names.values()
        for inner in node.values.values():
            yield from _scalars(inner)
