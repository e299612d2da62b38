"""Whether what one entry says of another is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.nodes import Mapping, Scalar
from generator.directory.parts import LISTS
from generator.directory.quoting import shortened
from generator.directory.suggestions import closest
from generator.directory.tree import nodes_at, repeated, texts_at
from generator.directory.values import is_slug
from generator.findings import Finding

REFERENCES = {
    "authority.complaints_procedure": "procedures",
    "venues.*.area": "authority.areas",
    "groups.*.who_for.areas.*": "authority.areas",
    "groups.*.sessions.*.venue": "venues",
    "groups.*.staff_backgrounds.*": "staff_backgrounds",
    "vision.staff_backgrounds.*": "staff_backgrounds",
    "groups.*.organisations.*": "organisations",
    "groups.*.procedures.*": "procedures",
    "groups.*.professionals.*": "professionals",
    "training.*.venue": "venues",
    "procedures.*.lanes.*.professional": "professionals",
    "professionals.*.staff_background": "staff_backgrounds",
    "professionals.*.organisation": "organisations",
    "professionals.*.areas.*": "authority.areas",
    "settings.*.area": "authority.areas",
    "settings.*.venue": "venues",
    "settings.*.professionals.*": "professionals",
    "settings.*.procedures.*": "procedures",
    "events.*.who_for.areas.*": "authority.areas",
    "events.*.sessions.*.venue": "venues",
    "events.*.organisations.*": "organisations",
}
"""Where ids of other entries are written, and the list that such an entry is in. A star is each entry of a list."""

_COMPARISONS = 50_000
"""How many ids are compared to find what was meant, so that thousands of mistakes are told in seconds."""

NOUNS = {
    "authority.areas": "area",
    "venues": "venue",
    "staff_backgrounds": "staff background",
    "professionals": "professional",
    "organisations": "organisation",
    "groups": "group",
    "settings": "setting",
    "events": "event",
    "consultations": "consultation",
    "procedures": "procedure",
    "training": "training",
    "hubs": "hub",
    "checklists": "checklist",
    "glossary": "glossary entry",
    "translations": "translation",
}
"""What an entry of each list with ids is called."""


def check_references(root: Mapping) -> Iterator[Finding]:
    """Find ids of entries that are not there."""
    known = {
        section: tuple(identity.text or "" for identity in texts_at(root, f"{section}.*.id"))
        for section in set(REFERENCES.values())
    }
    sets = {section: frozenset(ids) for section, ids in known.items()}
    for way, section in REFERENCES.items():
        # What is not a slug is already a finding of its own.
        wrong = [text for text in texts_at(root, way) if text.text not in sets[section] and is_slug(text.text or "")]
        most = max(20, _COMPARISONS // max(1, len(known[section])))
        for number, reference in enumerate(wrong):
            likely = known[section] if number < most else ()
            yield nothing_there(reference, NOUNS[section], likely, f'Add it to "{section}"')


def check_repeated(root: Mapping) -> Iterator[Finding]:
    """Find ids that stand twice in one list, since families would read the same name twice."""
    ways = (*REFERENCES, *(f"{section}.*.covers.*" for section in LISTS))
    for way in (way.removesuffix(".*") for way in ways if way.endswith(".*")):
        for ids in nodes_at(root, way):
            for reference, first in repeated(texts_at(ids, "*")):
                message = f'"{reference.shown}" stands in this list already, at {first.place}. Take one of the two out.'
                yield reference.finding("repeated-reference", message)


def nothing_there(reference: Scalar, noun: str, known: tuple[str, ...], otherwise: str) -> Finding:
    """Return the finding for a reference that leads to nothing.

    `known` is what it could lead to, and `otherwise` is what to do when none of those is meant.
    """
    meant = closest(reference.text or "", known)
    instead = f'Did you mean "{shortened(meant)}"?' if meant else f"{otherwise}, or mend it here."
    return reference.finding("unknown-reference", f'There is no {noun} "{reference.shown}". {instead}', meant)
