"""An entry in another language: what is translated, what is not yet, and what has changed in English since."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.directory.directory import Directory
from generator.directory.headings import english_heading, heading
from generator.directory.languages import LANGUAGES, Language
from generator.directory.prose_fields import prose_fields
from generator.directory.translations import TRANSLATED, Translation, same_words
from generator.directory.values import Thing

_ELSEWHERE = {"name", "summary", "easy_read", "photo", "checked", "notice", "owner"}
"""Fields that stand at the head of the page, that have a page of their own, or that are soon over."""


_SOON_OVER = re.compile(r"^sessions\.\d+\.(?:not_on|extra_dates|dates|name)\b|^cost\.prices\b")
"""Fields that say little without the dates and amounts that stand beside them on the English page."""


@dataclass(frozen=True, slots=True)
class Said:
    """One text of a translated page."""

    text: str
    is_english: bool
    """Whether nobody has translated it yet."""
    is_item: bool = False
    """Whether it is one of a list."""
    now: str | None = None
    """The English as it is now, when it has changed since the text was translated."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one field of the entry says."""

    field: str
    heading: str
    is_english: bool
    """Whether the heading is in English."""
    said: tuple[Said, ...]

    @property
    def waits(self) -> bool:
        """Whether some of it is not translated yet."""
        return any(one.is_english for one in self.said)


@dataclass(frozen=True, slots=True)
class Translated:
    """An entry in another language."""

    language: Language
    entry: Thing
    name: Said
    summary: Said | None
    parts: tuple[Part, ...]

    def part(self, field: str) -> Part:
        """Return what a field says, or its heading alone when it says nothing in words."""
        found = next((part for part in self.parts if part.field == field), None)
        return found or _part(field, (), self.language)


def translated(translation: Translation, directory: Directory) -> tuple[str, Translated]:
    """Return the section and the words of an entry in another language."""
    section, _, identity = translation.of.partition("/")
    entry: Thing = next(one for one in getattr(directory, section) if one.id == identity)
    language = LANGUAGES[translation.language]
    texts = dict(_texts(entry, translation))
    fields: dict[str, list[Said]] = {}
    for path, said in texts.items():
        fields.setdefault(path.partition(".")[0], []).append(said)
    name = texts.get("name") or Said(getattr(entry, "name", ""), is_english=True)
    parts = tuple(_part(field, tuple(said), language) for field, said in fields.items() if field not in _ELSEWHERE)
    return section, Translated(language, entry, name, texts.get("summary"), parts)


def _part(field: str, said: tuple[Said, ...], language: Language) -> Part:
    words = heading(field, language.code)
    return Part(field, words or english_heading(field), words is None, said)


def _texts(entry: Thing, translation: Translation) -> Iterator[tuple[str, Said]]:
    own_name = [(("name",), entry.name)] if hasattr(entry, "name") else []
    for way, english in (*own_name, *prose_fields(entry)):
        path = ".".join(map(str, way))
        is_item = isinstance(way[-1], int)
        found = translation.texts.get(path)
        if found is not None:
            now = None if same_words(found.english, english) else english
            yield path, Said(found.text, is_english=False, is_item=is_item, now=now)
        elif path != "name" and not _SOON_OVER.search(path):
            yield path, Said(english, is_english=True, is_item=is_item)


def languages_of(directory: Directory) -> dict[str, list[Language]]:
    """Return the languages that each entry is translated into, by its section and id, such as groups/little-steps."""
    found: dict[str, list[Language]] = {}
    for translation in directory.translations:
        if translation.of.partition("/")[0] in TRANSLATED:
            found.setdefault(translation.of, []).append(LANGUAGES[translation.language])
    return found
