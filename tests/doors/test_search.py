"""Builds with and without the optional extra that indexes all words."""

from __future__ import annotations

import pytest

from generator.publishing import full_text
from tests.doors.conftest import Offer


@pytest.fixture
def searched(offer: Offer) -> Offer:
    if not full_text.can_index():
        pytest.skip("Pagefind is not installed.")
    offer.change("mkdocs.yml", "      search: false\n", "")
    return offer


def without_the_index(site: dict[str, bytes]) -> dict[str, bytes]:
    """A site but for its index and the list of its files: Pagefind names and orders a few of them by chance."""
    return {name: data for name, data in site.items() if not name.startswith(("pagefind/", ".local-offer-files"))}


def test_with_the_extra_a_site_has_an_index_and_its_other_bytes_stay_the_same(searched: Offer) -> None:
    first = searched.built()
    assert "pagefind/pagefind.js" in first
    assert not [name for name in first if "ui" in name and name.startswith("pagefind/")]
    assert 'data-index="../pagefind/pagefind.js"' in searched.page("search")
    assert without_the_index(searched.built()) == without_the_index(first)


def test_without_the_extra_the_page_says_so_and_lists_the_ways_in(
    searched: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(full_text, "find_spec", lambda _name: None)
    assert not [name for name in searched.built() if name.startswith("pagefind/")]
    page = searched.page("search")
    assert "You cannot search this site by typing words yet." in page
    assert '<a href="../groups/">Groups</a>' in page
    assert "<form" not in page


def test_a_site_can_do_without_the_index(offer: Offer) -> None:
    assert not [name for name in offer.built() if name.startswith("pagefind/")]


def test_when_the_index_fails_the_site_is_still_published_and_the_build_says_so(
    searched: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(full_text.sys, "executable", "/nothing/here")
    outcome, lines = searched.build()
    assert outcome.fine
    assert "nobody can search it" in " ".join(lines)
    assert "Search this site" in searched.page("search")
