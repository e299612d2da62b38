"""The pages that people write by hand in Markdown, as far as reports need to know them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.day import NotADayError, read_day
from generator.directory.nodes import Mapping, Scalar
from generator.directory.tree import texts_at
from generator.publishing.front_matter import fields_at_top


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """What the words at the top of a page say."""

    file: str
    """Its path in the content folder."""
    title: str
    covers: tuple[str, ...] = ()
    """The ids of the topics that it covers."""
    owner: str | None = None
    """The part of the person who looks after it."""
    reviewed: date | None = None
    next_review: date | None = None

    @property
    def address(self) -> str:
        """Where it stands on the site."""
        *folders, name = self.file.removesuffix(".md").split("/")
        parts = folders if name in ("index", "README") else [*folders, name]  # as MkDocs has it
        return "/".join(["", *parts, ""])


def written_pages(content: Path) -> tuple[WrittenPage, ...]:
    """Return the hand-written pages in the content folder, by path. What cannot be read is left out."""
    return tuple(_pages(content))


def _pages(content: Path) -> Iterator[WrittenPage]:
    for path in sorted(content.rglob("*.md")):
        file = path.relative_to(content).as_posix()
        if any(part.startswith(".") for part in file.split("/")):
            continue
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue  # the build says what is wrong with it
        top = fields_at_top(text, file)
        yield _page(file, text, top) if top is not None else WrittenPage(file, _heading(text) or file)


def _page(file: str, text: str, top: Mapping) -> WrittenPage:
    return WrittenPage(
        file,
        _text(top, "title") or _heading(text) or file,
        tuple(topic.text or "" for topic in texts_at(top, "covers.*")),
        _text(top, "owner"),
        _day(top, "reviewed"),
        _day(top, "next_review"),
    )


def _text(top: Mapping, name: str) -> str | None:
    value = top.values.get(name)
    return value.text if isinstance(value, Scalar) else None


def _day(top: Mapping, name: str) -> date | None:
    text = _text(top, name)
    try:
        return read_day(text) if text else None
    except NotADayError:
        return None  # the build says so


def _heading(text: str) -> str | None:
    lines = (line for line in text.splitlines() if line.startswith("# "))
    return next((line[2:].strip() for line in lines), None)
