"""Reads groups.yaml, glossary.yaml and the files they include into one checked directory."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from generator.directory.atlas import Atlas, read_atlas
from generator.directory.checks import check
from generator.directory.directory import Directory
from generator.directory.drafts import without_drafts
from generator.directory.includes import INCLUDE, included_files
from generator.directory.links import links_to_pages
from generator.directory.messages import explain_all
from generator.directory.nodes import Location, Mapping, Node, Source, is_blank
from generator.directory.pairs import check_pairs
from generator.directory.parts import entry_section
from generator.directory.sections import Part, join
from generator.directory.source import read_tree
from generator.directory.spaces import NO_BREAK, mend_names, mend_values
from generator.directory.texts import decode, read_source
from generator.directory.tree import nearest, plain
from generator.findings import Finding, Place, Severity, at_least, in_order

GLOSSARY = "glossary.yaml"
CONTENT = "content"
_NOTHING: AnyMapping[Path, bytes] = MappingProxyType({})


@dataclass(frozen=True)
class Loaded:
    """A directory, or the reasons why there is none, and where each word of it stands."""

    directory: Directory | None
    """What families may see, when nothing is wrong that would stop a build: the directory without its drafts."""
    findings: tuple[Finding, ...]
    """All problems of all files, by file, line and column."""
    files: tuple[Path, ...]
    """Every file that was read or tried."""
    source: Mapping
    """What all the files say together, as a tree in which each value knows its place."""
    atlas: Atlas = field(default_factory=Atlas)
    """The shape of the area, from the files that the authority names."""

    whole: Directory | None = None
    """The same with its drafts, for those who look after it."""

    def place(self, location: Location) -> Place:
        """Return the place of the value at a location, such as `("groups", 3, "name")`, or of what it would lie in."""
        return nearest(self.source, location).place

    def links_to_pages(self) -> list[tuple[str, Place]]:
        """Return each link in its texts that starts at the top of the site, such as /contact/, and where it stands."""
        return list(links_to_pages(self.source))


def load(path: Path, glossary: Path | None = None, unsaved: AnyMapping[Path, bytes] = _NOTHING) -> Loaded:
    """Read and check a directory.

    Args:
        path: The main file, groups.yaml. Its folder is the project's folder.
        glossary: The glossary. Left out, it is glossary.yaml beside the main file, when there is one.
        unsaved: What some of the files are going to say, or say in a program that has not saved them yet. A file
            that does not exist counts as included.

    Returns:
        The directory and every problem that was found. What is wrong with a file is a finding, never an exception.
    """
    with _collector_paused():
        return _load(path, glossary, unsaved)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pause Python's search for unused values, which took half the time of loading: all that is made here is kept."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load(path: Path, glossary: Path | None, unsaved: AnyMapping[Path, bytes]) -> Loaded:
    reading = _Reading(path.parent, {Path(os.path.realpath(file)): data for file, data in unsaved.items()})
    main = reading.read(path)
    beside = path.parent / GLOSSARY
    if glossary is not None or os.path.lexists(beside):
        reading.read(glossary or beside)
    includes = main.values.get(INCLUDE) if isinstance(main, Mapping) else None
    if includes is not None and not is_blank(includes):
        files, findings = included_files(includes, path.parent)
        reading.findings += findings
        reading.is_whole = reading.is_whole and not findings
        for file in files:
            reading.read(file)
    for file in unsaved:
        reading.read(file)
    root, findings = join(reading.parts, Source(reading.shown(path), ""))
    findings = [*reading.findings, *findings]
    if reading.has_no_break_spaces:
        mend_values(root)
    directory, problems = _validated(root, is_whole=reading.is_whole)
    findings += problems
    findings += check(root, path.parent / CONTENT, is_whole=reading.is_whole)
    atlas, problems, files = read_atlas(root, directory, path.parent, path.parent / CONTENT)
    findings += problems
    stops = at_least(findings, Severity.ERROR)
    whole = None if stops else directory
    seen = without_drafts(whole) if whole else None
    return Loaded(seen, tuple(in_order(findings)), (*reading.files, *files), root, atlas, whole)


def _validated(root: Mapping, *, is_whole: bool) -> tuple[Directory | None, list[Finding]]:
    try:
        return Directory.model_validate(plain(root)), []
    except ValidationError as error:
        problems = error.errors(include_url=False, include_input=False)
    if not is_whole:
        # A section that seems to be missing may stand in the file that could not be read.
        problems = [problem for problem in problems if problem["type"] != "missing" or len(problem["loc"]) > 1]
    return None, [*explain_all(problems, root), *check_pairs(root)]


@dataclass
class _Reading:
    """What has been read so far."""

    folder: Path
    unsaved: AnyMapping[Path, bytes]
    files: dict[Path, None] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    is_whole: bool = True
    """Whether every file could be read. When not, nobody can say what is missing."""
    has_no_break_spaces: bool = False
    _seen: set[Path] = field(default_factory=set)

    def read(self, path: Path) -> Node | None:
        """Read one file, unless it has been read already, and return what it says."""
        real = Path(os.path.realpath(path))
        if real in self._seen:
            return None
        self._seen.add(real)
        is_main = not self.files
        self.files[path] = None
        if real in self.unsaved:
            source, findings = decode(self.unsaved[real], self.shown(path))
        else:
            source, findings = read_source(path, self.shown(path))
        root: Node | None = None
        if source is not None:
            root, more = read_tree(source)
            findings += more
        if root is not None and source is not None and NO_BREAK.search(source.text):
            self.has_no_break_spaces = True
            root, more = mend_names(root)
            findings += more
        self.findings += findings
        if root is None:
            is_empty = any(finding.rule == "empty-file" for finding in findings)
            self.is_whole = self.is_whole and is_empty and not is_main
        else:
            self.is_whole = self.is_whole and (isinstance(root, Mapping) or not is_main)
            self.parts.append(Part(root, None if is_main else entry_section(path, self.folder), is_main=is_main))
        return root

    def shown(self, path: Path) -> str:
        """Return a path as findings show it: from the project's folder, with forward slashes."""
        try:
            return Path(os.path.relpath(path, self.folder)).as_posix()
        except ValueError:  # another drive on Windows
            return path.as_posix()
