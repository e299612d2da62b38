"""One look at a project's files, and sums of everything that it depends on."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING

from generator.lint.cache import Cache, digest, digest_of_file, digest_of_program
from generator.lint.configuration import Configuration
from generator.lint.project import Files, TextFile
from generator.lint.request import Tick, silent
from generator.lint.settings import Limits, Settings

if TYPE_CHECKING:
    from generator.lint.work import Work


@dataclass
class Run:
    """One look at a project's files. What it finds is in `checking`, which takes longer to load."""

    configuration: Configuration
    files: Files
    cache: Cache
    is_whole: bool
    """Whether these are all the files of the project, so that one can say what none of them has."""
    tick: Tick = silent
    is_steady: bool = True
    """Whether, as far as is known, no file was written while it was read. If not, nothing that was found is kept."""

    @property
    def settings(self) -> Settings:
        return self.configuration.settings

    @cached_property
    def work(self) -> Work:
        """The linter itself, loaded when it is first needed."""
        from generator.lint.work import Work  # noqa: PLC0415 - a run with nothing new needs none of it

        return Work(self.settings, self.files.directory)

    @cached_property
    def contents(self) -> dict[TextFile, str | None]:
        """A sum of what each file says."""
        return {file: digest_of_file(file.path) for file in self.files.texts}

    @cached_property
    def directory(self) -> str:
        """A sum of what the files of the directory say."""
        return digest(*(f"{file.shown} {digest_of_file(file.path)}" for file in self.files.directory))

    def look_again(self) -> None:
        """Note whether a file says something else by now than it did when this run began."""
        fresh = Run(self.configuration, self.files, self.cache, self.is_whole)
        self.is_steady = fresh.contents == self.contents and fresh.directory == self.directory

    @cached_property
    def rules(self) -> str:
        """A sum of all that decides what is found in a file, besides the file, the glossary and the day."""
        lists = [f"{path} {digest_of_file(path)}" for path in self.settings.words]
        return digest(digest_of_program(), _in_words(self.settings), *lists)

    @cached_property
    def identity(self) -> str:
        """A sum of everything that this run depends on. While it is the same, so is what is found."""
        about = [self.rules, self.directory, self.settings.today.isoformat(), str(self.is_whole)]
        problems = [repr(finding) for finding in self.configuration.findings]
        contents = [f"{file.path} {content}" for file, content in self.contents.items()]
        return digest(*about, *problems, *contents)


def _in_words(settings: Settings) -> str:
    """Return everything in the settings but the day, always in the same order."""
    only = sorted(settings.only) if settings.only is not None else None
    limits = [getattr(settings.limits, field.name) for field in fields(Limits)]
    return repr([sorted(settings.severities.items()), limits, sorted(settings.known_acronyms), only])
