"""How much a phone fetches: scripts with all that they import, compressed as a host sends them."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from generator.publishing.output import lean_script

_IMPORT = re.compile(r'(?:^|(?<=;))(?:import|export)[^;]*?from ?"([^"]+)"', re.MULTILINE | re.DOTALL)


def compressed(data: bytes) -> int:
    """Return how many bytes a host sends that compresses with gzip, as nearly all do."""
    return len(gzip.compress(data, 9))


def fetched_before(script: Path) -> dict[str, int]:
    """Return every script that a browser fetches before this one runs, itself included, with its compressed bytes."""
    seen: dict[Path, int] = {}
    waiting = [script.resolve()]
    while waiting:
        here = waiting.pop()
        if here not in seen:
            text = lean_script(here.read_text(encoding="utf-8"))
            seen[here] = compressed(text.encode())
            waiting += [(here.parent / name).resolve() for name in _IMPORT.findall(text)]
    return {file.name: weight for file, weight in seen.items()}
