"""The pages that welcome families: home, vision and contact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.directory.addresses import CONTACT, HOME, VISION
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pages.ways import Way


def pages(site: Site, ways: Sequence[Way]) -> Iterator[Page]:
    """Yield the home page, the vision where there is one, and how to get in touch."""
    authority = site.directory.authority
    yield site.page(
        HOME,
        "home.html",
        title=f"{authority.area} Local Offer",
        kind="home",
        with_contents=False,
        ways=ways,
        description=f"Help for children and young people aged 0 to 25 with special educational needs or disabilities "
        f"in {authority.area}, and for their families.",
    )
    vision = site.directory.vision
    if vision is not None:
        yield site.page(
            VISION,
            "vision.html",
            title="What our groups are for",
            kind="vision",
            backgrounds=[site.directory.staff_background_by_id[one] for one in vision.staff_backgrounds],
            vision=vision,
            description="What groups give children and parents, who runs them, and how they are planned.",
        )
    yield site.page(
        CONTACT,
        "contact.html",
        title="Get in touch",
        kind="contact",
        description=f"How to reach a person at {authority.name} who can help.",
    )
