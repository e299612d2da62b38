"""The formats that can be read, the most telling first."""

from __future__ import annotations

from generator.intake.reader import Reader

READERS: tuple[Reader, ...] = ()
"""Each is asked in this order whether it knows what somebody has."""
