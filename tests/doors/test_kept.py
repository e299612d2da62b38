from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from generator.directory import Loaded
from generator.publishing import kept
from generator.publishing.kept import KeptDirectory
from tests.doors.conftest import Offer

LONG_AGO = 1_000_000_000


@pytest.fixture
def read(offer: Offer) -> Callable[[], Loaded]:
    """Read the directory through one and the same keeper. Every file is old, as it is when somebody works on a site."""
    for path in (offer.folder, *offer.folder.rglob("*")):
        os.utime(path, (LONG_AGO, LONG_AGO))
    keeper = KeptDirectory()
    return lambda: keeper.load(offer.folder / "groups.yaml", None)


def test_files_that_did_not_change_are_not_read_again(read: Callable[[], Loaded]) -> None:
    assert read() is read()


@pytest.mark.parametrize("name", ["groups.yaml", "glossary.yaml"])
def test_a_file_that_changed_is_read_again(offer: Offer, read: Callable[[], Loaded], name: str) -> None:
    first = read()
    os.utime(offer.folder / name, (LONG_AGO + 1, LONG_AGO + 1))
    assert read() is not first


def test_a_file_that_went_away_is_noticed(offer: Offer, read: Callable[[], Loaded]) -> None:
    read()
    (offer.folder / "groups.yaml").unlink()
    assert read().directory is None


def test_a_new_file_in_a_folder_that_is_included_is_noticed(offer: Offer, read: Callable[[], Loaded]) -> None:
    offer.change("groups.yaml", "# include:\n#   - content/groups/*.yaml", "include:\n  - content/groups/*.yaml")
    offer.write("content/groups/one.yaml", "id: one\nname: One\nsummary: One.\nstatus: ended\n")
    read()
    offer.write("content/groups/two.yaml", "id: two\nname: Two\nsummary: Two.\nstatus: ended\n")
    directory = read().directory
    assert directory is not None
    assert {"one", "two"} < {group.id for group in directory.groups}


def test_a_file_that_changes_while_it_is_read_is_read_again(
    offer: Offer, read: Callable[[], Loaded], monkeypatch: pytest.MonkeyPatch
) -> None:
    load = kept.load

    def load_and_change(*given: object) -> Loaded:
        loaded = load(*given)  # type: ignore[arg-type]
        (offer.folder / "groups.yaml").touch()
        return loaded

    monkeypatch.setattr(kept, "load", load_and_change)
    first = read()
    monkeypatch.setattr(kept, "load", load)
    assert read() is not first
