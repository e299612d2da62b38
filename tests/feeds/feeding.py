"""The feeds of a small directory, as those who read them see them: with no site and no fixture."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generator.directory import load
from generator.directory.directory import Directory
from generator.feeds import KINDS, edition, make_feeds
from tests.stories import MONDAY

ROOT = Path(__file__).parents[2]
SITE = "https://localoffer.example.org/"


def feed(name: str, directory: Directory, today: date = MONDAY, site: str | None = SITE) -> dict[str, bytes]:
    """The files of one kind of feed, by address."""
    made = make_feeds(edition(directory, today, site), [kind for kind in KINDS if kind.name == name])
    return {file.address: file.content for _, files in made for file in files}


def read(files: dict[str, bytes], address: str) -> Any:
    """One file of JSON."""
    return json.loads(files[address])


@cache
def demonstration() -> Directory:
    """The directory of the demonstration."""
    directory = load(ROOT / "groups.yaml", ROOT / "glossary.yaml").directory
    assert directory is not None
    return directory


def write_feed(name: str, folder: Path, directory: Directory | None = None, today: date = MONDAY) -> list[Path]:
    """Write one kind of feed into a folder, that of the demonstration unless a directory is given: for importers."""
    written = []
    for address, content in feed(name, directory or demonstration(), today).items():
        file = folder / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        written.append(file)
    return written
