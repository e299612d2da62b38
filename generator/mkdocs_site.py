"""What the command line asks of MkDocs: build a site, or show it while people write."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException

from generator.day import VARIABLE as DAY_VARIABLE
from generator.findings import Finding
from generator.mkdocs_hearing import Hearing, Say, unreadable_settings
from generator.mkdocs_plugin import Built, LocalOfferPlugin, RefusedError, spoken
from generator.mkdocs_settings import NAME
from generator.publishing.settings import place_of_setting

_BAD_VALUES = (ValueError, TypeError, AttributeError, KeyError, RecursionError)
"""What Python says of a mkdocs.yml that MkDocs did not expect."""
_IN_USE = "is in use by another program. Choose another, such as --port 8001."


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended."""

    fine: bool
    """Whether it did what was asked."""
    summary: str
    """One line that says so."""


def build_site(config_file: Path, today: date | None, site_dir: Path | None, *, strict: bool, say: Say) -> Outcome:
    """Build a site.

    Args:
        config_file: The site's mkdocs.yml.
        today: The day to build for, or None for the one that mkdocs.yml or the calendar says.
        site_dir: Where to put the site, or None for the folder that mkdocs.yml says.
        strict: Whether a warning is enough to fail.
        say: Gets each finding as a line.
    """
    hearing = Hearing(say, config_file)
    where = "the site"
    built = None
    with for_day(today), hearing:
        try:
            config = read_config(
                config_file, strict=strict or None, site_dir=str(site_dir.absolute()) if site_dir else None
            )
            where = _short(Path(config.site_dir))
            hearing.content = Path(config.docs_dir)
            built = _build(config)
        except MkDocsException as problem:
            say_once(problem, hearing)
    if built is None:
        return Outcome(fine=False, summary=f"{_problems(hearing.problems)} Nothing was changed in {where}.")
    warned = f" {_problems(hearing.problems)}" if hearing.problems else ""
    return Outcome(fine=True, summary=f"Built {built.pages} pages in {where} for {spoken(built.day)}.{warned}")


def serve_site(config_file: Path, today: date | None, address: str | None, *, open_browser: bool, say: Say) -> Outcome:
    """Build a site, show it on this computer, and build it again when a file changes, until somebody stops it.

    Args:
        config_file: The site's mkdocs.yml.
        today: The day to build for, or None for the one that mkdocs.yml or the calendar says.
        address: An address of this computer and a port, such as 127.0.0.1:8000, or None for what mkdocs.yml says.
        open_browser: Whether to open the site in a browser.
        say: Gets each finding, and each thing that happens, as a line.
    """
    hearing = Hearing(say, config_file, remarks=True)
    with for_day(today), hearing:
        try:
            config = read_config(config_file, dev_addr=address)
            hearing.content = Path(config.docs_dir)
            plugin_of(config)
            mkdocs_serve.serve(str(config_file), open_in_browser=open_browser, dev_addr=address)
        except MkDocsException as problem:
            say_once(problem, hearing)
            return Outcome(fine=False, summary=f"{_problems(hearing.problems)} There is nothing to show yet.")
        except OSError as problem:
            if problem.errno != errno.EADDRINUSE:
                raise
            return Outcome(fine=False, summary=f"error: Port {config.dev_addr.port} {_IN_USE}")
    return Outcome(fine=True, summary="Stopped.")


def read_config(file: Path, **asked: Any) -> MkDocsConfig:
    """Return the settings of a site. Raises MkDocsException, whatever is wrong with the file."""
    try:
        return load_config(str(file), **asked)
    except _BAD_VALUES as problem:  # such as a day that is not in the calendar
        raise ConfigurationError(str(problem)) from problem


def _build(config: MkDocsConfig) -> Built | None:
    plugin = plugin_of(config)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()
    return plugin.built


def plugin_of(config: MkDocsConfig) -> LocalOfferPlugin:
    """Return our plugin among those of a site. Raises RefusedError when the site does not use it."""
    plugin = config.plugins.get(NAME)
    if isinstance(plugin, LocalOfferPlugin):
        return plugin
    file = Path(config.config_file_path)
    place = place_of_setting(file, file.name, "plugins")
    raise RefusedError(str(Finding(place, "plugins", f"This site does not use {NAME}. Add it under plugins:.")))


def say_once(problem: MkDocsException, hearing: Hearing) -> None:
    """Say what MkDocs has not said itself before it gave up."""
    if isinstance(problem, ConfigurationError):
        for finding in unreadable_settings(problem, hearing.settings):
            hearing.tell(finding)
    elif isinstance(problem, RefusedError):
        hearing.tell(problem.message)


def _problems(number: int) -> str:
    return "1 problem." if number == 1 else f"{number} problems."


def _short(folder: Path) -> str:
    here = Path.cwd()
    path = folder.relative_to(here) if folder.is_relative_to(here) else folder
    return f"{path.as_posix()}/"


@contextmanager
def for_day(today: date | None) -> Iterator[None]:
    """Let the engine run without its banner, and for the day that was asked for."""
    settings = {"NO_MKDOCS_2_WARNING": "1"} | ({DAY_VARIABLE: today.isoformat()} if today else {})
    before = {name: os.environ.get(name) for name in settings}
    os.environ.update(settings)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
