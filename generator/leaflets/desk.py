"""What all leaflets of one run share: the directory, the day, and the way to the pages of the site."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.directory.abbreviations import Abbreviations
from generator.directory.directory import Directory
from generator.directory.drawings import DRAWINGS, material_svg
from generator.directory.facts import Facts
from generator.directory.groups import Group
from generator.directory.standing import listed_groups, visible_groups
from generator.directory.values import Contact, Fact, dialled
from generator.directory.venues import Venue
from generator.directory.wording import ended
from generator.leaflets.leaflet import Leaflet, leaflet
from generator.leaflets.photos import Photo
from generator.leaflets.prose import Block, Span, Writer, plain, shown, words
from generator.leaflets.spelled_out import spelled_out

BRAND = "#0b4a57"
"""The colour of headings and drawings, as in the templates."""
NOT_TOLD = "We have not been told."
ANSWERS = {"yes": "Yes.", "no": "No.", "partly": "Partly."}


@dataclass(frozen=True)
class Desk:
    """One directory on one day, ready to be put on paper."""

    directory: Directory
    today: date
    site_url: str | None
    """The address of the site with a slash at its end, if anybody has said it."""
    content: Path | None = None
    """The folder with the pictures that entries name, if there is one."""

    @cached_property
    def groups(self) -> list[Group]:
        """Every group that lists offer today."""
        return listed_groups(visible_groups(self.directory, self.today))

    @cached_property
    def facts(self) -> Facts:
        return Facts(self.directory, self.today)

    @cached_property
    def write(self) -> Writer:
        return Writer(self.site_url)

    @cached_property
    def abbreviations(self) -> Abbreviations:
        return Abbreviations(self.directory.glossary)

    def leaflet(
        self,
        address: str,
        template: str,
        *,
        title: str,
        subject: str,
        on: date | None,
        photos: Iterable[Photo] = (),
        **content: Any,
    ) -> Leaflet:
        """Return a finished leaflet (see `leaflet`). Its content comes in the order in which people read it."""
        said = spelled_out(content, self.abbreviations)
        return leaflet(address, template, title=title, subject=subject, on=on, photos=photos, **said)

    def drawing(self, name: str) -> str:
        """Return the drawing of this name as SVG, in the colour of headings."""
        return material_svg(DRAWINGS[name]).replace("<path ", f'<path fill="{BRAND}" ')

    @property
    def site(self) -> str:
        """What the site is called."""
        return f"{self.directory.authority.area} Local Offer"

    def frame(self) -> dict[str, Any]:
        """Return what stands on every leaflet: whose it is, and whom to ask."""
        authority = self.directory.authority
        contact = authority.contacts[0]
        ways = [way for way in (contact.phone, contact.email) if way]
        return {
            "site": words(self.site),
            "publisher": words(f"{authority.name}."),
            "ask": [*words("Any question is welcome: "), *self.write.line(contact.role), *words(f", {', '.join(ways)}")]
            if ways
            else None,
        }

    def way_in(self, address: str, invitation: str) -> dict[str, Any] | None:
        """Return the short address of a page with a code that telephones read, or None when nobody knows the site's."""
        if self.site_url is None:
            return None
        whole = self.site_url + address
        return {
            "invitation": words(invitation),
            "address": words(shown(whole)),
            "to": whole,
            "code_says": f"Square code for a phone camera. It leads to {shown(whole)}",
        }

    def fact(self, fact: Fact, ask: str) -> list[Span]:
        """Return an answer with its details, or that nobody has told us."""
        details = self.write.line(fact.details) if fact.details else []
        if fact.is_told:
            return [*words(ANSWERS[fact.answer] + (" " if details else "")), *details]
        return [*details, *words(" " if details else ""), *unknown(ask)]

    def contact(self, contact: Contact) -> list[Block]:
        """Return a way to get in touch, the number first that people ring."""
        role = [span | {"bold": True} for span in self.write.line(contact.role)]
        name = words(f": {contact.name}", bold=True) if contact.name else []
        ways = []
        if contact.phone:
            ways.append([*words("Ring "), *words(contact.phone, to="tel:" + dialled(contact.phone), bold=True)])
        if contact.text:
            ways.append([*words("Text "), *words(contact.text, bold=True)])
        if contact.email:
            ways.append([*words("E-mail "), *words(contact.email, to=f"mailto:{contact.email}")])
        if contact.website:
            ways.append([*words("Website "), *words(shown(contact.website), to=contact.website)])
        when = [self.write.line(contact.when)] if contact.when else []
        return [{"spans": [*role, *name]}, {"lines": [*ways, *when]}]

    def place(self, venue: Venue, *, named: bool = True) -> list[Block]:
        """Return where a venue is, as the public may know it."""
        lines = [words(venue.name, bold=True)] if named else []
        lines += map(words, venue.public_address)
        lines += [words(venue.public_postcode)] if venue.public_postcode else []
        blocks: list[Block] = [{"lines": lines}] if lines else []
        if venue.mask_address:
            blocks.append(plain(KEPT_PRIVATE))
        elif not venue.public_address:
            blocks.append({"spans": unknown("Ask before you travel.")})
        return blocks


KEPT_PRIVATE = "The full address is kept private. The people who run it will tell you where to come."


def unknown(ask: str, what: str = NOT_TOLD) -> list[Span]:
    """Return the plain statement that nobody has told us something, and whom to ask."""
    return words(f"{ended(what)} {ask}".strip(), unknown=True)
