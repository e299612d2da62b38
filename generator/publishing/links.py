"""Links in hand-written pages that start at the top of the site, such as `/groups/little-steps/#cost`.

Nobody knows where a site will stand one day, so such links become relative to their page. A link that leads to nothing
is found here, before a family finds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from html import escape, unescape
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from generator.findings import Finding, Place, Severity

_TAG = re.compile(r"<(?:a|area|img|source|video|audio|track)\b[^>]*>", re.IGNORECASE)
_FROM_THE_TOP = re.compile(r"(?P<name>\b(?:href|src)=)(?P<mark>[\"'])(?P<link>/(?!/)[^\"']*)(?P=mark)", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[a-z][^<>]*>", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\s(?:xlink:href|href|src|action|formaction)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)
_UNSAFE = ("javascript:", "vbscript:", "data:")
_PICTURE = re.compile(r"data:image/(?!svg)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link from the top of the site, on the page that has it."""

    written: str
    """As the page has it, such as `/groups/#autism`."""
    target: str | None
    """What it leads to, from the top of the site and without the first slash, or None when that does not exist."""

    @property
    def anchor(self) -> str:
        """The part after the hash, or nothing."""
        return unquote(urlsplit(self.written).fragment)


@dataclass(frozen=True, slots=True)
class Destinations:
    """Everything on the site that a link can lead to, without the first slash."""

    pages: Mapping[str, str]
    """For every way to write a page's address, the address: `groups/`, `groups` and `groups/index.md` are one."""
    files: frozenset[str]
    """Pictures, documents and other files."""

    def find(self, path: str) -> str | None:
        """Return where a path leads, or None."""
        path = unquote(path).lstrip("/")
        return self.pages.get(path, path if path in self.files else None)


def link_to(written: str, destinations: Destinations) -> Link:
    """Return a link from the top of the site, and what it leads to."""
    return Link(written, destinations.find(urlsplit(written).path))


def make_relative(html: str, address: str, destinations: Destinations) -> tuple[str, list[Link]]:
    """Return the HTML of the page at `address` with links relative to it, and the links that started at the top.

    A link that leads to nothing stays as it is.
    """
    links: list[Link] = []
    root = "../" * address.count("/") or "./"

    def rewrite(match: re.Match[str]) -> str:
        written = unescape(match["link"])
        parts = urlsplit(written)
        link = link_to(written, destinations)
        links.append(link)
        if link.target is None:
            return match[0]
        there = urlunsplit(("", "", quote(link.target), parts.query, parts.fragment))
        return f"{match['name']}{match['mark']}{escape(root + there)}{match['mark']}"

    return _TAG.sub(lambda tag: _FROM_THE_TOP.sub(rewrite, tag[0]), html), links


def addresses_in(html: str) -> list[str]:
    """Return every address that the tags of a page lead to or load from, as the page means them."""
    found = (match for tag in _ANY_TAG.findall(html) for match in _ADDRESS.findall(tag))
    return [unescape("".join(match)) for match in found]


def odd_address(written: str, place: Place) -> Finding | None:
    """Return what is wrong with an address that runs a program (an error) or leaves out https: (a warning)."""
    plain = re.sub(r"[\x00-\x20]", "", written)  # browsers pass over these, too
    if plain.casefold().startswith(_UNSAFE) and not _PICTURE.match(plain):
        message = (
            f'A link that starts with "{plain.partition(":")[0]}:" can run a program on the reader\'s computer. '
            "Link to a page or a file instead."
        )
        return Finding(place, "unsafe-link", message, words=written)
    if plain.startswith(("//", "\\\\", "/\\")):
        message = f'"{written}" leads to another website. Write https: before it, or one slash for a page of this site.'
        return Finding(place, "dead-link", message, Severity.WARNING, words=written)
    return None


def ids_in(html: str) -> set[str]:
    """Return the anchors in HTML that our own templates or Markdown have made."""
    return {part.partition('"')[0] for part in html.split(' id="')[1:]}


def dead_links(
    links: Iterable[Link], anchors: Mapping[str, set[str]], text: str, path: str, destinations: Destinations
) -> list[Finding]:
    """Return a warning for each link of one page that leads to nothing.

    Args:
        links: What `make_relative` found.
        anchors: For each page's address, the anchors on it.
        text: The page as it was written, to say where in it a link stands.
        path: The page's file, as people know it.
        destinations: What there is.
    """
    placed = []
    reached = 0
    for link in links:
        place, reached = place_of(link.written, text, path, reached)
        placed.append((link, place))
    return dead_links_at(placed, anchors, destinations)


def dead_links_at(
    links: Iterable[tuple[Link, Place]], anchors: Mapping[str, set[str]], destinations: Destinations
) -> list[Finding]:
    """Return a warning for each link, given with its place, that leads to nothing."""
    findings = []
    for link, place in links:
        if link.target is None:
            message = f'Nothing on this site has the address "{link.written}".{_hint(link, destinations)}'
        elif link.anchor and link.target in anchors and link.anchor not in anchors[link.target]:
            message = f'The page "/{link.target}" has no part called "#{link.anchor}". Take that off, or mend it.'
        else:
            continue
        findings.append(Finding(place, "dead-link", message, Severity.WARNING, words=link.written))
    return findings


def _hint(link: Link, destinations: Destinations) -> str:
    path = unquote(urlsplit(link.written).path).lstrip("/")
    close = get_close_matches(path, set(destinations.pages.values()) | destinations.files, 1, 0.8)
    return f' Did you mean "/{close[0]}"?' if close else " Take the link out, or mend it."


def place_of(words: str, text: str, path: str, start: int = 0) -> tuple[Place, int]:
    """Return where words stand in a text, looking from an offset on, and the offset after them.

    When they are not there (Markdown knows other ways to write a link), the place is the top of the file.
    """
    found = text.find(words, start)
    if found < 0:
        return Place(path), start
    line = text.count("\n", 0, found) + 1
    column = found - text.rfind("\n", 0, found)
    return Place(path, line, column, line, column + len(words)), found + len(words)
