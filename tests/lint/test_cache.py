"""What is kept from one run to the next, and what happens when it is damaged."""

from __future__ import annotations

import os
import threading
from hashlib import blake2b
from pathlib import Path

import pytest

from generator.findings import Finding, Place, Severity
from generator.lint.cache import Cache, digest, folder_for
from generator.lint.checked import Checked, dumped, loaded
from generator.lint.kept import KeptFindings, State
from generator.lint.linted import Fix, PageScore
from generator.reporters.report import Excerpt, Noted

CHECKED = Checked(
    "a.md",
    (
        Noted(
            Finding(Place("a.md", 1, 2, 1, 7), "acronym", "Why.", Severity.WARNING, "SENCO", "words"),
            Excerpt(" SENCO é\ud800", 1, 6, cut_after=True),
        ),
        Noted(Finding(Place("a.md"), "stale", "Old.")),
    ),
    (PageScore("About", 123, 11.5, ("Hard.",), ("notwithstanding",), 4), PageScore("Short", 3, None)),
    (Fix(1, 6, "SENCO", "words", "acronym"),),
    frozenset({"SENCO", "EHCP"}),
    depends_on_today=True,
)


STATE = State("a.md", "content", "words")


def kept(folder: Path, today: str = "2026-11-23", name: str = "rules") -> KeptFindings:
    return KeptFindings(Cache(folder), name, today)


def test_everything_about_a_file_comes_back_from_json() -> None:
    line = dumped(CHECKED)
    assert "\n" not in line
    assert loaded("a.md", line) == CHECKED


def test_what_was_found_is_known_to_the_next_run(tmp_path: Path) -> None:
    first = kept(tmp_path)
    first.keep(STATE, CHECKED)
    first.keep_words("directory", "words")
    first.keep_across("terms", [CHECKED])
    first.save()
    again = kept(tmp_path)
    assert again.get(STATE) == CHECKED
    assert again.words("directory") == "words"
    assert again.across("terms") == [CHECKED]


@pytest.mark.parametrize(
    "asked",
    [("a.md", "other", "words"), ("a.md", "content", "other"), ("b.md", "content", "words"), ("a.md", None, "")],
)
def test_other_content_words_and_files_are_not_known(tmp_path: Path, asked: tuple[str, str | None, str]) -> None:
    first = kept(tmp_path)
    first.keep(STATE, CHECKED)
    first.save()
    assert kept(tmp_path).get(State(*asked)) is None
    assert kept(tmp_path, name="other-rules").get(STATE) is None
    assert kept(tmp_path).words("other") is None
    assert kept(tmp_path).across("other") is None


def test_what_depends_on_the_day_is_forgotten_the_day_after(tmp_path: Path) -> None:
    always = Checked("b.md")
    first = kept(tmp_path)
    first.keep(STATE, CHECKED)
    first.keep(State("b.md", "content", "words"), always)
    first.save()
    tomorrow = kept(tmp_path, "2026-11-24")
    assert tomorrow.get(STATE) is None
    assert tomorrow.get(State("b.md", "content", "words")) == always


def test_files_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    first = kept(tmp_path)
    first.keep(STATE, CHECKED)
    first.save(["b.md"])
    assert kept(tmp_path).get(STATE) is None


@pytest.mark.parametrize(
    "damage",
    [b"", b"x", b"[]", b"1", b"{}\nx", b"{}\n1\t2", b'{"words": 1}\n["a.md"]\t[]', b"\xff" * 100, b"[" * 100_000],
)
@pytest.mark.parametrize("with_sum", ["with its sum", "without"])
def test_a_damaged_cache_counts_as_none(tmp_path: Path, damage: bytes, with_sum: str) -> None:
    first = kept(tmp_path)
    first.keep(STATE, CHECKED)
    first.save()
    (file,) = tmp_path.glob("findings-*")
    file.write_bytes(damage + (blake2b(damage, digest_size=16).digest() if with_sum != "without" else b""))
    again = kept(tmp_path)
    assert again.get(STATE) is None
    assert again.words("directory") is None
    assert again.across("terms") is None
    again.keep(STATE, CHECKED)
    again.save()
    assert kept(tmp_path).get(STATE) == CHECKED


def test_half_a_file_counts_as_none(tmp_path: Path) -> None:
    Cache(tmp_path).write("report-1", b"a long report")
    file = tmp_path / "report-1"
    whole = file.read_bytes()
    for left in range(len(whole)):
        file.write_bytes(whole[:left])
        assert Cache(tmp_path).read("report-1") is None


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache")
    cache.write("report-1", b"text")
    assert cache.read("report-1") is None


def test_without_a_folder_nothing_is_kept() -> None:
    cache = Cache(None)
    cache.write("report-1", b"text")
    assert cache.read("report-1") is None


def test_the_folder_keeps_itself_out_of_git(tmp_path: Path) -> None:
    Cache(tmp_path / "cache").write("report-1", b"text")
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.write("findings-1", b"text")
    for number in range(20):
        cache.write(f"report-{number}", b"text")
        os.utime(tmp_path / f"report-{number}", (number, number))
    assert len(list(tmp_path.glob("report-*"))) == 8
    assert cache.read("report-19") == b"text"
    assert cache.read("findings-1") == b"text"


def test_what_a_stopped_run_left_is_cleared_away(tmp_path: Path) -> None:
    for name in (".new-old", ".new-young"):
        (tmp_path / name).write_bytes(b"half")
    os.utime(tmp_path / ".new-old", (1, 1))
    Cache(tmp_path).write("report-1", b"text")
    assert sorted(file.name for file in tmp_path.iterdir()) == [".new-young", "report-1"]


def test_runs_at_the_same_time_do_no_harm(tmp_path: Path) -> None:
    texts = [bytes([letter]) * 100_000 for letter in b"abcd"]
    seen: list[bytes | None] = []

    def work(text: bytes) -> None:
        cache = Cache(tmp_path / "new")
        for _ in range(20):
            cache.write("report-1", text)
            seen.append(cache.read("report-1"))

    threads = [threading.Thread(target=work, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 80
    assert set(seen) <= set(texts)
    assert sorted(entry.name for entry in (tmp_path / "new").iterdir()) == [".gitignore", "report-1"]


def test_parts_of_a_sum_are_told_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("\ud800") != digest("?")


def test_loose_files_are_remembered_where_the_system_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert folder_for(Path("letters"), is_project=False).parent == tmp_path / "local-offer"
    assert folder_for(Path("offer"), is_project=True) == Path("offer/.local-offer-cache")
