"""Drafts: entries that wait for somebody to look at them, and that no family sees.

They are taken out of the directory where it is read, so that nothing that is made from it can show one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from generator.directory.directory import Directory
from generator.directory.nodes import Mapping
from generator.directory.references import NOUNS, REFERENCES
from generator.directory.tree import texts_at
from generator.directory.values import Thing
from generator.findings import Finding, Severity

DRAFT = "draft"
"""The status of an entry that nobody has looked at yet."""
SECTIONS = ("groups", "events", "settings")
"""The sections whose entries can be drafts."""
_COME_ALONG = ("venues", "organisations")
"""The sections of which an import brings entries for the sake of others."""


def without_drafts(directory: Directory) -> Directory:
    """Return what families may see: no drafts, no imported place or organisation that drafts alone name."""
    drafts = {section: [entry for entry in getattr(directory, section) if is_draft(entry)] for section in SECTIONS}
    if not any(drafts.values()):
        return directory
    kept: dict[str, Any] = {
        section: tuple(entry for entry in getattr(directory, section) if not is_draft(entry)) for section in SECTIONS
    }
    seen = directory.model_copy(update=kept)
    still_named = set(_named(seen))
    only_drafts = set(_named(directory.model_copy(update=drafts))) - still_named
    for section in _COME_ALONG:
        kept[section] = tuple(
            entry
            for entry in getattr(directory, section)
            if entry.source is None or (section, entry.id) not in only_drafts
        )
    gone = {f"{section}/{entry.id}" for section in SECTIONS for entry in drafts[section]}
    kept["translations"] = tuple(one for one in directory.translations if one.of not in gone)
    return directory.model_copy(update=kept)


def is_draft(entry: Thing) -> bool:
    """Return whether an entry is a draft."""
    return getattr(entry, "status", None) == DRAFT


def _named(directory: Directory) -> Iterator[tuple[str, str]]:
    """Yield the section and the id of each entry that another one names."""
    for way, section in REFERENCES.items():
        for identity in _values(directory, way.split(".")):
            yield section, identity


def _values(value: Any, way: list[str]) -> Iterator[str]:
    if value is None:
        return
    if not way:
        yield value
        return
    step, *rest = way
    inner: Iterable[Any] = value if step == "*" else (getattr(value, step),)
    for one in inner:
        yield from _values(one, rest)


def check_drafts(root: Mapping) -> Iterator[Finding]:
    """Say how many drafts there are, by the first of them."""
    found = [
        (section, status) for section in SECTIONS for status in texts_at(root, f"{section}.*.status")
        if status.text == DRAFT
    ]  # fmt: skip
    if not found:
        return
    counts = Counter(section for section, _ in found)
    parts = ", ".join(f"{count} {NOUNS[section] if count == 1 else section}" for section, count in counts.items())
    if len(found) == 1:
        message = f"There is one draft here ({parts}), which no family sees. Give it another status once it is right."
    else:
        message = (
            f"There are {len(found)} drafts ({parts}), which no family sees. Here is the first. "
            "Give each another status once it is right."
        )
    first = found[0][1]
    yield Finding(first.place, "draft", message, Severity.INFORMATION, words=first.words)
