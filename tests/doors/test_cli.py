from __future__ import annotations

import errno
import re
import sys
from pathlib import Path

import pytest

from generator import cli, mkdocs_site
from generator.feeds import KINDS
from tests.doors.conftest import Offer, run

DAY = ("--today", "2026-11-23")


def local_offer(folder: Path, *words: str) -> tuple[int, list[str], list[str]]:
    """Run the program. Return its exit code, and the lines of its output and of its errors."""
    done = run(folder, "-m", "generator.cli", *words)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout.splitlines(), done.stderr.splitlines()


def in_here(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Run the program inside this process, which is quicker."""
    monkeypatch.setattr(sys, "argv", ["local-offer", *words])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def test_a_build_that_goes_well_is_one_line(offer: Offer) -> None:
    code, out, err = local_offer(offer.folder, "build", *DAY)
    assert (code, err) == (0, [])
    pages = len([name for name in offer.tree() if name.endswith("index.html")])
    assert out == [f"Built {pages} pages in site/ for Monday 23 November 2026."]


def test_every_problem_is_one_line_with_its_place_and_nothing_is_changed(offer: Offer) -> None:
    before = offer.tree()
    offer.change("groups.yaml", "venue: example-hall", "venue: example-hell")
    offer.change("groups.yaml", "day: Tuesday", "day: Tuseday")
    offer.change("glossary.yaml", "  meaning: |\n      A legal", "  meening: |\n      A legal")
    code, out, err = local_offer(offer.folder, "build", *DAY)
    assert (code, out) == (1, [])
    *problems, summary = err
    assert len(problems) == 4
    assert all(re.match(r"(groups|glossary)\.yaml:\d+:\d+: error: \S", line) for line in problems)
    assert summary == "4 problems. Nothing was changed in site/."
    assert offer.tree() == before


def test_a_warning_does_not_stop_a_build_unless_it_is_strict(offer: Offer) -> None:
    offer.write("content/about.md", "# About\n\n[gone](/gone/)\n")
    code, out, err = local_offer(offer.folder, "build", *DAY)
    assert code == 0
    assert out[0].endswith("for Monday 23 November 2026. 1 problem.")
    assert [line.split(" ")[:2] for line in err] == [["content/about.md:3:8:", "warning:"]]
    code, out, err = local_offer(offer.folder, "build", "--strict", *DAY)
    assert (code, out) == (1, [])
    assert err[-1] == "1 problem. Nothing was changed in site/."


def test_information_is_said_and_is_no_problem(offer: Offer) -> None:
    code, out, err = local_offer(offer.folder, "build", "--strict", "--today", "2028-11-23")
    assert code == 0
    assert out[0].endswith("for Thursday 23 November 2028.")
    assert err
    assert all(re.match(r"groups\.yaml:\d+:\d+: information: ", line) for line in err)


def test_a_site_can_be_built_somewhere_else(offer: Offer, tmp_path: Path) -> None:
    code, _, _ = local_offer(offer.folder, "build", "--site-dir", "../elsewhere", *DAY)
    assert code == 0
    assert (tmp_path / "elsewhere/index.html").is_file()
    assert [entry.name for entry in offer.site.iterdir()] == [".gitignore"]


def test_settings_can_be_named_from_another_folder(offer: Offer, tmp_path: Path) -> None:
    code, out, _ = local_offer(tmp_path, "build", "--config-file", "offer/mkdocs.yml", *DAY)
    assert code == 0
    assert "in offer/site/ for" in out[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("build", "--today", "tomorrow"), '"tomorrow" is not a day'),
        (("build", "--today", "2026-02-30"), '"2026-02-30" is not a day'),
        (("build", "--frobnicate"), "No such option"),
        (("biuld",), "No such command"),
        (("serve", "--port", "70000"), "70000 is not in the range"),
        (("serve", "--dev-addr", "8000"), '"8000" is not an address and a port'),
        (("serve", "--port", "8000", "--dev-addr", "127.0.0.1:8001"), "Write either --dev-addr or --port."),
        (("init",), "Missing argument"),
    ],
)
def test_misuse_exits_with_2(
    offer: Offer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(offer.folder)
    code, _, err = in_here(monkeypatch, capsys, *words)
    assert code == 2
    assert said in err


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_folder_without_settings_is_misuse_that_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = in_here(monkeypatch, capsys, command)
    assert code == 2
    assert "There is no mkdocs.yml here" in err
    assert "local-offer init FOLDER" in err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("plugins:\n", "plugins: [\n", r'mkdocs\.yml:\d+:\d+: error: The bracket "\[" that opens here is never closed'),
        ("docs_dir: content", "docs_dir: contents", r'mkdocs\.yml:\d+:1: error: There is no folder "contents"\.'),
        ("site_dir: site", "site_dir: site\nuse_directory_urls: false", "error: Take use_directory_urls: false out"),
        ("- local-offer:", "- local-ofer:", r'mkdocs\.yml:\d+:1: error: There is no plugin "local-ofer"'),
        ("name: local-offer", "name: locl-offer", r'mkdocs\.yml:\d+:1: error: There is no theme "locl-offer"'),
        ("About: about.md", "About: abut.md", r"content/about\.md:1:1: warning: Nobody finds this page"),
        ("Find a group: groups/index.md", "Old: old.md", r'mkdocs\.yml:\d+:10: warning: The menu has "old\.md"'),
        ("      colours:", "      colors:", r'mkdocs\.yml:\d+:7: warning: There is no setting "colors"\. Did'),
        ("      colours:", "      today: soon\n      colours:", r'mkdocs\.yml:\d+:7: error: "soon" is not a day'),
    ],
)
def test_a_mistake_in_the_settings_has_a_place(offer: Offer, old: str, new: str, said: str) -> None:
    offer.change("mkdocs.yml", old, new)
    outcome, lines = offer.build(strict=True)
    assert not outcome.fine
    assert re.match(said, lines[0]), lines


def test_a_site_that_does_not_use_our_plugin_is_told_so(offer: Offer) -> None:
    text = (offer.folder / "mkdocs.yml").read_text(encoding="utf-8")
    offer.write("mkdocs.yml", re.sub(r"plugins:.*?\n\n", "plugins: []\n\n", text, flags=re.DOTALL))
    outcome, (line,) = offer.build()
    assert not outcome.fine
    assert re.match(r"mkdocs\.yml:\d+:1: error: This site does not use local-offer\.", line)


def test_a_missing_directory_file_is_told_plainly(offer: Offer) -> None:
    (offer.folder / "groups.yaml").unlink()
    outcome, lines = offer.build()
    assert not outcome.fine
    assert lines[0].startswith("groups.yaml:1:1: error: ")


def test_a_mistake_in_the_program_is_never_a_traceback(
    offer: Offer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.chdir(offer.folder)
    monkeypatch.delenv("LOCAL_OFFER_DEBUG", raising=False)
    monkeypatch.setattr(mkdocs_site, "build_site", stumble)
    code, _, err = in_here(monkeypatch, capsys, "build")
    assert code == 1
    assert err.startswith("Something went wrong in the program itself: RuntimeError: two lines\nPlease report this")


def test_the_traceback_can_be_asked_for(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.chdir(offer.folder)
    monkeypatch.setenv("LOCAL_OFFER_DEBUG", "1")
    monkeypatch.setattr(mkdocs_site, "build_site", stumble)
    monkeypatch.setattr(sys, "argv", ["local-offer", "build"])
    with pytest.raises(RuntimeError):
        cli.main()


def test_what_the_computer_refuses_is_one_plain_line(
    offer: Offer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "groups.yaml")

    monkeypatch.chdir(offer.folder)
    monkeypatch.setattr(mkdocs_site, "build_site", refuse)
    assert in_here(monkeypatch, capsys, "build") == (
        1,
        "",
        "error: The computer does not let us read or write this: groups.yaml. Ask for the right to do so.\n",
    )


def test_the_version_is_said(tmp_path: Path) -> None:
    code, (line,), _ = local_offer(tmp_path, "--version")
    assert code == 0
    assert re.fullmatch(r"local-offer \d+\.\d+\.\d+", line)


def test_help_lists_every_command(tmp_path: Path) -> None:
    code, out, _ = local_offer(tmp_path, "--help")
    assert code == 0
    for command in ("build", "serve", "schema", "init"):
        assert any(line.strip().startswith(f"{command} ") for line in out)


def test_the_help_of_export_lists_every_form_of_the_data(tmp_path: Path) -> None:
    code, out, _ = local_offer(tmp_path, "export", "--help")
    assert code == 0
    for name in (*(kind.name for kind in KINDS), "all"):
        assert any(line.strip().startswith(f"{name} ") for line in out), name


def test_schemas_are_written_where_one_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = in_here(monkeypatch, capsys, "schema", str(tmp_path / "schemas"))
    written = sorted((tmp_path / "schemas").iterdir())
    assert code == 0
    assert [file.name for file in written if file.suffix == ".json"]
    assert all(str(file) in out for file in written)
