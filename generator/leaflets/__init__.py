"""The directory on paper: leaflets, posters and forms as PDF, from the same facts and words as the pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.directory.directory import Directory
from generator.leaflets import boards, checklists, first_visits, forms, groups, venues, whats_on
from generator.leaflets.desk import Desk
from generator.leaflets.leaflet import Leaflet
from generator.leaflets.printing import Printed, print_leaflets

__all__ = ["Leaflet", "Printed", "make_leaflets", "print_leaflets"]


def make_leaflets(
    directory: Directory, today: date, site_url: str | None, content: Path | None = None
) -> list[Leaflet]:
    """Return every leaflet, poster and form that the directory calls for on this day, ready to be printed.

    `site_url` is the address of the site, for the short address and the square code on each, if it is known.
    `content` is the folder with the pictures that entries name; without it there are none on paper.
    """
    desk = Desk(directory, today, f"{site_url.rstrip('/')}/" if site_url else None, content)
    return [
        *groups.leaflets(desk),
        *venues.posters(desk),
        *whats_on.posters(desk),
        *forms.forms(desk),
        *boards.posters(desk),
        *checklists.checklists(desk),
        *first_visits.stories(desk),
    ]
