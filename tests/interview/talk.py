"""Interviews without a keyboard: a list of answers, and what was said in between."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.directory import Loaded, load
from generator.interview.conversation import Voice
from generator.interview.interview import End, Project, interview
from generator.starter import start
from tests.directory.projects import write

TODAY = date(2026, 11, 23)


@dataclass
class Talk:
    """A project, and what was said in its interviews."""

    folder: Path
    said: list[str] = field(default_factory=list)
    end: End | None = None

    @property
    def project(self) -> Project:
        groups = self.folder / "groups.yaml"
        return Project(self.folder, groups, self.folder / "glossary.yaml", self.folder / "content", TODAY)

    def new(self, kind: str, *answers: str) -> Talk:
        """Answer one question after another, and then hang up."""
        return self.listening(kind, iter(answers))

    def about(self, kind: str, answers: dict[str, str | list[str]], *, last: str = "yes") -> Talk:
        """Answer those questions that have certain words in them, and leave all others open.

        An answer that is a list is given line by line. Words that were never asked for are a mistake in the test.
        """
        left = {words: [given] if isinstance(given, str) else list(given) for words, given in answers.items()}
        heard, current, count = 0, "", 0

        def listen(prompt):
            nonlocal heard, current, count
            new, heard, count = "\n".join(self.said[heard:]), len(self.said), count + 1
            assert count < 500, "\n".join(self.said[-40:])
            if re.search(r"^Write it (into|as) ", new, re.MULTILINE):
                return last
            goes_on = prompt == "| " or (not new.startswith("\n") and "\n\n" not in new)
            if not goes_on:
                current = next((words for words, given in left.items() if words in new and given), "")
            given = left.get(current, [])
            return given.pop(0) if given else "." if prompt == "| " else ""

        self.hear(kind, listen)
        unasked = {words: given for words, given in left.items() if given}
        assert not unasked, (unasked, self.text)
        return self

    def listening(self, kind, answers) -> Talk:
        def listen(_prompt):
            try:
                answer = next(answers)
            except StopIteration:
                raise EOFError from None
            if isinstance(answer, BaseException):
                raise answer
            return answer

        return self.hear(kind, listen)

    def hear(self, kind, listen) -> Talk:
        self.said.clear()
        self.end = interview(kind, self.project, Voice(self.said.append, listen))
        return self

    @property
    def text(self) -> str:
        return "\n".join(self.said)

    def loaded(self) -> Loaded:
        return load(self.folder / "groups.yaml")

    def entry(self, section: str, identity: str):
        loaded = self.loaded()
        assert loaded.findings == (), [str(finding) for finding in loaded.findings]
        return next(entry for entry in getattr(loaded.directory, section) if entry.id == identity)

    def files(self) -> dict[str, bytes]:
        """Every file of the project but drafts, byte for byte."""
        found = (file for file in sorted(self.folder.rglob("*")) if file.is_file())
        return {
            file.relative_to(self.folder).as_posix(): file.read_bytes()
            for file in found
            if ".local-offer-drafts" not in file.parts
        }

    def drafts(self) -> list[str]:
        return sorted(file.name for file in (self.folder / ".local-offer-drafts").glob("*.json"))


def started(folder: Path) -> Talk:
    """A Local Offer as `local-offer init` makes it."""
    start(folder, "Marlshire", today=TODAY)
    return Talk(folder)


def of(folder: Path, files: dict[str, str | bytes]) -> Talk:
    """A project of these files."""
    write(folder, files)
    return Talk(folder)
