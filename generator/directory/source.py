"""YAML text into a tree of nodes with places, out of PyYAML's stream of events.

PyYAML was chosen because MkDocs already brings it and libyaml's parser in it is quick. Only its events are used, never
its constructors: no type is guessed (`no` stays "no"), no tag is obeyed, no code can run. Depth and aliases have
limits, so that no file can use up the machine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NoReturn

import yaml

from generator.directory.aliases import MAX_ALIASED, MAX_LENGTH, MERGE, Anchored, Anchors, merge
from generator.directory.nodes import Mapping, Node, Scalar, Sequence, Source, Style
from generator.directory.quoting import shortened
from generator.directory.texts import HIDDEN
from generator.directory.yaml_mistakes import explain
from generator.findings import Finding, Severity

MAX_DEPTH = 50
"""How many lists and mappings may lie inside one another."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STYLES: dict[str | None, Style] = {"'": "single-quoted", '"': "double-quoted", "|": "literal", ">": "folded"}
_BLANK = frozenset({"", "~", "null", "Null", "NULL"})
_TIGHT_COMMENT = re.compile(r" #[^\s#][^\r\n]*")
"""What looks like a comment and may have been meant as text, such as "Room #4"."""
_PROPERTIES = re.compile(r"(?:[&!]\S*+(?:\s++(?:#[^\r\n]*+)?+)*+)+")
"""An anchor or a tag or both, with what stands between them and the text that they belong to."""


class _StopReadingError(Exception):
    """The rest of the file is not read, for a reason that is already among the findings."""


def read_tree(source: Source) -> tuple[Node | None, list[Finding]]:
    """Return what a file says, and what is wrong with how it says it. There is no tree when it cannot be read."""
    builder = _Builder(source)
    try:
        for event in yaml.parse(source.text, Loader=_LOADER):
            builder.take(event)
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # Python's own parser lets the last two through
        builder.findings.append(explain(error, source, builder.last, builder.inside))
        builder.root = None
    except _StopReadingError:
        pass
    else:
        builder.finish()
        if builder.root is None:
            builder.find(0, 0, "empty-file", _EMPTY)
    return builder.root, builder.findings


_EMPTY = "There is nothing in this file but comments or blank lines. Write something in it, or delete it."


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    node: Mapping | Sequence
    anchor: str | None
    size_before: int
    """How many values came before it."""
    length_before: int
    """How many characters the texts before it have."""
    name: Node | None = None
    """The name whose value comes next."""
    height: int = 1
    """How deep the deepest value inside it lies."""
    merged: list[Node] | None = None
    """What stands after `<<`."""


class _Builder:
    """Takes one event after another and puts the tree together, without ever calling itself."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self.last: Scalar | None = None
        """The text read last: a quotation mark at the wrong place is best explained from here."""
        self._open: list[_Open] = []
        self._anchors = Anchors(MAX_DEPTH)
        self._size = 0
        self._length = 0
        self._documents = 0
        self._has_tight_comments = _TIGHT_COMMENT.search(source.text) is not None
        self._end = 0
        """Where the last value ended. The parser notices the end of a block only at the next word."""
        self._takers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start_mapping,
            yaml.SequenceStartEvent: self._start_sequence,
            yaml.MappingEndEvent: self._finish,
            yaml.SequenceEndEvent: self._finish,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    @property
    def inside(self) -> int | None:
        """Where the innermost list or mapping starts that is still open."""
        return self._open[-1].node.start if self._open else None

    def take(self, event: Any) -> None:
        taker = self._takers.get(type(event))
        if taker is not None:
            taker(event)

    def find(self, start: int, end: int, rule: str, message: str, words: str | None = None) -> None:
        self.findings.append(Finding(self.source.place(start, end), rule, message, words=words))

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            start = event.start_mark.index
            self.find(start, start + 3, "second-document", _SECOND_DOCUMENT, "---")
            raise _StopReadingError

    def _scalar(self, event: Any) -> None:
        text, style = event.value, event.style
        scalar = Scalar(self.source, self._start_of(event), event.end_mark.index, text)
        if style:
            scalar.style = _STYLES[style]
            if style in "|>":
                scalar.end = scalar.start + len(scalar.raw.rstrip())
            elif style == '"' and "\\" in scalar.raw and HIDDEN.search(text):
                self.find(scalar.start, scalar.end, "control-character", _ESCAPED_CONTROL)
                scalar.text = HIDDEN.sub(" ", text)
        else:
            if text in _BLANK:
                scalar.text = None
            if self._has_tight_comments and self.source.text.startswith(" #", scalar.end):
                self._warn_of_comment(scalar)
        if event.tag is not None:
            self._refuse_tag(event)
        if event.anchor is not None:
            self._anchors.add(Anchored(event.anchor, scalar, event.start_mark.index, 1, len(text), height=0))
        self._size += 1
        self._length += len(text)
        self._end = scalar.end
        self.last = scalar
        self._add(scalar)

    def _start_of(self, event: Any) -> int:
        """Return where a text itself starts, behind its anchor and its tag."""
        start: int = event.start_mark.index
        if event.anchor is None and event.tag is None:
            return start
        match = _PROPERTIES.match(self.source.text, start, event.end_mark.index)
        return match.end() if match else start

    def _start_mapping(self, event: Any) -> None:
        self._start(Mapping(self.source, event.start_mark.index), event)

    def _start_sequence(self, event: Any) -> None:
        self._start(Sequence(self.source, event.start_mark.index), event)

    def _start(self, node: Mapping | Sequence, event: Any) -> None:
        if event.tag is not None:
            self._refuse_tag(event)
        if len(self._open) >= MAX_DEPTH:
            self._stop(node.start, node.start + 1, "too-deep", _TOO_DEEP)
        self._size += 1
        self._open.append(_Open(node, event.anchor, self._size - 1, self._length))

    def _finish(self, event: Any) -> None:
        done = self._open.pop()
        node = done.node
        if event.end_mark.index > event.start_mark.index:  # a closing bracket
            self._end = event.end_mark.index
        node.end = max(node.start, self._end)
        if done.merged is not None and isinstance(node, Mapping):
            for odd in merge(node, done.merged):
                self.find(odd.start, odd.end, "alias", _ODD_MERGE)
        if done.anchor is not None:
            size, length = self._size - done.size_before, self._length - done.length_before
            self._anchors.add(Anchored(done.anchor, node, node.start, size, length, done.height))
        self._add(node, done.height)

    def _alias(self, event: Any) -> None:
        start, end, name = event.start_mark.index, event.end_mark.index, event.anchor
        anchored = self._anchors.get(name)
        self._end = end
        around = next((opened for opened in self._open if opened.anchor == name), None)
        if around is not None:
            around.anchor = None  # It is used, in its way, and one finding is enough.
            self.find(start, end, "alias", f'"*{name}" stands inside the very thing it stands for. Take it out.')
        elif anchored is None:
            message = f'There is no "&{name}" above. A text that starts with "*" needs quotation marks around it.'
            self.find(start, end, "alias", message, f"*{name}")
        elif self._anchors.use(anchored, depth=len(self._open)):
            self._size += anchored.size
            self._length += anchored.length
            self._add(anchored.node, anchored.height)
            return
        else:
            self._stop(start, end, "alias", _TOO_MANY_ALIASES)
        self._add(Scalar(self.source, start, end, None))

    def finish(self) -> None:
        """Look back on the whole file: an anchor that nothing uses is a text whose start would be lost."""
        for anchored in self._anchors.unused():
            start, words = anchored.start, f"&{anchored.name}"
            message = f'"{words}" is lost here: a text that starts with "&" needs quotation marks around it.'
            self.find(start, start + len(words), "alias", message, words)

    def _stop(self, start: int, end: int, rule: str, message: str) -> NoReturn:
        self.find(start, end, rule, message)
        self.root = None
        raise _StopReadingError

    def _add(self, node: Node, height: int = 0) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if height >= parent.height:
            parent.height = height + 1
        if isinstance(parent.node, Sequence):
            parent.node.items.append(node)
        elif parent.name is None:
            parent.name = node
        else:
            name, parent.name = parent.name, None
            self._add_field(parent, parent.node, name, node)

    def _add_field(self, parent: _Open, mapping: Mapping, name: Node, value: Node) -> None:
        if not isinstance(name, Scalar) or name.text is None:
            self.find(name.start, name.end, "field-name", _ODD_NAME)
        elif name.text == MERGE and name.style == "plain":
            parent.merged = [*(parent.merged or ()), value]
        elif name.text in mapping.names:
            first = mapping.names[name.text].place
            message = f'"{shortened(name.text)}" is given twice: here and on line {first.line}. Keep one of the two.'
            self.find(name.start, name.end, "duplicate-field", message, name.text)
        else:
            mapping.names[name.text] = name
            mapping.values[name.text] = value

    def _warn_of_comment(self, scalar: Scalar) -> None:
        match = _TIGHT_COMMENT.match(self.source.text, scalar.end)
        if match:
            place, words = self.source.place(scalar.end + 1, match.end()), match[0].strip()
            self.findings.append(Finding(place, "comment", _COMMENT, Severity.WARNING, words))

    def _refuse_tag(self, event: Any) -> None:
        start = event.start_mark.index
        match = re.compile(r"!\S*").search(self.source.text, start)
        tag, at = (match[0], match.start()) if match else ("!", start)
        self.find(at, at + len(tag), "tag", _tag_message(tag), tag)


def _tag_message(tag: str) -> str:
    return f'"{tag}" is a YAML tag, and those are not used here. Take it out, or put the whole text in quotation marks.'


_SECOND_DOCUMENT = 'A line of "---" starts a second document. Take it out: each file is one document.'
_TOO_DEEP = (
    f"Lists and fields lie more than {MAX_DEPTH} deep inside one another here. Check the brackets and indentation."
)
_TOO_MANY_ALIASES = (
    f"The aliases in this file stand for more than {MAX_ALIASED:,} values,"
    f" more than {MAX_LENGTH:,} characters, or lie too deep. Write them out instead."
)
_ODD_NAME = "The name of a field must be one plain word here. Put quotation marks around text that starts with { or [."
_ODD_MERGE = 'After "<<:" comes the alias of a mapping, such as "<<: *usual". Mend it, or take it out.'
_COMMENT = (
    'YAML takes everything after " #" for a comment, so nobody will see this.'
    ' Put quotation marks around the text, or a space after "#" when it is a comment.'
)
_ESCAPED_CONTROL = "This text has an invisible character in it, written with a backslash. Take it out."
