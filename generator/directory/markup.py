"""The Markdown that text fields may hold: paragraphs, lists, emphasis and links, and nothing else.

Anything that looks like HTML is text. Pages and leaflets read it with the same parser, so both mean the same by it.
markdown-it-py was chosen because it can be told to leave HTML alone and follows CommonMark.
"""

from __future__ import annotations

from markdown_it import MarkdownIt

MARKDOWN = MarkdownIt("zero", {"html": False}).enable(
    ["paragraph", "list", "emphasis", "link", "escape", "newline", "backticks", "entity"]
)
