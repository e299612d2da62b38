"""Ways through a tree: to one value, to all values of a kind, to Python's own lists and dictionaries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.directory.nodes import Location, Mapping, Node, Scalar, Sequence, is_blank


def child(node: Node | None, step: str | int) -> Node | None:
    """Return what lies one step further in, or nothing."""
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.values.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def node_at(root: Node, location: Location) -> Node | None:
    """Return the value at a location, or nothing when there is none."""
    node: Node | None = root
    for step in location:
        node = child(node, step)
    return node


def nearest(root: Node, location: Location) -> Node:
    """Return the value at a location, or the innermost value on the way to it."""
    node = root
    for step in location:
        inner = child(node, step)
        if inner is None:
            break
        node = inner
    return node


def plain(node: Node) -> str | list[object] | dict[str, object] | None:
    """Return a tree as Python's own lists, dictionaries and texts.

    A field left blank counts as left out, so that a form with empty lines in it is no mistake.
    The depth of trees is limited where they are read (see `source`), so this may call itself.
    """
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, value in node.values.items() if not is_blank(value)}


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield every text in a tree, in order, without the names of fields. A text used by alias may come again."""
    waiting = [node]
    seen: set[int] = set()
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, Scalar):
            yield inner
        elif id(inner) not in seen:
            seen.add(id(inner))
            waiting += reversed(inner.items if isinstance(inner, Sequence) else list(inner.values.values()))


def texts_at(node: Node, way: str) -> Iterator[Scalar]:
    """Yield the texts on a way such as `groups.*.sessions.*.venue`, in which a star is every entry of a list."""
    yield from (inner for inner in nodes_at(node, way) if isinstance(inner, Scalar) and inner.text is not None)


def nodes_at(node: Node, way: str) -> Iterator[Node]:
    """Yield whatever stands on such a way."""
    yield from _nodes_at(node, way.split("."))


def entries(root: Mapping, section: str) -> list[Node]:
    """Return the entries of a section, none when it is not there or no list."""
    node = root.values.get(section)
    return node.items if isinstance(node, Sequence) else []


def text_of(entry: Node, name: str) -> Scalar | None:
    """Return the text of a field, or nothing when there is no such text."""
    return next(texts_at(entry, name), None)


def repeated(texts: Iterable[Scalar], key: Callable[[Scalar], str] | None = None) -> Iterator[tuple[Scalar, Scalar]]:
    """Yield each text that comes again, with the first like it. `key` says what makes two texts alike."""
    first: dict[str, Scalar] = {}
    for text in texts:
        same = key(text) if key else text.text or ""
        if same in first:
            yield text, first[same]
        else:
            first[same] = text


def _nodes_at(node: Node, steps: list[str]) -> Iterator[Node]:
    if not steps:
        yield node
        return
    step, *rest = steps
    if step == "*":
        for item in node.items if isinstance(node, Sequence) else ():
            yield from _nodes_at(item, rest)
        return
    inner = child(node, int(step) if step.isdigit() else step)
    if inner is not None:
        yield from _nodes_at(inner, rest)
