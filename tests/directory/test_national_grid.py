"""Eastings and northings become the degrees that Ordnance Survey publishes for the same points."""

from __future__ import annotations

import pytest

from generator.directory.national_grid import position
from generator.directory.postcode_table import kilometres

PUBLISHED = {
    # From the file of test points that comes with Ordnance Survey's OSTN15: degrees north and east, metres.
    "St Mary's, Scilly": (49.92226393730, -6.29977752014, 91492.146, 11318.804),
    "Portsmouth": (50.93127937910, -1.45051433700, 438710.920, 114792.250),
    "Nash Point": (51.40078220140, -3.55128349240, 292184.870, 168003.465),
    "North Foreland": (51.37447025550, 1.44454730409, 639821.835, 169565.858),
    "Brislington": (51.42754743020, -2.54407618349, 362269.991, 169978.690),
    "Lambeth": (51.48936564950, -0.11992557180, 530624.974, 178388.464),
    "Colchester": (51.89436637350, 0.89724327012, 599445.590, 225722.826),
    "Droitwich": (52.25529381630, -2.15458614387, 389544.190, 261912.153),
    "in the North": (53.80021519630, -1.66379168242, 422242.186, 433818.701),
}


@pytest.mark.parametrize("point", PUBLISHED.values(), ids=PUBLISHED)
def test_a_point_of_the_grid_is_right_to_five_metres(point: tuple[float, float, float, float]) -> None:
    latitude, longitude, easting, northing = point
    assert kilometres(position(easting, northing), (latitude, longitude)) < 0.005
