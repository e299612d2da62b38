"""What was answered, kept in a file until the entry is written, so that an interview can be taken up again.

Drafts lie in a folder of the project that is never shared: it has a .gitignore of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.interview.conversation import Answers
from generator.safe_files import put_file

FOLDER = ".local-offer-drafts"
"""The folder of drafts, in the project's folder."""
_VERSION = 1


@dataclass
class Draft:
    """The answers to one interview."""

    file: Path
    kind: str
    day: str
    """The day on which it was begun, as year-month-day."""
    answers: Answers = field(default_factory=Answers)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been answered."""
        return not self.answers.given and not self.answers.former

    @property
    def name(self) -> str:
        """What the entry is called, as far as that is known."""
        return self.answers.given.get("name") or self.answers.former.get("name") or "no name yet"

    def keep(self) -> None:
        """Write it down.

        Raises:
            OSError: The computer refuses.
        """
        folder = self.file.parent
        folder.mkdir(parents=True, exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            put_file(ignore, b"*\n")
        said = {
            "version": _VERSION,
            "kind": self.kind,
            "day": self.day,
            "given": self.answers.given,
            "former": self.answers.former,
        }
        put_file(self.file, json.dumps(said, ensure_ascii=True, indent=1).encode())

    def forget(self) -> None:
        """Throw it away. A file that is gone already is none to worry about."""
        with suppress(OSError):
            self.file.unlink()


def new_draft(project: Path, kind: str, today: date) -> Draft:
    """Return an empty draft with a file name that is free."""
    folder = project / FOLDER
    number = next(number for number in range(1, 10_000) if not (folder / f"{kind}-{number}.json").exists())
    return Draft(folder / f"{kind}-{number}.json", kind, today.isoformat())


def drafts(project: Path, kind: str) -> list[Draft]:
    """Return the drafts of one kind, the first begun first. A file that holds none counts as not there."""
    return list(_drafts(project / FOLDER, kind))


def _drafts(folder: Path, kind: str) -> Iterator[Draft]:
    for file in sorted(folder.glob(f"{kind}-*.json")):
        with suppress(OSError, ValueError, TypeError, KeyError):
            said = json.loads(file.read_bytes())
            given, former = (_texts(said[name]) for name in ("given", "former"))
            if said["version"] == _VERSION and said["kind"] == kind:
                yield Draft(file, kind, str(said["day"]), Answers(given, former))


def _texts(said: object) -> dict[str, str]:
    if not isinstance(said, dict) or not all(isinstance(text, str) for pair in said.items() for text in pair):
        raise TypeError
    return dict(said)
