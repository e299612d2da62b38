"""Which files a run reads."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.lint.command import lint
from generator.lint.configuration import Configuration, usual
from generator.lint.project import files_of
from generator.lint.request import Request
from generator.lint.settings import Settings


@pytest.fixture
def offer(tmp_path: Path) -> Configuration:
    """A folder with a project in it."""
    texts = {
        "groups.yaml": "include:\n  - extra/*.yaml\n  - content/groups/*.yaml\n",
        "glossary.yaml": "glossary: []\n",
        "extra/venues.yaml": "venues: []\n",
        "extra/notes.md": "Not ours.\n",
        "content/groups/one.yaml": "groups: []\n",
        "content/index.md": "# Home\n",
        "content/Letter.DOCX": "",
        "content/photo.jpg": "",
        "content/sub/page.html": "<p>Page</p>",
        "content/.hidden/secret.md": "",
        "content/node_modules/readme.md": "",
        "README.md": "",
        "site/index.html": "",
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return usual(tmp_path, Settings(date(2026, 11, 23)))


def shown(configuration: Configuration, *asked: str) -> list[str]:
    return [file.shown for file in files_of(configuration, [configuration.folder / path for path in asked]).texts]


def test_a_project_is_its_directory_and_its_content(offer: Configuration) -> None:
    assert shown(offer) == [
        "content/Letter.DOCX",
        "content/groups/one.yaml",
        "content/index.md",
        "content/sub/page.html",
        "extra/venues.yaml",
        "glossary.yaml",
        "groups.yaml",
    ]


def test_the_glossary_is_read_whichever_files_are_linted(offer: Configuration) -> None:
    files = files_of(offer, [offer.folder / "README.md"])
    assert [file.shown for file in files.texts] == ["README.md"]
    assert [file.shown for file in files.directory] == [
        "groups.yaml",
        "glossary.yaml",
        "extra/venues.yaml",
        "content/groups/one.yaml",
    ]


def test_files_and_folders_can_be_named_and_each_file_comes_once(offer: Configuration) -> None:
    assert shown(offer, "content/sub", "content/sub/page.html", "README.md") == ["README.md", "content/sub/page.html"]


def test_a_whole_folder_leaves_out_what_programs_made(offer: Configuration) -> None:
    assert "site/index.html" not in shown(offer, ".")
    assert "README.md" in shown(offer, ".")
    assert not any("hidden" in name or "node_modules" in name for name in shown(offer, "."))


def test_a_file_of_another_kind_is_named(offer: Configuration) -> None:
    files = files_of(offer, [offer.folder / "content" / "photo.jpg", offer.folder / "README.md"])
    assert files.unknown == ("content/photo.jpg",)
    assert [file.shown for file in files.texts] == ["README.md"]


@pytest.mark.parametrize(
    ("pattern", "gone"),
    [
        ("content/sub/", ["content/sub/page.html"]),
        ("*.DOCX", ["content/Letter.DOCX"]),
        ("/groups.yaml", ["groups.yaml"]),
        ("content/**", ["content/Letter.DOCX", "content/groups/one.yaml", "content/index.md", "content/sub/page.html"]),
    ],
)
def test_files_can_be_ignored(offer: Configuration, pattern: str, gone: list[str]) -> None:
    ignoring = replace(offer, settings=replace(offer.settings, ignore=(pattern,)))
    assert sorted(set(shown(offer)) - set(shown(ignoring))) == gone


def test_ignored_files_are_ignored_by_name_too(offer: Configuration) -> None:
    ignoring = replace(offer, settings=replace(offer.settings, ignore=("README.md",)))
    assert shown(ignoring, "README.md") == []


def test_links_in_a_circle_come_to_an_end(offer: Configuration) -> None:
    content = offer.folder / "content"
    (content / "sub" / "again").symlink_to(content, target_is_directory=True)
    (content / "itself").symlink_to(content / "itself")
    before = shown(offer)
    assert sum(name.endswith("page.html") for name in before) == 1


def test_a_file_is_read_by_its_own_name_rather_than_by_that_of_a_link(offer: Configuration) -> None:
    content = offer.folder / "content"
    (content / "a-link.md").symlink_to(content / "index.md")
    (content / "another.md").symlink_to(offer.folder / "README.md")
    names = shown(offer)
    assert "content/a-link.md" not in names
    assert "content/another.md" in names


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_folder_that_cannot_be_opened_is_named(offer: Configuration, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir, closed = os.scandir, offer.content / "closed"
    closed.mkdir()

    def refusing(path: str) -> object:
        if Path(path) == closed:
            raise PermissionError
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert files_of(offer).closed == ("content/closed",)
    monkeypatch.chdir(offer.folder)
    assert "Not read, because this folder cannot be opened: content/closed." in lint(Request()).remarks


def test_a_pipe_is_never_read(offer: Configuration) -> None:
    os.mkfifo(offer.folder / "content" / "pipe.md")
    assert "content/pipe.md" not in shown(offer)
    assert files_of(offer, [offer.folder / "content" / "pipe.md"]).texts == ()


def test_a_broken_main_file_keeps_nothing_else_from_being_read(offer: Configuration) -> None:
    offer.groups.write_text("include: [\n")
    assert "content/index.md" in shown(offer)
    assert "extra/venues.yaml" not in shown(offer)


def test_files_elsewhere_are_shown_from_the_project(
    offer: Configuration, tmp_path_factory: pytest.TempPathFactory
) -> None:
    letter = tmp_path_factory.mktemp("letters") / "letter.txt"
    letter.write_text("Dear parent")
    (file,) = files_of(offer, [letter]).texts
    assert file.shown.startswith("../")
    assert file.shown.endswith("/letter.txt")


def test_a_folder_without_a_project_has_no_directory(tmp_path: Path) -> None:
    assert files_of(usual(tmp_path, Settings(date(2026, 11, 23)))).texts == ()
