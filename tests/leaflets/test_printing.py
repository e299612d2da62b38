"""Printing many leaflets, and only those that say something new."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from generator.leaflets import make_leaflets, print_leaflets
from generator.leaflets.kept import FOLDER, KeptLeaflets
from generator.leaflets.press import CannotPrintError, Press
from tests.leaflets.reading import GROUP, SITE
from tests.stories import MONDAY, a_directory, a_group

ROOT = Path(__file__).parent.parent.parent
TWO = (a_group(), a_group(id="big-steps", name="Big Steps"))


def printed(folder: Path, *groups: dict[str, object]):
    return print_leaflets(make_leaflets(a_directory(*groups), MONDAY, SITE), folder)


def test_what_says_the_same_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = printed(tmp_path, *TWO)
    monkeypatch.setattr(Press, "pdf", lambda *_: pytest.fail("made again"))
    again = printed(tmp_path, *TWO)
    assert (first.new, again.new) == (5, 0)
    assert again.files == first.files


def test_only_what_has_changed_is_made_again(tmp_path: Path) -> None:
    before = printed(tmp_path, *TWO)
    after = printed(tmp_path, TWO[0], TWO[1] | {"summary": "For children who walk already."})
    assert after.new == 1
    assert after.files[GROUP] == before.files[GROUP]


def test_a_change_in_a_template_makes_everything_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed(tmp_path)
    monkeypatch.setattr("generator.leaflets.kept.digest_of_workshop", lambda: "another")
    assert printed(tmp_path).new == 4


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7 half of", b"\0" * 100])
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: bytes) -> None:
    first = printed(tmp_path)
    good = first.files[GROUP].read_bytes()
    first.files[GROUP].write_bytes(damage)
    again = printed(tmp_path)
    assert again.new == 1
    assert again.files[GROUP].read_bytes() == good


def test_strange_files_in_the_folder_do_no_harm(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir(parents=True)
    (folder / "note.txt").write_text("hello", encoding="utf-8")
    (folder / ("0" * 32)).mkdir()
    assert not printed(tmp_path).problems


def test_what_nobody_has_asked_for_in_a_week_is_thrown_away(tmp_path: Path) -> None:
    old = printed(tmp_path, *TWO).files["leaflets/groups/big-steps.pdf"]
    kept = printed(tmp_path).files[GROUP]
    assert old.exists()
    long_ago = kept.stat().st_mtime - timedelta(days=8).total_seconds()
    for file in (old, kept):
        os.utime(file, (long_ago, long_ago))
    printed(tmp_path)
    assert not old.exists()
    assert kept.exists()


def test_what_is_kept_stays_out_of_git(tmp_path: Path) -> None:
    printed(tmp_path)
    assert (tmp_path / FOLDER.parent / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_project_that_nobody_may_write_to_prints_all_the_same(tmp_path: Path) -> None:
    (tmp_path / FOLDER.parent).write_text("a file where the folder would be", encoding="utf-8")
    assert printed(tmp_path).files[GROUP].read_bytes().startswith(b"%PDF")


def test_one_leaflet_that_cannot_be_printed_leaves_the_others_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = Press.pdf

    def refuse(press: Press, leaflet) -> bytes:
        if leaflet.address == GROUP:
            raise CannotPrintError(f"{GROUP} cannot be printed: no ink.")
        return pdf(press, leaflet)

    monkeypatch.setattr(Press, "pdf", refuse)
    done = printed(tmp_path, *TWO)
    assert done.problems == (f"{GROUP} cannot be printed: no ink.",)
    assert {"leaflets/groups/big-steps.pdf", "leaflets/venues/hall.pdf"} <= set(done.files)
    assert GROUP not in done.files


def test_a_file_is_never_seen_half_written(tmp_path: Path) -> None:
    (leaflet,) = [one for one in make_leaflets(a_directory(), MONDAY, SITE) if one.address == GROUP]
    kept = KeptLeaflets(tmp_path / "leaflets")
    kept.keep(leaflet, b"%PDF whole")
    assert [file.name.endswith(".pdf") for file in (tmp_path / "leaflets").iterdir()] == [True]


def test_a_folder_borrowed_for_a_project_that_nobody_may_write_to_is_gone_at_the_end(tmp_path: Path) -> None:
    borrowed, project = tmp_path / "borrowed", tmp_path / "project"
    borrowed.mkdir()
    project.mkdir()
    (project / FOLDER.parent).write_text("a file where the folder would be", encoding="utf-8")
    program = (
        "from pathlib import Path\n"
        "from generator.leaflets import make_leaflets, print_leaflets\n"
        "from tests.stories import MONDAY, a_directory\n"
        f"printed = print_leaflets(make_leaflets(a_directory(), MONDAY, None), Path({str(project)!r}))\n"
        "print(all(file.exists() for file in printed.files.values()), *printed.files.values())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(borrowed), "TEMP": str(borrowed), "TMP": str(borrowed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith(f"True {borrowed}")
    assert list(borrowed.iterdir()) == []
