"""Organisations of Open Referral in the shape of our YAML."""

from __future__ import annotations

import re
from typing import Any, get_args

from generator.directory.people import Organisation
from generator.intake.open_referral.contacts import contacts_of
from generator.intake.open_referral.fields import Fields
from generator.intake.open_referral.rich_text import plain, prose
from generator.intake.open_referral.ways import web_address

_KINDS = (
    ("NHS", r"\bnhs\b|\bhealth (?:service )?trust\b|\bhospital\b"),
    ("council", r"\bcouncil\b|\blocal authority\b|\bborough of\b"),
    ("parent group", r"\bparent(?:s)?(?: and)? carers? (?:forum|council|group)\b"),
    ("school", r"\bschool\b|\bacademy\b|\bcollege\b"),
    ("charity", r"\bcharit|\bcio\b|\bfoundation\b|\bmencap\b"),
    ("company", r"\bltd\b|\blimited\b|\bplc\b|\bllp\b|\bc\.?i\.?c\.?\b"),
)
_BY_NAME: dict[str, str] = {kind.lower(): kind for kind in get_args(Organisation.model_fields["kind"].annotation)}
_CHARITY = ("GB-CHC", "charity number")


def organisation_of(organisation: Fields) -> dict[str, Any]:
    """Return an organisation. Its kind is guessed from its name, and `other` when that does not say."""
    name = organisation.text("name")
    made: dict[str, Any] = {"name": name, "kind": _kind(organisation, name)}
    if described := plain(prose(organisation, "description")):
        made["summary"] = described if len(described) <= 400 else _cut(organisation, described)
    if website := web_address(organisation, "website", "url"):
        made["website"] = website
    if contacts := contacts_of(organisation):
        made["contacts"] = contacts
    organisation.drop_the_rest()
    return made


def _kind(organisation: Fields, name: str) -> str:
    for attribute in organisation.records("attributes"):
        term = attribute.values.get("taxonomy_term")
        told = str(term.get("name", "")) if isinstance(term, dict) else ""
        if attribute.values.get("link_type") == "organisations" and told.lower() in _BY_NAME:
            return _BY_NAME[told.lower()]
    for identifier in organisation.records("organization_identifiers"):
        if str(identifier.values.get("identifier_scheme", "")) in _CHARITY:
            organisation.guess("organization_identifiers", "It has a charity number, so it is taken as a charity.")
            return "charity"
        identifier.drop("identifier", "There is no place for it here.", identifier.values.get("identifier", ""))
    kind = next((kind for kind, words in _KINDS if re.search(words, name, re.IGNORECASE)), "other")
    organisation.guess("name", f"The kind of organisation is taken from its name: {kind}.", name)
    return kind


def _cut(organisation: Fields, text: str) -> str:
    kept = text[:400].rpartition(". ")[0]
    kept = f"{kept}." if kept else text[:399].rpartition(" ")[0] + "…"
    organisation.drop("description", "A summary has at most 400 letters. The rest was cut off.", text[len(kept) :])
    return kept
