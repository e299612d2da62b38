"""Every page against html-validate: the HTML standard, and what it knows of accessibility.

`npm ci` in this folder installs it. Without it the test is skipped, or fails where REQUIRE_HTML_VALIDATE=1 says that it
must run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.built_site import assert_none

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"


@pytest.fixture
def validate(tmp_path):
    """Check files and return the problems of each, by its folder."""
    node = shutil.which("node")
    if node is None or not PROGRAM.is_file():
        reason = "html-validate was not found. With Node.js 20 or later: npm ci --prefix tests/html"
        if os.environ.get("REQUIRE_HTML_VALIDATE") == "1":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)

    def check(*files):
        command = [node, PROGRAM, "--config", HERE / "htmlvalidate.json", "--formatter", "json", *files]
        report = tmp_path / "report.json"
        with report.open("w") as out:  # through a pipe it would lose what comes after 64 kilobytes
            done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, check=False, cwd=HERE)
        assert report.stat().st_size, done.stderr
        return {
            str(Path(file["filePath"]).parent): [
                f"{found['line']}:{found['column']} {found['ruleId']} {found['message']}" for found in file["messages"]
            ]
            for file in json.loads(report.read_text(encoding="utf-8"))
        }

    return check


def test_every_page_is_valid_html(validate, built_site):
    assert_none(validate(*(page.file for page in built_site.pages)))


def test_what_is_not_valid_is_found(validate, tmp_path):
    file = tmp_path / "page.html"
    file.write_text("<!DOCTYPE html><html><head><title>A</title></head><body><p><div></p><img src='a'></body></html>")
    rules = {line.split()[1] for line in validate(file)[str(tmp_path)]}
    assert {"element-required-attributes", "wcag/h37", "close-order"} <= rules
