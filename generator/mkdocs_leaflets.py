"""What the command line asks for when only paper is wanted: leaflets into a folder, with the settings of a site."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from generator.leaflets import Printed, make_leaflets, print_leaflets
from generator.mkdocs_hearing import Say
from generator.mkdocs_part import Source, made_of_site
from generator.mkdocs_site import Outcome


def write_leaflets(config_file: Path, today: date | None, output: Path, say: Say) -> Outcome:
    """Print every leaflet, poster and form of a site into a folder. What else is in the folder stays as it is.

    Args:
        config_file: The site's mkdocs.yml.
        today: The day to print for, or None for the one that mkdocs.yml or the calendar says.
        output: The folder, which is made if need be.
        say: Gets each problem as a line.
    """
    printed = made_of_site(config_file, today, say, _print)
    if printed is None:
        return Outcome(fine=False, summary="Nothing was printed.")
    for line in printed.problems:
        say(f"{config_file.name}: warning: {line}")
    for address, file in printed.files.items():
        target = output / Path(address).relative_to("leaflets")
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f".{target.name}.new")
        shutil.copyfile(file, unfinished)
        unfinished.replace(target)
    what = f"{len(printed.files)} files in {output.as_posix()}/"
    return Outcome(
        fine=not printed.problems, summary=f"{what} to print. {printed.new} of them are new or have changed."
    )


def _print(site: Source) -> Printed:
    return print_leaflets(make_leaflets(site.directory, site.day, site.site_url, site.content), site.project)
