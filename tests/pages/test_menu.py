"""What stands around every page of the demonstration: a short menu, and the rest at the foot."""

from __future__ import annotations

import re
from typing import Any

FIRST = ("first-steps/", "groups/", "whats-on/")
"""What a worried parent looks for first, in this order."""

FOOT = ("board/", "venues/", "practitioners/", "about/", "contact/", "accessibility/")
MANY = 8
"""More entries than this do not fit on one line of a small laptop, and fill the first screen of a phone."""


def part_of(page: Any, opening: str, closing: str) -> list[str]:
    """Give the addresses of the links in one part of a page."""
    html = page.file.read_text(encoding="utf-8")
    return re.findall(r'href="([^"]*)"', html.partition(opening)[2].partition(closing)[0])


def test_the_menu_is_short_and_begins_with_what_a_worried_parent_looks_for(built_site: Any) -> None:
    menu = part_of(built_site.page(""), '<nav id="menu"', "</nav>")
    assert tuple(address.removeprefix("./") for address in menu[: len(FIRST)]) == FIRST
    assert len(menu) <= MANY


def test_what_is_in_a_part_of_the_menu_stands_at_the_foot_of_every_page(built_site: Any) -> None:
    foot = part_of(built_site.page("groups/"), '<footer class="lo-footer">', "</footer>")
    assert {f"../{address}" for address in FOOT} <= set(foot)
    assert "../board/" not in part_of(built_site.page("groups/"), '<nav id="menu"', "</nav>")


def test_the_home_page_gives_a_number_to_ring_before_anything_else_to_choose(built_site: Any) -> None:
    hero = part_of(built_site.page(""), '<div class="lo-hero">', "</div>")
    assert "tel:01632960100" in hero
