"""Shortened names written out in full the first time that a leaflet uses one, as on pages."""

from __future__ import annotations

import re
from typing import Any

from generator.directory.abbreviations import AbbreviationReader, Abbreviations
from generator.leaflets.letters import printable
from generator.leaflets.prose import WRITTEN, Span


def spelled_out(content: Any, known: Abbreviations) -> Any:
    """Return what a leaflet says, in the order in which it is read, with abbreviations written out where they are new.

    Only what people wrote is changed, and not names or our own words. The marks of what they wrote are taken away.
    """
    return _walk(content, known, known.reader())


def _walk(value: Any, known: Abbreviations, reader: AbbreviationReader) -> Any:
    if isinstance(value, dict):
        return {key: _walk(part, known, reader) for key, part in value.items()}
    if isinstance(value, list | tuple) and value and isinstance(value[0], dict) and "text" in value[0]:
        return _spans(list(value), known, reader)
    if isinstance(value, list | tuple):
        return [_walk(part, known, reader) for part in value]
    return value


def _spans(spans: list[Span], known: Abbreviations, reader: AbbreviationReader) -> list[Span]:
    before, found = "", []
    for span in spans:
        text = span["text"]
        if span.get(WRITTEN) and known.may_be_in(text):
            text = _written_out(text, before, reader)
        before += text
        found.append({key: part for key, part in span.items() if key != WRITTEN} | {"text": text})
    return found


def _written_out(text: str, before: str, reader: AbbreviationReader) -> str:
    parts, reached = [], 0
    for use in reader.first_uses(text):
        starts = re.search(r"(?:^|[.!?:]\s+)$", before + text[: use.start]) is not None
        words = use.words[0].upper() + use.words[1:] if starts and not use.article else use.words
        parts += [text[reached : use.start], f"{use.article}{printable(words)} ({use.short})"]
        reached = use.end
    return "".join((*parts, text[reached:]))
