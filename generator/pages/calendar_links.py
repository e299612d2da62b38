"""The links with which families put dates into a calendar of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.directory.addresses import calendar_address


@dataclass(frozen=True, slots=True)
class CalendarLink:
    """One calendar that families can have."""

    file: str
    """Where its file stands, from the top of the site."""
    size: int
    """How many bytes it has."""
    follow: str | None
    """The address with which a calendar program follows it, or None when nobody has said where the site is."""


@dataclass(frozen=True, slots=True)
class Calendars:
    """The calendar files that a site has."""

    site_url: str | None = None
    """The address of the site, if it is known."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """For each file, by its address, how many bytes it has. Pages lead to no other."""

    def of(self, page: str) -> CalendarLink | None:
        """Return the calendar that goes with a page, by the address of that page."""
        file = calendar_address(page)
        if file not in self.sizes:
            return None
        return CalendarLink(file, self.sizes[file], self._follow(file))

    def _follow(self, file: str) -> str | None:
        if not self.site_url:
            return None
        return f"webcal://{self.site_url.partition('://')[2].rstrip('/')}/{file}"
