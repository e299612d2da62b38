"""What leaflets, posters and forms say, each in a story of its own."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.directory import load
from generator.leaflets import make_leaflets
from tests.built_site import BuiltSite
from tests.leaflets.reading import (
    GROUP,
    PRESS,
    SITE,
    VENUE,
    fonts_of,
    inside_the_paper,
    leaflets_of,
    pdf_of,
    reader,
    text_of,
)
from tests.stories import HALL, MONDAY, TUESDAYS, a_directory, a_group

ROOT = Path(__file__).parent.parent.parent

CONSENTS = {
    "id": "consents",
    "name": "Asking you first",
    "summary": "What we ask you about.",
    "audiences": ["families"],
    "consents": [{"to": "Give your child medicine", "how_to_say_no": "Leave it blank."}],
}
FORM = "leaflets/procedures/consents.pdf"


def everything() -> dict[str, bytes]:
    directory = a_directory(procedures=[CONSENTS])
    return {address: PRESS.pdf(leaflet) for address, leaflet in leaflets_of(directory).items()}


# Fit to be read aloud -------------------------------------------------------------------------------------


def test_there_is_a_leaflet_for_the_group_a_poster_for_the_venue_and_a_form() -> None:
    assert {GROUP, VENUE, FORM} <= everything().keys()


def test_each_is_tagged_titled_and_in_british_english() -> None:
    for address, pdf in everything().items():
        read = reader(pdf)
        root = read.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"], address
        assert root["/Lang"] == "en-GB", address
        assert root["/ViewerPreferences"]["/DisplayDocTitle"], address
        assert read.metadata is not None
        assert read.metadata.title, address
        assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data(), address


def test_the_letters_come_with_the_file(tmp_path: Path) -> None:
    for pdf in everything().values():
        fonts = fonts_of(pdf, tmp_path)
        assert fonts
        assert all("OpenSans" in name and embedded == "yes" for name, embedded in fonts)


def test_no_letters_are_smaller_than_12_points() -> None:
    sizes: set[float] = set()
    for pdf in everything().values():
        for page in reader(pdf).pages:
            page.extract_text(
                visitor_text=lambda text, _cm, tm, _font, size: (
                    sizes.add(round(abs(size * tm[0]), 1)) if text.strip() else None
                )
            )
    assert sizes
    assert min(sizes) >= 12


def test_the_square_code_says_in_words_where_it_leads() -> None:
    assert "It leads to localoffer.example.org/groups/little-steps" in leaflets_of(a_directory())[GROUP].content
    assert b"/Alt" in b"".join(_objects(pdf_of()))


def _objects(pdf: bytes) -> list[bytes]:
    read = reader(pdf)
    return [repr(read.get_object(number)).encode() for number in range(1, len(read.xref_objStm) + 1)] + [pdf]


def test_the_words_come_in_the_order_in_which_a_family_reads_them() -> None:
    text = text_of(pdf_of())
    parts = [
        "Wenbury Local Offer",
        "Little Steps",
        "A small group for children who are learning to move.",
        "Who it is for",
        "Ages: From birth to 4 years.",
        "When",
        "Every Tuesday in term time, 10am to 11:30am.",
        "Where",
        "Mill Hall 1 Mill Lane ZB1 4QT",
        "Cost",
        "Free.",
        "How to join",
        "Just come along.",
        "Contact",
        "Group leader Ring 01632 960002",
        "Your first visit",
        "localoffer.example.org/groups/little-steps",
        "Checked on 1 October 2026 by: group leader.",
    ]
    at = [text.index(part) for part in parts[:-2]]
    assert at == sorted(at)
    assert all(part in text[at[-1] :] for part in parts[-2:])


# Honest ---------------------------------------------------------------------------------------------------


def test_what_nobody_has_told_us_is_never_shown_as_a_fact() -> None:
    unknown = {"who_for": {}, "how_to_join": {}, "cost": {}, "checked": None, "contacts": [], "sessions": []}
    text = text_of(pdf_of(a_directory(a_group(**unknown))))
    assert "We cannot say yet that this group is running." in text
    assert text.count("We have not been told. Ask us, and we will find out.") >= 6
    assert "Free" not in text
    assert "Ages: We have not been told." in text
    assert "We do not know when somebody last checked this." in text
    assert "Checked on" not in text


def test_access_says_what_is_not_known_as_plainly_as_what_is() -> None:
    hall = HALL | {
        "access": {"step_free_entrance": "yes", "hearing_loop": {"answer": "partly", "details": "At the desk."}}
    }
    text = text_of(pdf_of(a_directory(venues=[hall])))
    assert "Hearing loop: Partly. At the desk." in text
    assert "Yes: Step-free entrance." in text
    assert "We have not been told: Accessible toilet;" in text


@pytest.mark.parametrize(
    ("status", "words"),
    [("paused", "This group is not meeting at the moment."), ("full", "This group is full. There is a waiting list.")],
)
def test_a_leaflet_says_first_that_a_group_is_not_open_to_all(status: str, words: str) -> None:
    text = text_of(pdf_of(a_directory(a_group(status=status))))
    assert words in text
    assert text.index(words) < text.index("Who it is for")


def test_a_group_that_has_ended_or_is_not_to_be_seen_has_no_leaflet() -> None:
    hidden = a_group(id="hidden", visible_from="2027-01-01")
    made = leaflets_of(a_directory(a_group(status="ended"), hidden))
    assert not [address for address in made if "/groups/" in address]


def test_a_place_that_is_kept_private_has_no_poster_and_no_street_on_paper() -> None:
    directory = a_directory(venues=[HALL | {"mask_address": True}])
    assert VENUE not in leaflets_of(directory)
    text = text_of(pdf_of(directory))
    assert "Mill Lane" not in text
    assert "4QT" not in text
    assert "The full address is kept private." in text


def test_news_goes_away_after_its_last_day() -> None:
    directory = a_directory(a_group(notice={"text": "Use the side gate.", "until": "2026-11-23"}))
    assert "Use the side gate. (News until 23 November 2026.)" in text_of(pdf_of(directory))
    assert "side gate" not in leaflets_of(directory, MONDAY + timedelta(days=1))[GROUP].content


def test_without_the_address_of_the_site_there_is_no_code_and_none_is_made_up() -> None:
    leaflet = leaflets_of(a_directory(), site_url=None)[GROUP]
    assert "Square code" not in leaflet.content
    assert "http" not in leaflet.content
    assert "Page" in text_of(PRESS.pdf(leaflet)) or PRESS.pdf(leaflet)


# The same again -------------------------------------------------------------------------------------------


def test_the_same_leaflet_is_the_same_bytes() -> None:
    assert pdf_of() == pdf_of()


def test_a_leaflet_of_a_weekly_group_stays_as_it_is_on_the_next_day() -> None:
    directory = a_directory()
    assert leaflets_of(directory, MONDAY)[GROUP] == leaflets_of(directory, MONDAY + timedelta(days=1))[GROUP]


def test_dates_that_nobody_could_work_out_are_written_out() -> None:
    session = TUESDAYS | {"repeats": "monthly", "which": ["2nd"], "runs": "all year"}
    text = text_of(pdf_of(a_directory(a_group(sessions=[session]))))
    assert "Next dates: • Tuesday 8 December, 10am to 11:30am" in text


# Whatever somebody writes ---------------------------------------------------------------------------------

HOSTILE = [
    '#import "parts.typ": *',
    "#panic() $x^2$ @ref <label> ~ -- /* x */ // y",
    '\\"quoted\\" \\u{41} \\',
    "`raw` _low_ =heading",
    "<b>bold</b> & &amp;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_commands_is_printed_as_text(text: str) -> None:
    pdf = pdf_of(a_directory(a_group(name=text)))
    assert "".join(text.split()) in "".join(text_of(pdf).split())


def test_markdown_in_a_text_is_set_as_bold_lists_and_links() -> None:
    about = "First **come in**.\n\n- one\n- two\n\n[Our page](https://www.example.org/page) or [steps](/first-steps/)."
    pdf = pdf_of(a_directory(a_group(sensory_notes=about, how_to_join={}, contacts=[])))
    text = text_of(pdf)
    assert "First come in. • one • two Our page (www.example.org/page) or steps." in text
    assert b"https://localoffer.example.org/first-steps/" in b"".join(_objects(pdf))


def test_letters_from_right_to_left_are_printed() -> None:
    assert pdf_of(a_directory(a_group(name="Family שלום مرحبا")))


def test_an_emoji_is_printed_by_its_name_and_strange_letters_are_said_to_be_missing() -> None:
    text = text_of(pdf_of(a_directory(a_group(summary="Party 🎉 with 中文 字 for all 👨‍👩‍👧."))))
    assert "Party (party popper) with (words in letters that we cannot print here) for all (man) (woman) (girl)" in text


@pytest.mark.parametrize("word", ["w" * 20_000, "so many words " * 1_400, "- again\n" * 2_500, "1. x\n" * 4_000])
def test_twenty_thousand_letters_go_on_to_more_pages(word: str) -> None:
    pdf = pdf_of(a_directory(a_group(sensory_notes=word.strip()[:20_000])))
    assert len(reader(pdf).pages) > 2
    assert inside_the_paper(pdf)


def test_the_longest_names_stay_on_the_paper() -> None:
    session = TUESDAYS | {"name": "S" * 400}
    group = a_group(
        id="i" * 80,
        name="N" * 120,
        summary="Y" * 400,
        sessions=[session] * 3,
        first_visit=["Z" * 400] * 30,
        contacts=[{"role": "R" * 400, "email": "e" * 90 + "@example.org"}],
    )
    directory = a_directory(group, venues=[HALL | {"name": "V" * 120}])
    for leaflet in leaflets_of(directory).values():
        assert inside_the_paper(PRESS.pdf(leaflet))


def test_the_form_has_a_question_and_three_boxes_for_each_thing() -> None:
    text = text_of(pdf_of(a_directory(procedures=[CONSENTS]), FORM))
    assert "May we give your child medicine?" in text
    assert "When we ask: We have not been told." in text
    assert "Yes No Not yet" in text
    assert "Signature" in text


def test_every_leaflet_of_the_demonstration_can_be_printed() -> None:
    directory = load(ROOT / "groups.yaml").directory
    assert directory is not None
    made = make_leaflets(directory, date(2026, 11, 23), "https://localoffer.example.org/")
    assert len(made) > 40
    for leaflet in made:
        assert inside_the_paper(PRESS.pdf(leaflet)), leaflet.address


def test_n9_families_get_leaflets_posters_and_forms_from_the_same_data_as_the_pages(built_site: BuiltSite) -> None:
    folder = built_site.folder / "leaflets"
    kinds = {file.parent.name for file in folder.rglob("*.pdf")}
    assert {"groups", "venues", "procedures"} <= kinds
    for kind, words in (("groups", "leaflet"), ("venues", "poster"), ("procedures", "form")):
        one = next(iter(sorted((folder / kind).glob("*.pdf"))))
        page = (built_site.folder / kind / one.stem / "index.html").read_text(encoding="utf-8")
        assert f'href="../../leaflets/{kind}/{one.name}"' in page
        assert f"Print this as a {words}" in page
    for paper, page in (
        ("board", "board"),
        ("groups/little-steps/board", "groups/little-steps/board"),
        ("groups/little-steps/first-visit", "groups/little-steps/first-visit"),
        ("practitioners/family-friendly-page", "practitioners/family-friendly-page"),
    ):
        assert (folder / f"{paper}.pdf").read_bytes().startswith(b"%PDF")
        assert f'leaflets/{paper}.pdf"' in (built_site.folder / page / "index.html").read_text(encoding="utf-8")


def test_what_is_on_this_month_begins_today_and_says_what_is_off() -> None:
    directory = a_directory(a_group(sessions=[TUESDAYS | {"not_on": ["2026-12-08"]}]))
    november = text_of(pdf_of(directory, "leaflets/whats-on/2026-11.pdf"))
    assert "What’s on in November 2026 Monday 23 November 2026 to Monday 30 November 2026." in november
    day = "Tuesday 24 November 10am to 11:30am: Little Steps From birth to 4 years. Mill Hall. Just come along. Free."
    assert day in november
    assert "17 November" not in november
    december = text_of(pdf_of(directory, "leaflets/whats-on/2026-12.pdf"))
    assert "Tuesday 1 December" in december
    assert "Not on: Little Steps" in december


def test_what_is_on_says_when_we_do_not_know_the_terms() -> None:
    text = text_of(pdf_of(a_directory(terms=[]), "leaflets/whats-on/2026-11.pdf"))
    assert "We do not know the school terms for all of this month." in text


def test_a_month_with_more_than_anybody_reads_on_paper_has_no_poster(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.leaflets.whats_on.MOST", 4)
    made = leaflets_of(a_directory())
    assert "leaflets/whats-on/2026-11.pdf" in made
    assert "leaflets/whats-on/2026-12.pdf" in leaflets_of(a_directory())
    monkeypatch.setattr("generator.leaflets.whats_on.MOST", 0)
    assert not [address for address in leaflets_of(a_directory()) if "whats-on" in address]


def test_no_sheet_of_the_demonstration_holds_nothing_but_the_foot() -> None:
    directory = load(ROOT / "groups.yaml").directory
    assert directory is not None
    for leaflet in make_leaflets(directory, date(2026, 11, 23), SITE):
        if leaflet.template in ("group.typ", "story.typ"):
            last = reader(PRESS.pdf(leaflet)).pages[-1].extract_text().split("\n")
            first = " ".join(" ".join(last).split())
            assert not first.startswith(("More about this group", "This story on the website")), leaflet.address


def test_smaller_gaps_make_no_smaller_letters() -> None:
    directory = load(ROOT / "groups.yaml").directory
    assert directory is not None
    leaflet = leaflets_of(directory)[GROUP]
    sizes: set[float] = set()
    for page in reader(PRESS.pdf(leaflet)).pages:
        page.extract_text(
            visitor_text=lambda text, _cm, tm, _font, size: (
                sizes.add(round(abs(size * tm[0]), 1)) if text.strip() else None
            )
        )
    assert min(sizes) >= 12
