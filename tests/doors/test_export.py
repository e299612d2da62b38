"""Data as the doors hand it over: with the site, and alone."""

from __future__ import annotations

import json
import re
from datetime import date
from html import escape

from tests.doors.conftest import Offer, run

DAY = ("--today", "2026-11-23")
START = "oruk/v3/index.json"


def local_offer(offer: Offer, *words: str) -> tuple[int, str]:
    done = run(offer.folder, "-m", "generator.cli", *words)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def test_a_build_writes_open_data_and_a_page_that_the_foot_of_every_page_leads_to(offer: Offer) -> None:
    offer.built()
    assert START in offer.tree()
    assert f'href="../{START}"' in offer.page("open-data/")
    assert 'href="open-data/">Open data</a>' in offer.page("")


def test_open_data_false_writes_none_and_no_page_leads_to_any(offer: Offer) -> None:
    offer.change("mkdocs.yml", "  - local-offer:", "  - local-offer:\n      open_data: false")
    offer.built()
    assert not [name for name in offer.tree() if name.startswith(("oruk/", "open-data/"))]
    assert "Open data" not in offer.page("")


def test_open_data_false_leaves_families_their_calendars(offer: Offer) -> None:
    offer.change("mkdocs.yml", "  - local-offer:", "  - local-offer:\n      open_data: false")
    offer.built()
    assert "calendars/groups/example-play.ics" in offer.tree()
    assert "calendars/groups/example-play.ics" in offer.page("groups/example-play/")
    assert "news.xml" not in offer.tree()


def test_export_writes_the_same_bytes_as_the_build_into_a_folder(offer: Offer) -> None:
    offer.built()
    code, said = local_offer(offer, "export", "oruk", "--output", "data", *DAY)
    there = offer.folder / "data"
    alone = {file.relative_to(there).as_posix(): file.read_bytes() for file in there.rglob("*.json")}
    assert alone == {name: data for name, data in offer.tree().items() if name.startswith("oruk/")}
    assert (code, said) == (0, f"Written: {len(alone)} files in data/\n")


def test_export_says_which_kinds_there_are(offer: Offer) -> None:
    code, said = local_offer(offer, "export", "telepathy")
    assert code == 2
    assert 'There is no kind "telepathy". There are oruk' in said


def test_a_mistake_in_the_directory_exports_nothing_and_is_told_with_its_place(offer: Offer) -> None:
    offer.change("groups.yaml", "authority:", "colour: red\nauthority:")
    code, said = local_offer(offer, "export", "oruk", "--output", "data")
    assert code == 1
    assert "groups.yaml:" in said
    assert not (offer.folder / "data").exists()


LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def test_every_page_says_its_facts_to_search_engines(offer: Offer) -> None:
    built = offer.built()
    pages = {name: data.decode() for name, data in built.items() if name.endswith("index.html")}
    assert len(pages) > 10
    for name, html in pages.items():
        (text,) = LINKED.findall(html)
        graph = json.loads(text)["@graph"]
        if name != "index.html":
            title = html.split("<h1", 1)[1].split(">", 1)[1].split("</h1>")[0]
            steps = graph[0]["itemListElement"]
            assert graph[0]["@type"] == "BreadcrumbList"
            assert escape(steps[-1]["name"]) in title or name.count("/") > 2


def test_search_engines_read_the_dates_that_the_page_shows(offer: Offer) -> None:
    offer.built()
    html = offer.page("groups/example-play")
    (event,) = [one for one in json.loads(LINKED.findall(html)[0])["@graph"] if one["@type"] == "Event"]
    assert event["subEvent"]
    for one in event["subEvent"]:
        day = date.fromisoformat(one["startDate"][:10])
        assert f"{day:%A} {day.day} {day:%B}" in html
