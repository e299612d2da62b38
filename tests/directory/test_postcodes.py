"""Lists of postcodes become a small table, and what is wrong with a list is told with its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.directory.atlas import Atlas
from generator.directory.postcode_table import as_table, centres, kilometres
from generator.directory.postcodes import CREDITS, Postcode
from tests.directory.projects import AUTHORITY, lines, load_files

CODE_POINT = """\
"ZB1 4AA",10,584000,372000,"E92000001","","","E10000099","E07000099",""
"ZB1 4AB",10,584100,372100,"E92000001","","","E10000099","E07000099",""
"ZB104AA",10,594000,372000,"E92000001","","","E10000099","E07000098",""
"ZB1 4XX",90,0,0,"E92000001","","","E10000099","E07000099",""
"""
ONS = """\
pcd,pcds,oslaua,oscty,lat,long
ZB1 4AA,ZB1 4AA,E07000099,E10000099,53.22,0.75
ZB104AA,ZB10 4AA,E07000098,E10000099,53.22,0.95
ZB1 4XX,ZB1 4XX,E07000099,E10000099,99.999999,0.000000
"""
HALL = "venues:\n  - {id: hall, name: Hall, latitude: 53.22, longitude: 0.76}\n"


def atlas(folder: Path, text: str, code: str | None = None, more: str = "") -> Atlas:
    named = f"  postcodes:\n    file: data/p.csv\n{f'    code: {code}' if code else ''}\n"
    loaded = load_files(folder, {"groups.yaml": AUTHORITY + named + HALL + more, "data/p.csv": text})
    assert lines(loaded) == []
    return loaded.atlas


def said(folder: Path, text: str | bytes, name: str = "data/p.csv") -> list[str]:
    files = {"groups.yaml": f"{AUTHORITY}  postcodes: {name}\n{HALL}", "data/p.csv": text}
    return [line.replace("data/p.csv:", "") for line in lines(load_files(folder, files))]


@pytest.mark.parametrize("text", [CODE_POINT, ONS], ids=["code-point", "ons"])
def test_only_the_postcodes_of_the_authority_are_kept(tmp_path: Path, text: str) -> None:
    assert atlas(tmp_path, text, "E07000099").postcodes.keys() == {"ZB14"}
    assert atlas(tmp_path / "county", text, "e10000099").postcodes.keys() == {"ZB14", "ZB104"}


@pytest.mark.parametrize("text", [CODE_POINT, ONS], ids=["code-point", "ons"])
def test_without_a_code_those_near_a_venue_are_kept(tmp_path: Path, text: str) -> None:
    found = atlas(tmp_path, text).postcodes
    assert found.keys() == {"ZB14"}
    assert kilometres(found["ZB14"], (53.22, 0.75)) < 2


def test_with_a_boundary_those_inside_it_are_kept(tmp_path: Path) -> None:
    ring = [[0.9, 53.1], [1.1, 53.1], [1.1, 53.3], [0.9, 53.3], [0.9, 53.1]]
    area = json.dumps({"type": "Polygon", "coordinates": [ring]})
    text = f"{AUTHORITY}  boundary: data/area.geojson\n  postcodes: data/\n"
    loaded = load_files(tmp_path, {"groups.yaml": text, "data/p.csv": ONS, "data/area.geojson": area})
    assert lines(loaded) == []
    assert loaded.atlas.postcodes.keys() == {"ZB104"}


@pytest.mark.parametrize(("text", "kind"), [(CODE_POINT, "code-point"), (ONS, "ons")])
def test_the_page_gets_the_words_that_the_licence_asks_for(tmp_path: Path, text: str, kind: str) -> None:
    assert atlas(tmp_path, text).credit == CREDITS[kind]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1:1: error: This file is empty."),
        ("name,age\nSam,4\n", '1:1: error: The first line has no column "pcds" or "lat" or "long".'),
        ('"ZB1 4AA",10,58\n', "1:1: error: This line has 3 columns, and Code-Point Open has 10."),
        (CODE_POINT.replace("584100", "east"), '2:1: error: "east" is not a number, and the easting belongs here.'),
        (
            CODE_POINT.replace("584100", "9584100"),
            "2:1: error: 9584100 and 372100 are not metres on the National Grid.",
        ),
        (CODE_POINT.replace("ZB1 4AB", "hello"), '2:1: error: "hello" is not a postcode. Write it like ZB1 4QT.'),
        (ONS.replace("53.22,0.95", "high,0.95"), '3:1: error: "high" is not a number, and the latitude belongs here.'),
        (ONS.replace(",53.22,0.95", ""), "3:1: error: This line has fewer columns than the first one."),
        (ONS.replace("53.22,0.95", "-500,0"), "3:1: error: This is no place on earth."),
        (b"\xff\xfe\x00", "1:1: error: This file is not saved as UTF-8."),
    ],
    ids=lambda value: str(value)[:24],
)
def test_what_is_wrong_with_a_list_is_told_with_its_line(tmp_path: Path, text: str | bytes, message: str) -> None:
    (line,) = said(tmp_path, text)
    assert line.startswith(message)


def test_a_list_of_another_kind_is_told_in_a_few_lines(tmp_path: Path) -> None:
    told = said(tmp_path, CODE_POINT + "x\n" * 100)
    assert len(told) == 6
    assert "95 more lines of this file are wrong." in " ".join(told)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("data/nothing.csv", 'There is no file "data/nothing.csv".'),
        ("../p.csv", "lies outside the project."),
        ("/etc/hosts", "is a path from the top of the computer."),
        ("content/", "would be published whole"),
        ("[a, b]", "cannot be written like this."),
    ],
)
def test_a_list_that_is_not_there_or_must_not_be_used_is_told_where_it_is_named(
    tmp_path: Path, name: str, message: str
) -> None:
    (tmp_path / "content").mkdir()
    (line,) = said(tmp_path, CODE_POINT, name)
    assert line.startswith("groups.yaml:9:")
    assert message in line


def test_a_code_that_nobody_in_the_list_has_is_told(tmp_path: Path) -> None:
    text = f"{AUTHORITY}  postcodes:\n    file: data/p.csv\n    code: E06000001\n"
    (line,) = lines(load_files(tmp_path, {"groups.yaml": text, "data/p.csv": ONS}))
    assert "No postcode here has the code E06000001." in line


def test_a_sector_in_town_is_one_place_and_one_in_the_country_several() -> None:
    town = [Postcode(f"ZB14A{letter}", (53.2 + number / 5000, 0.7)) for number, letter in enumerate("ABD")]
    country = [Postcode(f"ZB62{letter}A", (53.2 + number / 20, 0.7)) for number, letter in enumerate("ABD")]
    assert centres(town).keys() == {"ZB14"}
    assert centres(country).keys() == {"ZB62", "ZB62A", "ZB62B", "ZB62D"}


def test_the_table_is_small_whole_numbers_that_are_right_to_about_a_hundred_metres() -> None:
    places = {"ZB14": (53.21234, 0.71234), "ZB62": (53.29876, 0.65432)}
    table = as_table(places)
    assert table == {"from": [53.212, 0.654], "points": {"ZB14": [0, 58], "ZB62": [87, 0]}}
    assert as_table({}) == {"from": [0, 0], "points": {}}
