"""The pages of a built Local Offer once more, as other programs take them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from pathlib import Path

BLOCKS = {"p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "summary", "address", "caption", "div", "section"}
PREFIX = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "li": "- "}

MAIN = re.compile(r"(.*?<main[^>]*>)(.*)(</main>.*)", re.DOTALL)

MKDOCS_YML = """site_name: The same pages
theme:
  name: material
nav:
  - index.md
not_in_nav: "*"
"""

HUGO_TOML = """baseURL = "https://example.org/"
title = "The same pages"
disableKinds = ["taxonomy", "term", "RSS", "section"]
"""


class _Words(HTMLParser):
    """Collects the words of a page's main part as Markdown, block after block."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._inside = False
        self._prefix = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._inside |= tag == "main"
        if tag in BLOCKS:
            self._finish()
            self._prefix = PREFIX.get(tag, "")

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._finish()
        self._inside &= tag != "main"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._words.append(data)

    def _finish(self) -> None:
        if text := " ".join("".join(self._words).split()):
            self.blocks.append(self._prefix + escape(text, quote=False))
        self._prefix, self._words = "", []


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    """Give the folder of every page of a site, and its HTML."""
    for file in sorted(site.rglob("index.html")):
        yield file.parent.relative_to(site).as_posix(), file.read_text(encoding="utf-8")


def write_for_mkdocs(site: Path, folder: Path) -> None:
    """Write the words of each page as Markdown for plain MkDocs with Material. The pages are not in the menu."""
    for name, html in _pages(site):
        words = _Words()
        words.feed(html)
        page = folder / "docs" / name / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("\n\n".join(words.blocks) + "\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")


def write_for_hugo(site: Path, folder: Path) -> None:
    """Write the HTML of each page's main part for Hugo, with our own frame as its template: the same bytes come out."""
    frame = None
    for number, (name, html) in enumerate(_pages(site)):
        before, main, after = MAIN.match(html).groups()
        frame = frame or f"{before}{{{{ .Content }}}}{after}".replace("<title>", "<title>{{ .Title }} ")
        page = folder / "content" / ("_index.html" if name == "." else f"pages/{number}.html")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(json.dumps({"title": name, "url": f"/{name}/"}) + "\n" + main, encoding="utf-8")
    layouts = folder / "layouts"
    (layouts / "_default").mkdir(parents=True)
    for layout in ("index.html", "_default/single.html"):
        (layouts / layout).write_text(frame or "", encoding="utf-8")
    (folder / "config.toml").write_text(HUGO_TOML, encoding="utf-8")
