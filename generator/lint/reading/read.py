"""What comes of reading a file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.findings import Finding
from generator.lint.document import Allowance, Document, TextPage


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one format's reader found in a text."""

    pages: tuple[TextPage, ...]
    allowances: tuple[Allowance, ...] = ()
    """In any order, and without their lines."""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """A file, as far as it could be read, and what is wrong with it."""

    document: Document | None
    """What it says. Nothing when it could not be read at all."""
    findings: tuple[Finding, ...] = ()
    """Why it could not be read, or could be read only in part. With an error among them, it must not be changed."""


def as_read(shown: str, text: str, parsed: Parsed, findings: tuple[Finding, ...] = ()) -> Read:
    """Return a file that was read, its allowances in order and with their lines."""
    document = Document(shown, text, parsed.pages)
    if parsed.allowances:
        ordered = sorted(parsed.allowances, key=lambda allowance: allowance.source)
        placed = [replace(one, line=document.place(one.source, one.source).line) for one in ordered]
        document = replace(document, allowances=tuple(placed))
    return Read(document, (*findings, *parsed.findings))
