"""Which further files `include:` means, and which of them may be read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath

from generator.directory.nodes import Node, Scalar, Sequence
from generator.directory.quoting import shortened
from generator.findings import Finding

INCLUDE = "include"
_ENDINGS = (".yaml", ".yml")
_YAML_ENDING = re.compile(r"\.ya?ml$", re.IGNORECASE)
_WILD = re.compile(r"[*?\[]")


def included_files(node: Node, folder: Path) -> tuple[list[Path], list[Finding]]:
    """Return the files that an `include:` names, each once, and what is wrong with it.

    Every path and pattern counts from `folder`, the project's folder, and must stay inside it. The files of one
    pattern come in the order of their paths, so that all machines read them in the same order.
    """
    files: dict[Path, None] = {}
    findings: list[Finding] = []
    entries = node.items if isinstance(node, Sequence) else [node]
    for entry in entries:
        if not isinstance(entry, Scalar) or not (entry.text or "").strip():
            findings.append(Finding(entry.place, "include", _NOT_A_PATH))
            continue
        found, message = _files_of(entry.text or "", folder)
        files.update(dict.fromkeys(found))
        if message:
            findings.append(entry.finding("include", message))
    return list(files), findings


_NOT_A_PATH = 'Write a file, a folder or a pattern here, such as "content/groups/*.yaml".'


def _files_of(pattern: str, folder: Path) -> tuple[list[Path], str | None]:
    """Return the files that one pattern means, and what is wrong with it if anything."""
    shown = shortened(pattern)
    if Path(pattern).is_absolute() or PureWindowsPath(pattern).drive:
        return (
            [],
            f'"{shown}" is a path from the top of the computer. Write it from the folder of groups.yaml.',
        )
    if Path(os.path.normpath(pattern)).parts[:1] == ("..",):
        return [], f'"{shown}" leaves the project\'s folder. Move the files into the project.'
    try:
        if not _is_inside(_fixed_part(pattern, folder), folder):
            return (
                [],
                f'"{shown}" leads out of the project\'s folder through a link. Put the files into the project.',
            )
        matches = sorted(_matches(pattern, folder), key=lambda path: path.as_posix())
        outside = [path for path in matches if not _is_inside(path, folder)]
    except (ValueError, OSError, RuntimeError, NotImplementedError):
        return [], f'"{shown}" is not a path or pattern that can be used. {_NOT_A_PATH}'
    if outside:
        link = shortened(outside[0].relative_to(folder).as_posix())
        return [], f'"{link}" is a link that leaves the project\'s folder. Put the file itself into the project.'
    return matches, None if matches else f'Nothing fits "{shown}". {_hint(pattern)}'


def _matches(pattern: str, folder: Path) -> Iterator[Path]:
    tidy = os.path.normpath(pattern)
    exact = folder / tidy
    if exact.is_dir():
        found: Iterator[Path] = exact.rglob("*")
    elif _WILD.search(tidy) and not exact.exists():
        # On most machines *.yaml would not mean PLAY.YAML, and a file that is left out is missed by nobody.
        found = folder.glob(_YAML_ENDING.sub(_in_both_cases, tidy))
    else:
        yield from [exact] if exact.exists() or exact.is_symlink() else []
        return
    yield from (
        path for path in found if path.suffix.lower() in _ENDINGS and not path.is_dir() and _is_plain(path, folder)
    )


def _in_both_cases(ending: re.Match[str]) -> str:
    return "".join(f"[{letter.lower()}{letter.upper()}]" if letter.isalpha() else letter for letter in ending[0])


def _is_plain(path: Path, folder: Path) -> bool:
    """Return whether neither the file nor a folder on the way to it is a hidden one."""
    return not any(part.startswith(".") for part in path.relative_to(folder).parts)


def _fixed_part(pattern: str, folder: Path) -> Path:
    """Return the path up to the first part with a wildcard in it, so that nothing outside is ever searched."""
    parts = Path(os.path.normpath(pattern)).parts
    wild = next((number for number, part in enumerate(parts) if _WILD.search(part)), len(parts))
    return folder.joinpath(*parts[:wild])


def _is_inside(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _hint(pattern: str) -> str:
    return 'Write "/" between folders, not "\\".' if "\\" in pattern else "Check the spelling, or take it out."
