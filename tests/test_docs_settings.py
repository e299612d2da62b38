"""The guide for nurseries is true: its letter is as hard and as kind as it says, and its examples do what it shows."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import program
from generator.directory.setting_questions import QUESTIONS
from tests.directory.projects import AUTHORITY, write

GUIDE = (Path(__file__).parent.parent / "docs" / "settings.md").read_text(encoding="utf-8")
RULES = ("welcome", "jargon", "acronym")


def letter(name: str) -> str:
    (text,) = re.findall(rf"<!-- letter: {name} -->\n```text\n(.*?)```", GUIDE, re.DOTALL)
    return str(text)


def linted(text: str, form: str) -> str:
    Path("letter.txt").write_text(text, encoding="utf-8")
    return CliRunner().invoke(program, ["lint", "letter.txt", "--no-cache", "--format", form]).stdout


def test_the_linter_finds_in_the_first_letter_what_the_guide_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (table,) = re.findall(r"<!-- letter: findings -->\n(.*?)<!-- letter: end -->", GUIDE, re.DOTALL)
    shown = [tuple(cell.strip(" `") for cell in row.strip("|").split("|")) for row in table.strip().splitlines()[2:]]
    found = json.loads(linted(letter("before"), "json"))
    sure = [one for one in found if one["rule"] in RULES and one["severity"] != "information"]
    assert shown == [(str(one["line"]), one["rule"], one["words"]) for one in sure]
    assert {rule for _, rule, _ in shown} == set(RULES)


def test_the_linter_finds_nothing_in_the_second_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert json.loads(linted(letter("after"), "json")) == []


def test_the_second_letter_is_as_much_easier_to_read_as_the_guide_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pattern = r"^ +([\d.]+) +\d+  letter\.txt"
    before, after = (
        round(float(re.findall(pattern, linted(letter(name), "text"), re.MULTILINE)[0])) for name in ("before", "after")
    )
    assert f"its reading age is {after}, and that of the first was nearly {before}." in GUIDE


def test_the_guide_goes_through_every_question_in_order() -> None:
    rows = [row.split("|")[1].strip() for row in GUIDE.splitlines() if row.startswith("|")]
    asked = [question.words.replace("’", "'") for question in QUESTIONS]
    assert [row for row in rows if row in asked] == asked


def test_the_example_is_read_and_stands_as_the_guide_shows(tmp_path: Path) -> None:
    (file, example) = re.findall(r"<!-- example: file (\S+) -->\n```yaml\n(.*?)```", GUIDE, re.DOTALL)[0]
    write(tmp_path, {"groups.yaml": f"include: {file}\n{AUTHORITY}", file: example})
    command = ["check", "setting", "plum-tree-nursery", "-f", str(tmp_path / "mkdocs.yml"), "--today", "2026-11-23"]
    outcome = CliRunner().invoke(program, command)
    (shown,) = re.findall(r"```text\n(few words .*?)```", GUIDE, re.DOTALL)
    assert outcome.exit_code == 0
    assert shown in outcome.stdout
