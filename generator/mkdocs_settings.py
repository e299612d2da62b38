"""What mkdocs.yml says about the plugin, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mkdocs.config import Config
from mkdocs.config import config_options as options
from mkdocs.config.base import BaseConfigOption, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.utils.yaml import yaml_load

from generator.day import NotADayError, day_of_run, read_day
from generator.directory.quoting import shortened
from generator.directory.values import is_web_address
from generator.findings import Finding, Place
from generator.pages.colours import Colours, read_colours
from generator.publishing.links import odd_address, place_of
from generator.publishing.settings import place_of_setting
from generator.reporters.display import harmless

NAME = "local-offer"
"""What this plugin is called in mkdocs.yml."""


class Day(BaseConfigOption[date | None]):
    """A day, written year-month-day, or nothing."""

    def run_validation(self, value: object) -> date | None:
        """Return the day. YAML may have made a date of it already."""
        if value is None:
            return None
        try:
            return read_day(str(value))  # a date with a time is none: it has one too many words
        except NotADayError as problem:
            raise ValidationError(f'"{value}" {problem}') from None


class FileName(BaseConfigOption[str]):
    """The name of a file."""

    def __init__(self, default: str | None = None) -> None:
        """Take the name that is meant where mkdocs.yml says none."""
        super().__init__()
        self.default = default

    def run_validation(self, value: object) -> str:
        """Return the name, if it can be one."""
        if not isinstance(value, str) or not value.strip():
            raise ValidationError("This must be the name of a file, such as groups.yaml.")
        if any(ord(letter) < ord(" ") for letter in value):
            raise ValidationError("This name has an invisible character in it. Write it again.")
        return value


class Form(BaseConfigOption[str | None]):
    """The web address of a form, or nothing."""

    def run_validation(self, value: object) -> str | None:
        """Return the address, if it can be one."""
        if value is None:
            return None
        if not isinstance(value, str) or not is_web_address(value.strip()):
            shown = harmless(shortened(str(value)))
            message = f'"{shown}" is not a web address we can link to. Write it like https://www.example.org/tell-us.'
            raise ValidationError(message)
        return value.strip()


class LocalOfferConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs types only parts of it
    """What mkdocs.yml can say about this plugin."""

    groups = FileName("groups.yaml")
    """The main file of the directory, from the folder of mkdocs.yml."""
    glossary = options.Optional(FileName())
    """The file of words and their meanings. Left out: glossary.yaml beside the main file, if it is there."""
    today = Day()
    """The day that the site is made for. Left out: the day it is."""
    templates = options.Optional(options.Dir(exists=True))
    """A folder whose page templates go before our own. Left out: `pages` in the theme's custom_dir."""
    feedback = Form()
    """A form where people tell us about a page. Left out: they write an e-mail to the authority."""
    colours = options.Type(dict, default={})
    """The six colours of a council's own look."""
    leaflets = options.Type(bool, default=True)
    """Whether to make leaflets, posters and forms to print."""
    open_data = options.Type(bool, default=True)
    """Whether to write everything as files for machines, too."""
    search = options.Type(bool, default=True)
    """Whether to make an index of all words, where Pagefind is installed."""
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


def address_of_site(config: MkDocsConfig) -> str | None:
    """Return the address that mkdocs.yml says, also while the site is shown at another on somebody's own computer."""
    with Path(config.config_file_path).open("rb") as opened:
        said = yaml_load(opened).get("site_url")
    return str(said) if said else None


def template_folders(ours: LocalOfferConfig, config: MkDocsConfig) -> tuple[Path, ...]:
    """Return the folders whose page templates go before our own: at most one."""
    if ours.templates:
        return (Path(ours.templates),)
    usual = Path(config.theme.custom_dir or "") / "pages"
    return (usual,) if config.theme.custom_dir and usual.is_dir() else ()


def own_template_folders(ours: LocalOfferConfig, config: MkDocsConfig) -> tuple[Path, ...]:
    """Return the folders with everything that a site puts before our templates, in whole paths."""
    named = (ours.templates, config.theme.custom_dir)
    return tuple(Path(folder).absolute() for folder in named if folder)


def check_colours(ours: LocalOfferConfig, config: MkDocsConfig) -> tuple[Colours, list[Finding]]:
    """Return the colours of the site, and what is wrong with them."""
    file = Path(config.config_file_path)
    way = ("plugins", NAME, "colours")
    colours, findings = read_colours(ours.colours, lambda setting: place_of_setting(file, file.name, *way, setting))
    return colours, list(findings)


def check_logo(files: Files, config: MkDocsConfig) -> list[Finding]:
    """Return an error when the site's logo is not among its files."""
    logo = config.theme.get("logo")
    if logo is None or logo == "":
        return []
    if not isinstance(logo, str):
        message = "logo: is the name of a picture in the folder of hand-written pages, such as images/logo.svg."
    elif files.get_file_from_path(logo) is None:
        folder = Path(config.docs_dir).name
        message = f'There is no picture "{logo}" in the folder {folder}. Put it there, or mend the name.'
    else:
        return []
    return [Finding(_place(config, "theme", "logo"), "logo", message)]


def check_settings(config: MkDocsConfig) -> list[Finding]:
    """Return what is wrong with mkdocs.yml that the engine lets pass: our plugin twice, another theme, odd links."""
    findings = []
    if any(name.startswith(f"{NAME} #") for name in config.plugins):
        message = f"{NAME} stands here more than once. Keep one of them, with all its settings."
        findings.append(Finding(_place(config, "plugins"), "plugins", message))
    if config.theme.name != NAME:
        message = f"The pages need the theme {NAME}. Write name: {NAME} here. Your own templates go into custom_dir."
        findings.append(Finding(_place(config, "theme", "name"), "theme", message))
    file = Path(config.config_file_path)
    text = file.read_text(encoding="utf-8", errors="replace")
    for address in _menu(config.nav):
        place, _ = place_of(address, text, file.name)
        odd = odd_address(address, place)
        findings += [odd] if odd else []
    return findings


def _menu(nav: object) -> Iterator[str]:
    """Give every page and address in the menu."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list | dict):
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _menu(item)


def _place(config: MkDocsConfig, *keys: str) -> Place:
    file = Path(config.config_file_path)
    return place_of_setting(file, file.name, *keys)
