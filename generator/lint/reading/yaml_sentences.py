"""Sentences in YAML that nobody has described: every value that reads like one."""

from __future__ import annotations

from generator.directory.nodes import Mapping, Node, Scalar, Sequence
from generator.lint.document import Explanation, Kind
from generator.lint.reading.page_draft import META, PageDraft
from generator.lint.reading.sentences import is_sentence
from generator.lint.reading.yaml_text import write_text

TITLES = frozenset({"title", "name", "term", "heading", "subtitle", "summary", "description"})
"""Names of fields that say what something is."""
_NAMING = ("title", "name", "term", "id")
"""Fields by which an entry of a list is known."""
_PROGRAMS = frozenset({"run", "script", "command", "cmd", "args", "if", "uses", "entry", "pattern"})
"""Fields whose values are for machines."""


def write_sentences(node: Node, draft: PageDraft, name: str = "", kind: Kind = Kind.PARAGRAPH) -> None:
    """Add every sentence in a node to a page. `name` is the field that it is the value of."""
    if name in _PROGRAMS:
        return
    if isinstance(node, Scalar):
        _write_scalar(node, draft, name, kind)
    elif isinstance(node, Sequence):
        for item in node.items:
            write_sentences(item, draft, name, Kind.ITEM)
    else:
        explain(node, draft)
        for inner, value in node.values.items():
            write_sentences(value, draft, inner)


def _write_scalar(scalar: Scalar, draft: PageDraft, name: str, kind: Kind) -> None:
    text = scalar.text or ""
    if name in META:
        draft.tell(name, text, (scalar.start, scalar.end))
    elif is_sentence(text, least=2 if name in TITLES else 3):
        write_text(scalar, draft, Kind.TITLE if name in TITLES else kind)


def explain(node: Mapping, draft: PageDraft) -> None:
    """Take the meaning of shortened names from an entry that has a `term` and its `abbreviations`."""
    term, short = node.values.get("term"), node.values.get("abbreviations")
    if isinstance(term, Scalar) and term.text and isinstance(short, Sequence):
        for item in short.items:
            if isinstance(item, Scalar) and item.text:
                draft.explained.append(Explanation(item.text, term.text, item.start, item.end))


def name_of(node: Node) -> str | None:
    """Return what an entry is called, or nothing when it has no name of its own."""
    if isinstance(node, Mapping):
        for name in _NAMING:
            value = node.values.get(name)
            if isinstance(value, Scalar) and value.text:
                return " ".join(value.text.split())
    return None
