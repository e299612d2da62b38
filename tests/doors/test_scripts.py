"""The scripts of the site are ours without what a phone does not need."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

import generator.pages.theme
from generator.publishing.output import lean_script
from tests.finder.javascript import node

SCRIPTS = sorted((Path(generator.pages.theme.__file__).parent / "assets" / "scripts").rglob("*.js"))


def test_a_script_loses_its_comments_indents_and_spaces_and_nothing_else():
    script = '// What it does.\nfunction go() {\n  // Why.\n  return "http://example.org"; // here\n}\n'
    assert lean_script(script) == 'function go(){\nreturn "http://example.org"; // here\n}\n'


@pytest.mark.parametrize(
    ("line", "lean"),
    [
        ('if (a === b && c) { say("a, b = c"); }', 'if(a===b&&c){say("a, b = c");}'),
        ("const [one] = all.map((each) => (each ? 1 : 2));", "const[one]=all.map((each)=>(each?1:2));"),
        ("return a + b - c + +d + ++e - -f;", "return a+b-c + +d + ++e - -f;"),
        ('say("\\" = , " + word);', 'say("\\" = , "+word);'),
        ('text.replace(/"/g, "a, b");', 'text.replace(/"/g, "a, b");'),
        ("const said = `${a} , ${b}`;", "const said = `${a} , ${b}`;"),
        ("half = (a + b) / 2;", "half = (a + b) / 2;"),
    ],
)
def test_spaces_go_only_where_they_are_not_part_of_a_text_or_a_pattern(line, lean):
    assert lean_script(line) == lean


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_says_the_same_with_and_without_its_spaces(script, tmp_path):
    text = script.read_text(encoding="utf-8")
    lean = lean_script(text)
    plain = re.sub("^[ \t]*//.*\n", "", text, flags=re.MULTILINE)
    assert re.findall('"[^"\n]*"', lean) == re.findall('"[^"\n]*"', plain)
    assert re.sub(r"\s", "", lean) == re.sub(r"\s", "", plain)
    (tmp_path / "script.mjs").write_text(lean, encoding="utf-8")
    assert subprocess.run([node(), "--check", "script.mjs"], cwd=tmp_path, check=False).returncode == 0


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_no_text_in_a_script_goes_over_lines_so_that_nothing_in_it_is_taken_for_a_comment(script):
    code = lean_script(script.read_text(encoding="utf-8"))
    assert all(line.count("`") % 2 == 0 for line in code.splitlines())
