"""Taxonomies: the lists of words by which services are sorted, and the links from services to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, get_args

from generator.directory.groups import Group, Kind, Way
from generator.directory.needs import Need
from generator.directory.people import Organisation
from generator.directory.settings import SettingKind
from generator.directory.values import Fact, slug
from generator.directory.wording import PARENTS, WAYS, sentence_case
from generator.feeds.edition import Edition

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a taxonomy."""

    code: str
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """One list of words."""

    code: str
    name: str
    description: str
    terms: tuple[Term, ...]


def _words(words: Iterable[str], what: str) -> tuple[Term, ...]:
    return tuple(Term(slug(word), sentence_case(word), f"{what}: {word}.") for word in words if word != "not told")


def _answers(yes: str, partly: str, no: str) -> tuple[Term, ...]:
    return (Term("yes", yes, f"{yes}."), Term("partly", partly, f"{partly}."), Term("no", no, f"{no}."))


NEEDS = Taxonomy(
    "send-needs",
    "Areas of need",
    "The four broad areas of special educational needs in the SEND Code of Practice 2015.",
    tuple(Term(need.value, need.label, sentence_case(f"{need.gloss}.")) for need in Need),
)
KINDS = Taxonomy(
    "kinds", "Kinds of group", "What sort of group or scheme a service is.", _words(get_args(Kind), "A kind of group")
)
SETTINGS = Taxonomy(
    "settings",
    "Kinds of childcare",
    "Nurseries and others that look after children.",
    _words(get_args(SettingKind), "A kind of childcare"),
)
JOINING = Taxonomy(
    "joining",
    "Ways to join",
    "How somebody comes to a service for the first time.",
    tuple(Term(slug(way), WAYS[way][0], WAYS[way][1]) for way in get_args(Way)),
)
STAYING = Taxonomy(
    "parents",
    "Whether parents stay",
    "Whether a parent or carer stays with a child.",
    tuple(Term(word, sentence_case(word), said) for word, said in PARENTS.items()),
)
DIAGNOSIS = Taxonomy(
    "diagnosis",
    "Whether a diagnosis is needed",
    "Whether somebody must have a diagnosis before they can come.",
    _answers("A diagnosis is needed", "Sometimes a diagnosis is needed", "No diagnosis is needed"),
)
SIBLINGS = Taxonomy(
    "siblings",
    "Whether brothers and sisters may come",
    "Whether a child's brothers and sisters may come along.",
    _answers("Brothers and sisters may come", "Some brothers and sisters may come", "Brothers and sisters cannot come"),
)
ORGANISATIONS = Taxonomy(
    "organisations",
    "Kinds of organisation",
    "What sort of body an organisation is.",
    _words(get_args(Organisation.model_fields["kind"].annotation), "A kind of organisation"),
)
TAXONOMIES = (NEEDS, KINDS, SETTINGS, JOINING, STAYING, DIAGNOSIS, SIBLINGS, ORGANISATIONS)


# Records --------------------------------------------------------------------------------------------------


def taxonomies(told: Edition) -> list[Record]:
    """Return every taxonomy, without its terms."""
    return [
        {"id": told.identity("taxonomies", one.code), "name": one.name, "description": one.description}
        for one in TAXONOMIES
    ]


def taxonomy_terms(told: Edition) -> list[Record]:
    """Return the terms of all taxonomies."""
    return [_term(told, taxonomy, term) for taxonomy in TAXONOMIES for term in taxonomy.terms]


def terms_of(told: Edition, taxonomy_id: str) -> list[Record]:
    """Return the terms of one taxonomy."""
    return [term for term in taxonomy_terms(told) if term["taxonomy_id"] == taxonomy_id]


def _term(told: Edition, taxonomy: Taxonomy, term: Term) -> Record:
    return {
        "id": told.identity("taxonomies", taxonomy.code, term.code),
        "name": term.name,
        "term": term.name,
        "description": term.description,
        "code": term.code,
        "taxonomy": taxonomy.name,
        "taxonomy_id": told.identity("taxonomies", taxonomy.code),
    }


def attribute(
    told: Edition, owner: tuple[str, ...], entity: str, taxonomy: Taxonomy, code: str, value: str | None = None
) -> Record:
    """Return the link from a thing to a term.

    Args:
        told: The edition.
        owner: The way to the thing, as its id is made of it.
        entity: What the standard calls such a thing: service or organization.
        taxonomy: The list of words.
        code: Which of them.
        value: What was said about it in words.
    """
    term = next(one for one in taxonomy.terms if one.code == code)
    return {
        "id": told.identity(*owner, taxonomy.code, code),
        "link_id": told.identity(*owner),
        "link_type": taxonomy.code,
        "link_entity": entity,
        "value": value,
        "taxonomy_term_id": told.identity("taxonomies", taxonomy.code, code),
        "taxonomy_term": _term(told, taxonomy, term),
    }


def group_attributes(told: Edition, group: Group, owner: tuple[str, ...]) -> Iterator[Record]:
    """Yield the links from a group to terms: nothing for what nobody has told us."""

    def link(taxonomy: Taxonomy, word: str, value: str | None = None) -> Record:
        return attribute(told, owner, "service", taxonomy, slug(word), value)

    yield from (link(NEEDS, need.value) for need in group.who_for.all_needs)
    if group.kind != "not told":
        yield link(KINDS, group.kind)
    for way in group.how_to_join.ways:
        yield link(JOINING, way, group.how_to_join.through if way in ("referral", "invitation") else None)
    if group.parents != "not told":
        yield link(STAYING, group.parents)
    facts: tuple[tuple[Taxonomy, Fact], ...] = ((DIAGNOSIS, group.who_for.diagnosis_needed), (SIBLINGS, group.siblings))
    for taxonomy, fact in facts:
        if fact.is_told:
            yield link(taxonomy, fact.answer, fact.details)
