"""The commands that report on the whole directory."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.doors.conftest import Offer
from tests.doors.test_cli import DAY, in_here

REPORTS = ("duties", "gaps", "reviews")


@pytest.fixture
def here(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(offer.folder)
    return offer.folder


@pytest.mark.parametrize("report", REPORTS)
def test_each_report_can_be_read_by_people_by_programs_and_in_a_browser(here, monkeypatch, capsys, report):
    code, shown, said = in_here(monkeypatch, capsys, report, *DAY)
    assert (code, said) == (0, "")
    assert "on 23 November 2026" in shown
    _, data, _ = in_here(monkeypatch, capsys, report, *DAY, "--format", "json")
    assert json.loads(data)["date"] == "2026-11-23"
    in_here(monkeypatch, capsys, report, *DAY, "--format", "html", "--output", "report.html")
    page = (here / "report.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "http" not in page.replace("https://www.legislation.gov.uk", "").replace("https://www.gov.uk", "")


@pytest.mark.parametrize("report", REPORTS)
def test_no_report_is_made_of_a_directory_with_mistakes(here, monkeypatch, capsys, report):
    groups = here / "groups.yaml"
    groups.write_text(groups.read_text(encoding="utf-8") + "duties:\n  - topic: nothing\n", encoding="utf-8")
    code, shown, said = in_here(monkeypatch, capsys, report, *DAY)
    assert (code, shown) == (1, "")
    assert 'There is no topic "nothing".' in said
    assert "Mend these first" in said


def test_a_day_that_is_none_is_told(here, monkeypatch, capsys):
    monkeypatch.setenv("LOCAL_OFFER_TODAY", "soon")
    code, _, said = in_here(monkeypatch, capsys, "duties")
    assert code == 2
    assert "is not a day" in said


def test_a_page_by_hand_that_covers_a_topic_counts_and_one_on_no_list_is_told(here, monkeypatch, capsys):
    page = here / "content" / "travel.md"
    page.write_text("---\ncovers: [travel]\n---\n# Getting there\n", encoding="utf-8")
    _, shown, _ = in_here(monkeypatch, capsys, "duties", *DAY)
    assert "Covered by: Getting there (/travel/)" in shown
    page.write_text("---\ncovers: [travle]\n---\n# Getting there\n", encoding="utf-8")
    code, _, said = in_here(monkeypatch, capsys, "build", *DAY)
    assert code == 1
    assert 'There is no topic "travle". Did you mean "travel"?' in said
