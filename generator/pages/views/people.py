"""The people behind the groups: a page for each staff background, and one for all organisations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.directory.addresses import ORGANISATIONS, STAFF, staff_address
from generator.directory.groups import Group
from generator.pages.forms import forms_of
from generator.pages.page import Page
from generator.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of staff backgrounds, a page for each, and the list of organisations."""
    directory = site.directory
    by_staff: dict[str, list[Group]] = defaultdict(list)
    by_organisation: dict[str, list[Group]] = defaultdict(list)
    for group in site.listed:
        for identity in group.staff_backgrounds:
            by_staff[identity].append(group)
        for identity in group.organisations:
            by_organisation[identity].append(group)
    yield site.page(
        STAFF,
        "staff-list.html",
        title="Who works with children",
        kind="staff-list",
        description="The people who run groups: what each job is called and what it helps with, in plain words.",
        backgrounds=directory.staff_backgrounds,
    )
    for background in directory.staff_backgrounds:
        yield site.page(
            staff_address(background.id),
            "staff.html",
            title=background.name,
            description=background.summary,
            kind="staff",
            background=background,
            forms=forms_of(
                staff_address(background.id), languages=site.languages.get(f"staff_backgrounds/{background.id}", ())
            ),
            groups=by_staff[background.id],
            professionals=[one for one in directory.professionals if one.staff_background == background.id],
        )
    yield site.page(
        ORGANISATIONS,
        "organisations.html",
        title="Who runs the groups",
        kind="organisations",
        description="The organisations that run groups, often several together.",
        organisations=[(organisation, by_organisation[organisation.id]) for organisation in directory.organisations],
    )
