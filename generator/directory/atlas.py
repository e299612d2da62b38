"""What the directory knows of the shape of its area: the boundary, and where postcodes are, from files of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath

from generator.directory.boundary import MAX_BYTES, Boundary, read_boundary
from generator.directory.directory import Directory
from generator.directory.national_grid import Position
from generator.directory.nodes import Mapping, Scalar
from generator.directory.postcode_table import centres, kilometres, within
from generator.directory.postcodes import MAX_BYTES as MAX_POSTCODE_BYTES
from generator.directory.postcodes import read_postcodes
from generator.directory.quoting import shortened
from generator.directory.texts import decode
from generator.directory.tree import node_at, text_of
from generator.findings import Finding

AROUND_VENUES = 8.0
"""How many kilometres from a venue a postcode is taken in, where nothing else says which belong to the area."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """The shape of the area, as far as anybody has given it."""

    boundary: Boundary | None = None
    postcodes: dict[str, Position] = field(default_factory=dict)
    """Where the postcodes of the area are, by how they start. See `postcode_table`."""
    credit: str = ""
    """What the licence of the postcodes asks every page that uses them to say."""


@dataclass
class _Reading:
    root: Mapping
    folder: Path
    content: Path
    findings: list[Finding] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)

    def named(self, name: str) -> Scalar | None:
        """Return the name of the file that a field of the authority gives, as it stands in the YAML."""
        node = node_at(self.root, ("authority", name))
        scalar = node if isinstance(node, Scalar) else text_of(node, "file") if isinstance(node, Mapping) else None
        return scalar if scalar is not None and (scalar.text or "").strip() else None

    def refuse(self, named: Scalar, rule: str, message: str) -> None:
        self.findings.append(named.finding(rule, message))

    def path(self, named: Scalar, rule: str) -> Path | None:
        """Return the file or folder that a text names, when it is there and inside the project."""
        name = (named.text or "").strip()
        shown = shortened(name)
        if PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive:
            self.refuse(named, rule, f'"{shown}" is a path from the top of the computer. Write it from this folder.')
            return None
        try:
            path = self.folder / name
            inside, in_content = (path.resolve().is_relative_to(one.resolve()) for one in (self.folder, self.content))
            is_there = path.exists()
        except (OSError, ValueError, RuntimeError):
            inside, in_content, is_there = True, False, False
        if not inside:
            self.refuse(named, rule, f'"{shown}" lies outside the project. Move the file into its folder.')
        elif not is_there:
            self.refuse(named, rule, f'There is no file "{shown}". Add it, or mend its name.')
        elif in_content:
            message = f'"{shown}" would be published whole, because it lies in the folder {self.content.name}. '
            self.refuse(named, rule, f"{message}Move it to another folder, such as data.")
        else:
            return path
        return None


def read_atlas(
    root: Mapping, directory: Directory | None, folder: Path, content: Path
) -> tuple[Atlas, list[Finding], list[Path]]:
    """Return the shape of the area, what is wrong with its files, and these files.

    Args:
        root: What all YAML files say together.
        directory: The same as a model, when it is one. Without it nobody can choose among postcodes.
        folder: The project's folder.
        content: The folder that is published.
    """
    reading = _Reading(root, folder, content)
    boundary = _boundary(reading)
    postcodes, credit = _postcodes(reading, directory, boundary)
    return Atlas(boundary, postcodes, credit), reading.findings, reading.files


def _boundary(reading: _Reading) -> Boundary | None:
    named = reading.named("boundary")
    path = reading.path(named, "boundary") if named else None
    if named is None or path is None:
        return None
    reading.files.append(path)
    if not path.is_file():
        reading.refuse(named, "boundary", "This is a folder. Give the name of one file in GeoJSON.")
        return None
    try:
        if path.stat().st_size > MAX_BYTES:
            message = f"This file is larger than {MAX_BYTES // 1_000_000} megabytes. Save it with fewer points."
            reading.refuse(named, "boundary", message)
            return None
        source, findings = decode(path.read_bytes(), path.relative_to(reading.folder).as_posix())
    except OSError as problem:
        reading.refuse(named, "boundary", f"This file cannot be read: {(problem.strerror or 'unknown').lower()}.")
        return None
    reading.findings += findings
    if source is None:
        return None
    boundary, findings = read_boundary(source)
    reading.findings += findings
    return boundary


def _postcodes(
    reading: _Reading, directory: Directory | None, boundary: Boundary | None
) -> tuple[dict[str, Position], str]:
    named = reading.named("postcodes")
    path = reading.path(named, "postcodes") if named else None
    if named is None or path is None:
        return {}, ""
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    reading.files += files
    if not files:
        reading.refuse(named, "postcodes", "There is no file in this folder whose name ends in .csv. Add one.")
    elif any(file.stat().st_size > MAX_POSTCODE_BYTES for file in files):
        message = (
            f"A file here is larger than {MAX_POSTCODE_BYTES // 1_000_000} megabytes. Take those of your area alone."
        )
        reading.refuse(named, "postcodes", message)
    else:
        settings = directory.authority.postcodes if directory else None
        code = settings.code if settings else None
        found, findings = read_postcodes([(one, one.relative_to(reading.folder).as_posix()) for one in files], code)
        reading.findings += findings
        if found is None or directory is None or settings is None:
            return {}, ""
        ours = found.postcodes if code else within(found.postcodes, lambda here: _is_ours(here, directory, boundary))
        if not ours:
            which = f"has the code {code}" if code else "lies in your area"
            reading.refuse(
                named, "postcodes", f"No postcode here {which}. Check the file, and the code if you gave one."
            )
        return centres(ours), settings.credit or found.credit
    return {}, ""


def _is_ours(here: Position, directory: Directory, boundary: Boundary | None) -> bool:
    if boundary is not None:
        return boundary.holds(here)
    return any(kilometres(here, venue) <= AROUND_VENUES for venue in _venues(directory))


def _venues(directory: Directory) -> Iterator[Position]:
    yield from (venue.public_position for venue in directory.venues if venue.public_position)
