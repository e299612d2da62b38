"""The documentation says what the linter does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import click
import pytest
import yaml

from generator import cli
from generator.lint.configuration import RULES, read_configuration
from generator.lint.request import ExitCode
from generator.lint.rule_ids import RULE_IDS
from generator.lint.rule_pages import rule_pages
from generator.lint.settings import Limits

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "linter.md").read_text(encoding="utf-8")


def test_each_rule_has_a_page_that_says_what_the_rule_says() -> None:
    written = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "docs" / "rules").iterdir()}
    assert written == rule_pages(), "python -m generator.lint.rule_pages docs/rules writes them again"
    assert set(written) == {"README.md", *(f"{rule}.md" for rule in RULE_IDS)}


def test_each_option_is_explained() -> None:
    for parameter in cli.lint.params:
        if isinstance(parameter, click.Option):
            assert f"`{max(parameter.opts, key=len)}" in GUIDE, parameter.name


def test_each_limit_is_explained_with_its_usual_value() -> None:
    for limit in fields(Limits):
        assert f"| `{limit.name}` | {limit.default} |" in GUIDE


def test_each_exit_code_is_explained() -> None:
    assert re.findall(r"^\| (\d) \|", GUIDE, re.MULTILINE) == [str(code.value) for code in ExitCode]


@pytest.mark.parametrize("example", re.findall(r"```yaml\n(plugins:.*?)```", GUIDE, re.DOTALL))
def test_each_example_of_settings_can_be_used(example: str, tmp_path: Path) -> None:
    (tmp_path / "wenbury-words.yaml").write_text("")
    (tmp_path / "mkdocs.yml").write_text(example, encoding="utf-8")
    assert read_configuration(tmp_path / "mkdocs.yml", lambda _: None).findings == ()


def test_the_hooks_and_the_action_run_the_program() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {hook["entry"] for hook in hooks} == {"local-offer lint"}
    for hook in hooks:
        assert re.search(hook["files"], "content/about.md")
        assert re.search(hook["files"], "groups.yaml")
        assert not re.search(hook["files"], "site/index.html")
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    steps = action["runs"]["steps"]
    assert action["runs"]["using"] == "composite"
    assert all("shell" in step for step in steps if "run" in step)
    assert not any("${{" in step.get("run", "") for step in steps), "what users write goes through the environment"
    options = {option for parameter in cli.lint.params for option in parameter.opts}
    assert set(re.findall(r"(?<=\s)--[a-z-]+(?= \")", steps[-1]["run"])) <= options


def test_every_rule_can_be_set() -> None:
    assert set(RULES) == {*RULE_IDS, "allowance"}
