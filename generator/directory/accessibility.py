"""The facts of the accessibility statement, under the headings that the law asks public bodies for.

Source: Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8,
and the model statement. Whether the site complies is for a person to say, after a test.
"""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from generator.directory.in_order import REVIEWED_BACKWARDS, is_reviewed_backwards
from generator.directory.values import NOT_TOLD, CalendarDate, Contact, Fact, Line, Mismatch, Prose, Thing

Compliance = Literal["not yet tested", "fully compliant", "partially compliant", "not compliant"]


class Barrier(Thing):
    """Something on the site that not everybody can use."""

    what: Line
    """What does not work, and for whom."""
    instead: Line | None = None
    """How to get the same in another way."""
    reason: Literal["not mended yet", "disproportionate burden", "outside the law"] = "not mended yet"
    """Why it is so. Only the first needs no argument: write the others after taking advice."""
    mended_by: CalendarDate | None = None
    """The day by which it is to be mended."""


class AccessibilityStatement(Thing):
    """How easy the site is to use for everybody, as a person found it. Left out, nobody has tested it."""

    status: Compliance = "not yet tested"
    """Whether the site meets the standard (WCAG 2.2, level AA). Set it only after a test."""
    bound_by_law: Fact = NOT_TOLD
    """Is the publisher a body that the 2018 regulations bind? Councils are. Charities and nurseries may not be."""
    works: tuple[Line, ...] = ()
    """What people can do, such as "zoom in to 400% without losing words"."""
    barriers: tuple[Barrier, ...] = ()
    other_forms: Prose | None = None
    """How to get a page in another form, such as large print or by telephone."""
    contacts: tuple[Contact, ...] = ()
    """Whom to tell about a problem. Left out, they are the authority's."""
    reply_within: Line | None = None
    """How soon somebody answers, such as "within 5 working days"."""
    improving: Prose | None = None
    """What is being done to make it better."""
    prepared: CalendarDate | None = None
    """The day on which the statement was first written."""
    reviewed: CalendarDate | None = None
    """The day on which somebody last went through it."""
    next_review: CalendarDate | None = None
    """The day by which somebody goes through it again."""
    tested: CalendarDate | None = None
    """The day of the last test."""
    tested_by: Line | None = None
    """Who did the test."""
    how_tested: Prose | None = None
    """Which pages were tested, and how."""
    owner: Line | None = None
    """The part of the person who keeps the statement right."""

    @model_validator(mode="after")
    def _tested_before_judged(self) -> AccessibilityStatement:
        if self.status != "not yet tested" and self.tested is None:
            message = f'"{self.status}" needs a test first. Add tested: with the day, or write not yet tested.'
            raise Mismatch((message, "status"))
        if self.status == "fully compliant" and self.barriers:
            raise Mismatch(("With barriers it is not fully compliant. Write partially compliant.", "status"))
        if is_reviewed_backwards(self.reviewed, self.next_review):
            raise Mismatch(REVIEWED_BACKWARDS)
        return self
