"""What the linter says about a site that MkDocs builds, and on which page an editor should see it."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.directory import addresses
from generator.directory.loader import Loaded
from generator.directory.nodes import Mapping, Node, Scalar, Sequence
from generator.findings import Finding, Place, Severity, at_least
from generator.lint.cache import Cache, folder_for
from generator.lint.checked import findings_of
from generator.lint.checking import check
from generator.lint.configuration import read_configuration
from generator.lint.project import files_of
from generator.lint.run import Run
from generator.reporters.strip import with_strip

_LISTS: dict[str, Callable[[str], str]] = {
    "groups": addresses.group_address,
    "venues": addresses.venue_address,
    "staff_backgrounds": addresses.staff_address,
    "professionals": addresses.professional_address,
    "procedures": addresses.procedure_address,
    "organisations": lambda _: addresses.ORGANISATIONS,
    "training": lambda _: addresses.TRAINING,
    "hubs": lambda _: addresses.HUBS,
    "checklists": addresses.checklist_address,
    "glossary": lambda _: addresses.GLOSSARY,
}
"""For each list of the directory, the address of the page that shows an entry, by its id."""
_PARTS = {"authority": addresses.CONTACT, "vision": addresses.VISION}
"""For each other part, the address of the page that shows most of it."""


def lint_site(config_file: Path, day: date) -> tuple[Finding, ...]:
    """Return what the linter finds in a whole project.

    Args:
        config_file: Its mkdocs.yml.
        day: The day of the build.
    """
    configuration = read_configuration(config_file, lambda _: day)
    cache = Cache(folder_for(configuration.folder, is_project=True))
    run = Run(configuration, files_of(configuration), cache, is_whole=True)
    return tuple(noted.finding for noted in findings_of(configuration, check(run)))


def for_build(findings: Iterable[Finding], told: Container[Finding]) -> Iterator[Finding]:
    """Yield what a build should say of what the linter found: what is worth a warning, and was not told already.

    Words never keep a site from being built, except when the build is strict. So nothing here is an error.
    """
    for finding in at_least(findings, Severity.WARNING):
        if finding not in told:
            yield finding._replace(severity=Severity.WARNING)


@dataclass(frozen=True, slots=True)
class _Stretch:
    first: int
    """The first line of an entry."""
    last: int
    address: str


class Notes:
    """The findings of a site, by the page on which an editor should see them."""

    def __init__(self, findings: tuple[Finding, ...], loaded: Loaded, content: Path, project: Path) -> None:
        """Sort the findings.

        Args:
            findings: All that the linter found.
            loaded: The directory, whose entries know their places.
            content: The folder of hand-written pages.
            project: The folder from which the paths in findings count.
        """
        pages = f"{Path(os.path.relpath(content, project)).as_posix()}/"
        self._by_address: dict[str, list[Finding]] = {}
        self._by_file: dict[str, list[Finding]] = {}
        stretches: dict[str, list[_Stretch]] = {}
        for place, address in _entries(loaded.source):
            stretches.setdefault(place.path, []).append(_Stretch(place.line, place.end_line, address))
        for finding in findings:
            path, line = finding.place.path, finding.place.line
            entry = next((one for one in stretches.get(path, ()) if one.first <= line <= one.last), None)
            if entry is not None:
                self._by_address.setdefault(entry.address, []).append(finding)
            else:
                self._by_file.setdefault(path.removeprefix(pages), []).append(finding)

    def add_to(self, html: str, address: str, file: str) -> str:
        """Return a finished page with the strip of what was found on it.

        Args:
            html: The page.
            address: Its address, such as "groups/little-steps/".
            file: The file that it was made from, from the folder of hand-written pages.
        """
        return with_strip(html, [*self._by_file.get(file, ()), *self._by_address.get(address, ())])


def _entries(root: Mapping) -> Iterator[tuple[Place, str]]:
    for section, address_of in _LISTS.items():
        entries = root.values.get(section)
        for entry in entries.items if isinstance(entries, Sequence) else ():
            yield entry.place, address_of(_id(entry))
    for section, address in _PARTS.items():
        part = root.values.get(section)
        if part is not None:
            yield part.place, address


def _id(entry: Node) -> str:
    found = entry.values.get("id") if isinstance(entry, Mapping) else None
    return found.text or "" if isinstance(found, Scalar) else ""
