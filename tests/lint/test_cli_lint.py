"""`local-offer lint`, from the command line to the exit code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
import pytest

from generator import cli, terminal
from generator.findings import Severity
from generator.lint import checking, workers
from generator.lint.command import lint
from generator.lint.request import ExitCode, Format, MisuseError, Outcome, Request

THE_DAY = date(2026, 11, 23)

SETTINGS = """\
site_name: Example Local Offer
docs_dir: content
plugins:
  - local-offer
"""
GLOSSARY = """\
# What words mean.
glossary:
  - term: special educational needs co-ordinator
    abbreviations: [SENCO]
    meaning: The teacher who plans help in a school or nursery.
"""
PAGE = """\
# Welcome

Please ask the SENCO about your child.
"""
CLEAN = """\
# Welcome

Come and play with us. Bring a drink.
"""


class Offer:
    """A project of a few files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("mkdocs.yml", SETTINGS)
        self.write("glossary.yaml", GLOSSARY)
        self.write("content/index.md", PAGE)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()

    def lint(self, *paths: str, **asked: object) -> Outcome:
        """Lint inside this process, with the acronym rule alone if nothing else is said."""
        asked = {"only": ("acronym",), **asked}
        files = tuple(self.folder / path for path in paths)
        return lint(Request(files, self.folder / "mkdocs.yml", today=THE_DAY, **asked))

    def found(self, *paths: str, **asked: object) -> list[str]:
        """Return what is found as `file:line:column rule words`."""
        outcome = self.lint(*paths, format=Format.JSON, **asked)
        return [
            f"{one['path']}:{one['line']}:{one['column']} {one['rule']} {one['words']}"
            for one in json.loads(outcome.text)
        ]

    def run(self, *command: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """Run the program as somebody at a keyboard would."""
        return subprocess.run(
            [sys.executable, "-m", "generator.cli", "lint", "--today", THE_DAY.isoformat(), *command],
            cwd=self.folder,
            env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=300,
            check=False,
        )


@pytest.fixture
def offer(tmp_path: Path) -> Offer:
    return Offer(tmp_path)


# What is found, and how it ends ---------------------------------------------------------------------------


def test_a_project_is_linted_from_its_folder(offer: Offer) -> None:
    done = offer.run("--rule", "acronym")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(
        "content/index.md: 1 error\n\n  content/index.md:3:16 error acronym\n"
        "  3 | Please ask the SENCO about your child.\n    |                ^^^^^\n"
    )
    assert done.stdout.endswith("\n1 error in 2 files.\n")


def test_a_clean_project_ends_with_0(offer: Offer) -> None:
    offer.write("content/index.md", CLEAN)
    outcome = offer.lint()
    assert (outcome.code, outcome.text.splitlines()[-1]) == (ExitCode.CLEAN, "Nothing to mend in 2 files.")


@pytest.mark.parametrize(
    ("fail_on", "severity", "code"),
    [
        ("error", "error", ExitCode.FOUND),
        ("error", "warning", ExitCode.CLEAN),
        ("warning", "warning", ExitCode.FOUND),
        ("warning", "information", ExitCode.CLEAN),
        ("information", "information", ExitCode.FOUND),
        ("never", "error", ExitCode.CLEAN),
    ],
)
def test_the_gravest_finding_decides_how_it_ends(offer: Offer, fail_on: str, severity: str, code: ExitCode) -> None:
    offer.write("mkdocs.yml", f"{SETTINGS[:-1]}:\n      lint: {{rules: {{acronym: {severity}}}}}\n")
    assert offer.lint(fail_on=fail_on).code is code


def test_exit_codes_are_documented() -> None:
    assert {code.name: code.value for code in ExitCode} == {"CLEAN": 0, "FOUND": 1, "MISUSE": 2}
    guide = (Path(__file__).parents[2] / "docs" / "linter.md").read_text(encoding="utf-8")
    for code in ExitCode:
        assert f"| {code.value} |" in guide


def test_files_and_folders_can_be_named(offer: Offer) -> None:
    offer.write("letters/one.txt", "Ask the SENCO.\n")
    offer.write("letters/two.html", "<p>Ask the SENCO.</p>\n")
    assert offer.found("letters") == ["letters/one.txt:1:9 acronym SENCO", "letters/two.html:1:12 acronym SENCO"]
    assert offer.found("letters/one.txt") == ["letters/one.txt:1:9 acronym SENCO"]


def test_files_without_a_project_can_be_linted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letter.md").write_text(PAGE)
    outcome = lint(Request((Path("letter.md"),), only=("acronym",), format=Format.JSON))
    assert json.loads(outcome.text)[0]["path"] == "letter.md"
    assert not (tmp_path / ".local-offer-cache").exists()


def test_bad_settings_are_findings(offer: Offer) -> None:
    offer.write("mkdocs.yml", f"{SETTINGS[:-1]}:\n      lint: {{rules: {{acronym: loud}}}}\n")
    outcome = offer.lint()
    assert "  mkdocs.yml:5:31 error setting\n" in outcome.text
    assert "      lint: {rules: {acronym: loud}}\n" not in outcome.text  # its indentation is no use to anybody
    assert "  5 | lint: {rules: {acronym: loud}}\n" in outcome.text


def test_what_cannot_be_read_hides_nothing_else(offer: Offer) -> None:
    offer.write("glossary.yaml", "glossary: [\n")
    (offer.folder / "content" / "bad.md").write_bytes(b"Ask \xff the SENCO.\n")
    (offer.folder / "content" / "bad.docx").write_bytes(b"PK nothing")
    rules = {line.split()[1] for line in offer.found()}
    assert "acronym" in rules
    assert len(rules) >= 3


# Misuse ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"only": ("acronim",)}, 'There is no rule "acronim". Did you mean "acronym"?'),
        ({"only": ("x",)}, 'There is no rule "x". There are: acronym, '),
        ({"write_baseline": True}, "Say which file: --baseline lint-baseline.json --write-baseline"),
        ({"config_file": Path("gone.yml")}, "There is no file gone.yml with the site's settings."),
        ({"baseline": Path("gone.json")}, "There is no gone.json yet. To make it, add --write-baseline."),
        (
            {"baseline": Path("a.json"), "write_baseline": True, "fix": True, "only": ()},
            "Write --write-baseline on its own",
        ),
        (
            {"paths": (Path("photo.jpg"),)},
            "Not read, because it is of another kind: photo.jpg. These can be read: .docx",
        ),
    ],
)
def test_what_cannot_be_carried_out_says_why(
    offer: Offer, monkeypatch: pytest.MonkeyPatch, asked: dict[str, object], message: str
) -> None:
    monkeypatch.chdir(offer.folder)
    offer.write("photo.jpg", "")
    with pytest.raises(MisuseError, match=f"^{re.escape(message)}"):
        lint(Request(**asked))


def test_a_folder_with_nothing_in_it_is_misuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(MisuseError, match="There is nothing to lint here"):
        lint(Request())


def test_a_damaged_baseline_is_misuse(offer: Offer) -> None:
    for data in (b"nothing", b"\xff"):
        (offer.folder / "b.json").write_bytes(data)
        with pytest.raises(MisuseError, match="cannot be used"):
            offer.lint(baseline=offer.folder / "b.json")


@pytest.mark.parametrize(
    "command",
    [
        ["--rule", "x"],
        ["gone.md"],
        ["--format", "pdf"],
        ["--fail-on", "x"],
        ["--today", "x"],
        ["--nothing"],
        ["--config-file", "gone.yml"],
        ["--write-baseline", "--baseline", "gone/b.json"],
    ],
)
def test_misuse_ends_with_2_and_no_traceback(offer: Offer, command: list[str]) -> None:
    done = offer.run(*command)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_a_day_in_the_environment_that_is_none_is_misuse(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOCAL_OFFER_TODAY", "soon")
    with pytest.raises(MisuseError, match=r'LOCAL_OFFER_TODAY.*"soon"'):
        lint(Request(config_file=offer.folder / "mkdocs.yml"))


def test_the_options_are_those_of_a_request() -> None:
    options = {
        parameter.name: list(parameter.type.choices)
        for parameter in cli.lint.params
        if isinstance(parameter.type, click.Choice)
    }
    assert options == {"format": list(Format), "fail_on": [*Severity, "never"]}
    names = {parameter.name for parameter in cli.lint.params} - {"output"}
    assert names <= set(Request.__dataclass_fields__)


# Formats and files ----------------------------------------------------------------------------------------


def test_each_format_is_what_it_should_be(offer: Offer) -> None:
    assert json.loads(offer.lint(format=Format.JSON).text)[0]["words"] == "SENCO"
    assert json.loads(offer.lint(format=Format.SARIF).text)["version"] == "2.1.0"
    assert offer.lint(format=Format.GITHUB).text.startswith("::error file=content/index.md,line=3,")
    assert offer.lint(format=Format.HTML).text.startswith("<!doctype html>")


def test_a_report_can_go_into_a_file(offer: Offer) -> None:
    done = offer.run("--rule", "acronym", "--format", "html", "--output", "report.html")
    assert (done.returncode, done.stdout) == (1, "")
    assert "<mark>SENCO</mark>" in offer.read("report.html")


def test_a_report_that_cannot_be_written_is_one_plain_line(offer: Offer) -> None:
    done = offer.run("--output", "gone/report.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Error: No such file or directory: gone/report.txt.\n"


def test_a_report_to_nobody_still_says_how_it_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert not terminal.shows_colour()
    assert terminal.width() == terminal.WIDEST
    terminal.put([b"Nobody reads this."])


def test_code_hosting_sites_get_paths_from_the_folder_of_the_run(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(offer.folder.parent)
    settings = Path(offer.folder.name) / "mkdocs.yml"
    for form in (Format.GITHUB, Format.SARIF):
        for _ in range(2):
            assert f"{offer.folder.name}/content/index.md" in lint(Request(config_file=settings, format=form)).text
    monkeypatch.chdir(offer.folder)
    assert "::error file=content/index.md," in lint(Request(format=Format.GITHUB)).text


def test_colours_are_for_terminals_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert not terminal.shows_colour()
    monkeypatch.setattr(sys, "stdout", _Terminal())
    assert terminal.shows_colour()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not terminal.shows_colour()


class _Terminal:
    def isatty(self) -> bool:
        return True


def test_a_bar_appears_on_a_terminal_after_a_second_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    with terminal.Progress("Reading") as progress:
        now[0] = 5.0
        progress.tick(1, 3)
    assert capsys.readouterr().err == ""  # no terminal
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with terminal.Progress("Reading") as progress:
        progress.tick(1, 3)
        assert capsys.readouterr().err == ""  # too early
        now[0] = 6.5
        progress.tick(2, 3)
        progress.tick(3, 3)
    assert "Reading" in capsys.readouterr().err


def test_text_that_a_terminal_cannot_show_is_escaped(offer: Offer) -> None:
    offer.write("content/index.md", "Ask the SENCO – 日本.\n")
    done = offer.run("--rule", "acronym", env={"PYTHONUTF8": "0", "PYTHONIOENCODING": "iso-8859-1"})
    assert (done.returncode, done.stderr) == (1, "")
    assert "\\u65e5\\u672c" in done.stdout


# What is kept ---------------------------------------------------------------------------------------------


def test_a_second_run_reads_no_file_again(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    first = offer.lint()
    monkeypatch.setattr(checking, "check_all", _nobody)
    assert offer.lint().text == first.text
    assert offer.lint(format=Format.JSON).code is ExitCode.FOUND  # in another format, from what was found then


def _nobody(*_: object) -> None:
    pytest.fail("a file was read again")


def test_only_what_changed_is_read_again(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    offer.write("content/other.md", PAGE)
    offer.lint()
    offer.write("content/index.md", CLEAN)
    read: list[str] = []
    usual = workers.check_all
    monkeypatch.setattr(
        checking, "check_all", lambda work, files: (read.extend(f.shown for f in files), usual(work, files))[1]
    )
    assert offer.found() == ["content/other.md:3:16 acronym SENCO"]
    assert read == ["content/index.md"]


def test_other_words_settings_and_rules_are_never_mixed_up(offer: Offer) -> None:
    offer.lint()
    offer.write("mkdocs.yml", f"{SETTINGS[:-1]}:\n      lint: {{known_acronyms: [SENCO]}}\n")
    assert offer.found() == []
    offer.write("mkdocs.yml", SETTINGS)
    offer.write("glossary.yaml", GLOSSARY.replace("co-ordinator", "leader"))
    assert "special educational needs leader" in offer.lint(format=Format.JSON).text
    assert offer.found(only=("double-word",)) == []


def test_without_a_cache_nothing_is_kept(offer: Offer) -> None:
    offer.lint(use_cache=False)
    assert not (offer.folder / ".local-offer-cache").exists()


def test_many_files_on_several_processors_say_the_same(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        offer.write(f"content/page-{number:02}.md", PAGE.replace("child", f"child {number}"))
    alone = offer.lint(use_cache=False, format=Format.JSON)
    monkeypatch.setattr(workers, "FEW", 3)
    monkeypatch.setattr(workers, "_processors", lambda: 2)
    ticks: list[tuple[int, int]] = []
    together = offer.lint(use_cache=False, format=Format.JSON, tick=lambda done, of: ticks.append((done, of)))
    assert together == alone
    assert ticks[-1] == (32, 32)


def test_a_system_without_processes_reads_everything_itself(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no semaphores here")

    alone = offer.lint(use_cache=False)
    monkeypatch.setattr(workers, "FEW", 0)
    monkeypatch.setattr(workers, "_processors", lambda: 2)
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refuse)
    assert offer.lint(use_cache=False) == alone


# Fixing ---------------------------------------------------------------------------------------------------

SPELLED_OUT = "special educational needs co-ordinator (SENCO)"


def test_fix_writes_what_is_safe_and_reports_the_rest(offer: Offer) -> None:
    offer.write("content/two.md", "## SENCO\r\n\r\nText")
    outcome = offer.lint(fix=True)
    assert offer.read("content/index.md") == PAGE.replace("SENCO", SPELLED_OUT)
    assert offer.read("content/two.md") == "## SENCO\r\n\r\nText"
    assert outcome.code is ExitCode.FOUND
    assert "content/two.md:1:4 error acronym" in outcome.text
    assert outcome.remarks == (
        "1 change made in content/index.md.",
        'Left as it is: "SENCO" in content/two.md:1:4, because it is in a heading, so links to it would break.',
    )


def test_a_second_fix_changes_nothing(offer: Offer) -> None:
    offer.lint(fix=True)
    before = offer.read("content/index.md")
    outcome = offer.lint(fix=True)
    assert offer.read("content/index.md") == before
    assert outcome.remarks == ("There was nothing that could be changed safely.",)
    assert outcome.code is ExitCode.CLEAN


def test_diff_shows_and_writes_nothing(offer: Offer) -> None:
    done = offer.run("--rule", "acronym", "--diff", "--fix")
    assert done.stdout == (
        "--- a/content/index.md\n+++ b/content/index.md\n@@ -1,3 +1,3 @@\n # Welcome\n \n"
        f"-Please ask the SENCO about your child.\n+Please ask the {SPELLED_OUT} about your child.\n"
    )
    assert done.stderr == "--fix would make 1 change. Nothing was written.\n"
    assert done.returncode == 1
    assert offer.read("content/index.md") == PAGE


def test_fixed_yaml_says_the_same_but_for_the_words(offer: Offer) -> None:
    text = (
        "# The council's own list\r\ngroups:\r\n  - id: a   # first\r\n    name: 'Little Steps'\r\n"
        '    about: "A group that the SENCO runs."\r\n    summary: >-\r\n      Ring us.\r\n    status: running'
    )
    offer.write("groups.yaml", text)
    offer.lint(fix=True)
    assert offer.read("groups.yaml") == text.replace("SENCO", SPELLED_OUT)


def test_a_file_with_bad_characters_is_never_written(offer: Offer) -> None:
    path = offer.folder / "content" / "bad.md"
    path.write_bytes(b"Ask \xff the SENCO.\n")
    offer.lint(fix=True)
    assert path.read_bytes() == b"Ask \xff the SENCO.\n"


# Baselines ------------------------------------------------------------------------------------------------


def test_a_baseline_accepts_what_is_there_and_fails_on_what_is_new(offer: Offer) -> None:
    file = offer.folder / "lint-baseline.json"
    outcome = offer.lint(baseline=file, write_baseline=True, only=())
    assert outcome.code is ExitCode.CLEAN
    assert outcome.remarks[0].startswith(f"Accepted in {file}: ")
    assert offer.lint(baseline=file, only=()).code is ExitCode.CLEAN
    offer.write("content/index.md", f"# A new heading\n\nMore text.\n\n{PAGE}")
    assert offer.lint(baseline=file, only=()).code is ExitCode.CLEAN
    offer.write("content/new.md", PAGE)
    outcome = offer.lint(baseline=file)
    assert outcome.code is ExitCode.FOUND
    assert outcome.text.splitlines()[-2:] == [
        "1 finding accepted by lint-baseline.json.",
        "1 error in 3 files.",
    ]


def test_what_is_mended_can_be_taken_out_of_a_baseline(offer: Offer) -> None:
    file = offer.folder / "b.json"
    offer.lint(baseline=file, write_baseline=True, only=())
    offer.write("content/index.md", CLEAN)
    said = offer.lint(baseline=file).text
    assert re.search(
        r"^(1 more in b.json is|[2-9] more in b.json are) mended. Add --write-baseline to take (it|them) out.$",
        said,
        re.MULTILINE,
    )
    offer.lint(baseline=file, write_baseline=True, only=())
    assert "content/index.md" not in file.read_text()


def test_a_baseline_of_some_files_leaves_the_others(offer: Offer) -> None:
    file = offer.folder / "b.json"
    offer.write("content/two.md", PAGE)
    offer.lint(baseline=file, write_baseline=True, only=())
    offer.write("content/two.md", CLEAN)
    offer.lint("content/two.md", baseline=file, write_baseline=True, only=())
    assert {one["path"] for one in json.loads(file.read_text())["findings"]} & {
        "content/index.md",
        "content/two.md",
    } == {"content/index.md"}


# Everything together --------------------------------------------------------------------------------------


def test_allowances_in_files_are_heard(offer: Offer) -> None:
    offer.write("content/index.md", f'<!-- lint: allow acronym "SENCO" everybody here knows her -->\n{PAGE[11:]}')
    assert offer.found() == []


@pytest.mark.parametrize("suffix", [".md", ".yaml", ".html", ".txt", ".docx"])
def test_no_file_ends_in_a_traceback(offer: Offer, suffix: str) -> None:
    junk = [
        b"",
        b"\x00" * 100,
        b"\xff\xfe\x00",
        b"- [" * 5000,
        b"<a <b " * 5000,
        b"*" * 100_000,
        "a: \ud7ff\u2028".encode() * 2000,
    ]
    for number, data in enumerate(junk):
        (offer.folder / "content" / f"junk{number}{suffix}").write_bytes(data)
    outcome = offer.lint(only=(), fix=True)
    assert outcome.code in set(ExitCode)


def test_the_request_of_a_run_is_never_changed(offer: Offer) -> None:
    request = Request(config_file=offer.folder / "mkdocs.yml", today=THE_DAY)
    before = replace(request)
    lint(request)
    assert request == before
