"""`local-offer check setting`, from the command line to the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import program
from generator.directory.setting_questions import QUESTIONS
from tests.directory.projects import AUTHORITY, as_list, write

PLUM_TREE = """\
id: plum-tree
name: Plum Tree Nursery
kind: nursery
summary: A small nursery beside the park.
status: open
answers:
  what_we_are_like: |
    We sing a lot, we go outside every day, and every child is welcome here as they are.
  key_person: You meet them before the first day.
training:
  - what: First aid
    when: 2026-09-18
"""
ALL_TOLD = """\
id: plum-tree
name: Plum Tree Nursery
kind: nursery
summary: A small nursery beside the park.
status: open
first_contact: {who: The manager, when: Mornings, reply: We ring back.}
answers:
""" + "".join(f"  {question.field}: {'word ' * 15}\n" for question in QUESTIONS)


def run(folder: Path, setting: str, *options: str, identity: str = "plum-tree") -> Result:
    write(folder, {"groups.yaml": AUTHORITY + "settings:\n" + as_list(setting)})
    command = ["check", "setting", identity, "-f", str(folder / "mkdocs.yml"), "--today", "2026-11-23"]
    return CliRunner().invoke(program, [*command, *options])


def test_each_question_stands_with_its_state_its_place_and_what_to_write(tmp_path: Path) -> None:
    told = run(tmp_path, PLUM_TREE).stdout
    assert "answered      What are you like?\n              groups.yaml:16:25\n" in told
    assert "few words     Who is my child’s key person?\n              groups.yaml:18:19\n" in told
    assert "This has fewer than 15 words. In key_person:, you could say how a child gets a key" in told
    assert "not answered  Where are your policies?\n              groups.yaml:16:7\n" in told
    assert "In answers:, add policies: where a family can read how you do things." in told
    assert told.endswith("15 questions: 1 answered, 2 in few words, 12 not answered.\n")


def test_the_first_contact_comes_first(tmp_path: Path) -> None:
    told = run(tmp_path, PLUM_TREE).stdout
    assert told.index("not answered  Who answers when I first ring or write, and when?") < told.index("What are you")
    assert "Under first_contact:, write who:" in told


def test_facts_beside_the_prose_count_as_an_answer_and_are_where_the_place_leads(tmp_path: Path) -> None:
    told = run(tmp_path, PLUM_TREE).stdout
    assert (
        "few words     What can your staff do, and what have they learned lately?\n              groups.yaml:20:7\n"
        in told
    )


def test_a_page_that_answers_everything_says_so(tmp_path: Path) -> None:
    outcome = run(tmp_path, ALL_TOLD, "--fail-on", "information")
    assert outcome.stdout.endswith("All 15 questions are answered.\n")
    assert outcome.exit_code == 0


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 0), ("information", 1), ("never", 0)])
def test_a_gap_is_information_and_fails_a_run_that_asks_for_that(tmp_path: Path, fail_on: str, code: int) -> None:
    assert run(tmp_path, PLUM_TREE, "--fail-on", fail_on).exit_code == code


def test_training_in_the_future_is_a_warning_with_its_place(tmp_path: Path) -> None:
    outcome = run(tmp_path, PLUM_TREE.replace("2026-09-18", "2027-09-18"), "--fail-on", "warning")
    assert "warning groups.yaml:21:15\n              This training lies in the future" in outcome.stdout
    assert outcome.exit_code == 1


def test_what_is_wrong_in_another_setting_is_not_told(tmp_path: Path) -> None:
    other = PLUM_TREE.replace("id: plum-tree", "id: pear-tree").replace("2026-09-18", "2027-09-18")
    write(tmp_path, {"groups.yaml": AUTHORITY + "settings:\n" + as_list(PLUM_TREE, other)})
    outcome = CliRunner().invoke(program, ["check", "setting", "plum-tree", "-f", str(tmp_path / "mkdocs.yml")])
    assert "lies in the future" not in outcome.stdout


def test_a_file_with_a_mistake_is_told_and_fails(tmp_path: Path) -> None:
    outcome = run(tmp_path, PLUM_TREE.replace("kind: nursery", "kind: nursary"))
    assert 'error: "nursary" is not a choice here. Did you mean "nursery"?' in outcome.stdout
    assert outcome.exit_code == 1


def test_an_id_that_is_not_there_is_misuse_and_says_which_was_meant(tmp_path: Path) -> None:
    outcome = run(tmp_path, PLUM_TREE, identity="plum-trea")
    assert 'There is no setting "plum-trea". Did you mean "plum-tree"?' in outcome.stderr
    assert outcome.exit_code == 2


def test_a_folder_without_a_local_offer_is_misuse(tmp_path: Path) -> None:
    outcome = CliRunner().invoke(program, ["check", "setting", "plum-tree", "-f", str(tmp_path / "mkdocs.yml")])
    assert "Go to the folder of your Local Offer." in outcome.stderr
    assert outcome.exit_code == 2
