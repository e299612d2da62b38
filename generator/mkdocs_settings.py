"""What mkdocs.yml says about the plugin, and what is wrong with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mkdocs.config import Config
from mkdocs.config import config_options as options
from mkdocs.config.base import BaseConfigOption, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from generator.day import NotADayError, day_of_run
from generator.findings import Finding
from generator.pages.colours import Colours, read_colours
from generator.publishing.settings import place_of_setting

NAME = "local-offer"
"""What this plugin is called in mkdocs.yml."""


class Day(BaseConfigOption[date | None]):
    """A day, written year-month-day, or nothing."""

    def run_validation(self, value: object) -> date | None:
        """Return the day. YAML may have made a date of it already."""
        if value is None or isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            raise ValidationError(f'"{value}" is not a day. Write year-month-day, such as 2026-11-23.') from None


class LocalOfferConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs types only parts of it
    """What mkdocs.yml can say about this plugin."""

    groups = options.Type(str, default="groups.yaml")
    """The main file of the directory, from the folder of mkdocs.yml."""
    glossary = options.Optional(options.Type(str))
    """The file of words and their meanings. Left out: glossary.yaml beside the main file, if it is there."""
    today = Day()
    """The day that the site is made for. Left out: the day it is."""
    templates = options.Optional(options.Dir(exists=True))
    """A folder whose page templates go before our own. Left out: `pages` in the theme's custom_dir."""
    colours = options.Type(dict, default={})
    """The six colours of a council's own look."""
    lint = options.Optional(options.Type(object))
    """What the linter should do otherwise than usual. It is read and checked in `generator.lint.configuration`."""


def day_of_build(setting: date | None) -> date:
    """Return the day a build is for: the environment's, or else the setting's, or else today in the United Kingdom.

    Raises:
        PluginError: The environment says something that is not a day.
    """
    try:
        return day_of_run(setting)
    except NotADayError as problem:
        raise PluginError(str(problem)) from None


def template_folders(ours: LocalOfferConfig, config: MkDocsConfig) -> tuple[Path, ...]:
    """Return the folders whose page templates go before our own: at most one."""
    if ours.templates:
        return (Path(ours.templates),)
    usual = Path(config.theme.custom_dir or "") / "pages"
    return (usual,) if config.theme.custom_dir and usual.is_dir() else ()


def check_colours(ours: LocalOfferConfig, config: MkDocsConfig) -> tuple[Colours, list[Finding]]:
    """Return the colours of the site, and what is wrong with them."""
    file = Path(config.config_file_path)
    way = ("plugins", NAME, "colours")
    colours, findings = read_colours(ours.colours, lambda setting: place_of_setting(file, file.name, *way, setting))
    return colours, list(findings)


def check_logo(files: Files, config: MkDocsConfig) -> list[Finding]:
    """Return an error when the site's logo is not among its files."""
    logo = config.theme.get("logo")
    if not logo or files.get_file_from_path(logo) is not None:
        return []
    file = Path(config.config_file_path)
    message = (
        f'There is no picture "{logo}" in the folder {Path(config.docs_dir).name}. Put it there, or mend the name.'
    )
    return [Finding(place_of_setting(file, file.name, "theme", "logo"), "logo", message)]
