"""A Markdown text into the blocks of a page."""

from __future__ import annotations

from generator.lint.document import Kind
from generator.lint.reading import markdown_containers as container
from generator.lint.reading import markdown_leaves as leaf
from generator.lint.reading.inline_links import References
from generator.lint.reading.markdown_blocks import Blocks, Line, Starts
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.passage import Passage

_STARTS: Starts = {
    "#": (leaf.heading,),
    ">": (container.quotation,),
    "`": (leaf.fence,),
    "~": (leaf.fence,),
    "-": (leaf.rule, container.item, leaf.template_mark),
    "+": (container.item,),
    "*": (leaf.abbreviation, leaf.rule, container.item),
    "_": (leaf.rule,),
    "<": (leaf.html,),
    ":": (container.meaning, container.fenced_box),
    "=": (container.box,),
    "!": (container.box,),
    "?": (container.box,),
    "[": (container.footnote, leaf.reference),
    "{": (leaf.template_mark,),
    "/": (container.fenced_box,),
    **dict.fromkeys("0123456789", (container.item,)),
}


def read_blocks(
    passage: Passage,
    draft: PageDraft,
    references: References,
    kind: Kind = Kind.PARAGRAPH,
    *,
    has_code: bool = True,
) -> None:
    """Add the blocks of a Markdown text to a page.

    Args:
        passage: The text.
        draft: The page.
        references: Where links lead whose targets stand elsewhere.
        kind: What paragraphs outside lists and quotations are.
        has_code: Whether lines that are indented by four spaces are code.
    """
    if "\r" in passage.text and "\n" not in passage.text:  # as very old programs end their lines
        passage = Passage(passage.text.replace("\r", "\n"), passage.shift, passage.runs)
    Blocks(passage, draft, references, _STARTS, has_code=has_code).read(_lines(passage.text), kind, 0)


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        lines.append((at, end - 1 if line.endswith("\r") else end))
        at = end + 1
    return lines
