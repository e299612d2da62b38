"""No-break spaces. They come with text that is copied from a web page, look like spaces, and are none to YAML."""

from __future__ import annotations

import re

from generator.directory.fields import Field, entry_of, field_at, fields_of
from generator.directory.nodes import Mapping, Node, Scalar, Sequence
from generator.directory.prose_fields import is_prose_field
from generator.findings import Finding

NO_BREAK = re.compile("[\u00a0\u202f]")


def mend_names(root: Node) -> tuple[Node | None, list[Finding]]:
    """Take no-break spaces off the ends of the names of fields, and tell of all that are in names.

    Returns:
        The tree, and what was found. There is no tree when such spaces stand where a line is indented: nobody can
        know what lies in what.
    """
    findings: dict[int, Finding] = {}
    is_readable = True
    for mapping in _mappings(root):
        if not any(NO_BREAK.search(name) for name in mapping.names):
            continue
        for name in filter(NO_BREAK.search, mapping.names):
            key = mapping.names[name]
            is_readable = is_readable and NO_BREAK.match(name) is None
            findings[key.start] = _finding(key)
        _rename(mapping)
    return root if is_readable else None, list(findings.values())


def _mappings(root: Node) -> list[Mapping]:
    """Return every mapping in a tree once, although aliases may lead to it again."""
    found: dict[int, Node] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar) or id(node) in found:
            continue
        found[id(node)] = node
        waiting += node.items if isinstance(node, Sequence) else node.values.values()
    return [node for node in found.values() if isinstance(node, Mapping)]


def _finding(key: Scalar) -> Finding:
    match = NO_BREAK.search(key.source.text, key.start, key.end)
    start = match.start() if match else key.start
    return Finding(key.source.place(start, start + 1), "no-break-space", MESSAGE, words=match and match[0])


MESSAGE = "There is a no-break space here, which only looks like a space. Write an ordinary space, or none."


def _rename(mapping: Mapping) -> None:
    names: dict[str, Scalar] = {}
    values: dict[str, Node] = {}
    for name, key in mapping.names.items():
        plain = name.strip()
        names.setdefault(plain, key)
        values.setdefault(plain, mapping.values[name])
    mapping.names, mapping.values = names, values


def mend_values(root: Mapping) -> None:
    """Make ordinary spaces of the no-break spaces in all values of a directory but texts that families read."""
    top = field_at(())
    if top is not None:
        _mend(root, top)


def _mend(node: Node, field: Field) -> None:
    """Go through a tree, whose depth is limited where it is read."""
    if isinstance(node, Scalar):
        if node.text is not None and NO_BREAK.search(node.text):
            node.text = NO_BREAK.sub(" ", node.text).strip()
    elif isinstance(node, Sequence):
        entry = entry_of(field)
        if entry is not None:
            for item in node.items:
                _mend(item, entry)
    else:
        for name, inner in fields_of(field.model).items() if field.model else ():
            if name in node.values and field.model and not is_prose_field(field.model, name):
                _mend(node.values[name], inner)
