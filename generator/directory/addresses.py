"""Where the pages stand that both other pages and leaflets lead to, and where the leaflets themselves stand."""

from __future__ import annotations

from datetime import date, timedelta

EVENTS = "events/"
GROUPS = "groups/"
VENUES = "venues/"
PROCEDURES = "procedures/"
WHATS_ON = "whats-on/"
SETTINGS = "settings/"
PRACTITIONERS = "practitioners/"
BOARD = "board/"
FIRST_VISIT = "first-visit/"
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


def setting_address(identity: str) -> str:
    """Return the address of a setting's page."""
    return f"{SETTINGS}{identity}/"


def checklist_address(identity: str) -> str:
    """Return the address of a checklist's page."""
    return f"{PRACTITIONERS}{identity}/"


def board_address(page: str) -> str:
    """Return the address of the board that belongs to a page, such as that of a group."""
    return f"{page}{BOARD}"


def first_visit_address(page: str) -> str:
    """Return the address of the story of a first visit, which belongs to the page of a group, event or setting."""
    return f"{page}{FIRST_VISIT}"


def paper_address(page: str) -> str:
    """Return the address of what is printed instead of a page, by the address of that page."""
    return f"{LEAFLETS}{page.rstrip('/')}.pdf"


def group_leaflet_address(identity: str) -> str:
    """Return the address of a group's leaflet."""
    return paper_address(group_address(identity))


def venue_poster_address(identity: str) -> str:
    """Return the address of a venue's poster."""
    return paper_address(venue_address(identity))


def consent_form_address(identity: str) -> str:
    """Return the address of the form that goes with a procedure."""
    return paper_address(procedure_address(identity))


def month_posters(today: date) -> list[tuple[str, str]]:
    """Return the name and the address of each month that has a poster: this one and the next."""
    after = (today.replace(day=28) + timedelta(days=4)).replace(day=1)
    return [(f"{day:%B %Y}", month_poster_address(day)) for day in (today, after)]


def month_poster_address(month: date) -> str:
    """Return the address of what is on in a month, by any day of it."""
    return f"{LEAFLETS}{WHATS_ON}{month:%Y-%m}.pdf"
