"""What a build writes besides its pages, what it must never write, and whether every page was written."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

import rjsmin

from generator.findings import Finding, Place

NEVER_PUBLISHED = ("*.[yY][aA][mM][lL]", "*.[yY][mM][lL]", "*~", "*.bak", "*.orig", "*.swp", "*.tmp")
"""Files in the content folder that stay private, in the patterns of .gitignore: data, and what editors leave behind."""


def material_style_sheet() -> bytes:
    """Return the style sheet of Material for MkDocs, without the line that asks browsers for a source map.

    Raises:
        FileNotFoundError: Material is not installed whole.
    """
    spec = find_spec("material")
    folders = spec.submodule_search_locations if spec else None
    for folder in folders or ():
        for file in sorted((Path(folder) / "templates" / "assets" / "stylesheets").glob("main.*.min.css")):
            return re.sub(rb"\s*/\*# sourceMappingURL=[^*]*\*/\s*$", b"\n", file.read_bytes())
    raise FileNotFoundError(errno.ENOENT, "Part of mkdocs-material is missing. Install it again", "main.*.min.css")


def lean_script(script: str) -> str:
    """Return a script without its comments, and without the spaces that only people need.

    rjsmin was chosen because it is one small module that knows what is a text, a pattern or a template.
    """
    return str(rjsmin.jsmin(script))


def missing_pages(folder: Path, addresses: Iterable[str]) -> list[str]:
    """Return the addresses whose page is not in a built folder, or has nothing in it."""
    return [address for address in addresses if not _has_words(folder / address / "index.html")]


def missing_files(folder: Path, paths: Iterable[str]) -> list[str]:
    """Return which of these files are not in a built folder, or have nothing in them."""
    return [path for path in paths if not _has_words(folder / path)]


def _has_words(file: Path) -> bool:
    try:
        return file.stat().st_size > 0
    except OSError:
        return False


def clashes(addresses: Iterable[tuple[str, str]], places: Mapping[str, Place]) -> list[Finding]:
    """Return an error for each address that more than one page wants.

    Capitals do not tell two addresses apart, because many computers do not tell their files apart by them.

    Args:
        addresses: For each page, its address and what people call the page.
        places: Where the pages that somebody wrote by hand are, by what people call them.
    """
    first: dict[str, str] = {}
    findings = []
    for address, name in addresses:
        key = address.casefold()
        if key not in first:
            first[key] = name
            continue
        message = (
            f'Two pages have the address "/{address}": {first[key]} and {name}. '
            f"Give one of them another name, or take it out."
        )
        written = name if name in places else first[key]
        findings.append(Finding(places.get(written, Place(written)), "address-clash", message))
    return findings


def plain_words(problem: OSError) -> str:
    """Return what the system refused as one line that tells people what to do."""
    where = f": {problem.filename}" if problem.filename else ""
    if problem.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"The disk is full, or a file is larger than is allowed here{where}. Make room and try again."
    if problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"The computer does not let us read or write this{where}. Ask for the right to do so."
    return f"{problem.strerror or problem}{where}."
