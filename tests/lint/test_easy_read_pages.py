"""Easy Read versions are read as pages of their own, wherever they are written."""

from __future__ import annotations

from generator.lint.engine import Linter
from generator.lint.reading.readers import read_text
from generator.lint.settings import Settings
from generator.lint.words import Words
from tests.lint.test_rules import SETTINGS

GROUP = """\
id: little-steps
name: Little Steps
summary: A play morning, although nobody has to play, because some children would rather look and listen to the others.
easy_read:
  - text: We play.
    picture: play
  - picture:
      file: images/hall.svg
    text: It is in the hall.
  - text: We ask about eligibility.
"""


def easy_read_findings(text: str, path: str) -> list[tuple[int, str]]:
    document = read_text(text, path).document
    assert document is not None
    findings = Linter(Words(settings=SETTINGS), SETTINGS).lint(document).findings
    return [(one.place.line, one.message.split(".")[0]) for one in findings if one.rule == "easy-read"]


def test_the_easy_lines_of_an_entry_are_held_to_easy_read_and_the_rest_of_it_is_not() -> None:
    assert isinstance(SETTINGS, Settings)
    assert easy_read_findings(GROUP, "content/groups/little-steps.yaml") == [
        (10, "This line has no picture"),
        (10, "“eligibility” is a hard word"),
    ]


def test_a_line_of_markdown_needs_its_picture_before_it() -> None:
    top = "---\neasy_read_of: plans.md\n---\n# Plans\n\n"
    page = f"{top}![](picture:plan) A plan.\n\nAsk us.\n\n- ![](picture:phone) Ring.\n"
    assert easy_read_findings(page, "easy.md") == [(8, "This line has no picture")]
