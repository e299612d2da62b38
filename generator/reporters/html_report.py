"""Findings as one page for a browser, which an editor can read, keep and send on. It asks no other server."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.findings import Finding
from generator.reporters.report import Excerpt, Noted, PageAge, Report, cut, in_words, summary, to_write
from generator.reporters.templates import fill_in


@dataclass(frozen=True, slots=True)
class _Item:
    finding: Finding
    excerpt: Excerpt | None
    write: str | None


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    found: str
    noted: list[_Item]


@dataclass(frozen=True, slots=True)
class _Page:
    name: str
    path: str
    words: str
    age: str


def html_report(report: Report) -> str:
    """Return the whole page."""
    return fill_in(
        "report.html",
        summary=summary(report),
        remarks=report.remarks,
        files=[_file(path, noted) for path, noted in groupby(report.noted, key=lambda one: one.finding.place.path)],
        pages=[_page(page) for page in sorted(report.pages, key=_hardest_first)],
    )


def _file(path: str, noted: Iterable[Noted]) -> _File:
    items = [_Item(one.finding, one.excerpt and cut(one.excerpt), to_write(one.finding)) for one in noted]
    return _File(path, in_words(item.finding for item in items), items)


def _page(page: PageAge) -> _Page:
    age = "too short" if page.reading_age is None else f"{page.reading_age:.1f}"
    return _Page(page.name, page.path, f"{page.words:,}", age)


def _hardest_first(page: PageAge) -> tuple[bool, float, str, str]:
    return page.reading_age is None, -(page.reading_age or 0), page.path, page.name
