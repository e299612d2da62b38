"""Reads where postcodes are, out of the two files that everybody in England can have without paying.

Code-Point Open (Ordnance Survey) has no names of columns, and eastings and northings of the National Grid. The ONS
Postcode Directory (Office for National Statistics) has names of columns, and degrees.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.directory.national_grid import EASTINGS, NORTHINGS, Position, position
from generator.findings import Finding, Place

MAX_BYTES = 300_000_000
MOST_FINDINGS = 5
"""A file of another kind has a mistake in each line, and five say as much as five thousand."""

CREDITS = {
    "code-point": "Contains OS data © Crown copyright and database right. "
    "Contains Royal Mail data © Royal Mail copyright and database right. "
    "Contains National Statistics data © Crown copyright and database right.",
    "ons": "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. "
    "Contains OS data © Crown copyright and database right. "
    "Contains Royal Mail data © Royal Mail copyright and database right.",
}
"""What the licence of each kind of file asks for, by the kind."""

_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][0-9A-Z]?)\s*([0-9][A-Z]{2})")
_WIDTH = 10
"""How many columns Code-Point Open has: postcode, quality, easting, northing, country, two of the NHS, county,
district, ward."""
_NO_PLACE = 90
"""From this quality on, Code-Point Open does not know where a postcode is."""
_NO_LATITUDE = 99
"""The ONS writes 99.999999 where it does not know."""
_NAMES = {"postcode": ("pcds", "pcd7", "pcd8", "pcd"), "latitude": ("lat",), "longitude": ("long",)}
_CODES = re.compile(r"(oslaua|lad\d\dcd|oscty|cty\d\dcd|laua|cty)")


@dataclass(frozen=True, slots=True)
class Postcode:
    """One postcode, and where its middle is."""

    name: str
    """Without a space: "ZB14QT"."""
    position: Position


@dataclass(frozen=True, slots=True)
class PostcodeList:
    """What files of postcodes say."""

    postcodes: tuple[Postcode, ...]
    """Those that are wanted, in order."""
    credit: str
    """What their licence asks for."""


class _WrongError(Exception):
    """What is wrong with a line."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where in a line each thing stands."""

    kind: str
    place: Callable[[Sequence[str]], Position | None]
    postcode: int
    codes: tuple[int, ...]
    """The columns with a code of the county or the district."""


def read_postcodes(files: Iterable[tuple[Path, str]], code: str | None) -> tuple[PostcodeList | None, list[Finding]]:
    """Return the postcodes that files list, and what is wrong with the files.

    Args:
        files: Each file, and its path as findings show it.
        code: The code of the authority. Other postcodes are left out. None takes all.
    """
    found: dict[str, Postcode] = {}
    findings: list[Finding] = []
    credit_lines: dict[str, None] = {}
    for path, shown in files:
        try:
            with path.open(encoding="utf-8-sig", newline="") as opened:
                credit_lines[CREDITS[_read(opened, shown, code, found, findings)]] = None
        except UnicodeDecodeError:
            findings.append(Finding(Place(shown), "postcodes", "This file is not saved as UTF-8. Save it as UTF-8."))
        except (OSError, csv.Error) as problem:
            findings.append(Finding(Place(shown), "postcodes", f"This file cannot be read: {problem}."))
        except _WrongError as problem:
            findings.append(Finding(Place(shown), "postcodes", str(problem)))
    if findings:
        return None, findings
    return PostcodeList(tuple(found[name] for name in sorted(found)), " ".join(credit_lines)), []


def _read(
    opened: Iterable[str], shown: str, code: str | None, found: dict[str, Postcode], findings: list[Finding]
) -> str:
    """Take in one file, and return what kind it is."""
    reader = csv.reader(opened)
    first = next(reader, None)
    if first is None:
        raise _WrongError("This file is empty. Put the list of postcodes here.")
    names = [name.strip().lower() for name in first]
    shape = _with_names(names) if not _POSTCODE.fullmatch(first[0].strip().upper()) else _CODE_POINT
    mistakes = 0
    for row in _rows(first, reader, is_data=shape is _CODE_POINT):
        try:
            postcode = _postcode(row, shape, code)
        except _WrongError as problem:
            mistakes += 1
            if mistakes <= MOST_FINDINGS:
                line = reader.line_num
                findings.append(Finding(Place(shown, line, 1, line, 1), "postcodes", str(problem)))
        else:
            if postcode:
                found[postcode.name] = postcode
    if mistakes > MOST_FINDINGS:
        findings.append(
            Finding(Place(shown), "postcodes", f"{mistakes - MOST_FINDINGS} more lines of this file are wrong.")
        )
    return shape.kind


def _rows(first: list[str], rest: Iterator[list[str]], *, is_data: bool) -> Iterator[list[str]]:
    if is_data:
        yield first
    yield from (row for row in rest if row)


def _with_names(names: Sequence[str]) -> _Shape:
    """Return the shape of a file whose columns have names."""
    at = {what: next((names.index(name) for name in known if name in names), -1) for what, known in _NAMES.items()}
    missing = [f'"{_NAMES[what][0]}"' for what, column in at.items() if column < 0]
    if missing:
        raise _WrongError(
            f"The first line has no column {' or '.join(missing)}. Give the file of Code-Point Open, whose lines start "
            'with a postcode, or of the ONS Postcode Directory, which has the columns "pcds", "lat" and "long".'
        )
    codes = tuple(number for number, name in enumerate(names) if _CODES.fullmatch(name))

    def place(row: Sequence[str]) -> Position | None:
        latitude, longitude = _number(row[at["latitude"]], "latitude"), _number(row[at["longitude"]], "longitude")
        if latitude >= _NO_LATITUDE:
            return None
        if not (abs(latitude) <= _NO_LATITUDE and abs(longitude) <= 2 * _NO_LATITUDE):
            raise _WrongError("This is no place on earth. Take the file as it came.")
        return latitude, longitude

    return _Shape("ons", place, at["postcode"], codes)


def _on_the_grid(row: Sequence[str]) -> Position | None:
    if _number(row[1], "quality") >= _NO_PLACE:
        return None
    easting, northing = _number(row[2], "easting"), _number(row[3], "northing")
    if not (EASTINGS[0] <= easting <= EASTINGS[1] and NORTHINGS[0] <= northing <= NORTHINGS[1]):
        raise _WrongError(f"{row[2]} and {row[3]} are not metres on the National Grid. Take the file as it came.")
    return position(easting, northing)


_CODE_POINT = _Shape("code-point", _on_the_grid, 0, (7, 8))


def _counted(columns: int) -> str:
    return "1 column" if columns == 1 else f"{columns} columns"


def _number(text: str, what: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise _WrongError(f'"{text[:20]}" is not a number, and the {what} belongs here.') from None


def _postcode(row: Sequence[str], shape: _Shape, code: str | None) -> Postcode | None:
    """Return the postcode of a line, or nothing when it is not wanted or nobody knows where it is."""
    if shape is _CODE_POINT and len(row) != _WIDTH:
        raise _WrongError(
            f"This line has {_counted(len(row))}, and Code-Point Open has {_WIDTH}. Take the file as it came."
        )
    try:
        if code and shape.codes and code not in (row[column].strip().upper() for column in shape.codes):
            return None
        match = _POSTCODE.fullmatch(row[shape.postcode].strip().upper())
        if not match:
            raise _WrongError(f'"{row[shape.postcode][:20]}" is not a postcode. Write it like ZB1 4QT.')
        here = shape.place(row)
    except IndexError:
        raise _WrongError("This line has fewer columns than the first one. Take the file as it came.") from None
    return Postcode(match[1] + match[2], here) if here else None
