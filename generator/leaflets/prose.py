"""The text of data fields as pieces that a leaflet sets: data all the way, which nothing ever reads as commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin

from markdown_it.tree import SyntaxTreeNode

from generator.directory.markup import MARKDOWN
from generator.leaflets.letters import printable, printable_name

Span = dict[str, Any]
"""A run of text: `text`, perhaps `bold`, `italic` or `to`, the address that it leads to."""
Block = dict[str, Any]
"""A paragraph (`spans`) or a list (`items`, each of which is some blocks, and `ordered`)."""

WRITTEN = "written"
"""The mark of a run that people wrote, in which abbreviations may be written out."""

_DEEPEST = 3
"""So many lists may lie in one another. Further in, there would be no room left on a line."""


class Writer:
    """Turns text into what a leaflet sets, with links that are whole addresses."""

    def __init__(self, site_url: str | None) -> None:
        """Take the address of the site, such as https://localoffer.example.org/, if it is known."""
        self._site_url = site_url

    def blocks(self, text: str) -> list[Block]:
        """Return a field of one or more paragraphs."""
        return list(self._blocks(_tree(text).children, 1))

    def line(self, text: str) -> list[Span]:
        """Return a field of one line."""
        return self._spans(_tree_of_line(text).children)

    def _blocks(self, nodes: Iterable[SyntaxTreeNode], depth: int) -> Iterator[Block]:
        for node in nodes:
            if node.type in ("bullet_list", "ordered_list") and depth <= _DEEPEST:
                items = [list(self._blocks(item.children, depth + 1)) for item in node.children]
                yield {"items": [item for item in items if item], "ordered": node.type == "ordered_list"}
            elif node.type in ("bullet_list", "ordered_list", "list_item"):
                yield from self._blocks(node.children, depth)
            else:
                yield {"spans": self._spans(node.children)}

    def _spans(self, nodes: Iterable[SyntaxTreeNode]) -> list[Span]:
        return _tidy(span for node in nodes for span in self._inside(node, {}))

    def _inside(self, node: SyntaxTreeNode, look: Span) -> Iterator[Span]:
        if node.type in ("softbreak", "hardbreak"):
            yield {"text": " "}
        elif node.children:
            look = look | self._look(node)
            for child in node.children:
                yield from self._inside(child, look)
            if node.type == "link" and (shown := _shown_address(node)):
                yield {"text": f" ({shown})"}
        elif node.content:
            yield look | {"text": node.content}

    def _look(self, node: SyntaxTreeNode) -> Span:
        if node.type == "strong":
            return {"bold": True}
        if node.type == "em":
            return {"italic": True}
        if node.type == "link":
            address = self.whole(str(node.attrs.get("href", "")))
            return {"to": address} if address else {}
        return {}

    def whole(self, address: str) -> str | None:
        """Return an address as paper needs it, from its very beginning, or None when nobody knows that."""
        if not address.startswith("/"):
            return address or None
        return urljoin(self._site_url, address.lstrip("/")) if self._site_url else None


def plain(text: str, **look: Any) -> Block:
    """Return a paragraph of our own words or of a name, in which nothing is markup."""
    return {"spans": words(text, **look)}


def words(text: str, **look: Any) -> list[Span]:
    """Return a run of text in which nothing is markup."""
    return [look | {"text": _keeping_ends(text)}]


def headline(text: str) -> list[Span]:
    """Return a name as a headline, in which nothing is markup."""
    return [{"text": printable_name(text)}]


def bullets(items: Iterable[list[Span]], *, ordered: bool = False) -> Block:
    """Return a list of lines."""
    return {"items": [[{"spans": item}] for item in items], "ordered": ordered}


def shown(address: str) -> str:
    """Return an address as people read it on paper: without https:// and the last slash."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")


def _shown_address(link: SyntaxTreeNode) -> str | None:
    """Return what to print after the words of a link, or None when they say it, or lead within the site."""
    address = str(link.attrs.get("href", ""))
    if address.startswith(("http://", "https://")):
        said = "".join(child.content for child in link.walk() if not child.children)
        return None if shown(address) in said else shown(address)
    return None


@lru_cache(maxsize=4096)
def _tree(text: str) -> SyntaxTreeNode:
    return SyntaxTreeNode(MARKDOWN.parse(text))


@lru_cache(maxsize=4096)
def _tree_of_line(text: str) -> SyntaxTreeNode:
    (inline,) = SyntaxTreeNode(MARKDOWN.parseInline(text)).children
    return inline


def _tidy(spans: Iterable[Span]) -> list[Span]:
    """Join runs that look the same, and make their text fit for print. Spaces between runs are kept."""
    found: list[Span] = []
    for span in spans:
        if found and {**found[-1], "text": ""} == {**span, "text": ""}:
            found[-1] = span | {"text": found[-1]["text"] + span["text"]}
        else:
            found.append(span)
    return [span | {"text": _keeping_ends(span["text"]), WRITTEN: True} for span in found]


def _keeping_ends(text: str) -> str:
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return before + printable(text) + after
