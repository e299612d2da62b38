"""The Easy Read version of a group, setting, event or procedure: one idea a line, each with a picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.directory.addresses import (
    EVENTS,
    GROUPS,
    PROCEDURES,
    SETTINGS,
    easy_read_address,
    event_address,
    group_address,
    procedure_address,
    setting_address,
)
from generator.directory.easy_read import EasyLine
from generator.directory.standing import is_visible
from generator.directory.values import Contact
from generator.pages.page import Page
from generator.pages.site import Site


@dataclass(frozen=True, slots=True)
class _Entry:
    """What an Easy Read page is a version of."""

    address: str
    name: str
    lines: tuple[EasyLine, ...]
    trail: tuple[str, str]
    contacts: tuple[Contact, ...]
    changed: date | None
    stops: str | None = None
    """What families must know first, such as that it is not meeting."""


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each entry that somebody has written in easy words."""
    for entry in _entries(site):
        if entry.lines:
            yield site.page(
                easy_read_address(entry.address),
                "easy-read.html",
                title=f"Easy Read: {entry.name}",
                description=f"{entry.name} in easy words, one idea a line, with pictures.",
                kind="easy",
                changed=entry.changed,
                with_contents=False,
                entry=entry,
                trail=(entry.trail, (entry.name, entry.address)),
            )


def _entries(site: Site) -> Iterator[_Entry]:
    for group in site.groups:
        changed = group.checked.on if group.checked else None
        trail, stops = ("All groups", GROUPS), _GROUP_STOPS.get(group.status)
        address = group_address(group.id)
        yield _Entry(address, group.name, group.easy_read, trail, group.contacts, changed, stops)
    for setting in site.settings:
        changed = setting.checked.on if setting.checked else None
        trail, stops = ("Nurseries and childcare", SETTINGS), _SETTING_STOPS.get(setting.status)
        address = setting_address(setting.id)
        yield _Entry(address, setting.name, setting.easy_read, trail, setting.contacts, changed, stops)
    for event in site.directory.events:
        if is_visible(event, site.today):
            changed = event.checked.on if event.checked else None
            trail, stops = ("Events", EVENTS), "This event is cancelled." if event.status == "cancelled" else None
            address = event_address(event.id)
            yield _Entry(address, event.name, event.easy_read, trail, event.contacts, changed, stops)
    for one in site.directory.procedures:
        trail, address = ("How things work", PROCEDURES), procedure_address(one.id)
        yield _Entry(address, one.name, one.easy_read, trail, one.complain_to, one.reviewed)


_GROUP_STOPS = {
    "paused": "This group is not meeting now.",
    "ended": "This group has ended.",
    "full": "This group is full.",
}
_SETTING_STOPS = {"paused": "It is not open now.", "closed": "It has closed.", "full": "It is full."}
