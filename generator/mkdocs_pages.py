"""Our pages among MkDocs' own: handing them over, and knowing which address is whose."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError, TemplateNotFound
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.findings import Finding, Place, Severity
from generator.leaflets import Printed
from generator.pages import Heading, Page, found_as
from generator.publishing import output
from generator.publishing.front_matter import check_front_matter, template_of
from generator.publishing.links import (
    Destinations,
    Link,
    addresses_in,
    dead_links,
    dead_links_at,
    ids_in,
    odd_address,
    place_of,
)


class EntryPage(MkDocsPage):
    """A page that is finished before MkDocs sees it: no Markdown, no reading of files."""

    def __init__(self, entry: Page, file: File, config: MkDocsConfig, label: str | None) -> None:
        """Take the page, and what the navigation calls it, if it is there."""
        super().__init__(label or entry.title, file, config)
        self.entry = entry
        self.update_date = entry.changed.isoformat() if entry.changed else ""  # the sitemap leaves "" out

    def read_source(self, config: MkDocsConfig) -> None:
        """Set what the theme may ask about the page. There is no source to read."""
        del config
        entry = self.entry
        self.markdown = ""
        self.meta = {
            "title": entry.title,
            "description": entry.description,
            "kind": entry.kind,
            "contents": entry.contents,
        }
        self.meta["found_as"] = found_as(entry.kind, entry.language)
        if entry.language is not None:
            self.meta |= {"language": entry.language, "direction": entry.direction}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the finished HTML."""
        del config, files
        self.content = self.entry.html
        self.toc = TableOfContents([AnchorLink(escape(h.text), h.id, h.level) for h in self.entry.contents])
        self.present_anchor_ids = ids_in(self.entry.html)
        self.links_to_anchors = {}


def _labels(nav: Any) -> Iterator[tuple[str, str]]:
    """Give the file and the words of each entry of the navigation that has words of its own."""
    for item in nav if isinstance(nav, list) else [nav]:
        for label, value in item.items() if isinstance(item, dict) else ():
            if isinstance(value, str):
                yield value, label
            else:
                yield from _labels(value)


def add_pages(entries: Iterable[Page], files: Files, config: MkDocsConfig) -> None:
    """Add finished pages to a site. They stay out of the navigation, except where mkdocs.yml names them."""
    labels = dict(_labels(config.nav))
    for entry in entries:
        source = f"{entry.address}index.md"
        file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        EntryPage(entry, file, config, labels.get(source))
        files.append(file)


def tell_theme(page: MkDocsPage) -> None:
    """Set, on a page that somebody wrote by hand, what our theme and the sitemap ask of every page."""
    checked = page.meta.get("checked")
    page.update_date = checked.isoformat()[:10] if isinstance(checked, date) else ""
    page.title = _plain(page.title or "")
    tops = list(page.toc)
    parts = tops[0].children if len(tops) == 1 else tops
    page.meta.setdefault("kind", "prose")
    page.meta["found_as"] = found_as(str(page.meta["kind"]), page.meta.get("language"))
    page.meta["contents"] = tuple(Heading(part.id, _plain(part.title)) for part in parts)


def _plain(html: str) -> str:
    return Markup(html).striptags()  # noqa: S704 - it loses its tags at once


def add_files(made: Mapping[str, bytes], files: Files, config: MkDocsConfig) -> None:
    """Add files that are not pages to a site, by path. The site's own file at a path goes before ours."""
    for place, content in made.items():
        if files.get_file_from_path(place) is None:
            files.append(File.generated(config, place, content=content))


def lighten_scripts(files: Files, theme: Path) -> None:
    """Leave the comments out of the scripts of our theme: a third of what an old phone would fetch."""
    for file in files:
        if file.src_uri.endswith(".js") and file.abs_src_path and Path(file.abs_src_path).is_relative_to(theme):
            file.content_string = output.lean_script(file.content_string)


def add_printed(printed: Printed, files: Files, config: MkDocsConfig) -> list[Finding]:
    """Add what was printed to a site, and return a warning for each leaflet that cannot be."""
    for place, file in printed.files.items():
        if files.get_file_from_path(place) is None:
            files.append(File.generated(config, place, abs_src_path=str(file)))
    name = Path(config.config_file_path).name
    return [Finding(Place(name), "leaflet", problem, Severity.WARNING) for problem in printed.problems]


def address(file: File) -> str:
    """Return where a file's page stands, as `Page.address` says it."""
    return file.dest_uri.removesuffix("index.html")


def titles(files: Files) -> dict[str, str]:
    """Return the title of every page by its address, once all of them have one."""
    pages = ((address(file), file.page) for file in files.documentation_pages())
    return {here: str(page.meta.get("title") or page.title or "") for here, page in pages if page is not None}


def _is_public(file: File) -> bool:
    return bool(file.inclusion.is_included())  # type: ignore[no-untyped-call]  # MkDocs types only parts of it


def path(file: File, project: Path) -> str:
    """Return what people call a file: its path from the folder of mkdocs.yml, with forward slashes."""
    return file.src_uri if file.abs_src_path is None else _from(file.abs_src_path, project)


def _from(there: str, project: Path) -> str:
    return Path(os.path.relpath(there, project)).as_posix()


def clashes(entries: Iterable[Page], files: Files, project: Path) -> list[Finding]:
    """Return an error for each address that two pages want, whoever made them."""
    written = [file for file in files if _is_public(file) and file.dest_uri.endswith(".html")]
    names = [(address(file), path(file, project)) for file in written]
    made = [(entry.address, f'the page "{entry.title}" that is made from the YAML files') for entry in entries]
    return output.clashes([*names, *made], {name: Place(name) for _, name in names})


def check_content(files: Files, folder: Path, project: Path) -> list[Finding]:
    """Return an error for each part of the content folder that cannot be read, and for what pages say at their top.

    Args:
        files: All files of the site.
        folder: The folder of hand-written pages. What cannot be read of it is missing among the files.
        project: The folder of mkdocs.yml.
    """
    refused: list[OSError] = []
    for _ in os.walk(folder, onerror=refused.append):
        pass
    findings = [_cannot_read(Place(_from(problem.filename, project)), problem) for problem in refused]
    for file in files:
        if file.abs_src_path is not None and _is_public(file) and Path(file.abs_src_path).is_relative_to(folder):
            findings += _check_file(file, path(file, project))
    return findings


def _check_file(file: File, name: str) -> list[Finding]:
    try:
        if file.is_documentation_page():
            return check_front_matter(file.content_string, name)
        with Path(file.abs_src_path or "").open("rb"):
            return []
    except UnicodeDecodeError as problem:
        line = problem.object.count(b"\n", 0, problem.start) + 1
        return [Finding(Place(name, line, 1, line, 1), "not-utf-8", _NOT_UTF_8)]
    except OSError as problem:
        return [_cannot_read(Place(name), problem)]


def _cannot_read(place: Place, problem: OSError) -> Finding:
    reason = (problem.strerror or "unknown reason").lower()
    return Finding(place, "unreadable-file", f"This cannot be read: {reason}. Mend that, or take it away.")


_NOT_UTF_8 = "A letter on this line is not in UTF-8, so nobody can say which it is. Save the file again as UTF-8."


def destinations(files: Files) -> Destinations:
    """Return everything on the site that a link can lead to."""
    pages: dict[str, str] = {}
    others = set()
    for file in files:
        if _is_public(file) and file.is_documentation_page():
            here = address(file)
            pages |= dict.fromkeys((here, here.rstrip("/"), file.src_uri, file.dest_uri), here)
        elif _is_public(file):
            others.add(file.dest_uri)
    return Destinations(pages, frozenset(others))


def all_dead_links(
    links: Mapping[str, list[Link]],
    in_data: Iterable[tuple[Link, Place]],
    files: Files,
    there: Destinations,
    project: Path,
) -> list[Finding]:
    """Return a warning for each link that leads to nothing, in hand-written pages and in data.

    Args:
        links: For each hand-written page, by its path in the content folder, the links from the top of the site.
        in_data: The links from the top of the site in texts of the directory, each with its place.
        files: All files of the site, rendered.
        there: What there is to lead to.
        project: The folder of mkdocs.yml.
    """
    in_data = list(in_data)
    all_links = (*(link for found in links.values() for link in found), *(link for link, _ in in_data))
    wanted = {link.target for link in all_links if link.anchor}
    pages = ((address(file), file.page) for file in files.documentation_pages() if address(file) in wanted)
    anchors = {here: page.present_anchor_ids or set() for here, page in pages if page is not None}
    findings = dead_links_at(in_data, anchors, there)
    for source, found in links.items():
        file = files.get_file_from_path(source)
        if file is not None:
            findings += dead_links(found, anchors, file.content_string, path(file, project), there)
    return findings


def odd_addresses(html: str, text: str, name: str) -> list[Finding]:
    """Return what is wrong with the addresses on a hand-written page: its HTML, its text and what it is called."""
    findings = []
    reached = 0
    for written in addresses_in(html):
        if odd_address(written, Place(name)):
            place, reached = place_of(written, text, name, reached)
            findings.append(odd_address(written, place))
    return [finding for finding in findings if finding is not None]


def missing_templates(files: Files, env: Environment, project: Path) -> list[Finding]:
    """Return an error for each hand-written page that asks for a template which is not there."""
    findings = []
    for file in files.documentation_pages():
        if file.page is None or isinstance(file.page, EntryPage) or not (wanted := file.page.meta.get("template")):
            continue
        try:
            env.get_template(str(wanted))
        except TemplateNotFound as problem:
            if problem.name != str(wanted):
                continue  # a template of that name is there, and has a mistake of its own
            name = path(file, project)
            scalar = template_of(file.content_string, name)
            message = f'There is no template "{wanted}". Take this line out, or put the file into custom_dir.'
            findings.append(Finding(scalar.place if scalar else Place(name), "template", message, words=str(wanted)))
        except TemplateError:
            continue  # it is told where the page is made of it
    return findings
