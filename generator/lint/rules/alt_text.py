"""A picture without a text for people who do not see it.

Source: the Web Content Accessibility Guidelines, 1.1.1. A picture that is only decoration has an empty text (`alt=""`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.prose import word_set
from generator.lint.rule import Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words

_FILE = re.compile(
    r"[\w\- ]+\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)|(?:dsc|img|image|photo|screenshot)[_\- ]?\d+", re.IGNORECASE
)
_NOTHING = word_set("image img picture photo photograph logo icon graphic banner figure diagram chart screenshot")
_LEADING = re.compile(r"(?:an? |the )?(?:image|picture|photo|photograph|graphic) (?:of|showing) ", re.IGNORECASE)


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each picture that has no text, or one that says nothing."""
    del words
    for picture in view.page.pictures:
        message = _problem(picture.alt)
        if message:
            yield Hit(None, picture.source, picture.end, message)


def _problem(alt: str | None) -> str | None:
    if alt is None:
        return (
            "This picture has no text for people who do not see it. Say what it shows, "
            "or mark it as decoration with an empty text."
        )
    said = alt.strip()
    if _FILE.fullmatch(said) or said.lower() in _NOTHING:
        return f"“{said}” does not tell people who do not see the picture what it shows. Say it in a few words."
    if _LEADING.match(said):
        return "A screen reader says already that this is a picture. Begin with what it shows."
    return None


RULE = Rule(
    id="alt-text",
    severity=Severity.WARNING,
    summary="A picture that has no text, or a text such as “IMG_1234.jpg”.",
    why="People who do not see the picture get nothing, or the name of a file.",
    source="Web Content Accessibility Guidelines 2.2, 1.1.1.",
    check=check,
    good=("![Two children on a swing](swing.jpg)",),
    bad=("![IMG_1234.jpg](swing.jpg)", "![Picture of a swing](swing.jpg)", '<img src="swing.jpg">'),
)
