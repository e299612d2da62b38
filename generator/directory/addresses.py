"""Where each page and each leaflet stands: one place for every address."""

from __future__ import annotations

from datetime import date, timedelta

from generator.directory.glossary import GlossaryEntry
from generator.directory.values import slug

HOME = ""
GROUPS = "groups/"
EVENTS = "events/"
SETTINGS = "settings/"
VENUES = "venues/"
STAFF = "staff/"
PROFESSIONALS = "professionals/"
BOARD = "board/"
ORGANISATIONS = "organisations/"
MAP = "map/"
SEARCH = "search/"
PROCEDURES = "procedures/"
PRACTITIONERS = "practitioners/"
TRAINING = f"{PRACTITIONERS}training/"
HUBS = f"{PRACTITIONERS}hubs/"
HAVE_YOUR_SAY = "have-your-say/"
YOU_SAID = "you-said-we-did/"
WHATS_ON = "whats-on/"
VISION = "vision/"
GLOSSARY = "glossary/"
CONTACT = "contact/"
ACCESSIBILITY = "accessibility/"
GAPS = "gaps/"
OPEN_DATA = "open-data/"
MY_LIST = "my-list/"
FIRST_VISIT = "first-visit/"
"""What follows the address of a page."""
EASY_READ = "easy-read/"
"""What follows the address of a page."""
POSTCODES = f"{GROUPS}postcodes.json"
"""The table of where postcodes are, when the authority has given one."""
LEAFLETS = "leaflets/"
"""The folder of everything that is made to be printed."""
CALENDARS = "calendars/"
"""The folder of everything that calendar programs read, and the page about it."""
NEWS = "news.xml"
"""What is new or was checked, for programs that tell people so."""
PLACES = "map/places.geojson"
"""Where the places are, for maps."""


def event_address(identity: str) -> str:
    """Return the address of an event's page."""
    return f"{EVENTS}{identity}/"


def group_address(identity: str) -> str:
    """Return the address of a group's page."""
    return f"{GROUPS}{identity}/"


def venue_address(identity: str) -> str:
    """Return the address of a venue's page."""
    return f"{VENUES}{identity}/"


def choice_address(way: str, identity: str) -> str:
    """Return the address of the list of groups that one choice of a way in leads to, such as one area of need."""
    return f"{GROUPS}{way}/{identity}/"


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


def glossary_anchor(entry: GlossaryEntry) -> str:
    """Return the anchor of an entry on the glossary page."""
    return entry.id or slug(entry.term)


def paper_address(page: str) -> str:
    """Return the address of what is printed instead of a page, by the address of that page."""
    return f"{LEAFLETS}{page.rstrip('/')}.pdf"


def calendar_address(page: str) -> str:
    """Return the address of the calendar file that goes with a page, by the address of that page."""
    return f"{CALENDARS}{page.rstrip('/')}.ics"


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
