"""The page of an entry in another language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.directory.addresses import (
    event_address,
    group_address,
    procedure_address,
    professional_address,
    setting_address,
    staff_address,
    translation_address,
    venue_address,
)
from generator.directory.events import Event
from generator.directory.groups import Group
from generator.directory.languages import HAS_CHANGED, IN_ENGLISH
from generator.directory.standing import is_visible
from generator.directory.translated import Translated, translated
from generator.directory.wording import cost_words, session_words
from generator.pages.forms import ENGLISH, Form
from generator.pages.page import Page
from generator.pages.site import Site

ADDRESSES: dict[str, Callable[[str], str]] = {
    "groups": group_address,
    "settings": setting_address,
    "events": event_address,
    "procedures": procedure_address,
    "venues": venue_address,
    "professionals": professional_address,
    "staff_backgrounds": staff_address,
}
"""Where the English page of an entry stands, by its section."""


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each translation of an entry that families see."""
    for translation in site.directory.translations:
        section, said = translated(translation, site.directory)
        entry = said.entry
        if hasattr(entry, "visible_from") and not is_visible(entry, site.today):  # type: ignore[arg-type]
            continue
        yield _page(site, said, ADDRESSES[section](translation.of.partition("/")[2]))


def _page(site: Site, said: Translated, address: str) -> Page:
    language, entry = said.language, said.entry
    sessions = entry.sessions if isinstance(entry, Group | Event) else ()
    venues = dict.fromkeys(session.venue for session in sessions if session.venue)
    page = site.page(
        translation_address(address, language.code),
        "translation.html",
        title=f"{said.name.text} ({language.name})",
        description=said.summary.text if said.summary else said.name.text,
        kind="translation",
        with_contents=False,
        said=said,
        forms=[Form(address, ENGLISH, "before", "en-GB")],
        in_english=language.in_english,
        in_english_said=IN_ENGLISH,
        has_changed=language.has_changed,
        has_changed_said=HAS_CHANGED,
        times=[session_words(session) for session in sessions],
        places=[site.directory.venue_by_id[venue] for venue in venues],
        cost=cost_words(entry.cost) if isinstance(entry, Group | Event) else None,
        contacts=getattr(entry, "contacts", ()),
        shown=[part for part in said.parts if part.field not in ("sessions", "cost", "contacts")],
    )
    return replace(page, language=language.code, direction=language.direction)
