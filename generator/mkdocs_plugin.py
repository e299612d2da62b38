"""The door to MkDocs: the only module that knows how this engine makes a site out of pages.

It reads the directory, lets `generator.pages` make the pages, hands them to MkDocs as finished HTML, and lets
`generator.publishing` put the result in the place of the old site. It holds no logic of its own.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from jinja2 import Environment, TemplateError
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext
from pathspec.gitignore import GitIgnoreSpec

from generator import mkdocs_pages
from generator.directory import Loaded, check_today
from generator.directory.addresses import NEWS
from generator.directory.directory import Directory
from generator.directory.wording import long_date
from generator.feeds import KINDS, Edition, LinkedData, Made, data_sets, edition, make_feeds, sizes
from generator.findings import Finding, Place, Severity, at_least, in_order
from generator.leaflets import Printed, make_leaflets, print_leaflets
from generator.mkdocs_lint import Notes, for_build, lint_site
from generator.mkdocs_pages import EntryPage
from generator.mkdocs_settings import (
    NAME,
    LocalOfferConfig,
    address_of_site,
    check_colours,
    check_logo,
    check_settings,
    day_of_build,
    own_template_folders,
    template_folders,
)
from generator.mkdocs_versions import Versions, find_versions
from generator.pages import (
    DRAWN,
    SPRITE,
    Beside,
    Calendars,
    Feedback,
    Page,
    downloads,
    drawing_sprite,
    feedback,
    finish_prose_page,
    frame,
    icon_sprite,
    make_site,
    policies,
    theme,
)
from generator.pages.colours import style_sheet
from generator.publishing import full_text, output, swap
from generator.publishing.kept import KeptDirectory
from generator.publishing.links import Destinations, Link, link_to, make_relative
from generator.publishing.settings import check_site_file
from generator.publishing.template_mistakes import template_mistake

_log = get_plugin_logger(NAME)
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.INFORMATION: logging.INFO}


# What comes out -------------------------------------------------------------------------------------------


class ContentError(PluginError):
    """The content has errors, each of which was told already."""


class RefusedError(Abort):
    """The build cannot go on. The message is one plain line, with a place where there is one."""


@dataclass(frozen=True, slots=True)
class Built:
    """A build that has come to its end."""

    pages: int
    """How many pages the site has, those written by hand included."""
    day: date
    """The day it was made for."""


@dataclass(slots=True)
class _Build:
    """What one build knows, once the directory is read."""

    loaded: Loaded
    told: Edition
    """The directory on the day of the build."""
    entries: list[Page]
    destinations: Destinations
    tell_us: Feedback
    """Where people tell us about a page."""
    notes: Notes | None
    """What the linter found, for pages that only those who write see."""
    feeds: tuple[str, ...]
    """Where each file for machines stands."""
    links: dict[str, list[Link]] = field(default_factory=dict)
    """For each hand-written page, by its file, the links that it has from the top of the site."""
    odd: list[Finding] = field(default_factory=list)
    """What is wrong with other addresses on hand-written pages."""
    linked: LinkedData | None = None
    """What search engines read of each page, once every page has its title."""


# The plugin -----------------------------------------------------------------------------------------------


class LocalOfferPlugin(BasePlugin[LocalOfferConfig]):  # type: ignore[no-untyped-call]  # the same
    """Adds the pages of a Local Offer to a MkDocs site."""

    def __init__(self) -> None:
        """Start with nothing read and nothing built."""
        self.built: Built | None = None
        """The last build that put a new site in its place."""
        self._kept = KeptDirectory()
        self._draft: swap.Draft | None = None
        self._build: _Build | None = None
        self._versions = Versions()
        self._server: LiveReloadServer | None = None
        self._watched: set[Path] = set()
        self._project = Path()
        self._own_templates: tuple[Path, ...] = ()
        self._reading: str | None = None
        """The hand-written page that Markdown is busy with."""
        self._is_draft = False
        """Whether only those who write the site see it."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note who will see the site. That this method is here makes MkDocs keep the plugin between builds."""
        del dirty
        self._is_draft = command == "serve"

    def on_shutdown(self) -> None:
        """Clear away an unfinished site, for a build that somebody stopped at the keyboard."""
        self._discard()

    @event_priority(100)  # first, so that no other plugin writes into the public folder
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Keep data private, and turn the build to a folder beside the site."""
        self.built, self._build = None, None
        self._project, self._own_templates = _project(config), own_template_folders(self.config, config)
        findings = check_settings(config)
        _tell(findings)
        if at_least(findings, Severity.ERROR):
            raise ContentError("Errors in mkdocs.yml. The site stays as it was.")
        if not config.use_directory_urls:
            raise PluginError("Take use_directory_urls: false out of mkdocs.yml. Every page here is a folder.")
        private = GitIgnoreSpec.from_lines(output.NEVER_PUBLISHED)
        config.exclude_docs = config.exclude_docs + private if config.exclude_docs else private
        config.validation.links.absolute_links = logging.DEBUG  # they are checked here, with line numbers
        try:
            self._draft = swap.start(Path(config.site_dir))
        except swap.CannotPublishError as problem:
            raise PluginError(str(problem)) from problem
        config.site_dir = str(self._draft.folder)
        return config

    @event_priority(-50)  # late, so that the pages of other plugins are known
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the directory, say what is wrong with it, and add its pages."""
        project = _project(config)
        loaded = self._load(project)
        self._watch(loaded.files)
        colours, findings = check_colours(self.config, config)
        findings += [*loaded.findings, *check_logo(files, config)]
        findings += mkdocs_pages.check_content(files, Path(config.docs_dir), project)
        self._versions, wrong = find_versions(files, Path(config.docs_dir), project)
        findings += wrong
        entries: list[Page] = []
        fetched: dict[str, bytes] = {}
        fed: Made = []
        day = day_of_build(self.config.today)
        told = edition(loaded.directory, day, address_of_site(config)) if loaded.directory else None
        if told is not None and not at_least(loaded.findings, Severity.ERROR):
            printed = self._print(told.directory, day, config)
            findings += mkdocs_pages.add_printed(printed, files, config)
            fed = self._feed(told)
            beside = Beside(
                templates=template_folders(self.config, config),
                papers=printed.sizes,
                calendars=Calendars(address_of_site(config), sizes(fed)),
                data=data_sets(fed) if self.config.open_data else (),
                atlas=loaded.atlas,
                searchable=self._is_searchable(),
            )
            site = make_site(told.directory, day, beside)
            entries, fetched = site.pages, site.files
            findings += check_today(loaded, day)
            findings += mkdocs_pages.clashes(entries, files, project)
        _tell(findings)
        errors = len(at_least(findings, Severity.ERROR))
        if told is None or errors:
            raise ContentError(f"Errors in the content: {errors}. The site stays as it was.")
        mkdocs_pages.add_pages(entries, files, config)
        made = {
            "assets/stylesheets/material.css": output.material_style_sheet(),
            "assets/stylesheets/colours.css": style_sheet(colours).encode(),
            SPRITE: icon_sprite().encode(),
            DRAWN: drawing_sprite().encode(),
            **downloads(told.directory, loaded.atlas),
            **fetched,
        }
        feeds = {file.address: file.content for _, files in fed for file in files}
        mkdocs_pages.add_files(made | feeds, files, config)
        mkdocs_pages.lighten_scripts(files, Path(theme.__file__).parent)
        tell_us = feedback(told.directory.authority, self.config.feedback, config.site_url)
        has_data = self.config.open_data
        config.extra["local_offer"] = frame(told.directory, day, tell_us, has_data=has_data, has_news=NEWS in feeds)
        if not self._is_draft:  # while people write, MkDocs and the strip of the linter put scripts into pages
            config.extra["local_offer"] |= policies()
        noted = lint_site(Path(config.config_file_path), day)
        _tell(for_build(noted, told=findings))
        notes = Notes(noted, loaded, Path(config.docs_dir), project) if self._is_draft else None
        there = mkdocs_pages.destinations(files)
        self._build = _Build(loaded, told, entries, there, tell_us, notes, tuple(feeds))
        return files

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Note which page is turned into HTML, to name it when that goes wrong."""
        del config, files
        self._reading = None if isinstance(page, EntryPage) else mkdocs_pages.path(page.file, self._project)
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Finish a page that somebody wrote by hand."""
        del config, files
        name, self._reading = self._reading, None
        if isinstance(page, EntryPage) or self._build is None:
            return html
        self._build.odd += mkdocs_pages.odd_addresses(html, page.file.content_string, name or page.file.src_uri)
        mkdocs_pages.tell_theme(page)
        self._versions.tell_theme(page)
        address = mkdocs_pages.address(page.file)
        html, self._build.links[page.file.src_uri] = make_relative(html, address, self._build.destinations)
        forms, is_english = self._versions.forms_of(page.file), not self._versions.is_foreign(page.file)
        return finish_prose_page(html, address, self._build.told.directory, forms, is_english=is_english)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Make the theme escape what it shows, and warn of dead links: every page and anchor is known by now."""
        del config
        env.autoescape = True  # MkDocs leaves it off; titles and descriptions come from data
        build = self._build
        if build is not None:
            there = build.destinations
            in_data = [(link_to(written, there), place) for written, place in build.loaded.links_to_pages()]
            findings = mkdocs_pages.all_dead_links(build.links, in_data, files, there, self._project)
            findings += [*build.odd, *mkdocs_pages.missing_templates(files, env, self._project)]
            _tell(findings)
            if errors := len(at_least(findings, Severity.ERROR)):
                raise ContentError(f"Errors in the content: {errors}. The site stays as it was.")
            build.linked = LinkedData(build.told, mkdocs_pages.titles(files))
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Tell the theme, which escapes everything, that the HTML of a page is HTML, and where to tell us about it."""
        del config, nav
        if self._build is not None:
            address = mkdocs_pages.address(page.file)
            title = str(page.meta.get("title") or page.title or "")
            page.meta["feedback"] = self._build.tell_us.link(title, address)
            if self._build.linked is not None:
                page.meta["linked_data"] = self._build.linked.of(address)
        page.content = Markup(page.content or "")  # noqa: S704 - our templates and Markdown made it
        return context

    def on_post_page(self, html: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Add what the linter found on a page, where only those who write it see it."""
        del config
        notes = self._build.notes if self._build is not None else None
        return notes.add_to(html, mkdocs_pages.address(page.file), page.file.src_uri) if notes is not None else html

    @event_priority(-100)  # last, when nothing more will be written
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make sure that every page is there, and put the new site in the place of the old one."""
        if self._draft is None or self._build is None:
            return
        missing = output.missing_pages(self._draft.folder, (entry.address for entry in self._build.entries))
        if missing:
            raise PluginError(_missing_message(missing, len(self._build.entries), "pages"))
        missing = output.missing_files(self._draft.folder, self._build.feeds)
        if missing:
            raise PluginError(_missing_message(missing, len(self._build.feeds), "files of open data"))
        if self._is_searchable():
            try:
                full_text.write_index(self._draft.folder)
            except full_text.CannotIndexError as problem:
                _log.warning(f"Pagefind could not read the finished site, so nobody can search it: {problem}")
        if _strict_and_warned():
            return  # MkDocs is about to fail this build
        pages = len(set(self._build.destinations.pages.values()))
        try:
            swap.publish(self._draft)
        except swap.CannotPublishError as problem:
            raise PluginError(str(problem)) from problem
        config.site_dir = str(self._draft.site)
        self._draft = None
        self.built = Built(pages, self._build.told.today)
        _log.info(f"{pages} pages for {spoken(self._build.told.today)}")

    def on_build_error(self, *, error: Exception) -> None:
        """Clear away what was begun, and say plainly what the computer refused."""
        self._discard()
        if isinstance(error, OSError) and not isinstance(error, TemplateError):  # a missing template is both
            raise RefusedError(f"error: {output.plain_words(error)}") from error
        page, self._reading = self._reading, None
        if isinstance(error, RecursionError) and page is not None:
            raise RefusedError(str(Finding(Place(page), "too-deep", _TOO_DEEP))) from error
        mistake = template_mistake(error, self._own_templates, self._project)
        if mistake is not None:
            raise RefusedError(str(mistake)) from error

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Build again when data or templates change, and go on showing the last good site when that fails."""
        del builder
        self._server = server
        server.builder = _keep_serving(server.builder, Path(config.config_file_path))
        project = _project(config)
        overrides = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
        self._watch([*self._load(project).files, *template_folders(self.config, config), *overrides])
        return server

    def _is_searchable(self) -> bool:
        """Return whether the site gets an index of all words. While people write, that would take too long."""
        return self.config.search and not self._is_draft and full_text.can_index()

    def _feed(self, told: Edition) -> Made:
        has_data = self.config.open_data
        return make_feeds(told, [kind for kind in KINDS if kind.in_site and (has_data or kind.for_families)])

    def _print(self, directory: Directory, day: date, config: MkDocsConfig) -> Printed:
        wanted = (
            make_leaflets(directory, day, address_of_site(config), Path(config.docs_dir))
            if self.config.leaflets
            else []
        )
        return print_leaflets(wanted, _project(config))

    def _load(self, project: Path) -> Loaded:
        glossary = self.config.glossary
        return self._kept.load(project / self.config.groups, project / glossary if glossary else None, project)

    def _watch(self, paths: Iterable[Path]) -> None:
        if self._server is None:
            return
        for path in paths:
            if path not in self._watched and path.exists():
                self._watched.add(path)
                self._server.watch(str(path))

    def _discard(self) -> None:
        if self._draft is not None:
            swap.discard(self._draft)
            self._draft = None


# What the events are made of ------------------------------------------------------------------------------


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).absolute().parent


def _tell(findings: Iterable[Finding]) -> None:
    """Say each finding on a line of its own, where MkDocs counts warnings and errors."""
    for finding in in_order(findings):
        _log.log(_LEVELS[finding.severity], " ".join(str(finding).split()), extra={"finding": finding})


def _strict_and_warned() -> bool:
    """Return whether MkDocs counts warnings, as it does in strict builds alone, and has counted any."""
    return any(
        handler.get_counts() for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler)
    )


def _missing_message(missing: list[str], wanted: int, what: str) -> str:
    some = ", ".join(f"/{address}" for address in missing[:5])
    more = f" and {len(missing) - 5} more" if len(missing) > 5 else ""
    return f"{len(missing)} of {wanted} {what} were not written: {some}{more}. Another plugin or setting left them out."


_TOO_DEEP = "Lists, quotations or brackets lie too deep inside one another on this page. Write them flatter."


def _keep_serving(builder: Callable[..., None], settings: Path) -> Callable[..., None]:
    """Return a builder that leaves the last good site in its place, so that the browser still shows something."""

    def build() -> None:
        try:
            builder()
        except (MkDocsException, ValueError) as problem:  # MkDocs lets Python's words for an impossible day through
            if isinstance(problem, ConfigurationError | ValueError):
                _tell(check_site_file(settings) or [Finding(Place(settings.name), "setting", str(problem))])
            _log.info("You still see the site as it was. Mend this, save, and the page refreshes.")

    return build


def spoken(day: date) -> str:
    """Return a day as people say it, such as "Monday 23 November 2026"."""
    return f"{day:%A} {long_date(day)}"
