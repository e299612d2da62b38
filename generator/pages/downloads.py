"""Files to keep, made from the same entries as the pages: plain text, which every program and every aid can read."""

from __future__ import annotations

from textwrap import fill

from generator.directory.addresses import checklist_file
from generator.directory.directory import Directory
from generator.directory.practitioners import Checklist
from generator.pages.prose import plain

_WIDTH = 76


def downloads(directory: Directory) -> dict[str, bytes]:
    """Return each file by its path in the site."""
    return {checklist_file(one.id): checklist_text(one).encode() for one in directory.checklists}


def checklist_text(checklist: Checklist) -> str:
    """Return a checklist as plain text, with a box to tick before each item."""
    lines = [checklist.name, "=" * len(checklist.name), "", _filled(checklist.summary)]
    for part in checklist.parts:
        title = plain(part.title)
        lines += ["", title, "-" * len(title), ""]
        lines += [_filled(item, first="[ ] ", rest="    ") for item in part.items]
    return "\n".join(lines) + "\n"


def _filled(text: str, first: str = "", rest: str = "") -> str:
    return fill(plain(text), _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
