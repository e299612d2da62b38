"""The formats that can be read, the most telling first."""

from __future__ import annotations

from generator.intake.our_tables import OurTables
from generator.intake.reader import Reader

READERS: tuple[Reader, ...] = (OurTables(),)
"""Each is asked in this order whether it knows what somebody has."""
