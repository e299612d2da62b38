"""Findings for people at a keyboard: by file, each with its line and the words underlined."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import groupby
from textwrap import fill

from generator.findings import Finding, Severity
from generator.reporters.display import columns, expanded, harmless, is_plain
from generator.reporters.report import (
    WIDEST,
    Excerpt,
    Noted,
    PageAge,
    Report,
    counted,
    cut,
    in_words,
    summary,
    to_write,
)

Paint = Callable[[str, str], str]
"""Takes a text and the name of its part, and gives the text as it is to be shown."""

_INDENT = "      "
_LEAST = 40
"""Columns. Narrower terminals break lines by themselves."""


def plain(text: str, part: str) -> str:
    """Return the text as it is."""
    del part
    return text


def text(report: Report, width: int = 100, paint: Paint = plain) -> Iterator[str]:
    """Yield a report for people, file by file.

    Args:
        report: What the run has to say.
        width: Columns to fill at most, except with a path.
        paint: Adds colour to a part: "path", "error", "warning", "information", "mark", "quiet" or "fine".
    """
    width = max(width, _LEAST)
    for path, noted in groupby(report.noted, key=_path):
        yield _file(path, list(noted), width, paint) + "\n"
    if report.pages:
        yield _ages(report.pages, width, paint) + "\n"
    yield "".join(f"{line}\n" for line in (*report.remarks, paint(summary(report), _worst(report))))


def _path(noted: Noted) -> str:
    return noted.finding.place.path


def _file(path: str, noted: list[Noted], width: int, paint: Paint) -> str:
    shown = harmless(path)
    heading = f"{paint(shown, 'path')}: {in_words(one.finding for one in noted)}\n"
    return heading + "".join(f"\n{_noted(shown, one, width, paint)}" for one in noted)


def _noted(path: str, noted: Noted, width: int, paint: Paint) -> str:
    finding = noted.finding
    place = f"{path}:{finding.place.line}:{finding.place.column}"
    lines = [f"  {place} {paint(finding.severity, finding.severity)} {finding.rule}"]
    if noted.excerpt is not None:
        lines += _shown(noted.excerpt, finding, width, paint)
    lines.append(_wrapped(finding.message, width))
    if (write := to_write(finding)) is not None:
        lines.append(f"{_INDENT}Write: {_one_line(write) or '(nothing)'}")
    return "\n".join(lines) + "\n"


@lru_cache(maxsize=4096)  # a site uses the same words again and again
def _wrapped(message: str, width: int) -> str:
    return fill(_one_line(message), width, initial_indent=_INDENT, subsequent_indent=_INDENT)


_is_plain = lru_cache(maxsize=64)(is_plain)  # a line often has several findings


def _one_line(text: str) -> str:
    return harmless(" ".join(text.split()))


def _shown(of: Excerpt, finding: Finding, width: int, paint: Paint) -> Iterator[str]:
    number = str(finding.place.line)
    room = max(width - len(number) - len(_INDENT) - 5, _LEAST // 2)
    measure: Callable[[str], int] = len
    if _is_plain(of.text):
        of = cut(of, min(room, WIDEST))
    else:
        of = cut(of)
        of = Excerpt(*expanded(harmless(of.text), of.start, of.end), of.cut_before, of.cut_after)
        measure = columns
        if measure(of.text) > room:
            of = cut(of, room * len(of.text) // measure(of.text))
    line, start, end, before, after = of
    lead = "…" if before else ""
    if not before:
        bare = line.lstrip(" ")
        gone = min(len(line) - len(bare), start)
        line, start, end = line[gone:], start - gone, end - gone
    margin = f"  {number} | "
    yield paint(margin, "quiet") + lead + line.rstrip() + ("…" if after else "")
    marks = "^" * max(measure(line[start:end].rstrip()), 1)
    blank = f"  {' ' * len(number)} | "
    yield paint(blank, "quiet") + " " * (len(lead) + measure(line[:start])) + paint(marks, "mark")


def _ages(pages: tuple[PageAge, ...], width: int, paint: Paint) -> str:
    scored = sorted((page for page in pages if page.reading_age is not None), key=_hardest_first)
    short = len(pages) - len(scored)
    lines = []
    if scored:
        names = [(harmless(page.path), harmless(page.name)) for page in scored]
        widest = min(max(columns(path) for path, _ in names), width // 2)
        lines.append(paint(f"Reading age  Words  {'File':<{widest}}  Page", "quiet"))
        for page, (path, name) in zip(scored, names, strict=True):
            gap = " " * max(widest - columns(path), 0)
            lines.append(f"{page.reading_age:>11.1f}  {page.words:>5,}  {path}{gap}  {name}".rstrip())
    if short:
        lines.append(f"{counted(short, 'page')} {'is' if short == 1 else 'are'} too short for a reading age.")
    return "\n".join(lines) + "\n"


def _hardest_first(page: PageAge) -> tuple[float, str, str]:
    return -(page.reading_age or 0), page.path, page.name


def _worst(report: Report) -> str:
    present = {finding.severity for finding in report.findings}
    return next((severity for severity in Severity if severity in present), "fine")
