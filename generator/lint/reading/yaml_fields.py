"""The prose fields of the directory's model, found in a tree of YAML."""

from __future__ import annotations

from generator.directory.fields import Field, entry_of, fields_of
from generator.directory.nodes import Mapping, Node, Scalar, Sequence
from generator.directory.prose_fields import is_prose_field
from generator.directory.values import Picture as PictureField
from generator.directory.values import Thing
from generator.lint.document import Kind, Picture
from generator.lint.reading.page_draft import META, PageDraft
from generator.lint.reading.yaml_sentences import explain, write_sentences
from generator.lint.reading.yaml_text import write_text

_TITLES = frozenset({"name", "term", "summary"})
"""What stands at the head of an entry's page."""


def write_entry(node: Node, model: type[Thing], draft: PageDraft) -> None:
    """Add the prose of an entry, such as a group, to its page. What the model does not know is read by its looks."""
    if isinstance(node, Mapping):
        explain(node, draft)
        for name in META:
            _tell(name, node.values.get(name), draft)
        _write_fields(node, model, draft, titles=_TITLES)
    else:
        write_sentences(node, draft)


def _tell(name: str, node: Node | None, draft: PageDraft) -> None:
    day = node.values.get("on") if isinstance(node, Mapping) else node
    if isinstance(day, Scalar) and day.text:
        draft.tell(name, day.text, (day.start, day.end))


def _write_fields(node: Mapping, model: type[Thing], draft: PageDraft, titles: frozenset[str] = frozenset()) -> None:
    fields = fields_of(model)
    for name, value in node.values.items():
        field = fields.get(name)
        if field is None:
            write_sentences(value, draft, name)
        elif name in titles and isinstance(value, Scalar):
            write_text(value, draft, Kind.TITLE)
        elif model is PictureField and name == "alt" and isinstance(value, Scalar):
            draft.pictures.append(Picture(value.text, value.start, value.end))
            write_text(value, draft, Kind.ALT)
        else:
            write_field(value, field, draft, is_prose=is_prose_field(model, name))


def write_field(node: Node, field: Field, draft: PageDraft, *, is_prose: bool) -> None:
    """Add the prose of one field, with all that it holds."""
    if isinstance(node, Scalar):
        if is_prose:
            write_text(node, draft, Kind.ITEM if field.is_entry else Kind.PARAGRAPH)
    elif isinstance(node, Sequence):
        inner = entry_of(field)
        for item in node.items:
            if inner is not None:
                write_field(item, inner, draft, is_prose=is_prose)
    elif field.model is not None:
        _write_fields(node, field.model, draft)
