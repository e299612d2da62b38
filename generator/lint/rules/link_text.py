"""A link whose words do not say where it leads, such as "click here".

Source: the Web Content Accessibility Guidelines, 2.4.4 and 2.4.9. People who use a screen reader hear the links of a page
as a list, and "here, here, more" is no help.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Severity
from generator.lint.rule import Hit, Rule
from generator.lint.view import PageView
from generator.lint.words import Words

_EMPTY = frozenset(
    [
        "here",
        "click",
        "click here",
        "click this",
        "click this link",
        "click on this link",
        "click the link",
        "tap here",
        "press here",
        "follow this link",
        "this link",
        "link",
        "the link",
        "this",
        "this page",
        "this site",
        "this website",
        "this document",
        "this form",
        "website",
        "our website",
        "page",
        "more",
        "more info",
        "more information",
        "further information",
        "further details",
        "more details",
        "find out more",
        "learn more",
        "read more",
        "read this",
        "see more",
        "see here",
        "view",
        "view more",
        "details",
        "go",
        "go here",
        "continue",
        "download",
        "download here",
        "open",
        "visit",
        "visit website",
        "visit site",
        "info",
        "information",
        "available here",
        "found here",
        "online",
        "next",
        "see this page",
        "click below",
    ]
)
_LEADING = ("click here", "click on", "tap here", "press here")


def check(view: PageView, words: Words) -> Iterable[Hit]:
    """Yield each link whose words say nothing by themselves."""
    del words
    for block in view.blocks:
        for link in block.block.links:
            said = block.lower[link.start : link.end].strip(" .,:;!?>»→›[]()\"'")
            if link.start < link.end and (said in _EMPTY or said.startswith(_LEADING)):
                message = (
                    f"“{block.block.text[link.start : link.end]}” does not say where the link leads. "
                    "Use the name of the page, or what people can do there."
                )
                yield Hit(block.block, link.start, link.end, message)


RULE = Rule(
    id="link-text",
    severity=Severity.WARNING,
    summary="A link such as “click here”, which does not say where it leads.",
    why="People who use a screen reader go from link to link, and hear only the words of the link.",
    source="Web Content Accessibility Guidelines 2.2, 2.4.4 and 2.4.9.",
    check=check,
    good=("Read [how to ask for a plan](/plan/).",),
    bad=("To ask for a plan, [click here](/plan/).", "[Read more](/plan/)"),
)
