"""Our own reader of Markdown beside markdown-it-py, which follows CommonMark to the letter: the same blocks and words.

Texts are thrown together from a fixed seed, so that a run today is a run tomorrow. HTML, code fences, tabs and what
MkDocs adds are left out of them: there the two differ on purpose, and other tests say how.
"""

from __future__ import annotations

import random
import re

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.lint.in_place import blocks_of

COMMONMARK = MarkdownIt("commonmark").enable("table")
INLINE = [
    *"ab ,.*_`[]()!&\\",
    "**",
    "__",
    " a",
    "b ",
    "](",
    "[a](b)",
    "&amp;",
    "**a**",
    "*",
    "_",
    "\na",
    "a  \nb",
    "\\*",
]
BLOCKS = [
    "a",
    "b c",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "> ",
    "# ",
    "## ",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "***",
    "a\n",
    "b\n",
    " ",
    "+ ",
]
TABLE = ["| a | b |\n|---|---|\n| c | d |\n", "x | y\n:-- | --:\n", "| *e* | f\\|g |\n", "a\n", "\n", "\n\n"]


def expected(text):
    """Each block as a kind, a level and its text, told by markdown-it-py."""
    found, open_tags = [], []
    for token in COMMONMARK.parse(text):
        if token.type == "inline" and (words := words_of(token)):
            found.append((*kind_in(open_tags), words))
        elif token.nesting == 1:
            open_tags.append(token.tag)
        elif token.nesting == -1:
            open_tags.pop()
    return found


def kind_in(tags):
    if "blockquote" in tags:
        return "quotation", 0
    for tag in reversed(tags):
        if tag in ("td", "th"):
            return "cell", 0
        if re.fullmatch("h[1-6]", tag):
            return "heading", int(tag[1])
        if tag == "li":
            return "item", 0
    return "paragraph", 0


def words_of(token: Token) -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    text = "".join(breaks.get(child.type, child.content if child.type != "image" else "") for child in token.children)
    return re.sub(r"[^\S\n]+", " ", re.sub(r"\s*\n\s*", "\n", text)).strip()


def ours(text):
    return [(str(block.kind), block.level, block.text) for block in blocks_of(text) if block.kind != "alt"]


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("parts", [INLINE, BLOCKS, TABLE], ids=["inline", "blocks", "tables"])
def test_markdown_it_finds_the_same_blocks_and_words(seed, parts) -> None:
    dice = random.Random(seed)  # noqa: S311 - nothing here is secret
    for _ in range(250):
        text = "".join(dice.choices(parts, k=dice.randint(1, 14)))
        if parts is INLINE:
            text = re.sub(r"\n\s*(?=\n)", "", text).lstrip("\n!")
        assert ours(text) == expected(text), text
