"""Code in a line of Markdown, and what stands in curly brackets."""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.lint.reading.inline_parts import Step, close_code, open_code
from generator.lint.reading.inline_reader import InlineReader, end_of_row

_BACKTICKS = re.compile(r"`++")
_VALUE = r"""(?:"[^"\n{}]*+"|'[^'\n{}]*+'|[^\s"'{}]++)"""
_ATTRIBUTES = re.compile(
    rf"\{{:?[ ]*+(?:[#.][\w:-]++|[\w:-]++={_VALUE})(?:[ ]++(?:[#.]?[\w:-]++(?:={_VALUE})?+))*+[ ]*+\}}"
)
_VARIABLE = re.compile(r"\{\{[^{}\n]{0,500}+\}\}|\{%[^\n%]{0,500}+%\}")


def backtick(reader: InlineReader, text: str, at: int) -> bool:
    """Take code with the row of backticks before and behind it."""
    if reader.ticks is None:
        reader.ticks = {}
        for match in _BACKTICKS.finditer(text, at, reader.end):
            reader.ticks.setdefault(len(match[0]), []).append(match.start())
    until = end_of_row(text, at, reader.end)
    closers = reader.ticks.get(until - at, [])
    number = bisect_right(closers, at)
    if number >= len(closers):
        reader.at = until
        return True
    closer = closers[number]
    width = until - at
    if text[until] in " \n" and text[closer - 1] in " \n" and not text[until:closer].isspace():
        until, closer, width = until + 1, closer - 1, width + 1
    reader.take(at, until, Step(at, until, open_code))
    return reader.take(closer, closer + width, Step(closer, closer, close_code))


def curly(reader: InlineReader, text: str, at: int) -> bool:
    """Take a variable of a template, or the attributes of what stands before them."""
    match = _VARIABLE.match(text, at, reader.end)
    if match is not None:
        if match[0][1] == "%":
            return reader.take(at, match.end(), None)
        until = match.end()
        reader.take(at, at, Step(at, at, open_code))
        return reader.take(until, until, Step(until, until, close_code))
    match = _ATTRIBUTES.match(text, at, reader.end)
    return match is not None and reader.take(at, match.end(), None)
