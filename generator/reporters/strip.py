"""Findings about one page as a strip across the foot of that page, for a site that is being written.

The script in it marks the words on the page. Without the script the strip is a plain list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from generator.findings import Finding
from generator.reporters.report import in_words, to_write
from generator.reporters.templates import fill_in


@dataclass(frozen=True, slots=True)
class _Item:
    place: str
    rule: str
    severity: str
    words: str
    message: str
    write: str | None


def with_strip(page: str, findings: Sequence[Finding]) -> str:
    """Return a page with the strip at its end, or as it is when nothing was found on it.

    Args:
        page: A whole page in HTML.
        findings: What was found on it, in order.
    """
    head, end_of_head, rest = page.partition("</head>")
    body, end_of_body, foot = rest.rpartition("</body>")
    if not (findings and end_of_head and end_of_body):
        return page
    strip = fill_in(
        "strip.html", found=in_words(findings), items=[_item(finding) for finding in findings], script=_own("strip.js")
    )
    return f"{head}<style>\n{_own('strip.css')}</style>\n{end_of_head}{body}{strip}{end_of_body}{foot}"


def _own(name: str) -> Markup:
    """Return a file of ours that goes into the page as it is."""
    return Markup((Path(__file__).parent / name).read_text(encoding="utf-8").strip())  # noqa: S704 - our own


def _item(finding: Finding) -> _Item:
    words = " ".join((finding.words or "").split())
    severity = finding.severity.value
    return _Item(str(finding.place), finding.rule, severity, words, finding.message, to_write(finding))
