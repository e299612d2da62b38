"""What the command line asks for when only a part of a site is wanted, such as its leaflets or its data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from mkdocs.exceptions import MkDocsException

from generator.directory import load
from generator.directory.directory import Directory
from generator.findings import Severity, at_least
from generator.mkdocs_hearing import Hearing, Say
from generator.mkdocs_settings import address_of_site, day_of_build
from generator.mkdocs_site import for_day, plugin_of, read_config, say_once

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """What a part of a site is made of."""

    directory: Directory
    """What families may see."""
    whole: Directory | None
    """The same with its drafts."""
    day: date
    """The day to make it for."""
    site_url: str | None
    """The address of the site, if it is known."""
    content: Path
    """The folder of hand-written pages."""
    project: Path
    """The folder of mkdocs.yml."""


def made_of_site(config_file: Path, today: date | None, say: Say, make: Callable[[Source], T]) -> T | None:
    """Return what `make` makes of a site, or None when the site has mistakes, each of which was told.

    Args:
        config_file: The site's mkdocs.yml.
        today: The day to make it for, or None for the one that mkdocs.yml or the calendar says.
        say: Gets each problem as a line.
        make: Makes the part.
    """
    hearing = Hearing(say, config_file)
    with for_day(today), hearing:
        try:
            source = _source(config_file, say)
            return make(source) if source else None
        except MkDocsException as problem:
            say_once(problem, hearing)
    return None


def _source(config_file: Path, say: Say) -> Source | None:
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
    day, site_url = day_of_build(settings.today), address_of_site(config)
    return Source(loaded.directory, loaded.whole, day, site_url, Path(config.docs_dir), project)
