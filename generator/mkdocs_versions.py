"""Hand-written pages in easy words and in other languages, as the door to MkDocs needs them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator import mkdocs_pages
from generator.directory.languages import LANGUAGES
from generator.findings import Finding
from generator.pages.forms import EASY_READ, ENGLISH, LONGER, Form, form_in
from generator.publishing.picture_names import wrong_pictures
from generator.publishing.versions import Version, address_of, versions


class Versions:
    """The pages that are versions of other pages."""

    def __init__(self, found: Iterable[Version] = ()) -> None:
        self._by_file = {version.file: version for version in found}

    def is_foreign(self, file: File) -> bool:
        """Return whether a page is in another language, in which our English words have no place."""
        version = self._by_file.get(file.src_uri)
        return version is not None and version.language is not None

    def forms_of(self, file: File) -> list[Form]:
        """Return the other ways to read a page: its versions, or the page that it is a version of."""
        own = self._by_file.get(file.src_uri)
        if own is not None:
            name = ENGLISH if own.language else LONGER
            return [Form(address_of(own.of), name, "before", "en-GB" if own.language else None)]
        others = [version for version in self._by_file.values() if version.of == file.src_uri]
        easy = [Form(one.address, EASY_READ, "easy") for one in others if one.language is None]
        return [*easy, *(form_in(LANGUAGES[one.language], one.address) for one in others if one.language)]

    def tell_theme(self, page: MkDocsPage) -> None:
        """Set on a version what the theme asks: what kind of page it is, and which way it is written."""
        version = self._by_file.get(page.file.src_uri)
        if version is not None:
            page.meta["kind"] = "translation" if version.language else "easy"
        if version is not None and version.language:
            page.meta["language"] = version.language
            page.meta["direction"] = LANGUAGES[version.language].direction


def find_versions(files: Files, folder: Path, project: Path) -> tuple[Versions, list[Finding]]:
    """Return the versions among the hand-written pages of a site, kept out of its menu, and what is wrong with them."""
    texts, names = {}, {}
    for file in files.documentation_pages():
        if file.abs_src_path is None or not Path(file.abs_src_path).is_relative_to(folder):
            continue
        try:
            texts[file.src_uri] = file.content_string
        except (OSError, UnicodeDecodeError):
            continue  # that is told already
        names[file.src_uri] = mkdocs_pages.path(file, project)
    found, findings = versions(texts, names)
    for version in found:
        if (written := files.get_file_from_path(version.file)) is not None:
            written.inclusion = InclusionLevel.NOT_IN_NAV
    for uri, text in texts.items():
        findings += wrong_pictures(text, names[uri])
    return Versions(found), findings
