"""A page that nobody has looked at for too long, or whose review is overdue.

Source: directories of services die of old facts. The dates come from the page's front matter (`checked`, `reviewed`,
`next_review`), from an entry of the directory, or from a line such as "Last reviewed: March 2024".
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date

from generator.findings import Severity
from generator.lint.rule import Hit, Rule
from generator.lint.rules.ambiguous_date import MONTHS
from generator.lint.view import PageView
from generator.lint.words import Words

_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_WRITTEN = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})", re.IGNORECASE)
_FIGURES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_YEAR = re.compile(r"\d{4}")
"""What every date has that this looks for."""
_PAST = re.compile(
    r"\b(?:last )?(?:reviewed|updated|checked)(?: on| in)?:?\s+(?=\d|[a-z])|\blast review(?:ed)?(?: date)?:?\s+"
)
_DUE = re.compile(
    r"\b(?:next review|review date|review due|to be reviewed|due for review|date of next review)(?: date)?(?: on| in| by| due)?:?\s+"
)


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each date by which a page is out of date."""
    del words
    for name in ("checked", "reviewed", "next_review"):
        when = _read(view.page.meta.get(name, ""))
        place = view.page.meta_places.get(name)
        if when and place:
            message = _overdue(view, when) if name == "next_review" else _old(view, when)
            if message:
                yield Hit(None, *place, message)
    yield from _in_text(view)


def _in_text(view: PageView) -> Iterator[Hit]:
    for block in view.blocks:
        small = block.lower
        if "review" not in small and "updated" not in small and "checked" not in small:
            continue
        if _YEAR.search(small) is None:
            continue
        for pattern, problem in ((_DUE, _overdue), (_PAST, _old)):
            for match in pattern.finditer(block.lower):
                found = _date_at(block.text, match.end())
                message = found and problem(view, found[0])
                if found and message:
                    yield Hit(block.block, match.end(), found[1], message)


def _date_at(text: str, start: int) -> tuple[date, int] | None:
    for pattern in (_ISO, _FIGURES, _WRITTEN):
        match = pattern.match(text, start)
        when = match and _read(match[0])
        if match and when:
            return when, match.end()
    return None


def _read(text: str) -> date | None:
    """Return the day that a text names, the last of a month when it names none, or None."""
    text = text.strip()
    if match := _ISO.match(text):
        return _day(int(match[1]), int(match[2]), match[3])
    if match := _FIGURES.match(text):
        return _day(int(match[3]), int(match[2]), match[1])
    if match := _WRITTEN.match(text):
        month = next((number for number, name in enumerate(MONTHS, 1) if _is_month(match[2], name)), 0)
        return _day(int(match[3]), month, match[1])
    return None


def _is_month(said: str, name: str) -> bool:
    return name.lower().startswith(said.lower().removesuffix("t") if said.lower() == "sept" else said.lower())


def _day(year: int, month: int, day: str | None) -> date | None:
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    last = monthrange(year, month)[1]
    number = int(day) if day else last
    return date(year, month, number) if 1 <= number <= last else None


def _old(view: PageView, when: date) -> str | None:
    today = view.today
    months = (today.year - when.year) * 12 + today.month - when.month - (today.day < when.day)
    if months < view.limits.checked_months:
        return None
    return f"Nobody has checked this for {months} months. Check the facts, then change the date."


def _overdue(view: PageView, when: date) -> str | None:
    if view.today <= when:
        return None
    return (
        f"This was due to be reviewed on {when.day} {MONTHS[when.month - 1]} {when.year}. Review it and set a new date."
    )


RULE = Rule(
    id="stale",
    severity=Severity.INFORMATION,  # time alone must not stop a nightly build
    summary="A page that nobody has checked for a year, or whose review is overdue.",
    why="A family that trusts an old page travels to a group that has ended.",
    source="Mistakes that other directories have made.",
    check=check,
    good=("---\nreviewed: 2026-09-01\n---\nWe meet on Mondays.", "Next review: March 2199."),
    bad=(
        "---\nreviewed: 2019-09-01\n---\nWe meet on Mondays.",
        "Next review: March 2020.",
        "Last reviewed: 3 May 2019",
    ),
)
