"""What the command line asks for when only paper is wanted: leaflets into a folder, with the settings of a site."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from generator.directory import load
from generator.findings import Severity, at_least
from generator.leaflets import Printed, make_leaflets, print_leaflets
from generator.mkdocs_hearing import Hearing, Say
from generator.mkdocs_settings import address_of_site, day_of_build
from generator.mkdocs_site import Outcome, for_day, plugin_of, read_config, say_once


def write_leaflets(config_file: Path, today: date | None, output: Path, say: Say) -> Outcome:
    """Print every leaflet, poster and form of a site into a folder. What else is in the folder stays as it is.

    Args:
        config_file: The site's mkdocs.yml.
        today: The day to print for, or None for the one that mkdocs.yml or the calendar says.
        output: The folder, which is made if need be.
        say: Gets each problem as a line.
    """
    hearing = Hearing(say, config_file)
    with for_day(today), hearing:
        try:
            printed = _print(config_file, say)
        except MkDocsException as problem:
            say_once(problem, hearing)
            printed = None
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


def _print(config_file: Path, say: Say) -> Printed | None:
    """Return what came out, or None when the directory has mistakes, each of which was told."""
    config = read_config(config_file)
    settings = plugin_of(config).config
    project = config_file.absolute().parent
    glossary = project / settings.glossary if settings.glossary else None
    loaded = load(project / settings.groups, glossary)
    errors = at_least(loaded.findings, Severity.ERROR)
    for finding in errors:
        say(str(finding))
    if loaded.directory is None or errors:
        return None
    wanted = make_leaflets(
        loaded.directory, day_of_build(settings.today), address_of_site(config), Path(config.docs_dir)
    )
    return print_leaflets(wanted, project)
