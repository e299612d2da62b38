"""The few icons that pages use: Material's drawings, kept together in one file that a phone loads once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from markupsafe import Markup

from generator.directory.drawings import DRAWINGS, material_svg

ICONS = {
    "child": "human-child",
    "person": "account",
    "calendar": "calendar-month",
    "clock": "calendar-clock",
    "place": "map-marker",
    "pound": "currency-gbp",
    "door": "door-open",
    "phone": "phone",
    "text": "message-text",
    "email": "email",
    "web": "web",
    "search": "magnify",
    "yes": "check",
    "no": "close",
    "partly": "circle-half-full",
    "not-told": "help-circle-outline",
    "before": "arrow-left",
    "after": "arrow-right",
    "menu": "menu",
    "pictures": "image-multiple",
    "easy": "format-list-bulleted-type",
    "language": "translate",
}
"""Our name for each icon, and its name in Material."""

SPRITE = "assets/icons.svg"
"""Where the file with all icons stands in the site."""


DRAWN = "assets/drawings.svg"
"""Where the file with the larger drawings stands, which only the pages of stories and easy words load."""

_LINK = '<svg class="{}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><use href="{}{}#{}"/></svg>'


@lru_cache(maxsize=32)
def icon_links(root: str) -> dict[str, Markup]:
    """Return the HTML of each icon, for pages from which `root` leads to the top of the site."""
    return _links(root, "lo-icon", SPRITE, ICONS)


@lru_cache(maxsize=32)
def drawing_links(root: str) -> dict[str, Markup]:
    """Return the HTML of each drawing that stands beside a line, for pages from which `root` leads to the top."""
    return _links(root, "lo-drawing", DRAWN, DRAWINGS)


def _links(root: str, style: str, file: str, names: Iterable[str]) -> dict[str, Markup]:
    return {name: Markup(_LINK).format(style, Markup(root), file, name) for name in names}  # noqa: S704 - a constant


def icon_sprite() -> str:
    """Return the SVG file that holds all icons, each as a symbol."""
    return _sprite(ICONS)


def drawing_sprite() -> str:
    """Return the SVG file that holds all drawings, each as a symbol."""
    return _sprite(DRAWINGS)


def _sprite(names: Mapping[str, str]) -> str:
    symbols = []
    for name, drawing in names.items():
        svg = material_svg(drawing)
        path = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{path}</symbol>')
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(symbols)}</svg>\n'
