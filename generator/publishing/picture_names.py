"""The drawings that hand-written pages ask for, as `![](picture:phone)`."""

from __future__ import annotations

import re

from generator.directory.drawings import DRAWINGS, drawing_meant
from generator.directory.nodes import Source
from generator.findings import Finding

_PICTURE = re.compile(r"\]\(picture:([^)\s]*)")


def wrong_pictures(text: str, path: str) -> list[Finding]:
    """Return an error for each drawing in a page that there is not.

    Args:
        text: The page as it was written.
        path: Its file, as people know it.
    """
    if "](picture:" not in text:
        return []
    source = Source(path, text)
    findings = []
    for match in _PICTURE.finditer(text):
        if match[1] not in DRAWINGS:
            meant = drawing_meant(match[1])
            instead = f'Write "{meant}".' if meant else "The guide to writing has a list of them."
            message = f'There is no drawing called "{match[1]}". {instead}'
            place = source.place(*match.span(1))
            findings.append(Finding(place, "picture", message, words=match[1], replacement=meant))
    return findings
