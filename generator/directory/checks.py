"""Checks that look across entries: what is said twice, what leads nowhere, what does not fit together.

They work on the tree and not on the finished model, so that they speak even while other entries have mistakes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.directory.directory import LISTS
from generator.directory.links import check_links
from generator.directory.nodes import Mapping, Node, Scalar, Sequence, plain, texts_at
from generator.directory.pictures import check_pictures
from generator.directory.school_calendar import Term
from generator.directory.suggestions import closest
from generator.directory.values import is_slug, slug
from generator.findings import Finding

REFERENCES = {
    "authority.complaints_procedure": "procedures",
    "venues.*.area": "authority.areas",
    "groups.*.who_for.areas.*": "authority.areas",
    "groups.*.sessions.*.venue": "venues",
    "groups.*.staff_backgrounds.*": "staff_backgrounds",
    "groups.*.organisations.*": "organisations",
    "groups.*.procedures.*": "procedures",
}
"""Where ids of other entries are written, and the list that such an entry is in. A star is each entry of a list."""

_NOUNS = {
    "authority.areas": "area",
    "venues": "venue",
    "staff_backgrounds": "staff background",
    "organisations": "organisation",
    "groups": "group",
    "procedures": "procedure",
    "glossary": "glossary entry",
}


def check(root: Mapping, content: Path, *, is_whole: bool) -> list[Finding]:
    """Return everything wrong between the entries of a directory.

    Args:
        root: What all files say together.
        content: The folder in which pictures lie.
        is_whole: Whether all files could be read. When not, what seems to be missing is not told.
    """
    findings = [
        *_ids(root),
        *_glossary(root),
        *_anchors(root),
        *_terms(root),
        *check_pictures(root, content),
        *check_links(root),
    ]
    if is_whole:
        findings += [*_references(root), *_see_also(root)]
    return findings


def _ids(root: Mapping) -> Iterator[Finding]:
    """Find ids that two entries of one list share: both would be one page."""
    for section in ("authority.areas", *LISTS):
        first: dict[str, Scalar] = {}
        for identity in texts_at(root, f"{section}.*.id"):
            other = first.setdefault(identity.text or "", identity)
            if other is not identity:
                message = (
                    f'The {_NOUNS[section]} at {other.place} has the id "{identity.text}" too. Change one of the two.'
                )
                yield _finding(identity, "duplicate-id", message)


def _references(root: Mapping) -> Iterator[Finding]:
    """Find ids of entries that are not there."""
    known = {
        section: tuple(identity.text or "" for identity in texts_at(root, f"{section}.*.id"))
        for section in set(REFERENCES.values())
    }
    sets = {section: frozenset(ids) for section, ids in known.items()}
    for way, section in REFERENCES.items():
        for reference in texts_at(root, way):
            # What is not a slug is already a finding of its own.
            if reference.text not in sets[section] and is_slug(reference.text or ""):
                yield _nothing_there(reference, _NOUNS[section], known[section], f'Add it to "{section}"')


def _nothing_there(reference: Scalar, noun: str, known: tuple[str, ...], otherwise: str) -> Finding:
    meant = closest(reference.text or "", known)
    instead = f'Did you mean "{meant}"?' if meant else f"{otherwise}, or mend it here."
    return _finding(reference, "unknown-reference", f'There is no {noun} "{reference.text}". {instead}', meant)


def _glossary(root: Mapping) -> Iterator[Finding]:
    """Find terms and shortened names that two entries share."""
    terms: dict[str, Scalar] = {}
    for term in texts_at(root, "glossary.*.term"):
        other = terms.setdefault((term.text or "").casefold(), term)
        if other is not term:
            message = f'"{term.text}" is explained at {other.place} too. Join the two entries.'
            yield _finding(term, "duplicate-term", message)
    shortened: dict[str, Scalar] = {}
    for short in texts_at(root, "glossary.*.abbreviations.*"):
        other = shortened.setdefault(short.text or "", short)
        if other is not short:
            message = f'"{short.text}" stands at {other.place} too, and pages could not tell which is meant. Keep one.'
            yield _finding(short, "duplicate-abbreviation", message)


def _anchors(root: Mapping) -> Iterator[Finding]:
    """Find glossary entries that would stand at one place on the page."""
    first: dict[str, tuple[Scalar, bool]] = {}
    for entry in _entries(root, "glossary"):
        identity, term = _text(entry, "id"), _text(entry, "term")
        source = identity or term
        if source is None:
            continue
        anchor = slug(source.text or "")
        if not anchor:
            message = f'A web address cannot be made of "{source.text}". Give this entry an id:, such as "sen-support".'
            yield _finding(source, "duplicate-anchor", message)
            continue
        other, other_has_id = first.setdefault(anchor, (source, identity is not None))
        both_ids = other_has_id and identity is not None
        same_term = (other.text or "").casefold() == (source.text or "").casefold()
        if other is not source and not both_ids and not (same_term and identity is None and not other_has_id):
            message = (
                f'This and the entry at {other.place} would both be found at "#{anchor}". Give one of them another id:.'
            )
            yield _finding(source, "duplicate-anchor", message)


def _see_also(root: Mapping) -> Iterator[Finding]:
    """Find terms of other glossary entries that are not there."""
    terms: dict[str, str] = {}
    other_names: dict[str, str] = {}
    for entry in _entries(root, "glossary"):
        term = _text(entry, "term")
        if term is None or term.text is None:
            continue
        terms[term.text.casefold()] = term.text
        for way in ("abbreviations.*", "also_called.*"):
            other_names.update((name.text or "", term.text) for name in texts_at(entry, way))
    for reference in texts_at(root, "glossary.*.see_also.*"):
        text = reference.text or ""
        if text.casefold() in terms:
            continue
        if text in other_names:
            meant = other_names[text]
            message = f'Write the term itself here: "{meant}".'
            yield _finding(reference, "unknown-reference", message, meant)
        else:
            known = tuple(terms.values())
            yield _nothing_there(reference, "glossary entry", known, "Add it to the glossary")


def _terms(root: Mapping) -> Iterator[Finding]:
    """Find school terms that lie over one another."""
    node = root.values.get("terms")
    try:
        terms = _TERMS.validate_python(plain(node) if node else [])
    except ValidationError:
        return  # The mistake in a term is told first.
    latest: Term | None = None
    for number, term in sorted(enumerate(terms), key=lambda numbered: numbered[1].first_day):
        if latest and term.first_day <= latest.last_day:
            first_day = next(texts_at(root, f"terms.{number}.first_day"), None)
            if first_day is not None:
                message = f'"{term.name}" starts before "{latest.name}" is over. Check the dates of both.'
                yield _finding(first_day, "terms-overlap", message)
        if latest is None or term.last_day > latest.last_day:
            latest = term


_TERMS = TypeAdapter(tuple[Term, ...])


def _entries(root: Mapping, section: str) -> list[Node]:
    node = root.values.get(section)
    return node.items if isinstance(node, Sequence) else []


def _text(entry: Node, name: str) -> Scalar | None:
    return next(texts_at(entry, name), None)


def _finding(scalar: Scalar, rule: str, message: str, replacement: str | None = None) -> Finding:
    return Finding(scalar.place, rule, message, words=scalar.text, replacement=replacement)
