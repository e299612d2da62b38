"""The glossary, A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.directory.addresses import GLOSSARY, glossary_anchor
from generator.directory.glossary import GlossaryEntry
from generator.pages.page import Page
from generator.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page of the glossary."""
    entries = sorted(site.directory.glossary, key=_sort_key)
    anchors = {entry.term.casefold(): glossary_anchor(entry) for entry in entries}
    yield site.page(
        GLOSSARY,
        "glossary.html",
        title="Words explained",
        kind="glossary",
        with_contents=False,
        description="Words and shortened names that professionals use, in plain English, from A to Z.",
        letters=[(letter, list(group)) for letter, group in groupby(entries, key=_letter)],
        anchor=glossary_anchor,
        anchors=anchors,
        short_names=_short_names(entries),
    )


def _sort_key(entry: GlossaryEntry) -> str:
    return entry.term.casefold()


def _letter(entry: GlossaryEntry) -> str:
    first = entry.term[0].upper()
    return first if first.isalpha() else "0 to 9"


def _short_names(entries: list[GlossaryEntry]) -> list[tuple[str, GlossaryEntry]]:
    # SENCO and SENCo are one name to a reader: the first way to write it stands for all.
    pairs = {
        (short.casefold(), entry.term): (short, entry) for entry in entries for short in reversed(entry.abbreviations)
    }
    return [pairs[key] for key in sorted(pairs)]
