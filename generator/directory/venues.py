"""Places where groups meet, and what it is like to get in and around."""

from __future__ import annotations

from pydantic import Field, model_validator

from generator.directory.origins import Origin
from generator.directory.school_calendar import Days
from generator.directory.values import (
    NOT_TOLD,
    Contact,
    Fact,
    Mismatch,
    Name,
    Picture,
    Postcode,
    Prose,
    Slug,
    Thing,
    WebAddress,
)

# The mainland and islands of the United Kingdom, in degrees (WGS84), a little widened.
LATITUDES = (49.8, 60.9)
LONGITUDES = (-8.7, 1.8)


class Access(Thing):
    """What families ask about a building. Each is yes, no, partly with details, or left out when nobody has told us."""

    step_free_entrance: Fact = NOT_TOLD
    """Can somebody come in without a step?"""
    accessible_toilet: Fact = NOT_TOLD
    """Is there a toilet that a wheelchair user can use?"""
    changing_places_toilet: Fact = NOT_TOLD
    """Is there a Changing Places toilet, with a hoist and an adult-sized bench?"""
    blue_badge_parking: Fact = NOT_TOLD
    """Are there parking spaces for Blue Badge holders?"""
    hearing_loop: Fact = NOT_TOLD
    """Is there a hearing loop?"""
    quiet_space: Fact = NOT_TOLD
    """Is there a quiet place to go when it is too much?"""
    baby_changing: Fact = NOT_TOLD
    """Is there a place to change a baby?"""
    bus_stop_near: Fact = NOT_TOLD
    """Is there a bus stop near by?"""


class Venue(Thing):
    """A building or outdoor place."""

    id: Slug
    """Its short name in web addresses, such as "mill-hall"."""
    name: Name
    """What the place is called."""
    about: Prose | None = None
    """What sort of place it is."""
    area: Slug | None = None
    """The part of the authority's area it lies in: an id from `authority.areas`."""
    address: tuple[Name, ...] = ()
    """The lines of the address, without the postcode."""
    postcode: Postcode | None = None
    """The postcode, such as "ZB1 4QT"."""
    latitude: float | None = Field(default=None, allow_inf_nan=False)
    """Degrees north (WGS84), about 50 to 61."""
    longitude: float | None = Field(default=None, allow_inf_nan=False)
    """Degrees east (WGS84), about -9 to 2."""
    mask_address: bool = False
    """Show the district of the postcode alone, as for a refuge or a childminder's home."""
    getting_there: Prose | None = None
    """Buses, trains, where to park, which door."""
    access: Access = Access()
    photo: Picture | None = None
    website: WebAddress | None = None
    """The place's own web page."""
    contacts: tuple[Contact, ...] = ()
    closed: tuple[Days, ...] = ()
    """Days when the place is shut, so that no session can run there."""
    source: Origin | None = None
    """Where it came from, when somebody else keeps it."""

    @model_validator(mode="after")
    def _on_the_map(self) -> Venue:
        latitude, longitude = self.latitude, self.longitude
        if latitude is None and longitude is None:
            return self
        if latitude is None or longitude is None:
            only = "longitude" if latitude is None else "latitude"
            raise Mismatch(("Latitude and longitude belong together. Add the other one, or take this one out.", only))
        problem = wrong_position(latitude, longitude)
        if problem:
            raise Mismatch(problem)
        return self

    @property
    def public_postcode(self) -> str | None:
        """The postcode as the public may see it: its first half alone when the address is masked."""
        if self.postcode and self.mask_address:
            return self.postcode.split()[0]
        return self.postcode

    @property
    def public_address(self) -> tuple[str, ...]:
        """The lines of the address as the public may see them: none when the address is masked."""
        return () if self.mask_address else self.address

    @property
    def public_position(self) -> tuple[float, float] | None:
        """Latitude and longitude as the public may see them: to about a mile when the address is masked."""
        if self.latitude is None or self.longitude is None:
            return None
        digits = 2 if self.mask_address else 6
        return round(self.latitude, digits), round(self.longitude, digits)


def wrong_position(latitude: float, longitude: float) -> tuple[str, str] | None:
    """Return what is wrong with a position in degrees (WGS84) and by which field to show it, or nothing."""
    if _within(latitude, LATITUDES) and _within(longitude, LONGITUDES):
        return None
    if _within(longitude, LATITUDES) and _within(latitude, LONGITUDES):
        return "Latitude and longitude are swapped. Latitude is the one from 50 to 61.", "latitude"
    message = "This place is not in the United Kingdom. Latitude goes from 50 to 61 and longitude from -9 to 2."
    return message, "longitude" if _within(latitude, LATITUDES) else "latitude"


def _within(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= value <= limits[1]
