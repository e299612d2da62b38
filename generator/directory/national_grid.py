"""From eastings and northings of the British National Grid to degrees, good to about five metres.

The formulas and figures are those of Ordnance Survey, "A guide to coordinate systems in Great Britain": annex C.2 for
the way back from the Transverse Mercator projection, annex B.1 and B.2 for degrees as a point in space and back, and
section 6.6 for the seven-parameter shift between the two systems. Its own tables of corrections would make it exact to
centimetres. They are large, and nobody looks for a group by centimetres.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, pi, radians, sin, sqrt, tan

EASTINGS, NORTHINGS = (0, 700_000), (0, 1_300_000)
"""From where to where the grid goes, in metres."""

_SCALE = 0.9996012717
_ORIGIN = (radians(49), radians(-2))
_FALSE_ORIGIN = (400_000.0, -100_000.0)

_SHIFT = (446.448, -125.157, 542.060)
"""Metres from the middle of the old system's earth to that of the new one."""
_TURN = tuple(radians(seconds / 3600) for seconds in (0.1502, 0.2470, 0.8421))
_GROW = -20.4894e-6

Position = tuple[float, float]
"""Degrees north and degrees east (WGS84)."""


@dataclass(frozen=True, slots=True)
class _Ellipsoid:
    major: float
    minor: float

    @property
    def eccentricity(self) -> float:
        """The first eccentricity, squared."""
        return 1 - (self.minor / self.major) ** 2


_AIRY_1830 = _Ellipsoid(6_377_563.396, 6_356_256.909)
_WGS84 = _Ellipsoid(6_378_137.0, 6_356_752.3142)


def position(easting: float, northing: float) -> Position:
    """Return degrees north and east (WGS84) of a point of the grid, whose place is given in metres."""
    return _to_degrees(*_shifted(*_to_space(*_unprojected(easting, northing))))


def _unprojected(easting: float, northing: float) -> tuple[float, float]:
    """Return latitude and longitude in the old system (OSGB36), in radians."""
    major = _AIRY_1830.major * _SCALE
    squared = _AIRY_1830.eccentricity
    east = easting - _FALSE_ORIGIN[0]
    latitude = _foot(northing)
    sine, tangent, secant = sin(latitude), tan(latitude), 1 / cos(latitude)
    nu = major / sqrt(1 - squared * sine**2)
    rho = major * (1 - squared) / (1 - squared * sine**2) ** 1.5
    eta = nu / rho - 1
    t2, t4, t6 = tangent**2, tangent**4, tangent**6
    north_terms = (
        tangent / (2 * rho * nu),
        tangent / (24 * rho * nu**3) * (5 + 3 * t2 + eta - 9 * t2 * eta),
        tangent / (720 * rho * nu**5) * (61 + 90 * t2 + 45 * t4),
    )
    east_terms = (
        secant / nu,
        secant / (6 * nu**3) * (nu / rho + 2 * t2),
        secant / (120 * nu**5) * (5 + 28 * t2 + 24 * t4),
        secant / (5040 * nu**7) * (61 + 662 * t2 + 1320 * t4 + 720 * t6),
    )
    north = sum(term * east ** (2 * n + 2) * (-1) ** n for n, term in enumerate(north_terms))
    longitude = sum(term * east ** (2 * n + 1) * (-1) ** n for n, term in enumerate(east_terms))
    return latitude - north, _ORIGIN[1] + longitude


def _foot(northing: float) -> float:
    """Return the latitude at which the middle line of the projection has this northing, as exact as need be."""
    latitude = _ORIGIN[0]
    rest = northing - _FALSE_ORIGIN[1]
    while abs(rest) >= 0.00001:
        latitude += rest / (_AIRY_1830.major * _SCALE)
        rest = northing - _FALSE_ORIGIN[1] - _arc(latitude)
    return latitude


def _arc(latitude: float) -> float:
    """Return how many metres of the middle line lie between the origin and a latitude."""
    a, b = _AIRY_1830.major, _AIRY_1830.minor
    n = (a - b) / (a + b)
    less, more = latitude - _ORIGIN[0], latitude + _ORIGIN[0]
    return (
        b
        * _SCALE
        * (
            (1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * less
            - (3 * n + 3 * n**2 + 21 / 8 * n**3) * sin(less) * cos(more)
            + (15 / 8 * n**2 + 15 / 8 * n**3) * sin(2 * less) * cos(2 * more)
            - 35 / 24 * n**3 * sin(3 * less) * cos(3 * more)
        )
    )


def _to_space(latitude: float, longitude: float) -> tuple[float, float, float]:
    nu = _AIRY_1830.major / sqrt(1 - _AIRY_1830.eccentricity * sin(latitude) ** 2)
    return (
        nu * cos(latitude) * cos(longitude),
        nu * cos(latitude) * sin(longitude),
        nu * (1 - _AIRY_1830.eccentricity) * sin(latitude),
    )


def _shifted(x: float, y: float, z: float) -> tuple[float, float, float]:
    grow = 1 + _GROW
    turn_x, turn_y, turn_z = _TURN
    return (
        _SHIFT[0] + grow * x - turn_z * y + turn_y * z,
        _SHIFT[1] + turn_z * x + grow * y - turn_x * z,
        _SHIFT[2] - turn_y * x + turn_x * y + grow * z,
    )


def _to_degrees(x: float, y: float, z: float) -> Position:
    squared = _WGS84.eccentricity
    across = hypot(x, y)
    latitude, before = atan2(z, across * (1 - squared)), 2 * pi
    while abs(latitude - before) > 1e-12:
        before = latitude
        nu = _WGS84.major / sqrt(1 - squared * sin(latitude) ** 2)
        latitude = atan2(z + squared * nu * sin(latitude), across)
    return degrees(latitude), degrees(atan2(y, x))
