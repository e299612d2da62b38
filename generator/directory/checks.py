"""Checks that look across entries: what is said twice, what leads nowhere, what does not fit together.

They work on the tree and not on the finished model, so that they speak even while other entries have mistakes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.directory.drafts import check_drafts
from generator.directory.glossary_checks import check_glossary, check_see_also
from generator.directory.links import check_links
from generator.directory.nodes import Mapping
from generator.directory.parts import LISTS
from generator.directory.pictures import check_pictures
from generator.directory.quoting import shortened
from generator.directory.references import NOUNS, check_references, check_repeated
from generator.directory.school_calendar import Term
from generator.directory.topic_checks import check_topics
from generator.directory.translation_checks import check_translations
from generator.directory.tree import plain, repeated, texts_at
from generator.findings import Finding


def check(root: Mapping, content: Path, *, is_whole: bool) -> list[Finding]:
    """Return everything wrong between the entries of a directory.

    Args:
        root: What all files say together.
        content: The folder in which pictures lie.
        is_whole: Whether all files could be read. When not, what seems to be missing is not told.
    """
    findings = [
        *_ids(root),
        *_taken(root),
        *_terms(root),
        *check_glossary(root),
        *check_pictures(root, content),
        *check_links(root),
        *check_topics(root),
        *check_repeated(root),
        *check_translations(root, is_whole=is_whole),
        *check_drafts(root),
    ]
    return [*findings, *check_references(root), *check_see_also(root)] if is_whole else findings


def _ids(root: Mapping) -> Iterator[Finding]:
    """Find ids that two entries of one list share: both would be one page."""
    for section in ("authority.areas", *LISTS):
        for identity, other in repeated(texts_at(root, f"{section}.*.id")):
            noun = NOUNS[section]
            if identity is other:
                message = (
                    f'An alias makes two entries with the id "{identity.shown}" out of this {noun}. Give each its own.'
                )
            else:
                message = f'The {noun} at {other.place} has the id "{identity.shown}" too. Change one of the two.'
            yield identity.finding("duplicate-id", message)


TAKEN = {"authority.areas": ("board",), "checklists": ("hubs", "training")}
"""Ids that no entry of a list can have, since a page that is always made has that place in web addresses.

The page of a checklist stands beside those of training and hubs. The list of groups in an area, /groups/area/ID/,
stands where the board of a group with the id "area" would.
"""


def _taken(root: Mapping) -> Iterator[Finding]:
    """Find ids whose page would take the place of another."""
    for section, taken in TAKEN.items():
        for identity in texts_at(root, f"{section}.*.id"):
            if identity.text in taken:
                message = f'Another page has "{identity.shown}" in its address already. Choose another id.'
                yield identity.finding("taken-id", message)


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
            one, other = shortened(term.name), shortened(latest.name)
            message = f'"{one}" starts before "{other}" is over. Check the dates of both.'
            for first_day in texts_at(root, f"terms.{number}.first_day"):
                yield first_day.finding("terms-overlap", message)
        if latest is None or term.last_day > latest.last_day:
            latest = term


_TERMS = TypeAdapter(tuple[Term, ...])
