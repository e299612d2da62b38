"""The prose fields of the directory's model, found in a tree of YAML."""

from __future__ import annotations

from generator.directory.nodes import Mapping, Node, Scalar, Sequence, is_blank
from generator.directory.shape import Shape, shapes_of
from generator.lint.document import Kind, Picture
from generator.lint.reading.page_draft import META, PageDraft
from generator.lint.reading.yaml_sentences import explain, write_sentences
from generator.lint.reading.yaml_text import write_text

_TITLES = frozenset({"name", "term", "summary"})
"""What stands at the head of an entry's page."""
EASY_READ = "easy_read"
"""The field whose lines are a page of their own."""
_PICTURES = ("Picture", "EasyPicture")
"""The classes of the model whose `alt` is the text of a picture."""


def write_entry(node: Node, model: str, draft: PageDraft) -> None:
    """Add the prose of an entry, such as a `Group`, to its page. What the model does not know is read by its looks."""
    if isinstance(node, Mapping):
        explain(node, draft)
        for name in META:
            if name != "language":  # of an entry, that is a fact, and not what it is written in
                _tell(name, node.values.get(name), draft)
        _write_fields(node, model, draft, titles=_TITLES)
    else:
        write_sentences(node, draft)


def write_easy_read(entry: Node, draft: PageDraft) -> None:
    """Add the Easy Read lines of an entry to a page of their own, each after its picture."""
    lines = entry.values.get(EASY_READ) if isinstance(entry, Mapping) else None
    if not isinstance(lines, Sequence):
        return
    draft.tell("easy_read_of", EASY_READ, (lines.start, lines.start))
    for line in lines.items:
        text = line.values.get("text") if isinstance(line, Mapping) else None
        if isinstance(line, Mapping) and isinstance(text, Scalar):
            _write_picture(line.values.get("picture"), text, draft)
            write_text(text, draft, Kind.ITEM)


def _write_picture(picture: Node | None, text: Scalar, draft: PageDraft) -> None:
    """Add the picture of a line as if it stood before its text, wherever it is written."""
    if picture is None or is_blank(picture):
        return
    alt = picture.values.get("alt") if isinstance(picture, Mapping) else None
    draft.pictures.append(Picture(alt.text if isinstance(alt, Scalar) and alt.text else "", text.start, text.start))
    if isinstance(alt, Scalar):
        write_text(alt, draft, Kind.ALT)


def _tell(name: str, node: Node | None, draft: PageDraft) -> None:
    day = node.values.get("on") if isinstance(node, Mapping) else node
    if isinstance(day, Scalar) and day.text:
        draft.tell(name, day.text, (day.start, day.end))


def _write_fields(node: Mapping, model: str, draft: PageDraft, titles: frozenset[str] = frozenset()) -> None:
    shapes = shapes_of(model)
    for name, value in node.values.items():
        shape = shapes.get(name)
        if name == EASY_READ:
            continue
        if shape is None:
            write_sentences(value, draft, name)
        elif name in titles and isinstance(value, Scalar):
            write_text(value, draft, Kind.TITLE)
        elif model in _PICTURES and name == "alt" and isinstance(value, Scalar):
            draft.pictures.append(Picture(value.text, value.start, value.end))
            write_text(value, draft, Kind.ALT)
        else:
            write_field(value, shape, draft, is_prose=shape.is_prose)


def write_field(node: Node, shape: Shape, draft: PageDraft, *, is_prose: bool) -> None:
    """Add the prose of one field, with all that it holds."""
    if isinstance(node, Scalar):
        if is_prose:
            write_text(node, draft, Kind.ITEM if shape.is_entry else Kind.PARAGRAPH)
    elif isinstance(node, Sequence):
        inner = shape.entry
        for item in node.items:
            if inner is not None:
                write_field(item, inner, draft, is_prose=is_prose)
    elif shape.has_fields:
        _write_fields(node, shape.holds, draft)
