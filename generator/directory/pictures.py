"""Whether the pictures that entries name are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.directory.nodes import Mapping
from generator.directory.quoting import shortened
from generator.directory.tree import texts_at
from generator.findings import Finding

PICTURES = (
    *(f"{section}.*.photo.file" for section in ("venues", "groups", "events", "settings", "professionals")),
    *(f"{section}.*.easy_read.*.picture.file" for section in ("groups", "events", "settings", "procedures")),
)
"""Where the files of pictures are named. A star is each entry of a list."""
_ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".webp")


def check_pictures(root: Mapping, content: Path) -> Iterator[Finding]:
    """Find pictures that are not in the content folder, or that browsers cannot show."""
    for way in PICTURES:
        for file in texts_at(root, way):
            message = _why_not((file.text or "").strip(), content)
            if message:
                yield file.finding("picture", message)


def _why_not(name: str, content: Path) -> str | None:
    shown = shortened(name)
    if PurePosixPath(name).suffix.lower() not in _ENDINGS:
        return f'"{shown}" is not a picture that browsers show. Use one that ends in .jpg, .png, .webp or .svg.'
    try:
        path = content / name
        if not path.resolve().is_relative_to(content.resolve()):
            return f'"{shown}" lies outside the {content.name} folder. Move the picture there.'
        is_there = path.is_file()
    except (OSError, RuntimeError, ValueError):
        is_there = False
    return (
        None if is_there else f'There is no picture "{shown}" in the {content.name} folder. Add it, or mend its name.'
    )
