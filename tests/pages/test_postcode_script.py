"""The script that finds a postcode in the table: what it understands, and what it says when it does not."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.directory.addresses import POSTCODES
from generator.directory.atlas import Atlas
from generator.pages import downloads
from tests.stories import a_directory

SCRIPT = Path(__file__).parents[2] / "generator/pages/theme/assets/scripts/finder/postcode.js"
PLACES = {"ZB14": (53.212, 0.712), "ZB62": (53.25, 0.8), "ZB62Q": (53.26, 0.81), "ZB1A4": (53.2, 0.7)}


def table() -> Any:
    return json.loads(downloads(a_directory(), Atlas(postcodes=PLACES))[POSTCODES])


def found(*typed: str) -> list[dict[str, Any]]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed, and it runs this script here.")
    program = (
        f"import {{ findPostcode }} from {json.dumps(SCRIPT.as_uri())};"
        f"const table = {json.dumps(table())};"
        f"console.log(JSON.stringify({json.dumps(typed)}.map((text) => findPostcode(text, table))));"
    )
    command = [node, "--no-warnings", "--input-type=module", "--eval", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def test_a_postcode_is_found_however_it_is_written() -> None:
    for answer in found("ZB1 4QT", "zb14qt", " Zb1-4 qt. "):
        assert answer == {"lat": pytest.approx(53.212), "lon": pytest.approx(0.712), "near": "ZB1 4"}


def test_the_finest_part_that_is_known_counts() -> None:
    fine, coarse = found("ZB6 2QA", "ZB6 2AA")
    assert fine["near"] == "ZB6 2Q"
    assert fine["lat"] == pytest.approx(53.26)
    assert coarse["near"] == "ZB6 2"


def test_a_letter_for_a_figure_is_understood() -> None:
    (answer,) = found("ZB1A 4QT")
    assert answer["near"] == "ZB1A 4"
    (answer,) = found("ZB1 OQT")
    assert "We do not know ZB1 0QT." in answer["reason"]


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "Write your postcode first."),
        ("ZB1", "This is only a part of a postcode."),
        ("ZB1 4", "This is only a part of a postcode."),
        ("Mill Hall", "This is not a postcode."),
        ("constructor", "This is not a postcode."),
        ("ZB9 9QT", "We do not know ZB9 9QT. It may be outside our area, or have a mistake in it."),
    ],
)
def test_what_cannot_be_found_is_told_in_words(typed: str, reason: str) -> None:
    (answer,) = found(typed)
    assert answer["reason"].startswith(reason)


def test_there_is_no_table_where_nobody_gave_a_list() -> None:
    assert POSTCODES not in downloads(a_directory(), Atlas())


def test_the_same_places_give_the_same_bytes() -> None:
    backwards = dict(sorted(PLACES.items(), reverse=True))
    assert downloads(a_directory(), Atlas(postcodes=PLACES)) == downloads(a_directory(), Atlas(postcodes=backwards))
