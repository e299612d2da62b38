"""Where the pages stand that both other pages and leaflets lead to, and where the leaflets themselves stand."""

from __future__ import annotations

from datetime import date, timedelta

EVENTS = "events/"
GROUPS = "groups/"
VENUES = "venues/"
PROCEDURES = "procedures/"
WHATS_ON = "whats-on/"
LEAFLETS = "leaflets/"
"""The folder of everything that is made to be printed."""


def event_address(identity: str) -> str:
    """Return the address of an event's page."""
    return f"{EVENTS}{identity}/"


def group_address(identity: str) -> str:
    """Return the address of a group's page."""
    return f"{GROUPS}{identity}/"


def venue_address(identity: str) -> str:
    """Return the address of a venue's page."""
    return f"{VENUES}{identity}/"


def procedure_address(identity: str) -> str:
    """Return the address of a procedure's page."""
    return f"{PROCEDURES}{identity}/"


def group_leaflet_address(identity: str) -> str:
    """Return the address of a group's leaflet."""
    return f"{LEAFLETS}{GROUPS}{identity}.pdf"


def venue_poster_address(identity: str) -> str:
    """Return the address of a venue's poster."""
    return f"{LEAFLETS}{VENUES}{identity}.pdf"


def consent_form_address(identity: str) -> str:
    """Return the address of the form that goes with a procedure."""
    return f"{LEAFLETS}{PROCEDURES}{identity}.pdf"


def month_posters(today: date) -> list[tuple[str, str]]:
    """Return the name and the address of each month that has a poster: this one and the next."""
    after = (today.replace(day=28) + timedelta(days=4)).replace(day=1)
    return [(f"{day:%B %Y}", month_poster_address(day)) for day in (today, after)]


def month_poster_address(month: date) -> str:
    """Return the address of what is on in a month, by any day of it."""
    return f"{LEAFLETS}{WHATS_ON}{month:%Y-%m}.pdf"
