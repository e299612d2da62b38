"""Leaflets as the doors hand them over: with the site, and alone."""

from __future__ import annotations

import re

from tests.doors.conftest import Offer, run

DAY = ("--today", "2026-11-23")
LEAFLET = "leaflets/groups/example-group.pdf"


def local_offer(offer: Offer, *words: str) -> tuple[int, str]:
    done = run(offer.folder, "-m", "generator.cli", *words)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def leaflets(offer: Offer) -> dict[str, bytes]:
    return {name: data for name, data in offer.tree().items() if name.startswith("leaflets/")}


def test_a_build_makes_leaflets_and_pages_lead_to_them(offer: Offer) -> None:
    assert local_offer(offer, "build", *DAY)[0] == 0
    made = leaflets(offer)
    groups = [name for name in made if re.fullmatch(r"leaflets/groups/[^/]+\.pdf", name)]
    assert groups
    assert all(data.startswith(b"%PDF-1.7") for data in made.values())
    for name in groups:
        page = offer.tree()[f"{name.removeprefix('leaflets/').removesuffix('.pdf')}/index.html"].decode()
        size = max(round(len(made[name]) / 1000), 1)
        assert f"Print this as a leaflet (PDF, A5, {size} kB)" in page


def test_leaflets_false_makes_none_and_no_page_leads_to_any(offer: Offer) -> None:
    offer.change("mkdocs.yml", "  - local-offer:", "  - local-offer:\n      leaflets: false")
    assert local_offer(offer, "build", *DAY)[0] == 0
    assert leaflets(offer) == {}
    assert not any(b"leaflets/" in data for name, data in offer.tree().items() if name.endswith(".html"))


def test_a_second_build_gives_the_same_bytes_and_makes_no_leaflet_again(offer: Offer) -> None:
    local_offer(offer, "build", *DAY)
    before = leaflets(offer)
    kept = {file: file.stat().st_mtime_ns for file in (offer.folder / ".local-offer-cache" / "leaflets").iterdir()}
    local_offer(offer, "build", *DAY)
    assert leaflets(offer) == before
    assert {file: file.stat().st_mtime_ns for file in kept} == kept


def test_leaflets_alone_go_into_a_folder_with_the_same_bytes_as_in_the_site(offer: Offer) -> None:
    local_offer(offer, "build", *DAY)
    code, said = local_offer(offer, "leaflets", "--output", "paper", *DAY)
    folder = offer.folder / "paper"
    alone = {f"leaflets/{file.relative_to(folder).as_posix()}": file.read_bytes() for file in folder.rglob("*.pdf")}
    assert alone == leaflets(offer)
    assert (code, said) == (0, f"{len(alone)} files in paper/ to print. 0 of them are new or have changed.\n")


def test_a_mistake_in_the_directory_prints_nothing_and_is_told_with_its_place(offer: Offer) -> None:
    offer.change("groups.yaml", "day: Tuesday", "day: Tuseday")
    code, said = local_offer(offer, "leaflets", "--output", "paper", *DAY)
    assert code == 1
    assert "groups.yaml:" in said
    assert said.endswith("Nothing was printed.\n")
    assert not (offer.folder / "paper").exists()
