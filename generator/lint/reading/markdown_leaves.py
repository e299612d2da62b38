"""What stands by itself in Markdown: headings, code, HTML, and lines that say something about the page."""

from __future__ import annotations

import re

from generator.lint.document import Explanation, Kind
from generator.lint.reading import markdown_lines as line_of
from generator.lint.reading.entities import plain
from generator.lint.reading.html_text import HtmlText
from generator.lint.reading.markdown_blocks import Blocks


def heading(blocks: Blocks, at: int, bare: str, indent: int) -> int | None:
    """Read a heading that begins with `#`, without the `#` and the attributes at its end."""
    match = line_of.HEADING.match(bare)
    if match is None:
        return None
    start = blocks.lines[at][0] + indent + match.end()
    words = blocks.text[start : blocks.lines[at][1]].rstrip()
    without = words.rstrip("#")
    if not without or without[-1] in " \t":
        words = without.rstrip()
    brace = words.rfind("{") if words.endswith("}") else -1
    if brace >= 0 and line_of.ATTRIBUTES.match(words, brace):
        words = words[:brace].rstrip()
    blocks.write(Kind.HEADING, start, start + len(words), len(match[1]))
    return at + 1


def fence(blocks: Blocks, at: int, bare: str, _: int) -> int | None:
    """Pass over code between two fences."""
    match = line_of.FENCE.match(bare)
    if match is None:
        return None
    mark = match[1] or match[2]
    for number in range(at + 1, len(blocks.lines)):
        start, end = blocks.lines[number]
        if blocks.text[start : start + 1] in ("", " ", mark[0]):
            line = blocks.text[start:end].strip()
            if line.startswith(mark) and not line.strip(mark[0]):
                return number + 1
    return len(blocks.lines)


def rule(_: Blocks, at: int, bare: str, __: int) -> int | None:
    """Pass over a line across the page."""
    return at + 1 if line_of.RULE.match(bare.rstrip()) else None


def template_mark(_: Blocks, at: int, bare: str, __: int) -> int | None:
    """Pass over a line of attributes, or one that is for a program that makes pages."""
    bare = bare.rstrip()
    return at + 1 if line_of.TEMPLATE.match(bare) or line_of.ATTRIBUTES.match(bare) else None


def reference(blocks: Blocks, at: int, bare: str, _: int) -> int | None:
    """Pass over a line that says where a link leads; `markdown.references_of` has read it."""
    match = line_of.REFERENCE.match(bare)
    if match is None or match[1].startswith("^") or not match[1].strip():
        return None
    following = blocks.line(at + 1).strip()
    if match[2] is None and match[3] is None:
        # The target stands alone on the next line, or this is no reference.
        return at + 2 if following and " " not in following else None
    if not line_of.REFERENCE_TITLE.match(match[4]):
        return None
    has_title = not match[4] and following[:1] in ("'", '"', "(") and line_of.REFERENCE_TITLE.match(following)
    return at + 2 if has_title else at + 1


def abbreviation(blocks: Blocks, at: int, bare: str, indent: int) -> int | None:
    """Read what a shortened name means on this page: `*[ABC]: the words`."""
    match = line_of.ABBREVIATION.match(bare)
    if match is None:
        return None
    start, words = blocks.lines[at][0] + indent, plain(match[2])
    if words:
        place = blocks.passage.place(start + 2), blocks.passage.end_place(start + len(bare.rstrip()))
        blocks.draft.explained.append(Explanation(match[1].strip(), words, *place))
    return at + 1


def html(blocks: Blocks, at: int, bare: str, indent: int) -> int | None:
    """Read HTML that is a block of its own."""
    end = line_of.raw_end(bare)
    if end is not None:
        last = _raw_end(blocks, at, end)
    elif line_of.HOLDS_MARKDOWN.match(bare):
        last = at + 1
    elif line_of.BLOCK_TAG.match(bare) or line_of.TAG_ALONE.match(bare):
        last = at + 1
        while blocks.line(last).strip():
            last += 1
    else:
        return None
    if blocks.in_pieces:
        passage = blocks.passage.joined(blocks.lines[at:last])
        HtmlText(passage, blocks.draft, blocks.kind).read(0, len(passage.text))
    else:
        first, until = blocks.lines[at][0] + indent, blocks.lines[last - 1][1]
        HtmlText(blocks.passage, blocks.draft, blocks.kind).read(first, until)
    blocks.ended = "html"
    return last


def _raw_end(blocks: Blocks, at: int, end: re.Pattern[str]) -> int:
    for number in range(at, len(blocks.lines)):
        if end.search(blocks.text, *blocks.lines[number]):
            return number + 1
    return len(blocks.lines)
