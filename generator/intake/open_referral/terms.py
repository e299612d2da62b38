"""What other directories call things, and what we call them.

The areas of need follow the SEND Code of Practice 2015, paragraphs 6.28 to 6.35, which say which needs each area takes
in. A term that is not known waits in a file for somebody to say what it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, get_args

from generator.directory.groups import Kind
from generator.directory.needs import Need
from generator.intake.open_referral.fields import Fields, is_nothing
from generator.intake.open_referral.own_part import OWN_LISTS, own_part

NOTHING = "nothing"
ANY_NEED = "any need"
MEANINGS = (*(need.value for need in Need), ANY_NEED, *(kind for kind in get_args(Kind) if kind != "not told"), NOTHING)
"""What a term can mean here."""

_KNOWN = {
    Need.COMMUNICATION: (
        "communication and interaction, speech language and communication, speech and language, "
        "speech language and communication needs, slcn, autism, autistic spectrum disorder, autism spectrum disorder, "
        "autism spectrum condition, asd, asc, communication difficulties, communication"
    ),
    Need.LEARNING: (
        "cognition and learning, learning difficulties, learning difficulty, learning disability, "
        "learning disabilities, moderate learning difficulty, severe learning difficulty, "
        "profound and multiple learning difficulty, specific learning difficulty, specific learning difficulties, "
        "dyslexia, dyscalculia, dyspraxia, mld, sld, pmld, spld"
    ),
    Need.FEELINGS: (
        "social emotional and mental health, social emotional and mental health difficulties, semh, mental health, "
        "emotional wellbeing, adhd, attention deficit hyperactivity disorder, attachment disorder, anxiety"
    ),
    Need.SENSORY: (
        "sensory and physical, sensory and or physical, sensory and or physical needs, sensory and physical needs, "
        "hearing impairment, visual impairment, vision impairment, multi sensory impairment, physical disability, "
        "physical disabilities, deaf, deafness, blind, sight loss, hi, vi, msi, pd, wheelchair users"
    ),
}
_KINDS = {
    "holiday scheme": "holiday scheme, holiday schemes, holiday club, holiday clubs, holiday activities",
    "playscheme": "playscheme, playschemes, play scheme, play schemes",
    "youth club": "youth club, youth clubs",
    "arts": "arts, arts and crafts, music, drama, dance, arts and music",
    "sports": "sport, sports, swimming, sports and leisure, sport and fitness",
    "short break": "short break, short breaks, respite",
    "parent support": "parent support, parents support, support for parents, parent and carer support, support groups",
}
_ANY = "any send need, all send needs, any need, all needs, send"


def _key(term: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", term.lower().replace("&", " and ")).split())


_BUILT_IN = {
    **{_key(meaning): meaning for meaning in MEANINGS},
    **{name: need.value for need, names in _KNOWN.items() for name in names.split(", ")},
    **{name: kind for kind, names in _KINDS.items() for name in names.split(", ")},
    **dict.fromkeys(_ANY.split(", "), ANY_NEED),
}


_GUESSED = frozenset(MEANINGS) - {NOTHING}


@dataclass
class Terms:
    """What terms mean: those of the mapping file first, then those that are known. It keeps those that are not."""

    told: Mapping[str, str] = field(default_factory=dict)
    """By term: one of `MEANINGS`, or nothing for one that waits."""
    unknown: dict[str, int] = field(default_factory=dict)
    """How many services have each term that nobody has told the meaning of."""

    @cached_property
    def _by_key(self) -> dict[str, str]:
        return _BUILT_IN | {_key(name): meaning for name, meaning in self.told.items() if meaning}

    def meaning(self, term: str) -> str:
        """Return what a term means, or nothing when that is not known yet."""
        meaning = self._by_key.get(_key(term), "")
        if not meaning:
            self.unknown[term] = self.unknown.get(term, 0) + 1
        return meaning


def terms_of(service: Fields) -> Iterator[tuple[str, str]]:
    """Yield each term of a service, with the field in which it stands."""
    for name in ("attributes", "service_taxonomys", "taxonomies", "send_needs", "suitabilities", "categories"):
        for attribute in service.records(name):
            if own_part(service.values) and attribute.values.get("link_type") in OWN_LISTS:
                continue
            for term in _names(attribute.values, depth=0):
                yield term, name
    labels = service.take("taxonomy_terms", "keywords", "tags")
    for term in labels if isinstance(labels, list) else []:
        if isinstance(term, str | Mapping):
            yield from ((name, "taxonomy_terms") for name in _names(term, depth=0))


def _names(value: Any, depth: int) -> Iterator[str]:
    """Yield the name of a term, which stands in the attribute itself or some levels further in."""
    if isinstance(value, str) and value.strip():
        yield " ".join(value.split())[:200]
    elif isinstance(value, Mapping) and depth < 3:
        inner = _first(value, "taxonomy_term", "taxonomy", "term")
        inner = inner if isinstance(inner, Mapping) else _first(value, "name", "label", "value", "term")
        yield from _names(inner, depth + 1)


def _first(value: Mapping[str, Any], *names: str) -> Any:
    return next((value[name] for name in names if not is_nothing(value.get(name))), None)


def apply_terms(service: Fields, terms: Terms) -> dict[str, Any]:
    """Return what the terms of a service say in the shape of our YAML: `kind` and `who_for` in parts."""
    told: list[str] = []
    for term, name in dict(terms_of(service)).items():
        meaning = terms.meaning(term)
        if meaning in _GUESSED and term not in terms.told and not own_part(service.values):
            service.guess(name, f"It is taken to mean: {meaning}.", term)
        if not meaning:
            service.drop(name, "Nobody has said yet what this term means here. It waits in the file of terms.", term)
        told.append(meaning)
    needs = [need.value for need in Need if need.value in told]
    kinds = [kind for kind in dict.fromkeys(told) if kind in get_args(Kind)]
    for other in kinds[1:]:
        service.drop("kind", "A group has one kind, and another came first.", other)
    who_for: dict[str, Any] = {"any_need": True} if ANY_NEED in told else {"needs": needs} if needs else {}
    return {"who_for": who_for, **({"kind": kinds[0]} if kinds else {})}
