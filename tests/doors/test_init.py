from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.directory import check_today, load
from generator.starter import FILES, CannotStartError, start
from tests.doors.conftest import THE_DAY, Offer, run

DAYS = [date(2026, 11, 23), date(2027, 7, 31), date(2027, 8, 1), date(2028, 2, 29), date(2030, 1, 1)]


def names(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_a_new_local_offer_builds_at_once_and_strictly(tmp_path: Path) -> None:
    started = run(tmp_path, "-m", "generator.cli", "init", "new", "--area", "Marlshire")
    assert (started.returncode, started.stderr) == (0, "")
    assert names(tmp_path / "new") == set(FILES)
    built = run(tmp_path / "new", "-m", "generator.cli", "build", "--strict")
    assert (built.returncode, built.stderr) == (0, "")
    assert "Marlshire Local Offer" in Offer(tmp_path / "new").page("")


@pytest.mark.parametrize("day", DAYS)
def test_nothing_is_wrong_with_it_on_the_day_it_is_started(tmp_path: Path, day: date) -> None:
    start(tmp_path, today=day)
    loaded = load(tmp_path / "groups.yaml")
    assert loaded.findings == ()
    assert check_today(loaded, day) == []
    assert loaded.directory is not None
    assert loaded.directory.calendar.last_known_day is not None
    assert (loaded.directory.calendar.last_known_day - day).days > 250


def test_it_has_one_example_of_each_thing(tmp_path: Path) -> None:
    start(tmp_path, today=THE_DAY)
    directory = load(tmp_path / "groups.yaml").directory
    assert directory is not None
    counts = [len(getattr(directory, name)) for name in ("groups", "venues", "staff_backgrounds", "organisations")]
    assert counts == [1, 1, 1, 1]
    assert len(directory.glossary) == 3


@pytest.mark.parametrize(
    ("area", "council", "expected"),
    [
        (None, None, ("Ourshire", "Ourshire Council")),
        ("Marlshire", None, ("Marlshire", "Marlshire Council")),
        ("Wen & St. Ives-on-Sea", "The People\u2019s Council (North)", None),
        ("Ynys Môn", "Cyngor Sir Ynys Môn", None),
        ("  Two   words ", None, ("Two words", "Two words Council")),
        ("No", "Null", None),
    ],
)
def test_names_arrive_as_they_were_given(
    tmp_path: Path, area: str | None, council: str | None, expected: tuple[str, str] | None
) -> None:
    start(tmp_path, area, council, THE_DAY)
    loaded = load(tmp_path / "groups.yaml")
    assert loaded.directory is not None, loaded.findings
    authority = loaded.directory.authority
    assert (authority.area, authority.name) == (expected or (area, council))
    settings = yaml.safe_load((tmp_path / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["site_name"] == f"{authority.area} Local Offer"


@pytest.mark.parametrize("name", ["   ", "<b>", 'say "hello"', "a\\b", "[% x %]", "-", "x" * 81, "{{ x }}", "# x"])
def test_a_name_that_would_break_a_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotStartError, match="cannot be used as a name"):
        start(tmp_path / "new", name)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_folder_that_has_such_a_file_is_refused_and_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("mine")
    done = run(tmp_path, "-m", "generator.cli", "init", ".")
    assert done.returncode == 2
    assert f"has {name} already" in done.stderr
    assert names(tmp_path) == {name}
    assert (tmp_path / name).read_text() == "mine"


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/photo.jpg").write_text("mine")
    start(tmp_path, today=THE_DAY)
    assert names(tmp_path) == {*FILES, "content/photo.jpg"}


def test_when_one_file_cannot_be_written_nothing_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open
    count = []

    def full_at_the_fifth(path: Path, *given: str, **named: str) -> object:
        count.append(path)
        if len(count) == 5:
            raise OSError(28, "No space left on device")
        return opened(path, *given, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full_at_the_fifth)
    with pytest.raises(OSError, match="No space left"):
        start(tmp_path / "a" / "new", today=THE_DAY)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("workflow", ["the starter's", "this project's"])
def test_the_ready_workflow_builds_every_night_and_publishes(tmp_path: Path, workflow: str) -> None:
    start(tmp_path, today=THE_DAY)
    folder = tmp_path if workflow == "the starter's" else Path(__file__).parents[2]
    file = folder / ".github/workflows/publish.yml"
    if not file.is_file():
        pytest.skip("there is no workflow in this checkout")
    # YAML 1.1 reads the word on as yes.
    steps = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert set(steps[True]) == {"push", "schedule", "workflow_dispatch"}
    uses = [step["uses"] for job in steps["jobs"].values() for step in job["steps"] if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", name) for name in uses)
    assert uses[-1].startswith("actions/deploy-pages@")
    assert steps["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_every_file_of_the_starter_has_a_template_and_no_template_is_left_over() -> None:
    folder = Path(start.__code__.co_filename).parent
    templates = {file.name for file in folder.iterdir() if file.is_file() and file.suffix != ".py"}
    assert templates == set(FILES.values())
