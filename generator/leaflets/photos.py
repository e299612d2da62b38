"""Photographs that stand on paper: which of them Typst can set, and their bytes when they are needed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.directory.values import Picture

_SETTABLE = (".svg", ".png", ".jpg", ".jpeg")
"""Not every version of Typst reads the others that browsers show. Where one is missing, a drawing or nothing stands."""
_MOST_BYTES = 4_000_000
"""A larger picture would make a file that a telephone takes minutes to load."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that can be tried on paper."""

    path: Path
    alt: str
    digest: str
    """A sum of its bytes, so that a leaflet with another picture is another leaflet."""

    def shown(self) -> dict[str, Any]:
        """Return what a template needs to know of it."""
        return {"photo": self.digest, "alt": self.alt}


def photo_of(picture: Picture | None, content: Path | None) -> Photo | None:
    """Return a picture from the content folder, or nothing when there is none that can be printed."""
    if picture is None or content is None or Path(picture.file).suffix.lower() not in _SETTABLE:
        return None
    path = content / picture.file
    try:
        if not path.resolve().is_relative_to(content.resolve()) or path.stat().st_size > _MOST_BYTES:
            return None
        return Photo(path, picture.alt, blake2b(path.read_bytes(), digest_size=16).hexdigest())
    except (OSError, RuntimeError, ValueError):
        return None


def as_input(photos: Iterable[Photo]) -> str:
    """Return the bytes of photos by their sums, as the JSON that templates read: Typst is handed text alone."""
    return json.dumps({one.digest: list(one.path.read_bytes()) for one in photos})
