"""The partnership board on paper."""

from __future__ import annotations

from typing import Any

from tests.leaflets.reading import inside_the_paper, leaflets_of, pdf_of, reader, text_of
from tests.pages.reading import pages_of, words
from tests.stories import MONDAY, a_directory, a_group, a_setting

BOARD = "leaflets/board.pdf"
OF_GROUP = "leaflets/groups/little-steps/board.pdf"
OF_SETTING = "leaflets/settings/plum-tree/board.pdf"


def a_person(**fields: Any) -> dict[str, Any]:
    return {"id": "health-visitor", "name": "Health visitor", "summary": "A nurse who visits you."} | fields


SENCO = a_person(id="senco", name="Area adviser", circle="learning", summary="Helps nurseries.")


def test_the_poster_says_what_the_page_of_the_board_says() -> None:
    person = a_person(
        circle="health",
        helps_with=["Sleep and crying"],
        ask_yourself="yes",
        referred_by="Your doctor",
        waiting_time="Two days",
        contacts=[{"role": "Health desk", "phone": "01632 960131", "when": "Mornings"}],
        checked={"on": "2026-10-12", "by": "Team leader"},
    )
    directory = a_directory(professionals=[person])
    paper, page = text_of(pdf_of(directory, BOARD)), words(pages_of(directory)["board/"].html)
    for said in (
        "The people around your child",
        "Nobody expects you to know who does what.",
        "Health: body, talking and moving",
        "A nurse who visits you.",
        "Sleep and crying",
        "Your doctor",
        "Two days",
        "01632 960131",
        "Mornings",
    ):
        assert said in paper, said
        assert said in page, said
    assert "You can ask yourself: Yes." in paper
    assert "Everything here was checked on 12 October 2026 or later." in paper


def test_what_nobody_has_told_us_of_a_person_is_said_on_paper() -> None:
    paper = text_of(pdf_of(a_directory(professionals=[a_person()]), BOARD))
    assert "You can ask yourself: We have not been told. Ask us." in paper
    assert "How long families wait: We have not been told. Ask us." in paper
    assert "How to reach them: We have not been told. Ask us." in paper
    assert "We do not know when somebody last checked all of this." in paper
    assert "Others who may help" in paper


def test_nobody_is_named_on_a_poster() -> None:
    named = a_person(contacts=[{"role": "Health desk", "name": "Jo Example", "phone": "01632 960131"}])
    assert "Jo Example" not in leaflets_of(a_directory(professionals=[named]))[BOARD].content


def test_a_group_and_a_setting_have_posters_of_their_own_people_alone() -> None:
    directory = a_directory(
        a_group(professionals=["health-visitor"]),
        professionals=[a_person(), SENCO],
        settings=[a_setting(professionals=["senco"])],
    )
    group, setting = text_of(pdf_of(directory, OF_GROUP)), text_of(pdf_of(directory, OF_SETTING))
    assert "Who you may meet at Little Steps" in group
    assert "Health visitor" in group
    assert "Area adviser" not in group
    assert "Who you may meet at Plum Tree Nursery" in setting
    assert "Area adviser" in setting


def test_without_professionals_and_for_a_place_that_has_closed_there_is_no_poster() -> None:
    assert not [address for address in leaflets_of(a_directory()) if address.endswith("board.pdf")]
    over = a_directory(
        a_group(status="ended", professionals=["senco"]),
        professionals=[SENCO],
        settings=[a_setting(status="closed", professionals=["senco"])],
    )
    assert [address for address in leaflets_of(over) if address.endswith("board.pdf")] == [BOARD]


def test_many_people_stand_at_a_glance_first_and_go_on_to_more_pages() -> None:
    people = [a_person(id=f"person-{n}", name=f"Person {n}", helps_with=["h" * 300] * 12) for n in range(12)]
    pdf = pdf_of(a_directory(professionals=people), BOARD)
    text = text_of(pdf)
    assert text.index("Around your child and you there may be:") < text.index("Person 9") < text.index("Page 1 of")
    assert len(reader(pdf).pages) > 3
    assert inside_the_paper(pdf)


def test_the_page_of_the_board_leads_to_the_poster_where_there_is_one() -> None:
    directory = a_directory(a_group(professionals=["senco"]), professionals=[SENCO])
    with_paper = pages_of(directory, papers={BOARD: 40_000, OF_GROUP: 30_000})
    assert "Print this as a poster (PDF, A4, 40 kB)" in words(with_paper["board/"].html)
    assert "Print this as a poster (PDF, A4, 30 kB)" in words(with_paper["groups/little-steps/board/"].html)
    assert "Print this as a poster" not in words(pages_of(directory)["board/"].html)


def test_a_poster_stays_as_it_is_on_the_next_day() -> None:
    directory = a_directory(professionals=[SENCO])
    assert leaflets_of(directory)[BOARD] == leaflets_of(directory, MONDAY.replace(day=24))[BOARD]
