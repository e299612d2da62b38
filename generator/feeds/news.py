"""What is new, was asked, was answered or was checked: RSS 2.0, which every program for news reads.

Each item has the day that an editor wrote: the first day on which families see an entry, the day of its last check or
review, the days on which a question was asked and answered. A change of which nobody wrote the day is no news. RSS was
taken and not Atom because it asks for nothing that the directory does not say: Atom wants an author for each item, and
the moment of every change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from generator.directory.addresses import (
    NEWS,
    consultation_address,
    event_address,
    group_address,
    procedure_address,
    professional_address,
    setting_address,
)
from generator.directory.consultations import Consultation
from generator.directory.event_standing import coming_events
from generator.directory.standing import Dated
from generator.directory.wording import ended, long_date, role_words
from generator.feeds.edition import Edition
from generator.feeds.feed import FeedFile
from generator.feeds.plain import harmless, plain_line

MOST = 50
"""How many items the file has, the newest first."""

CHECKED = "checked"

_ATOM = "http://www.w3.org/2005/Atom"
_NOON = time(12)
"""The day is all that anybody wrote. At noon it is the same day for readers in every part of Europe."""


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news."""

    day: date
    address: str
    """The page that it is about."""
    what: str
    """A word for it in the name of the item, such as new."""
    title: str
    about: str


def files(told: Edition) -> Iterator[FeedFile]:
    """Yield the one file, where it is known to which pages the items could lead."""
    if told.site_url:
        yield FeedFile(NEWS, _rss(told, news(told)), "What is new (RSS)")


def news(told: Edition) -> list[Item]:
    """Return the newest items, and of one day by address. Checks, which are many, take the room that others leave."""
    found = sorted(
        (item for item in _all(told) if item.day <= told.today),
        key=lambda item: (-item.day.toordinal(), item.address, item.what),
    )
    chosen = sorted(found, key=lambda item: item.what == CHECKED)[:MOST]
    return [item for item in found if item in chosen]


def _all(told: Edition) -> Iterator[Item]:
    for group in told.groups:
        yield from _dated(group, group_address(group.id), group.name, group.summary)
    for setting in told.settings:
        yield from _dated(setting, setting_address(setting.id), setting.name, setting.summary)
    for event in coming_events(told.directory, told.today):
        yield from _dated(event, event_address(event.id), event.name, event.summary)
    for one in told.directory.professionals:
        if one.checked:
            yield _checked(one.checked.on, one.checked.by, professional_address(one.id), one.name)
    for procedure in told.directory.procedures:
        if procedure.reviewed:
            about = f"We went through this page on {long_date(procedure.reviewed)}."
            address = procedure_address(procedure.id)
            yield Item(procedure.reviewed, address, "reviewed", f"Reviewed: {procedure.name}", about)
    for consultation in told.directory.consultations:
        yield from _asked(consultation)


def _asked(asked: Consultation) -> Iterator[Item]:
    address, question = consultation_address(asked.id), plain_line(asked.question)
    if asked.opens:
        until = f" You can answer until {long_date(asked.closes)}." if asked.closes else ""
        about = f"{plain_line(asked.asked_by)} would like to know.{until}"
        yield Item(asked.opens, address, "asked", f"Have your say: {question}", about)
    for number, answer in enumerate(asked.answers):
        parts = (answer.you_said, answer.we_did, answer.could_not, answer.why)
        words = " ".join(ended(plain_line(part)) for part in parts if part)
        yield Item(answer.on, address, f"answer {number}", f"You said, we did: {question}", words)


def _dated(entry: Dated, address: str, name: str, summary: str) -> Iterator[Item]:
    if entry.visible_from:
        yield Item(entry.visible_from, address, "new", f"New: {name}", plain_line(summary))
    if entry.checked:
        yield _checked(entry.checked.on, entry.checked.by, address, name)


def _checked(day: date, role: str, address: str, name: str) -> Item:
    about = f"Somebody made sure on {long_date(day)} that this page is right: {ended(role_words(plain_line(role)))}"
    return Item(day, address, CHECKED, f"Checked: {name}", about)


# XML ------------------------------------------------------------------------------------------------------


def _rss(told: Edition, items: list[Item]) -> bytes:
    register_namespace("atom", _ATOM)
    top = Element("rss", version="2.0")
    channel = SubElement(top, "channel")
    area = told.directory.authority.area
    _add(channel, "title", f"What is new in the Local Offer for {area}")
    _add(channel, "link", told.site_url or "")
    _add(channel, "description", f"What is new, what we asked and answered, and what somebody has checked in {area}.")
    _add(channel, "language", "en-GB")
    SubElement(channel, f"{{{_ATOM}}}link", href=told.url(NEWS) or "", rel="self", type="application/rss+xml")
    if items:
        _add(channel, "lastBuildDate", _moment(items[0].day))
    for item in items:
        _add_item(channel, told, item)
    return bytes(tostring(top, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add_item(channel: Element, told: Edition, item: Item) -> None:
    one = SubElement(channel, "item")
    url = told.url(item.address) or ""
    _add(one, "title", item.title)
    _add(one, "link", url)
    _add(one, "description", item.about)
    _add(one, "pubDate", _moment(item.day))
    SubElement(one, "guid", isPermaLink="false").text = told.identity("news", item.address, item.what, f"{item.day}")


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = harmless(text)


def _moment(day: date) -> str:
    return format_datetime(datetime.combine(day, _NOON, UTC), usegmt=True)
