"""What a site accepts for now: findings that were there on the day, and how hard each page was to read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.findings import Finding, Place, Severity
from generator.reporters.report import Noted, PageAge

TOLERANCE = 0.3
"""Years. A page may become so much harder before it counts: one changed word moves the figure a little."""
RULE = "reading-age"
"""The rule that a page which became harder is reported under."""
_VERSION = 1


class NoBaselineError(ValueError):
    """A file is not a baseline. The message says so in a whole sentence."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a finding is known by, wherever in its file it moves."""

    path: str
    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class PageKey:
    """What a page is known by."""

    path: str
    name: str
    nth: int = 1
    """Which of the pages of that name in its file, from 1."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was accepted."""

    counts: Mapping[Key, int] = field(default_factory=dict)
    """How often each was found. So many are accepted, and one more is new."""
    ages: Mapping[PageKey, float] = field(default_factory=dict)
    """Each page's reading age in years."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is left when a baseline has been taken away."""

    noted: tuple[Noted, ...]
    accepted: int
    """How many findings the baseline accepted."""
    gone: int
    """How many it would have accepted that are no longer found."""


def baseline_of(findings: Iterable[Finding], pages: Iterable[PageAge]) -> Baseline:
    """Return the baseline that accepts exactly this."""
    ages = {key: page.reading_age for key, page in _keyed(pages) if page.reading_age is not None}
    return Baseline(Counter(map(_key, findings)), ages)


def compare(
    baseline: Baseline,
    noted: Iterable[Noted],
    pages: Iterable[PageAge],
    paths: Iterable[str],
    only: Collection[str] | None = None,
) -> Compared:
    """Return what is new since a baseline.

    Args:
        baseline: What was accepted.
        noted: The findings of this run, in order.
        pages: The pages of this run.
        paths: The files of this run. What the baseline says about other files is left alone.
        only: The rules of this run, or None for all.
    """
    left = Counter(dict(baseline.counts))
    new = []
    accepted = 0
    for one in noted:
        key = _key(one.finding)
        if left[key] > 0:
            left[key] -= 1
            accepted += 1
        else:
            new.append(one)
    read = set(paths)
    gone = sum(number for key, number in left.items() if key.path in read and (only is None or key.rule in only))
    ages = [(page, baseline.ages.get(key)) for key, page in _keyed(pages)]
    harder = [_harder(page, age) for page, age in ages if age is not None and _is_harder(page, age)]
    in_order = sorted([*new, *map(Noted, harder)], key=lambda one: (one.finding.place, one.finding.rule))
    return Compared(tuple(in_order), accepted, gone)


def _is_harder(page: PageAge, before: float) -> bool:
    return page.reading_age is not None and round(page.reading_age - before, 2) > TOLERANCE


def _harder(page: PageAge, before: float) -> Finding:
    message = (
        f"This page became harder to read: its reading age was {before:.1f} and is {page.reading_age:.1f} now."
        " Look at the long sentences and the long words that are new."
    )
    return Finding(Place(page.path, page.line, 1, page.line, 1), RULE, message, Severity.ERROR, words=page.name or None)


def updated(old: Baseline, new: Baseline, paths: Iterable[str]) -> Baseline:
    """Return a baseline in which what is said about some files is replaced."""
    read = set(paths)
    counts = {key: number for key, number in old.counts.items() if key.path not in read}
    ages = {key: age for key, age in old.ages.items() if key.path not in read}
    return Baseline({**counts, **new.counts}, {**ages, **new.ages})


def read_baseline(text: str) -> Baseline:
    """Return what the text of a baseline says.

    Raises:
        NoBaselineError: It is no baseline, or one of another version of this program.
    """
    try:
        kept = json.loads(text)
        version = kept["version"]
        counts = {Key(one["path"], one["rule"], one["words"]): int(one["count"]) for one in kept["findings"]}
        ages = {PageKey(one["path"], one["name"], int(one["nth"])): float(one["reading_age"]) for one in kept["pages"]}
    except (LookupError, TypeError, ValueError, RecursionError):
        raise NoBaselineError("This is no baseline. Write one with --write-baseline.") from None
    if version != _VERSION:
        raise NoBaselineError("This baseline was written by another version. Write it again with --write-baseline.")
    return Baseline(counts, ages)


def as_text(baseline: Baseline) -> str:
    """Return a baseline as JSON, one entry on a line, so that a change to it can be read."""
    findings = [
        {"path": key.path, "rule": key.rule, "words": key.words, "count": number}
        for key, number in sorted(baseline.counts.items(), key=lambda item: _sort_key(item[0]))
        if number
    ]
    pages = [
        {"path": key.path, "name": key.name, "nth": key.nth, "reading_age": round(age, 2)}
        for key, age in sorted(baseline.ages.items(), key=lambda item: (item[0].path, item[0].name, item[0].nth))
    ]
    return f'{{\n"version": {_VERSION},\n"findings": {_lines(findings)},\n"pages": {_lines(pages)}\n}}\n'


def _sort_key(key: Key) -> tuple[str, str, str]:
    return key.path, key.rule, key.words


def _lines(entries: list[dict[str, Any]]) -> str:
    lines = ",\n".join(f"  {json.dumps(entry, ensure_ascii=False)}" for entry in entries)
    return f"[\n{lines}\n]" if lines else "[]"


def _key(finding: Finding) -> Key:
    return Key(finding.place.path, finding.rule, " ".join((finding.words or "").split()))


def _keyed(pages: Iterable[PageAge]) -> list[tuple[PageKey, PageAge]]:
    seen: Counter[tuple[str, str]] = Counter()
    keyed = []
    for page in pages:
        seen[page.path, page.name] += 1
        keyed.append((PageKey(page.path, page.name, seen[page.path, page.name]), page))
    return keyed
