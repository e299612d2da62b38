"""Entries written down again as plain values, which the model reads as the same entries."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.directory import load
from generator.directory.as_written import as_written, fields_as_written
from generator.directory.groups import Group
from generator.directory.values import Thing
from tests.stories import a_group, the_group

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("file", [ROOT / "groups.yaml", Path(__file__).parent / "complete" / "groups.yaml"])
@pytest.mark.parametrize("section", ["groups", "venues", "settings", "events", "organisations", "procedures", "terms"])
def test_what_is_written_is_read_as_the_same_entry(file: Path, section: str) -> None:
    directory = load(file).directory
    assert directory is not None
    entries: tuple[Thing, ...] = getattr(directory, section)
    assert entries
    for entry in entries:
        plain = json.loads(json.dumps(as_written(entry)))
        assert type(entry).model_validate(plain) == entry


def test_what_nobody_told_us_is_left_out() -> None:
    group, _ = the_group(cost={})
    assert as_written(group).keys() == a_group().keys() - {"cost"}


def test_only_the_fields_that_were_asked_for_are_written() -> None:
    group, _ = the_group()
    assert fields_as_written(group, ("id", "about")) == {"id": "little-steps"}


def test_words_are_those_of_an_editor() -> None:
    session = {"repeats": "monthly", "day": "Tuesday", "which": ["2nd", "last"], "start": "9.30", "end": "1pm"}
    group, _ = the_group(sessions=[session], siblings="yes", cost={"prices": [{"who": "Each", "amount": "2.50"}]})
    assert isinstance(group, Group)
    written = as_written(group)
    assert written["sessions"] == [
        {"repeats": "monthly", "day": "Tuesday", "which": ["2nd", "last"], "start": "09:30", "end": "13:00"}
    ]
    assert written["siblings"] == "yes"
    assert written["cost"] == {"prices": [{"who": "Each", "amount": "2.50"}]}
