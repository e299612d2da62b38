"""What the linter finds, in builds and on the site that one sees while writing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.mkdocs_plugin import LocalOfferPlugin
from tests.doors.conftest import Offer

PAGE = "# Our team\n\nPlease ask the SENCO about your child.\n"
WARNING = "content/team.md:3:16: warning: "


@pytest.fixture
def hard(offer: Offer) -> Offer:
    """A site with a page that families would stumble over, and a group like that."""
    offer.write("content/team.md", PAGE)
    offer.change("mkdocs.yml", "  - About: about.md\n", "  - About: about.md\n  - Team: team.md\n")
    offer.change("groups.yaml", "Come to the door under the clock.", "Ring the SENCO first.")
    return offer


def test_a_build_shows_what_families_would_stumble_over_and_goes_on(hard: Offer) -> None:
    outcome, lines = hard.build()
    assert outcome.fine
    assert any(line.startswith(WARNING) for line in lines)
    assert hard.page("team/")


def test_a_strict_build_fails_on_it(hard: Offer) -> None:
    outcome, lines = hard.build(strict=True)
    assert not outcome.fine
    assert any(line.startswith(WARNING) for line in lines)
    assert "index.html" not in hard.tree()


def test_a_strict_build_of_plain_mkdocs_fails_on_it_too(hard: Offer) -> None:
    done = hard.run("-m", "mkdocs", "build", "--strict", env={"LOCAL_OFFER_TODAY": "2026-11-23"})
    assert done.returncode == 1
    assert WARNING in done.stderr


def test_what_is_merely_worth_knowing_is_left_to_the_linter(hard: Offer) -> None:
    hard.change("mkdocs.yml", "  - local-offer:\n", "  - local-offer:\n      lint: {rules: {acronym: information}}\n")
    outcome, lines = hard.build(strict=True)
    assert outcome.fine, lines
    assert not any("SENCO" in line for line in lines)


def test_a_bad_setting_is_said_with_its_place(offer: Offer) -> None:
    offer.change("mkdocs.yml", "  - local-offer:\n", "  - local-offer:\n      lint: {rules: {acronym: loud}}\n")
    outcome, lines = offer.build()
    assert outcome.fine
    assert any(re.match(r"mkdocs\.yml:\d+:31: warning: Write error, warning", line) for line in lines)


@pytest.mark.parametrize("nothing", ["", " {}", " null"])
def test_the_option_may_be_empty(offer: Offer, nothing: str) -> None:
    offer.change("mkdocs.yml", "  - local-offer:\n", f"  - local-offer:\n      lint:{nothing}\n")
    offer.built()


def test_a_built_site_never_has_the_strip(hard: Offer) -> None:
    hard.build()
    assert not any(b"lo-lint" in data for name, data in hard.tree().items() if name.endswith(".html"))


@pytest.fixture
def draft(hard: Offer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Offer]:
    """The same site as somebody sees it who writes it."""
    usual = LocalOfferPlugin.on_startup
    monkeypatch.setattr(LocalOfferPlugin, "on_startup", lambda self, **_: usual(self, command="serve", dirty=False))
    outcome, lines = hard.build()
    assert outcome.fine, lines
    return hard


def test_a_page_that_is_being_written_lists_its_findings(draft: Offer) -> None:
    page = draft.page("team/")
    strip = page[page.index('<aside class="lo-lint"') : page.index("</aside>", page.index('<aside class="lo-lint"'))]
    assert "For editors: 1 error" in strip
    assert '<li data-words="SENCO"><b class="error">Error</b>, acronym, content/team.md:3:16' in strip
    assert page.index('<aside class="lo-lint"') < page.index("</body>")


def test_an_entry_lists_what_was_found_in_its_part_of_the_file(draft: Offer) -> None:
    assert "acronym, groups.yaml:" in draft.page("groups/example-play/")


def test_a_page_without_findings_has_no_strip(draft: Offer) -> None:
    assert "lo-lint" not in draft.page("contact/")
