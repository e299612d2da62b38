"""What parents type and choose leads to the groups that they mean."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.directory.loader import load
from generator.directory.standing import listed_groups, visible_groups
from generator.finder.encoding import finder_files
from tests.finder.javascript import files_of, run

ROOT = Path(__file__).parent.parent.parent
THE_DAY = date(2026, 11, 22)
ASKED = yaml.safe_load((Path(__file__).parent / "asked.yaml").read_text(encoding="utf-8"))


def title(line):
    return " ".join([line.get("asks", ""), *(f"{key}={'+'.join(v)}" for key, v in line.get("choices", {}).items())])


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """The answer to each line of the table."""
    directory = load(ROOT / "groups.yaml", ROOT / "glossary.yaml").directory
    groups = listed_groups(visible_groups(directory, THE_DAY))
    files = files_of(finder_files(directory, groups, THE_DAY))
    questions = [{"choices": {"words": line.get("asks", ""), **line.get("choices", {})}} for line in ASKED]
    found = run(tmp_path_factory.mktemp("finder"), [{"files": files, "questions": questions}])
    return dict(zip(map(title, ASKED), found["answers"][0], strict=True))


def test_the_table_is_long_enough():
    assert len(ASKED) >= 40
    assert sum("asks" in line for line in ASKED) >= 40


@pytest.mark.parametrize("line", ASKED, ids=title)
def test_what_a_parent_asks_for_is_among_the_first_five(answers, line):
    first = [hit["id"] for hit in answers[title(line)]["hits"][:5]]
    assert not set(line["first"]) - set(first), first
