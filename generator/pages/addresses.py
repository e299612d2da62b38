"""Where each page stands: one place for every address."""

from __future__ import annotations

import re

from generator.directory.addresses import (
    BOARD,
    EVENTS,
    FIRST_VISIT,
    GROUPS,
    PRACTITIONERS,
    PROCEDURES,
    SETTINGS,
    VENUES,
    WHATS_ON,
    board_address,
    checklist_address,
    event_address,
    first_visit_address,
    group_address,
    procedure_address,
    setting_address,
    venue_address,
)
from generator.directory.glossary import GlossaryEntry

# Leaflets lead to these as well, so they stand in the directory.
__all__ = [
    "BOARD",
    "EVENTS",
    "FIRST_VISIT",
    "GROUPS",
    "PRACTITIONERS",
    "PROCEDURES",
    "SETTINGS",
    "VENUES",
    "WHATS_ON",
    "board_address",
    "checklist_address",
    "event_address",
    "first_visit_address",
    "group_address",
    "procedure_address",
    "setting_address",
    "venue_address",
]

HOME = ""
STAFF = "staff/"
PROFESSIONALS = "professionals/"
ORGANISATIONS = "organisations/"
TRAINING = f"{PRACTITIONERS}training/"
HUBS = f"{PRACTITIONERS}hubs/"
HAVE_YOUR_SAY = "have-your-say/"
YOU_SAID = "you-said-we-did/"
VISION = "vision/"
GLOSSARY = "glossary/"
CONTACT = "contact/"
EASY_READ = "easy-read/"
ACCESSIBILITY = "accessibility/"
GAPS = "gaps/"


def staff_address(identity: str) -> str:
    """Return the address of a staff background's page."""
    return f"{STAFF}{identity}/"


def professional_address(identity: str) -> str:
    """Return the address of a professional's page."""
    return f"{PROFESSIONALS}{identity}/"


def easy_read_address(page: str) -> str:
    """Return the address of the Easy Read version of a page."""
    return f"{page}{EASY_READ}"


def translation_address(page: str, language: str) -> str:
    """Return the address of a page in the language with this code."""
    return f"{page}{language.lower()}/"


def training_anchor(identity: str) -> str:
    """Return where a training stands on the page of all training: never where another part of the page stands."""
    return f"training-{identity}"


def hub_anchor(identity: str) -> str:
    """Return where a hub stands on the page of hubs."""
    return f"hub-{identity}"


def checklist_file(identity: str) -> str:
    """Return where a checklist stands as a file to keep."""
    return f"{PRACTITIONERS}{identity}/checklist.txt"


def consultation_address(identity: str) -> str:
    """Return the address of the page of one question that families can answer."""
    return f"{HAVE_YOUR_SAY}{identity}/"


def numbered(address: str, number: int) -> str:
    """Return the address of one part of a long list. The first part keeps the list's own address."""
    return address if number == 1 else f"{address}all/{number}/"


def slug(text: str) -> str:
    """Return text as part of an address."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def glossary_anchor(entry: GlossaryEntry) -> str:
    """Return the anchor of an entry on the glossary page."""
    return entry.id or slug(entry.term)
