"""Whether links in the text of entries lead where a family may safely go."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from generator.directory.nodes import Mapping, Scalar
from generator.directory.quoting import shortened
from generator.directory.tree import scalars
from generator.directory.values import is_web_address
from generator.findings import Finding, Place

_LINK = re.compile(r"\]\(\s*<?([^)>]*)")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_OTHER_SCHEMES = ("mailto", "tel")


def check_links(root: Mapping) -> Iterator[Finding]:
    """Find links such as `[words](target)` that would run code, or whose web address cannot be right.

    Links to pages of the site itself are checked where pages are made.
    """
    for scalar in scalars(root):
        if scalar.text and "](" in scalar.text:
            yield from _links(scalar, scalar.text)


def links_to_pages(root: Mapping) -> Iterator[tuple[str, Place]]:
    """Yield each link in the text of entries that starts at the top of the site, and where it stands."""
    for scalar in scalars(root):
        text = scalar.text or ""
        if text.startswith("/"):  # the address of a guide
            yield text, scalar.place
        elif "](/" in text:
            yield from ((target, scalar.find(target)) for target in _targets(text) if target.startswith("/"))


def _targets(text: str) -> Iterator[str]:
    return (match[1].split(" ")[0].strip() for match in _LINK.finditer(text))


def _links(scalar: Scalar, text: str) -> Iterator[Finding]:
    for target in _targets(text):
        message = _why_not(target)
        if message:
            yield Finding(scalar.find(target), "bad-link", message, words=target)


def _why_not(target: str) -> str | None:
    # Browsers drop spaces and control characters, and read entities, before they look at the scheme.
    bare = re.sub(r"[\x00-\x20]", "", html.unescape(target)).lower()
    scheme = _SCHEME.match(bare)
    if scheme is None or scheme[1] in _OTHER_SCHEMES:
        return None
    if scheme[1] in ("http", "https"):
        if is_web_address(target):
            return None
        return f'"{shortened(target)}" is not a web address we can link to. Write it like https://www.example.org/page.'
    return f'A link cannot start with "{shortened(scheme[1])}:". Use a web address that starts with https://.'
