from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.publishing import folders, ours, swap

PAGES = ("index.html", "sitemap.xml")


def site_with(folder: Path, words: str, *dotfiles: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in (*PAGES, *dotfiles):
        (folder / name).write_text(words)
    return folder


def build(site: Path, words: str) -> None:
    draft = swap.start(site)
    site_with(draft.folder, words)
    swap.publish(draft)


def words_of(site: Path) -> str:
    return (site / "index.html").read_text()


def around(site: Path) -> list[str]:
    return sorted(entry.name for entry in site.parent.iterdir())


@pytest.fixture
def sleeper() -> Iterator[subprocess.Popen[bytes]]:
    """Another process, alive until the test ends it."""
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    yield process
    process.kill()
    process.communicate()


@pytest.fixture(params=["in one step", "in two steps"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A system that can exchange two folders at once, and one that cannot."""
    if request.param == "in two steps":
        monkeypatch.setattr(folders, "exchange", lambda *_: False)
    return str(request.param)


def test_linux_can_exchange_folders_in_one_step(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux has this step")
    one, other = site_with(tmp_path / "one", "1"), site_with(tmp_path / "other", "2")
    assert folders.exchange(one, other)
    assert (words_of(one), words_of(other)) == ("2", "1")


def test_an_exchange_with_a_folder_that_has_gone_is_not_done(tmp_path: Path) -> None:
    assert not folders.exchange(site_with(tmp_path / "one", "1"), tmp_path / "gone")


def test_a_first_site_is_put_where_there_was_none(tmp_path: Path, system: str) -> None:
    site = tmp_path / "a folder" / "to come" / "site"
    build(site, "new")
    assert words_of(site) == "new"
    assert around(site) == ["site"]


def test_a_site_takes_the_place_of_the_old_one_and_nothing_is_left_beside_it(tmp_path: Path, system: str) -> None:
    site = site_with(tmp_path / "site", "old")
    (site / "gone.html").write_text("a page that is no more")
    ours.write_list(site)
    build(site, "new")
    assert sorted(entry.name for entry in site.iterdir()) == sorted([ours.LIST, *PAGES])
    assert (site / ours.LIST).read_text() == "index.html\nsitemap.xml\n"
    assert words_of(site) == "new"
    assert around(site) == ["site"]


def test_names_that_start_with_a_dot_stay(tmp_path: Path, system: str) -> None:
    site = site_with(tmp_path / "site", "old", ".gitignore", ".nojekyll")
    site_with(site / ".git" / "refs", "a commit")
    (site / ".link").symlink_to("nowhere")
    site_with(site / "deep", "old", ".htaccess")
    (site / "deep" / ".DS_Store").write_text("nobody needs this")
    ours.write_list(site)
    build(site, "new")
    assert (site / ".gitignore").read_text() == "old"
    assert (site / ".nojekyll").exists()
    assert (site / ".git" / "refs" / "index.html").read_text() == "a commit"
    assert (site / ".link").readlink() == Path("nowhere")
    assert [entry.name for entry in (site / "deep").iterdir()] == [".htaccess"]


def test_a_dotfile_of_the_new_site_goes_before_the_old_one(tmp_path: Path, system: str) -> None:
    site = site_with(tmp_path / "site", "old", ".nojekyll")
    draft = swap.start(site)
    site_with(draft.folder, "new", ".nojekyll")
    swap.publish(draft)
    assert (site / ".nojekyll").read_text() == "new"


def test_dotfiles_are_copied_where_a_disk_has_no_second_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no second names")

    monkeypatch.setattr(os, "link", refuse)
    site = site_with(tmp_path / "site", "old", ".gitignore")
    build(site, "new")
    assert (site / ".gitignore").read_text() == "old"


def test_the_rights_of_the_folder_stay(tmp_path: Path, system: str) -> None:
    site = site_with(tmp_path / "site", "old")
    site.chmod(0o2750)
    build(site, "new")
    assert site.stat().st_mode & 0o7777 == 0o2750


def test_a_discarded_draft_leaves_the_site_alone_and_can_be_discarded_again(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "old")
    draft = swap.start(site)
    site_with(draft.folder, "half")
    swap.discard(draft)
    swap.discard(draft)
    assert words_of(site) == "old"
    assert around(site) == ["site"]


def test_two_builds_at_a_time_do_not_break_each_other(tmp_path: Path, system: str) -> None:
    site = site_with(tmp_path / "site", "old", ".gitignore")
    first, second = swap.start(site), swap.start(site)
    site_with(first.folder, "first")
    site_with(second.folder, "second")
    swap.publish(second)
    assert words_of(site) == "second"
    swap.publish(first)
    assert words_of(site) == "first"
    assert (site / ".gitignore").read_text() == "old"
    assert around(site) == ["site"]


def test_a_site_that_appears_during_a_first_build_is_replaced(tmp_path: Path, system: str) -> None:
    site = tmp_path / "site"
    draft = swap.start(site)
    site_with(draft.folder, "mine")
    build(site, "theirs")
    swap.publish(draft)
    assert words_of(site) == "mine"


def test_a_project_that_somebody_else_has_locked_is_still_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "_TRIES", 2)
    lock = folders.lock(tmp_path)
    build(tmp_path / "site", "new")
    lock.release()
    assert words_of(tmp_path / "site") == "new"


# What killed builds leave ---------------------------------------------------------------------------------


def ended_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_leftovers_of_a_killed_build_are_cleared_away(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "old")
    site_with(tmp_path / f".site-{ended_process()}-0123abcd", "half")
    site_with(tmp_path / f".site-{ended_process()}-0123abcd.old", "older")
    swap.discard(swap.start(site))
    assert around(site) == ["site"]


def test_the_folder_of_a_build_that_still_runs_is_left_alone(tmp_path: Path, sleeper: subprocess.Popen[bytes]) -> None:
    site = site_with(tmp_path / "site", "old")
    name = f".site-{sleeper.pid}-0123abcd"
    site_with(tmp_path / name, "half")
    swap.discard(swap.start(site))
    assert around(site) == [name, "site"]


def test_a_leftover_with_our_own_number_is_cleared_away_as_in_a_container(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "old")
    site_with(tmp_path / f".site-{os.getpid()}-0123abcd", "half")
    swap.discard(swap.start(site))
    assert around(site) == ["site"]


def test_a_site_that_a_killed_build_had_moved_aside_comes_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    number = ended_process()
    site_with(tmp_path / f".site-{number}-0123abcd.old", "old", ".gitignore")
    site_with(tmp_path / f".site-{number}-4567cdef", "half")
    swap.discard(swap.start(site))
    assert words_of(site) == "old"
    assert around(site) == ["site"]


@pytest.mark.parametrize(
    "name", [".site", ".site-1", ".site-backup-0123abcd", ".sites-99999999-0123abcd", "site-99999999-0123abcd"]
)
def test_folders_that_no_build_made_are_left_alone(tmp_path: Path, name: str) -> None:
    site = site_with(tmp_path / "site", "old")
    site_with(tmp_path / name, "mine")
    swap.discard(swap.start(site))
    assert around(site) == sorted([name, "site"])


# What must not be replaced --------------------------------------------------------------------------------


def link(site: Path) -> None:
    site.symlink_to(site_with(site.with_name("elsewhere"), "mine"))


def file(site: Path) -> None:
    site.write_text("mine")


def photographs(site: Path) -> None:
    site.mkdir()
    (site / "holiday.jpg").write_text("mine")


@pytest.mark.parametrize(
    ("make", "reason"),
    [(link, "link to another place"), (file, "is a file"), (photographs, "no build made: holiday.jpg")],
)
def test_what_is_not_a_built_site_is_never_replaced(tmp_path: Path, make: Callable[[Path], None], reason: str) -> None:
    site = tmp_path / "site"
    make(site)
    before = around(site)
    with pytest.raises(swap.CannotPublishError, match=reason):
        swap.start(site)
    assert around(site) == before


def test_an_old_website_without_a_list_is_never_replaced_though_it_looks_like_a_built_one(tmp_path: Path) -> None:
    site = site_with(tmp_path / "www", "an old website")
    for name in ("shop.php", "b/photo.jpg", "c.css", "d.js"):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text("mine")
    draft = swap.start(site)
    site_with(draft.folder, "new")
    with pytest.raises(swap.CannotPublishError, match=r"no build made: b/photo.jpg, c.css, d.js and 1 more\."):
        swap.publish(draft)
    swap.discard(draft)
    assert words_of(site) == "an old website"
    assert around(site) == ["www"]


def test_a_site_without_a_list_is_replaced_when_the_build_makes_every_file_of_it(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "old")
    build(site, "new")
    assert words_of(site) == "new"


def test_a_file_that_somebody_added_to_a_built_site_stops_the_build_before_it_begins(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "old")
    (site / "CNAME").write_text("mine")
    with pytest.raises(swap.CannotPublishError, match="no build made: CNAME"):
        swap.start(site)
    assert (site / "CNAME").read_text() == "mine"


def test_a_file_that_somebody_adds_during_a_build_stays(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "old")
    draft = swap.start(site)
    site_with(draft.folder, "new")
    (site / "deep").mkdir()
    (site / "deep" / "photo.jpg").symlink_to("elsewhere.jpg")
    with pytest.raises(swap.CannotPublishError, match=r"no build made: deep/photo\.jpg"):
        swap.publish(draft)
    assert words_of(site) == "old"


def test_a_disk_of_its_own_is_never_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda _: True)
    with pytest.raises(swap.CannotPublishError, match="disk of its own"):
        swap.start(site_with(tmp_path / "site", "old"))


def test_a_folder_that_cannot_be_written_beside_is_told_plainly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    site = site_with(tmp_path / "site", "old")
    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(swap.CannotPublishError, match="cannot be written to: Permission denied"):
        swap.start(site)


def test_a_system_that_refuses_the_exchange_is_told_plainly_and_the_old_site_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_one: Path, _other: Path) -> bool:
        raise OSError(errno.EBUSY, "Device or resource busy")

    site = site_with(tmp_path / "site", "old")
    draft = swap.start(site)
    site_with(draft.folder, "new")
    monkeypatch.setattr(folders, "exchange", busy)
    with pytest.raises(swap.CannotPublishError, match="cannot be replaced: Device or resource busy"):
        swap.publish(draft)
    assert words_of(site) == "old"


def test_when_the_second_of_two_steps_fails_the_old_site_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_with(tmp_path / "site", "old")
    draft = swap.start(site)
    site_with(draft.folder, "new")
    rename = Path.rename

    def fail_once(path: Path, target: Path) -> Path:
        if path == draft.folder:
            raise OSError(errno.ENOSPC, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(folders, "exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", fail_once)
    with pytest.raises(OSError, match="No space left"):
        swap.publish(draft)
    assert words_of(site) == "old"
