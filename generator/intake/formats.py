"""The formats that can be read, the most telling first."""

from __future__ import annotations

from datetime import date

from generator.intake import open_referral
from generator.intake.open_referral.terms import Terms
from generator.intake.our_tables import OurTables
from generator.intake.reader import Reader


def readers(terms: Terms, today: date) -> tuple[Reader, ...]:
    """Return the readers. Each is asked in this order whether it knows what somebody has.

    Args:
        terms: What the words of other directories mean here. What a reader meets and does not know goes into it.
        today: The day of the import.
    """
    return (*open_referral.readers(terms, today), OurTables())
