"""The scripts of the site are ours without what a phone does not need."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import generator.pages.theme
from generator.publishing.output import lean_script
from tests.finder.javascript import node

SCRIPTS = sorted((Path(generator.pages.theme.__file__).parent / "assets" / "scripts").rglob("*.js"))


def test_a_script_loses_its_comments_and_spaces_and_nothing_of_its_texts_and_patterns():
    script = '// What it does.\nfunction go() {\n  // Why.\n  return "http://example.org, a  b"; // here\n}\n'
    assert lean_script(script) == 'function go(){return"http://example.org, a  b";}'
    assert lean_script("const said = `${ a }  // b`;") == "const said=`${ a }  // b`;"
    assert lean_script('text.replace(/"  \\/\\//g, "a");') == 'text.replace(/"  \\/\\//g,"a");'


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_still_one_without_its_spaces(script, tmp_path):
    (tmp_path / "script.mjs").write_text(lean_script(script.read_text(encoding="utf-8")), encoding="utf-8")
    assert subprocess.run([node(), "--check", "script.mjs"], cwd=tmp_path, check=False).returncode == 0
