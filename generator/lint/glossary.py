"""The glossary of a site, as far as the linter needs it.

It is read without the model, which takes half a second to load, and in spite of mistakes in other parts of the files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.directory.nodes import Mapping, Node, Scalar, Sequence
from generator.directory.source import read_tree
from generator.directory.texts import read_source
from generator.lint.project import TextFile
from generator.lint.words import Term

_SECTION = "glossary"
_TERM = re.compile(r"""term["']?\s*:""")
"""The name of the field that each entry has."""


def read_terms(files: Iterable[TextFile]) -> tuple[Term, ...]:
    """Return the entries of the glossary, in order.

    Args:
        files: The files of the directory. An entry may stand below `glossary:` or have a file of its own.
    """
    return tuple(term for file in files for node in _entries(file) if (term := _term(node)) is not None)


def _entries(file: TextFile) -> Iterator[Node]:
    source, _ = read_source(file.path, file.shown)
    has_terms = source is not None and _TERM.search(source.text)  # most files have none, and reading them takes long
    root = read_tree(source)[0] if source is not None and has_terms else None
    if isinstance(root, Mapping):
        section = root.values.get(_SECTION)
        yield from section.items if isinstance(section, Sequence) else [root]


def _term(node: Node) -> Term | None:
    if not isinstance(node, Mapping):
        return None
    term = node.values.get("term")
    if not isinstance(term, Scalar) or not term.text:
        return None
    meaning = " ".join(_texts(node, "meaning"))
    return Term(term.text, _texts(node, "abbreviations"), _texts(node, "also_called"), meaning, term.place)


def _texts(node: Mapping, name: str) -> tuple[str, ...]:
    value = node.values.get(name)
    items = value.items if isinstance(value, Sequence) else [value]
    return tuple(item.text for item in items if isinstance(item, Scalar) and item.text)
