"""The accessibility statement, with every heading that the regulations of 2018 ask for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.accessibility import AccessibilityStatement
from generator.directory.addresses import ACCESSIBILITY
from generator.pages.page import Page
from generator.pages.site import Site

STANDARD = "Web Content Accessibility Guidelines (WCAG) version 2.2, level AA"

STATUS_WORDS = {
    "not yet tested": f"Nobody has tested this website against the {STANDARD} yet. Nobody knows if it meets them.",
    "fully compliant": f"This website meets the {STANDARD}.",
    "partially compliant": f"This website meets the {STANDARD}, but for the problems listed below.",
    "not compliant": f"This website does not meet the {STANDARD}. The problems are listed below.",
}

REASONS = {
    "not mended yet": "What does not meet the standard",
    "disproportionate burden": "What would cost too much to change for now",
    "outside the law": "What the regulations do not cover",
}
"""The three parts that the model statement has, by what an editor writes as the reason of a barrier."""


def pages(site: Site) -> Iterator[Page]:
    """Yield the statement, also when nobody has written any of its facts."""
    statement = site.directory.accessibility or AccessibilityStatement()
    yield site.page(
        ACCESSIBILITY,
        "accessibility.html",
        title="Accessibility statement",
        kind="accessibility",
        description="How easy this website is to use for everybody, what does not work yet, and whom to tell.",
        changed=statement.reviewed,
        statement=statement,
        status=STATUS_WORDS[statement.status],
        parts=[
            (words, [barrier for barrier in statement.barriers if barrier.reason == reason])
            for reason, words in REASONS.items()
        ],
        contacts=statement.contacts or site.directory.authority.contacts,
        review_due=statement.next_review is not None and statement.next_review < site.today,
    )
