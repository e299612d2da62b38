"""A date in figures that can be read in two ways, such as 03/04/2026.

Source: the style guide of GOV.UK: write the month as a word. People who grew up elsewhere read 03/04 as the 4th of March.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.rule import Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words

_DATE = re.compile(r"(\d(?<![\w/.\-].)\d?)([/\-.])(\d{1,2})\2(\d{4}|\d{2})(?![\w/\-]|\.\d)")
_MAYBE = re.compile(r"[/.\-](?<=\d.)\d")
"""What every such date has. It is quick to look for."""
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each date of which nobody can tell which figure is the month."""
    del words
    for block in view.blocks:
        if _MAYBE.search(block.text) is None:
            continue
        for match in _DATE.finditer(block.text):
            day, month, year = int(match[1]), int(match[3]), match[4]
            if not (1 <= day <= 12 and 1 <= month <= 12) or day == month or (match[2] == "." and len(year) == 2):
                continue
            full = f"{day} {MONTHS[month - 1]} {year if len(year) == 4 else '20' + year}"
            message = (
                f"{match[0]} can be read in two ways. Write the month as a word, such as “{full}” if that is the day."
            )
            yield Hit(block.block, match.start(), match.end(), message, full)


RULE = Rule(
    id="ambiguous-date",
    severity=Severity.WARNING,
    summary="A date in figures that can be read in two ways.",
    why="A family that comes on the wrong day finds a closed door.",
    source="The style guide of GOV.UK.",
    check=check,
    good=("We meet on 3 April 2026. We were there on 25/12/2025. Version 1.2.3 is out.",),
    bad=("We meet on 03/04/2026.", "Book by 1/2/26."),
)
