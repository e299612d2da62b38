"""The readers of the four forms of Open Referral."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.intake.material import Material
from generator.intake.open_referral.feed import SERVICES, Feed, feed_of, pages_of
from generator.intake.open_referral.reading import reading_of
from generator.intake.open_referral.tables import is_package, package_feed
from generator.intake.open_referral.terms import Terms
from generator.intake.reader import Tick
from generator.intake.record import CannotReadError, Reading

_OUTPOST = {"organisation", "min_age", "max_age", "send_needs", "suitabilities", "marked_for_deletion"}
_SERVICE = {"status", "description", "organization", "organization_id", "service_at_locations"}


@dataclass(frozen=True)
class OpenReferral:
    """Reads one form of Open Referral."""

    name: str
    recognised: Callable[[Material], bool]
    collected: Callable[[Material], Feed]
    terms: Terms = field(default_factory=Terms)
    today: date = date.max
    """A day of a check that lies after it is not taken."""
    keeps_status: bool = False

    def recognises(self, material: Material) -> bool:
        """Return whether this is the format."""
        return self.recognised(material)

    def read(self, material: Material, tick: Tick) -> Reading:
        """Return what the material says.

        Raises:
            CannotReadError: Nothing of it can be used.
        """
        feed = self.collected(material)
        if not any(feed.items.values()) and not feed.left_out:
            raise CannotReadError("There is no record in it: its list of services is empty.")
        return reading_of(feed, self.terms, self.today, tick)


def readers(terms: Terms, today: date) -> tuple[OpenReferral, ...]:
    """Return the readers, the most telling first. What they meet and do not know goes into `terms.unknown`."""
    return (
        OpenReferral("Open Referral UK 3", _is_version_3, feed_of, terms, today),
        OpenReferral("the Outpost shape of Open Referral", _is_outpost, feed_of, terms, today),
        OpenReferral("Open Referral UK 1", _is_version_1, feed_of, terms, today),
        OpenReferral("tables of HSDS (CSV)", is_package, package_feed, terms, today),
    )


def _first_records(material: Material, *names: str) -> list[dict[str, Any]]:
    """Return up to a few records of each page whose list has one of these names."""
    pages = pages_of(material.json_or_nothing)
    return [one for _, name, records in pages if name in names for one in records[:5] if isinstance(one, dict)]


def _is_version_3(material: Material) -> bool:
    if any(name == "contents" for _, name, _ in pages_of(material.json_or_nothing)):
        return True
    return any(
        _SERVICE & set(one) and "id" in one for one in _first_records(material, "record", SERVICES, "")
    ) and not (_is_outpost(material))


def _is_outpost(material: Material) -> bool:
    return any(_OUTPOST & set(one) for one in _first_records(material, "content", "record", SERVICES, ""))


def _is_version_1(material: Material) -> bool:
    return any(name == "content" for _, name, _ in pages_of(material.json_or_nothing))
