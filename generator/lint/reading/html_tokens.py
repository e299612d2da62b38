"""HTML text into tags, comments and the text between them, each with its place.

Python's own `html.parser` is not used: it takes time that grows with the square of some broken texts, and it does not
say where an attribute's value stands. What browsers do with broken tags is followed as far as it matters for prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of HTML."""

    sort: Literal["text", "start", "end", "comment"]
    start: int
    end: int
    name: str = ""
    """The name of a tag, in small letters."""
    inside: tuple[int, int] = (0, 0)
    """Where the attributes of a tag stand, or the words of a comment."""


_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/>]*+)((?:[^"'>]|(?<![=\s])["']|"[^"]*"|'[^']*')*+)>""")
_CARELESS_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)([^>]*+)>")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
"""Elements in which nothing but their own end tag is a tag."""
_PATIENCE = 20
"""After so many tags with quotation marks that never close, quotation marks no longer count."""


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield what stands from `start` to `end` of a text, in order and without gaps, save end tags of raw text."""
    patience = _PATIENCE
    at = begun = start
    while (at := text.find("<", at, end)) >= 0:
        token = _markup(text, at, end, careless=patience <= 0)
        if token is None:
            if text.find(">", at, end) < 0:
                break  # No tag ends any more.
            match = _CARELESS_TAG.match(text, at, end)
            if match is None:
                at += 1
                continue
            patience -= 1
            token = _tag(match)
        if at > begun:
            yield Token("text", begun, at)
        yield token
        at = begun = token.end
        if token.sort == "start" and token.name in _RAW:
            close = _RAW[token.name].search(text, at, end)
            begun_raw, at = at, close.start() if close else end
            if at > begun_raw:
                yield Token("text", begun_raw, at)
            begun = at
    if end > begun:
        yield Token("text", begun, end)


def _markup(text: str, at: int, end: int, *, careless: bool) -> Token | None:
    """Return the tag or comment that starts here, or nothing when it is text or not well written."""
    if text.startswith(("<!", "<?"), at):
        return _comment(text, at, end)
    match = (_CARELESS_TAG if careless else _TAG).match(text, at, end)
    return None if match is None else _tag(match)


def _tag(match: re.Match[str]) -> Token:
    return Token("end" if match[1] else "start", match.start(), match.end(), match[2].lower(), match.span(3))


def _comment(text: str, at: int, end: int) -> Token:
    """Return a comment, or what counts as one, such as a document type. One without an end takes all that follows."""
    if text.startswith("<!--", at):
        close = text.find("-->", at + 2, end)
        return Token(
            "comment", at, close + 3 if close >= 0 else end, "", (at + 4, max(close, at + 4) if close >= 0 else end)
        )
    mark = "]]>" if text.startswith("<![CDATA[", at) else ">"
    close = text.find(mark, at, end)
    return Token("comment", at, close + len(mark) if close >= 0 else end)
