"""`local-offer import` as somebody at a keyboard meets it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from generator.cli import program
from tests.directory.projects import AUTHORITY, write

TABLE = "Id,Name,Summary,Status\nlittle-steps,Little Steps,Songs.,running\n,,,\nx,,No name.,\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    write(tmp_path, {"groups.yaml": AUTHORITY, "mkdocs.yml": "site_name: A\n", "new.csv": TABLE, "bad.csv": "a\n1\n"})
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(program, ["import", *words])


def test_it_writes_and_reports(run, tmp_path):
    result = run("new.csv")
    assert result.exit_code == 0, result.output
    assert "2 read = 1 entry + 0 merged into others + 1 left out." in result.output
    assert "little-steps" in (tmp_path / "groups.yaml").read_text()


def test_a_dry_run_shows_the_difference(run, tmp_path):
    result = run("new.csv", "--dry-run")
    assert "+  - id: little-steps" in result.output
    assert "To be written: 1 new (1 group)." in result.output
    assert (tmp_path / "groups.yaml").read_text() == AUTHORITY
    assert not (tmp_path / ".local-offer-imports").exists()


def test_the_report_for_programs_is_json(run):
    said = json.loads(run("new.csv", "--format", "json").stdout)
    assert said["entries"][0]["entry"] == "groups/little-steps"
    assert len(said["left_out"]) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["bad.csv"], "This is none of the formats that can be read"),
        (["nothing.csv"], "does not exist"),
        (["new.csv", "--into", "../elsewhere.yaml"], "is outside the project"),
        (["new.csv", "--into", "content/groups"], 'Add this line to "include:"'),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(run, tmp_path, words, told):
    result = run(*words)
    assert result.exit_code != 0
    assert told in result.output
    assert (tmp_path / "groups.yaml").read_text() == AUTHORITY
