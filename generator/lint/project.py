"""Which files a run reads."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator.directory.includes import included_files
from generator.directory.nodes import Scalar, Sequence, Source
from generator.lint.configuration import LOADER, Configuration
from generator.lint.reading.suffixes import SUFFIXES

_NEVER = frozenset({"node_modules", "__pycache__"})
"""Folders of programs. So are those whose names start with a dot."""
_INCLUDE = re.compile(r"^include[ \t]*:.*(?:\n(?:[ \t#-].*|\r?$))*", re.MULTILINE)
"""The part of groups.yaml that names other files, up to the next part."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """One file to read."""

    path: Path
    shown: str
    """The path as findings show it: from the project's folder, with forward slashes."""


@dataclass(frozen=True, slots=True)
class Files:
    """What a run reads."""

    texts: tuple[TextFile, ...]
    """The files to lint, in the order of their paths."""
    directory: tuple[TextFile, ...]
    """The files of the directory, whose glossary gives the words: they are read whichever files are linted."""
    unknown: tuple[str, ...] = ()
    """Files that were asked for by name and are of no kind that can be read."""
    closed: tuple[str, ...] = ()
    """Folders that could not be looked into."""


def files_of(configuration: Configuration, asked: Iterable[Path] = ()) -> Files:
    """Return which files a run reads.

    Args:
        configuration: Where the project's content is, and what it wants ignored.
        asked: Files and folders to lint. None: the project's own.
    """
    directory = _directory_files(configuration)
    search = _Search(configuration)
    roots = list(asked)
    for root in roots or [*directory, configuration.content]:
        search.add(root, by_name=bool(roots))
    texts = sorted(_not_ignored(search.found(), configuration), key=lambda file: file.shown)
    words = tuple(TextFile(path, shown_path(path, configuration)) for path in directory)
    return Files(tuple(texts), words, tuple(search.unknown), tuple(search.closed))


def _directory_files(configuration: Configuration) -> tuple[Path, ...]:
    """Return groups.yaml, the glossary and the files they include, as far as they are there."""
    files = [path for path in (configuration.groups, configuration.glossary) if path.is_file()]
    if configuration.groups in files:
        files += included_files(_patterns(configuration.groups), configuration.groups.parent)[0]
    return tuple(dict.fromkeys(files))


def _patterns(groups: Path) -> Sequence:
    """Return what stands after `include:`, read on its own, because all of the file is much to read for so little."""
    source = Source("", "")
    patterns = Sequence(source, 0)
    try:
        found = _INCLUDE.search(groups.read_text(encoding="utf-8-sig", errors="replace"))
        node = yaml.compose(found[0], Loader=LOADER) if found else None
    except (OSError, yaml.YAMLError):
        node = None
    if isinstance(node, yaml.MappingNode):
        value = node.value[0][1]
        items = value.value if isinstance(value, yaml.SequenceNode) else [value]
        patterns.items += [Scalar(source, 0, 0, item.value) for item in items if isinstance(item, yaml.ScalarNode)]
    return patterns


def shown_path(path: Path | str, configuration: Configuration) -> str:
    """Return a path as findings show it: from the project's folder, with forward slashes and in UTF-8."""
    try:
        shown = os.path.relpath(path, configuration.folder)
    except ValueError:  # another drive on Windows
        shown = str(path)
    return os.fsencode(shown.replace(os.sep, "/")).decode("utf-8", "replace")


@dataclass
class _Search:
    """Files that were found so far."""

    configuration: Configuration
    unknown: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)
    _found: dict[str, TextFile] = field(default_factory=dict)
    """By their paths from the top of the computer."""
    _links: dict[str, TextFile] = field(default_factory=dict)
    """Links to files, by where they lead: each is left out when its file was found, too."""
    _folders: set[tuple[int, int]] = field(default_factory=set)
    """Folders that were searched, so that links in a circle come to an end."""

    def add(self, root: Path, *, by_name: bool) -> None:
        """Add a file, or every file in a folder."""
        path = os.path.abspath(root)  # noqa: PTH100 - quick, and links must stay as they are
        shown = shown_path(path, self.configuration)
        if root.is_dir():
            for file in self._walk(path, "" if shown == "." else f"{shown}/"):
                self._keep(file, is_link=os.path.islink(file.path))  # noqa: PTH114 - quick
        elif root.suffix.lower() in SUFFIXES and root.is_file():
            self._keep(TextFile(Path(path), shown), is_link=False)
        elif by_name:
            self.unknown.append(shown)

    def found(self) -> list[TextFile]:
        """Return every file once, by its own name rather than by that of a link."""
        return [*self._found.values(), *(file for real, file in self._links.items() if real not in self._found)]

    def _keep(self, file: TextFile, *, is_link: bool) -> None:
        if is_link:
            self._links.setdefault(os.path.realpath(file.path), file)
        else:
            self._found.setdefault(str(file.path), file)

    def _walk(self, folder: str, prefix: str) -> Iterator[TextFile]:
        """Yield the files in a folder and in those inside it, without ever calling itself."""
        site = str(self.configuration.site.absolute())
        waiting = [(folder, prefix)]
        while waiting:
            folder, prefix = waiting.pop()
            if folder == site or not self._is_new(folder):
                continue
            for entry in self._entries(folder):
                if entry.name.startswith(".") or entry.name in _NEVER:
                    continue
                try:
                    is_folder, is_file = entry.is_dir(), entry.is_file()
                except OSError:  # a link to itself
                    continue
                if is_folder:
                    waiting.append((entry.path, f"{prefix}{entry.name}/"))
                elif is_file and os.path.splitext(entry.name)[1].lower() in SUFFIXES:  # noqa: PTH122 - quick
                    yield TextFile(Path(entry.path), prefix + os.fsencode(entry.name).decode("utf-8", "replace"))

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return list(entries)
        except OSError:
            self.closed.append(shown_path(folder, self.configuration))
            return []

    def _is_new(self, folder: str) -> bool:
        try:
            status = os.stat(folder)  # noqa: PTH116 - quick
        except OSError:
            return False
        key = (status.st_dev, status.st_ino)
        is_new = key not in self._folders
        self._folders.add(key)
        return is_new


def _not_ignored(files: list[TextFile], configuration: Configuration) -> list[TextFile]:
    if not configuration.settings.ignore:
        return files
    from pathspec.gitignore import GitIgnoreSpec  # noqa: PLC0415 - only sites that ignore something need it

    spec = GitIgnoreSpec.from_lines(configuration.settings.ignore)
    return [file for file in files if not spec.match_file(file.shown)]
