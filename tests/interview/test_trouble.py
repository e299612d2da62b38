"""A full disk, a file that may only be read, a killed program: never half an entry, and never a lost answer."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator import safe_files
from generator.interview.interview import End
from tests.doors.conftest import environment
from tests.interview.talk import Talk, of, started

HALL = {"place called": "Mill Hall"}


@pytest.fixture
def talk(tmp_path) -> Talk:
    return started(tmp_path)


def leftovers(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob(".local-offer-*") if file.name != ".local-offer-drafts"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fills_up_leaves_every_file_as_it_was(talk, monkeypatch, step):
    before = talk.files()
    real = {"fsync": os.fsync, "replace": Path.replace}[step]
    armed = []

    def full(*args):
        if armed:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*args)

    monkeypatch.setattr(*({"fsync": (os, "fsync"), "replace": (Path, "replace")}[step]), full)

    def listen(_prompt):
        if "Write it into" in "\n".join(talk.said[-4:]):
            armed.append(1)
            return "yes"
        return "Mill Hall" if any("place called" in line for line in talk.said[-3:]) else ""

    with pytest.raises(OSError, match="No space left"):
        talk.hear("venue", listen)
    monkeypatch.undo()
    assert talk.files() == before
    assert leftovers(talk.folder) == []
    assert "Your answers are kept." in talk.text
    again = Talk(talk.folder).new("venue", "1", "yes")
    assert again.end is End.WRITTEN
    assert again.entry("venues", "mill-hall").name == "Mill Hall"


def test_answers_that_cannot_be_kept_are_said_once_and_the_interview_goes_on(talk, monkeypatch):
    def full(_path, _data):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("generator.interview.draft.put_file", full)
    talk.about("venue", HALL)
    assert talk.end is End.WRITTEN
    assert talk.text.count("Your answers cannot be kept for later: No space left on device.") == 1


def test_a_file_that_may_only_be_read_is_left_as_it_is(talk):
    file = talk.folder / "groups.yaml"
    file.chmod(0o444)
    before = talk.files()
    with pytest.raises(PermissionError, match="This file may only be read"):
        talk.about("venue", HALL)
    assert talk.files() == before
    assert talk.drafts() == ["venue-1.json"]


def test_the_rights_of_a_file_stay_as_they_are(talk):
    file = talk.folder / "groups.yaml"
    file.chmod(0o640)
    talk.about("venue", HALL)
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_file_that_appears_in_the_last_moment_is_not_written_over(tmp_path):
    file = tmp_path / "hall.yaml"
    file.write_text("mine")
    assert safe_files.add_file(file, b"theirs") is False
    assert file.read_text() == "mine"
    assert safe_files.add_file(tmp_path / "new" / "hall.yaml", b"theirs") is True
    assert leftovers(tmp_path) == []


def test_a_new_file_can_be_read_by_others_as_any_file_that_an_editor_makes(tmp_path):
    (tmp_path / "usual").touch()
    safe_files.add_file(tmp_path / "new.yaml", b"theirs")
    assert (tmp_path / "new.yaml").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_file_system_without_hard_links_gets_its_file_all_the_same(tmp_path, monkeypatch):
    def refuse(*_args):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    assert safe_files.add_file(tmp_path / "new.yaml", b"theirs")
    assert (tmp_path / "new.yaml").read_bytes() == b"theirs"
    assert not safe_files.add_file(tmp_path / "new.yaml", b"others")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("where", ["os.fsync", "shutil.copymode"])
def test_a_program_that_is_killed_while_it_writes_leaves_the_old_file_and_the_answers(talk, where):
    program = f"""
import os, shutil, signal, sys
from generator import cli
from generator.interview import interview
real = interview.write
def armed(change):
    {where} = lambda *args: os.kill(os.getpid(), signal.SIGKILL)
    real(change)
interview.write = armed
sys.argv = ["local-offer", "new", "venue"]
cli.main()
"""
    before = talk.files()
    typed = "Mill Hall\n" + "\n" * 40
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=talk.folder,
        env=environment(),
        input=typed + "yes\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stdout + done.stderr
    after = {name: data for name, data in talk.files().items() if not name.startswith(".local-offer-")}
    assert after == before
    again = Talk(talk.folder).new("venue", "1", "yes")
    assert again.end is End.WRITTEN
    assert again.loaded().findings == ()


def test_an_error_that_the_whole_directory_would_have_is_told_before_anything_is_written(tmp_path, monkeypatch):
    talk = of(tmp_path, {"groups.yaml": (started(tmp_path / "x").folder / "groups.yaml").read_bytes()})
    before = talk.files()
    monkeypatch.setattr("generator.interview.known.check", lambda *_args, **_more: [])
    answers = iter(["Mill Hall", "", "See [this](javascript:1)"])
    seen = []

    def listen(prompt):
        text = "\n".join(talk.said[-9:])
        if "Write it into" in text:
            return "yes"
        if "A link cannot start with" in text and prompt == "> ":
            seen.append(1)
            assert talk.files() == before
            return "A quiet place."
        return "." if prompt == "| " else next(answers, "")

    talk.hear("venue", listen)
    assert seen, talk.text
    assert talk.entry("venues", "mill-hall").about == "A quiet place."
