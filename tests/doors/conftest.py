"""A small Local Offer of one's own, and ways to build it from outside."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.mkdocs_site import Outcome, build_site
from generator.starter import start

THE_DAY = date(2026, 11, 23)
Run = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Offer:
    """A Local Offer in a folder."""

    folder: Path

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def tree(self) -> dict[str, bytes]:
        """What the public can see, byte for byte."""
        files = (file for file in self.site.rglob("*") if file.is_file())
        return {file.relative_to(self.site).as_posix(): file.read_bytes() for file in files}

    def page(self, address: str) -> str:
        return (self.site / address / "index.html").read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def leftovers(self) -> list[str]:
        return [entry.name for entry in self.folder.iterdir() if entry.name.startswith(".site-")]

    def build(self, day: date = THE_DAY, *, strict: bool = False) -> tuple[Outcome, list[str]]:
        """Build inside this process. Return how it ended, and the lines it said."""
        lines: list[str] = []
        outcome = build_site(self.folder / "mkdocs.yml", day, None, strict=strict, say=lines.append)
        return outcome, lines

    def built(self, day: date = THE_DAY) -> dict[str, bytes]:
        """Build, make sure that nothing was wrong, and return the site."""
        outcome, lines = self.build(day, strict=True)
        assert outcome.fine, lines
        return self.tree()

    def run(self, *command: str, **options: object) -> Run:
        """Run a Python module in the folder, as somebody at a keyboard would."""
        return run(self.folder, *command, **options)


def run(
    folder: Path, *command: str, env: Mapping[str, str] | None = None, before: Callable[[], None] | None = None
) -> Run:
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=environment(env),
        preexec_fn=before,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """An environment in which a program of ours can start from any folder."""
    paths = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONDONTWRITEBYTECODE": "1", **(extra or {})}


@pytest.fixture
def offer(tmp_path: Path) -> Offer:
    """A new Local Offer. It has no index of all words, which would take a second of every build."""
    start(tmp_path / "offer", "Marlshire", today=THE_DAY)
    offer = Offer(tmp_path / "offer")
    offer.change("mkdocs.yml", "  - local-offer:\n", "  - local-offer:\n      search: false\n")
    return offer
