"""Several files at once: all of them or none, whatever happens in the middle."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.writing import several
from generator.writing.edit import Change, ChangedMeanwhileError
from generator.writing.several import go_back, write_all


def project(folder):
    (folder / "a.yaml").write_bytes(b"old a")
    (folder / "b.yaml").write_bytes(b"old b")
    return [
        Change(folder / "a.yaml", "a.yaml", b"old a", b"new a"),
        Change(folder / "b.yaml", "b.yaml", b"old b", b"new b"),
        Change(folder / "deep" / "er" / "c.yaml", "deep/er/c.yaml", None, b"new c"),
    ]


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def note(folder):
    return folder / ".local-offer-imports" / "unfinished.json"


OLD = {"a.yaml": b"old a", "b.yaml": b"old b"}
NEW = {"a.yaml": b"new a", "b.yaml": b"new b", "deep/er/c.yaml": b"new c"}


def test_all_files_are_written_and_nothing_else_is_left(tmp_path):
    write_all(project(tmp_path), note(tmp_path))
    assert files(tmp_path) == NEW


@pytest.mark.parametrize("at", range(1, 4))
@pytest.mark.parametrize("name", ["_prepare", "_swap"])
def test_when_one_file_cannot_be_written_none_is(tmp_path, monkeypatch, name, at):
    changes = project(tmp_path)
    real, calls = getattr(several, name), []

    def fails(step):
        calls.append(step)
        if len(calls) == at:
            raise OSError(28, "No space left on device")
        real(step)

    monkeypatch.setattr(several, name, fails)
    with pytest.raises(OSError, match="No space"):
        write_all(changes, note(tmp_path))
    assert files(tmp_path) == OLD
    assert not (tmp_path / "deep").exists()


def test_when_what_comes_after_fails_everything_goes_back(tmp_path):
    def fails():
        raise OSError(5, "broken")

    with pytest.raises(OSError, match="broken"):
        write_all(project(tmp_path), note(tmp_path), fails)
    assert files(tmp_path) == OLD


def test_a_file_that_changed_meanwhile_stops_everything(tmp_path):
    changes = project(tmp_path)
    (tmp_path / "b.yaml").write_bytes(b"other")
    with pytest.raises(ChangedMeanwhileError):
        write_all(changes, note(tmp_path))
    assert files(tmp_path) == {**OLD, "b.yaml": b"other"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill")
@pytest.mark.parametrize("at", range(1, 4))
def test_a_run_that_is_killed_in_the_middle_is_undone_by_the_next(tmp_path, at):
    project(tmp_path)
    code = f"""
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parent.parent.parent)!r})
from generator.writing import several
from tests.writing.test_several import note, project
folder, real, calls = Path({str(tmp_path)!r}), several._swap, []
def swap(step):
    calls.append(step)
    if len(calls) == {at}:
        os.kill(os.getpid(), signal.SIGKILL)
    real(step)
several._swap = swap
several.write_all(project(folder), note(folder))
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -9
    assert go_back(note(tmp_path))
    assert files(tmp_path) == OLD
    assert not go_back(note(tmp_path))


def test_a_link_stays_a_link_and_a_file_keeps_its_rights(tmp_path):
    (tmp_path / "real.yaml").write_bytes(b"old")
    (tmp_path / "real.yaml").chmod(0o640)
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    write_all([Change(tmp_path / "link.yaml", "link.yaml", b"old", b"new")], note(tmp_path))
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == b"new"
    assert (tmp_path / "real.yaml").stat().st_mode & 0o777 == 0o640


def test_a_file_that_came_meanwhile_is_not_taken_away(tmp_path):
    changes = project(tmp_path)
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "c.yaml").write_bytes(b"somebody else's")
    with pytest.raises(ChangedMeanwhileError):
        write_all(changes, note(tmp_path))
    assert files(tmp_path) == {**OLD, "deep/er/c.yaml": b"somebody else's"}
