"""The demonstration as a built site, and what its HTML says when it is read without a browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

NOT_FOUND = "404.html"

_ADDRESSES = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href",),
    "img": ("src", "srcset"),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href",),
    "video": ("src", "poster"),
}
"""Where HTML names other files: for each element, its attributes."""


@dataclass(frozen=True)
class Element:
    """One start tag."""

    tag: str
    attributes: dict[str, str]
    line: int

    def addresses(self) -> Iterator[str]:
        """Every address that this element names."""
        for name in _ADDRESSES.get(self.tag, ()):
            value = self.attributes.get(name)
            if value is not None:
                yield from (
                    (part.split()[0] for part in value.split(",") if part.strip()) if name == "srcset" else [value]
                )


@dataclass
class Html:
    """A page as its start tags, and the text of its title and headings."""

    elements: list[Element] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    """The tag and text of every title and heading, in order."""

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    def first(self, tag: str) -> Element | None:
        return next(iter(self.all(tag)), None)

    def text(self, tag: str) -> str:
        return next((text for name, text in self.texts if name == tag), "")

    @property
    def ids(self) -> list[str]:
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]


class _Reader(HTMLParser):
    _WITH_TEXT = ("title", "h1", "h2", "h3", "h4", "h5", "h6")

    def __init__(self) -> None:
        super().__init__()
        self.html = Html()
        self._open: list[tuple[str, list[str]]] = []
        self._in_drawing = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0])
        self.html.elements.append(element)
        self._in_drawing += tag == "svg"
        if tag in self._WITH_TEXT and not self._in_drawing:
            self._open.append((tag, []))

    def handle_endtag(self, tag: str) -> None:
        self._in_drawing -= tag == "svg"
        if self._open and self._open[-1][0] == tag and not self._in_drawing:
            name, words = self._open.pop()
            self.html.texts.append((name, " ".join("".join(words).split())))

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1][1].append(data)


def read_html(text: str) -> Html:
    """Return what a page's HTML says."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.html


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of a built site."""

    address: str
    """From the top of the site: nothing for the home page, `groups/` for a folder, `404.html` for a file."""
    file: Path

    @cached_property
    def html(self) -> Html:
        return read_html(self.file.read_text(encoding="utf-8"))

    @property
    def kind(self) -> str:
        """What sort of page this is, as its `<body>` says. A page that says nothing is prose."""
        if self.address == NOT_FOUND:
            return "not-found"
        body = self.html.first("body")
        return (body.attributes.get("data-kind") if body else None) or "prose"


@dataclass(frozen=True)
class BuiltSite:
    """A built site in a folder."""

    folder: Path

    @cached_property
    def pages(self) -> list[BuiltPage]:
        """Every page, by address."""
        files = {file.relative_to(self.folder).as_posix(): file for file in self.folder.rglob("*.html")}
        return [BuiltPage(path.removesuffix("index.html"), file) for path, file in sorted(files.items())]

    @cached_property
    def one_of_each_kind(self) -> dict[str, BuiltPage]:
        """For every kind of page the one with the most HTML, which has most that could be wrong. Not found included."""
        by_size = sorted(self.pages, key=lambda page: (page.file.stat().st_size, page.address))
        biggest = {page.kind: page for page in by_size}
        return {kind: biggest[kind] for kind in sorted(biggest)}

    def page(self, address: str) -> BuiltPage:
        """Return the page at an address. Raises KeyError where there is none."""
        return {page.address: page for page in self.pages}[address]


def assert_none(problems: Mapping[str, Iterable[object]]) -> None:
    """Fail with a line for each problem (the first fifty), after the page or kind of page that it is on."""
    lines = [f"{where or 'home'}: {problem}" for where, found in problems.items() for problem in found]
    assert not lines, f"{len(lines)} problems\n" + "\n".join(lines[:50])
