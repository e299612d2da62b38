"""What holds other blocks in Markdown: quotations, lists, meanings, notes at the foot, boxes."""

from __future__ import annotations

from dataclasses import dataclass

from generator.lint.document import Kind
from generator.lint.reading import markdown_lines as line_of
from generator.lint.reading.markdown_blocks import DEEPEST, Blocks, Line
from generator.lint.reading.markdown_flow import CODE_INDENT, STARTERS, Flow, indent_of, quote_mark, without_indent

_PLAIN_BULLETS = frozenset({"- ", "* ", "+ "})


def quotation(blocks: Blocks, at: int, _: str, __: int) -> int | None:
    """Read a quotation, or a box that is written as one (`> [!NOTE]`)."""
    if blocks.depth >= DEEPEST:
        return None
    inner: list[Line] = []
    flow = Flow()
    number = at
    while number < len(blocks.lines):
        start, end = blocks.lines[number]
        line = blocks.text[start:end]
        bare = line.lstrip(" \t")
        if bare.startswith(">") and indent_of(line) < CODE_INDENT:
            start += quote_mark(line, len(line) - len(bare))
            flow.take(blocks.text[start:end])
        elif not blocks.goes_on(number, line, flow):
            break
        inner.append((start, end))
        number += 1
    is_box = line_of.ALERT.match(blocks.text[inner[0][0] : inner[0][1]].strip()) is not None
    outer, blocks.in_pieces = blocks.in_pieces, True
    blocks.read(inner[1:] if is_box else inner, blocks.kind if is_box else Kind.QUOTATION, blocks.depth + 1)
    blocks.in_pieces = outer
    return number


@dataclass(frozen=True, slots=True)
class _Mark:
    """What begins an item, a meaning or a note."""

    start: int
    """Where it stands in the passage."""
    length: int
    """How many characters it has, with the space after it."""
    width: int
    """How many columns a line must be indented to belong to it."""


def item(blocks: Blocks, at: int, bare: str, indent: int) -> int | None:
    """Read an item of a list."""
    match = line_of.BULLET.match(bare)
    if match is None or blocks.depth >= DEEPEST:
        return None
    gap, before = match[2], " " * (indent + len(match[1]))
    if not bare[match.end() :].strip():
        gap = gap[:1]  # Nothing follows on this line.
    elif indent_of(before + gap) - len(before) > CODE_INDENT:
        gap = gap[0]  # The rest indents code.
    width = indent_of(before + (gap or " "))
    return _container(blocks, at, _Mark(blocks.lines[at][0] + indent, len(match[1] + gap), width), Kind.ITEM)


def meaning(blocks: Blocks, at: int, bare: str, indent: int) -> int | None:
    """Read what a word means: `:   the meaning`, below the word."""
    match = line_of.DEFINITION.match(bare)
    if match is None or blocks.after not in ("paragraph", "meaning") or blocks.depth >= DEEPEST:
        return None
    mark = _Mark(blocks.lines[at][0] + indent, len(match[0]), indent_of(" " * (indent + 1) + match[2]))
    following = _container(blocks, at, mark, Kind.ITEM)
    blocks.ended = "meaning"
    return following


def footnote(blocks: Blocks, at: int, bare: str, indent: int) -> int | None:
    """Read a note at the foot of the page."""
    match = line_of.FOOTNOTE.match(bare)
    if match is None or blocks.depth >= DEEPEST:
        return None
    mark = _Mark(blocks.lines[at][0] + indent, len(match[0]), CODE_INDENT)
    return _container(blocks, at, mark, Kind.PARAGRAPH)


def _container(blocks: Blocks, at: int, mark: _Mark, kind: Kind) -> int:
    """Read what a mark begins, and return the number of the line after it."""
    end = blocks.lines[at][1]
    first = min(mark.start + mark.length, end)
    if task := line_of.TASK.match(blocks.text, first, end):
        first = task.end()
    last = _end(blocks, at + 1, mark.width, blocks.text[first:end])
    if last == at + 1 and blocks.text[first : first + 1] not in STARTERS:
        blocks.write(kind, first, end)
        return last
    inner = [(first, end), *(_inside(blocks, number, mark.width) for number in range(at + 1, last))]
    blocks.read(inner, Kind.QUOTATION if blocks.kind is Kind.QUOTATION else kind, blocks.depth + 1)
    return last


def _end(blocks: Blocks, at: int, width: int, first: str) -> int:
    """Return the number of the line after all that belongs to a mark, of which `first` stands beside it."""
    flow, is_blank, last = Flow(), False, at
    flow.take(first)
    for number in range(at, len(blocks.lines)):
        line = blocks.line(number)
        if not line.strip():
            if number == at and not first.strip():
                break
            is_blank = True
            flow.take("")
            continue
        if line[0] not in " \t" and (is_blank or line[:2] in _PLAIN_BULLETS):
            break
        if indent_of(line) >= width:
            flow.take(line[without_indent(line, width) :])
        elif is_blank or not blocks.goes_on(number, line, flow):
            break
        is_blank, last = False, number + 1
    return last


def _inside(blocks: Blocks, number: int, width: int) -> Line:
    start, end = blocks.lines[number]
    return min(start + without_indent(blocks.text[start:end], width), end), end


def box(blocks: Blocks, at: int, bare: str, indent: int) -> int | None:
    """Read a box, such as `!!! note "Title"` with its text indented below it."""
    match = line_of.BOX.match(bare)
    if match is None or blocks.depth >= DEEPEST:
        return None
    if match[1]:
        start = blocks.lines[at][0] + indent
        blocks.write(blocks.kind, start + match.start(1), start + match.end(1))
    last = at + 1
    for number in range(at + 1, len(blocks.lines)):
        line = blocks.line(number)
        if line.strip():
            if indent_of(line) < CODE_INDENT:
                break
            last = number + 1
    inner = [_inside(blocks, number, CODE_INDENT) for number in range(at + 1, last)]
    blocks.read(inner, blocks.kind, blocks.depth + 1)
    return last


def fenced_box(blocks: Blocks, at: int, bare: str, indent: int) -> int | None:
    """Read a line of slashes or colons that begins or ends a box. What is in the box is read as if it had none."""
    match = line_of.SLASHED.match(bare)
    if match is None:
        return None
    if match[1]:
        start = blocks.lines[at][0] + indent
        blocks.write(blocks.kind, start + match.start(1), start + match.end(1))
    return at + 1
