"""What every kind of feed has in common."""

from __future__ import annotations

import pytest

from generator.feeds import KINDS, FeedKind, edition, make_feeds
from tests.feeds.feeding import SITE, demonstration, feed
from tests.stories import MONDAY

IN_SITE = [kind for kind in KINDS if kind.in_site]


def test_each_kind_has_a_word_of_its_own_for_the_command_line() -> None:
    names = [kind.name for kind in KINDS]
    assert len(set(names)) == len(names)
    assert "all" not in names


def test_no_two_files_stand_at_one_address() -> None:
    made = make_feeds(edition(demonstration(), MONDAY, SITE), IN_SITE)
    addresses = [file.address.casefold() for _, files in made for file in files]
    assert len(set(addresses)) == len(addresses)


@pytest.mark.parametrize("kind", IN_SITE, ids=lambda kind: kind.name)
def test_the_same_directory_on_the_same_day_gives_the_same_bytes(kind: FeedKind) -> None:
    assert feed(kind.name, demonstration()) == feed(kind.name, demonstration())


@pytest.mark.parametrize("kind", IN_SITE, ids=lambda kind: kind.name)
def test_the_page_about_open_data_leads_to_a_file_of_each_kind(kind: FeedKind) -> None:
    assert any(file.title for file in kind.files(edition(demonstration(), MONDAY, SITE)))
