"""What begins with `<` in a line of Markdown: tags, addresses and comments."""

from __future__ import annotations

import re

from generator.lint.reading.allowing import allowance_in
from generator.lint.reading.inline_parts import Step, close_address, open_address
from generator.lint.reading.inline_reader import InlineReader
from generator.lint.reading.tags import end_tag, start_tag

_AUTOLINK = re.compile(
    r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x1f]*+|[\w.!#$%&'*+/=?^`{|}~-]++@[\w.-]++)>", re.ASCII
)
_TAG = re.compile(
    r"""<(?:([A-Za-z][A-Za-z0-9-]*+)((?>\s++[A-Za-z_:@][\w.:@-]*+(?>\s*+=\s*+(?>[^\s"'=<>`]++|'[^']*+'|"[^"]*+"))?)*+)"""
    r"\s*+/?>|/([A-Za-z][A-Za-z0-9-]*+)\s*+>)"
)
_UNSEEN = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"))
_DECLARATION = re.compile(r"<![A-Za-z]")


def less_than(reader: InlineReader, text: str, at: int) -> bool:
    """Take a tag, an address in angle brackets, or a comment."""
    if text.startswith(("<!", "<?"), at):
        return _comment(reader, text, at)
    match = _AUTOLINK.match(text, at, reader.end)
    if match is not None:
        return _autolink(reader, at, match.end(), match[1])
    match = _TAG.match(text, at, reader.end)
    if match is None:
        return False
    start, until = match.span()
    if match[1] is None:
        name = match[3].lower()
        return reader.take(at, until, Step(at, until, lambda writer: end_tag(writer, name, start, until)))
    opened, where = match[1].lower(), match.span(2)
    return reader.take(at, until, Step(at, until, lambda writer: start_tag(writer, opened, where, start, until)))


def _comment(reader: InlineReader, text: str, at: int) -> bool:
    """Take a comment, or something else that is for programs alone."""
    ordinary = ("<!", ">") if _DECLARATION.match(text, at) else ("", "")
    begin, end = next((pair for pair in _UNSEEN if text.startswith(pair[0], at)), ordinary)
    close = text.find(end, at + 2, reader.end) if begin and end not in reader.gone else -1
    if close < 0:
        reader.gone.add(end)
        return False
    note = allowance_in(text[at + 4 : close], reader.passage, at) if begin == "<!--" else None
    if note is not None:
        reader.draft.allowances.append(note)
    return reader.take(at, close + len(end), None)


def _autolink(reader: InlineReader, at: int, until: int, address: str) -> bool:
    target = address if ":" in address else f"mailto:{address}"
    reader.take(at, at + 1, Step(at, at, lambda writer: open_address(writer, target)))
    return reader.take(until - 1, until, Step(until, until, close_address))
