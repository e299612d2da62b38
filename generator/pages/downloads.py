"""Files beside the pages: plain text to keep, which every aid can read, and the table of postcodes for the finder."""

from __future__ import annotations

import json
from textwrap import fill

from generator.directory.addresses import POSTCODES, checklist_file
from generator.directory.atlas import Atlas
from generator.directory.directory import Directory
from generator.directory.postcode_table import as_table
from generator.directory.practitioners import Checklist
from generator.pages.prose import plain

_WIDTH = 76


def downloads(directory: Directory, atlas: Atlas) -> dict[str, bytes]:
    """Return each file by its path in the site. There is a table of postcodes only where somebody has given a list."""
    files = {checklist_file(one.id): checklist_text(one).encode() for one in directory.checklists}
    if atlas.postcodes:
        files[POSTCODES] = json.dumps(as_table(atlas.postcodes), separators=(",", ":")).encode()
    return files


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
