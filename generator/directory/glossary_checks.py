"""Whether the entries of the glossary can be told apart and lead to one another."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.nodes import Mapping, Scalar
from generator.directory.quoting import shortened
from generator.directory.references import nothing_there
from generator.directory.tree import entries, repeated, text_of, texts_at
from generator.directory.values import slug
from generator.findings import Finding


def check_glossary(root: Mapping) -> Iterator[Finding]:
    """Find terms, shortened names and places on the page that two entries share."""
    for term, other in repeated(texts_at(root, "glossary.*.term"), _folded):
        message = f'"{term.shown}" is explained at {other.place} too. Join the two entries.'
        yield term.finding("duplicate-term", message)
    for short, other in repeated(texts_at(root, "glossary.*.abbreviations.*")):
        message = f'"{short.shown}" stands at {other.place} too, and pages could not tell which is meant. Keep one.'
        yield short.finding("duplicate-abbreviation", message)
    yield from _anchors(root)


def _anchors(root: Mapping) -> Iterator[Finding]:
    """Find entries that would stand at one place on the page although neither id nor term is the same."""
    sources = [text_of(entry, "id") or text_of(entry, "term") for entry in entries(root, "glossary")]
    for source, other in repeated(filter(None, sources), lambda scalar: slug(scalar.text or "")):
        anchor = slug(source.text or "")
        if not anchor or _folded(source) == _folded(other):
            continue
        message = f'The entry at {other.place} would stand at "#{shortened(anchor)}" too. Give one of them another id:.'
        yield source.finding("duplicate-anchor", message)
    for source in filter(None, sources):
        if not slug(source.text or ""):
            message = (
                f'"{source.shown}" cannot be part of a web address. Give this entry an id:, such as "sen-support".'
            )
            yield source.finding("no-anchor", message)


def check_see_also(root: Mapping) -> Iterator[Finding]:
    """Find terms of other entries that are not there."""
    terms: dict[str, str] = {}
    other_names: dict[str, str] = {}
    for entry in entries(root, "glossary"):
        term = text_of(entry, "term")
        if term is None or term.text is None:
            continue
        terms[_folded(term)] = term.text
        for way in ("abbreviations.*", "also_called.*"):
            other_names.update((name.text or "", term.text) for name in texts_at(entry, way))
    for reference in texts_at(root, "glossary.*.see_also.*"):
        if _folded(reference) in terms:
            continue
        term_meant = other_names.get(reference.text or "")
        if term_meant:
            message = f'Write the term itself here: "{shortened(term_meant)}".'
            yield reference.finding("unknown-reference", message, term_meant)
        else:
            yield nothing_there(reference, "glossary entry", tuple(terms.values()), "Add it to the glossary")


def _folded(scalar: Scalar) -> str:
    return (scalar.text or "").strip().casefold()
