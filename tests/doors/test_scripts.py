"""The scripts of the site are ours without what a phone does not need."""

from __future__ import annotations

from pathlib import Path

import pytest

import generator.pages.theme
from generator.publishing.output import lean_script

SCRIPTS = sorted((Path(generator.pages.theme.__file__).parent / "assets" / "scripts").rglob("*.js"))


def test_a_script_loses_its_comments_and_indents_and_nothing_else():
    script = '// What it does.\nfunction go() {\n  // Why.\n  return "http://example.org"; // here\n}\n'
    assert lean_script(script) == 'function go() {\nreturn "http://example.org"; // here\n}\n'


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_no_text_in_a_script_goes_over_lines_so_that_nothing_in_it_is_taken_for_a_comment(script):
    code = lean_script(script.read_text(encoding="utf-8"))
    assert all(line.count("`") % 2 == 0 for line in code.splitlines())
