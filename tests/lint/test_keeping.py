"""Nothing that happens to what is kept between runs changes what is found."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import blake2b
from pathlib import Path

import pytest

from generator.lint import checking, workers
from generator.lint.cache import FOLDER
from generator.lint.request import Format, Outcome, Request
from generator.lint.work import Work

PAGE = "# Welcome\n\nPlease ask the SENCO about page {}.\n"


@pytest.fixture
def offer(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Example\ndocs_dir: content\nplugins:\n  - local-offer\n", "utf-8")
    (tmp_path / "content").mkdir()
    for number in range(6):
        (tmp_path / "content" / f"page-{number}.md").write_text(PAGE.format(number), "utf-8")
    return tmp_path


def lint(offer: Path, **asked: object) -> Outcome:
    from generator.lint.command import lint as run  # noqa: PLC0415 - one name is enough

    return run(Request((), offer / "mkdocs.yml", today=date(2026, 11, 23), format=Format.JSON, **asked))


def program(offer: Path) -> list[str]:
    del offer
    return [sys.executable, "-m", "generator.cli", "lint", "--today", "2026-11-23", "--format", "json"]


def with_its_sum(data: bytes) -> bytes:
    return data + blake2b(data, digest_size=16).digest()


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "half": lambda data: data[: len(data) // 2],
    "all but the last byte": lambda data: data[:-1],
    "one bit": lambda data: bytes([data[0] ^ 1]) + data[1:],
    "noise": lambda _: b"\xff\x00" * 500,
    "noise with its sum": lambda _: with_its_sum(b"\xff\x00" * 500),
    "words with their sum": lambda _: with_its_sum(b"nothing was found\n\n"),
    "another version": lambda _: with_its_sum(b'{"version": 99}\n["content/page-0.md", 1]\t{"found": []}'),
}


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("kind", ["findings", "report", "findings report"])
def test_damage_changes_nothing(offer: Path, damage: str, kind: str) -> None:
    right = lint(offer)
    for file in (offer / FOLDER).iterdir():
        if file.name.split("-")[0] in kind:
            file.write_bytes(DAMAGE[damage](file.read_bytes()))
    assert lint(offer) == right
    assert lint(offer) == right


def test_something_else_in_place_of_the_folder_changes_nothing(offer: Path) -> None:
    right = lint(offer, use_cache=False)
    (offer / FOLDER).write_text("in the way", "utf-8")
    assert lint(offer) == right
    assert (offer / FOLDER).read_text("utf-8") == "in the way"


def test_folders_in_place_of_files_change_nothing(offer: Path) -> None:
    right = lint(offer)
    for file in list((offer / FOLDER).iterdir()):
        file.unlink()
        file.mkdir()
    assert lint(offer) == right


def test_a_disk_that_is_full_changes_nothing(offer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = lint(offer, use_cache=False)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", full)
    assert lint(offer) == right


def test_somebody_without_a_folder_of_their_own_can_lint_loose_files(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Please ask the SENCO.\n", "utf-8")
    code = (
        "import pathlib, sys\n"
        "def nowhere(): raise RuntimeError('Could not determine home directory.')\n"
        "pathlib.Path.home = nowhere\n"
        "from generator.cli import main\n"
        "sys.argv[1:] = ['lint', 'letter.txt', '--rule', 'acronym']\n"
        "main()\n"
    )
    home = {"HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"}
    env = {name: value for name, value in os.environ.items() if name not in home}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, "")


def test_runs_at_the_same_time_find_the_same(offer: Path) -> None:
    started = [subprocess.Popen(program(offer), cwd=offer, stdout=subprocess.PIPE) for _ in range(3)]
    said = [one.communicate(timeout=300)[0] for one in started]
    assert said == [b"".join(lint(offer).parts)] * 3


def test_a_run_that_was_killed_leaves_nothing_wrong_behind(offer: Path) -> None:
    right = b"".join(lint(offer, use_cache=False).parts)
    for wait in (0.2, 0.4, 0.6):
        stopped = subprocess.Popen(program(offer), cwd=offer, stdout=subprocess.DEVNULL)
        time.sleep(wait)
        stopped.kill()
        stopped.wait()
    assert b"".join(lint(offer).parts) == right


def test_what_is_stopped_while_it_is_written_leaves_nothing_behind(
    offer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as during:
        during.setattr("os.replace", stopped)
        with pytest.raises(KeyboardInterrupt):
            lint(offer)
    assert [file.name for file in (offer / FOLDER).glob(".new-*")] == []
    assert lint(offer) == lint(offer, use_cache=False)


def test_a_process_that_is_killed_loses_no_finding(offer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = lint(offer, use_cache=False)
    here = os.getpid()
    usual = Work.check

    def check(work: Work, file: workers.TextFile) -> checking.Checked:
        if os.getpid() != here and file.shown.endswith("page-3.md"):
            os._exit(9)
        return usual(work, file)

    monkeypatch.setattr(Work, "check", check)
    monkeypatch.setattr(workers, "FEW", 1)
    monkeypatch.setattr(workers, "_AT_ONCE", 1)
    monkeypatch.setattr(workers, "_processors", lambda: 2)
    assert lint(offer) == right


def test_a_file_that_is_written_while_it_is_read_is_read_again(offer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = offer / "content" / "page-0.md"
    before = page.read_bytes()
    usual = checking.check_all

    def check_all(work: Work, files: list[workers.TextFile]) -> Iterator[str]:
        page.write_text("# Welcome\n\nCome and play.\n", "utf-8")  # a moment after its sum was taken
        yield from usual(work, files)

    with monkeypatch.context() as during:
        during.setattr(checking, "check_all", check_all)
        lint(offer)
    page.write_bytes(before)
    assert lint(offer) == lint(offer, use_cache=False)
