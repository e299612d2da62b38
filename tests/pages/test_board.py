"""The partnership board and the pages of the people on it."""

from __future__ import annotations

import re
from typing import Any

from generator.directory.directory import Directory
from tests.pages.reading import pages_of, words, words_of
from tests.stories import a_directory, a_group, a_setting

HEALTH_VISITOR = {
    "id": "health-visitor",
    "name": "Health visitor",
    "summary": "A nurse for families with young children.",
    "circle": "health",
}


def a_professional(**fields: Any) -> dict[str, Any]:
    return HEALTH_VISITOR | fields


def a_board(*professionals: dict[str, Any], **group: Any) -> Directory:
    return a_directory(a_group(**group), professionals=list(professionals) or [HEALTH_VISITOR])


def test_nothing_told_of_a_person_is_never_a_no() -> None:
    page = words_of(a_board(), "professionals/health-visitor/")
    assert "Can you ask for one yourself? We have not been told." in page
    assert "How long families wait We have not been told." in page
    assert "Where they work We have not been told." in page
    assert "What they help with We have not been told." in page
    assert "We do not know when somebody last checked this page." in page


def test_the_board_says_what_nobody_told_us() -> None:
    page = words_of(a_board(), "board/")
    assert "You can ask for one yourself We have not been told." in page
    assert "How long families wait We have not been told." in page
    assert "How to reach them We have not been told." in page


def test_a_person_without_a_desk_is_reached_as_they_say_and_that_is_no_unknown() -> None:
    page = words_of(a_board(a_professional(how_to_reach="Ask at the door.")), "professionals/health-visitor/")
    assert "Contact See how to ask for one , or ask us ." in page
    assert "Contact We have not been told." in words_of(a_board(), "professionals/health-visitor/")


def test_where_families_can_ask_at_times_it_says_sometimes_and_when() -> None:
    under_five = {"answer": "partly", "details": "Yes for a child under five."}
    directory = a_board(a_professional(ask_yourself=under_five))
    for address in ("board/", "professionals/", "professionals/health-visitor/"):
        assert "Sometimes. Yes for a child under five." in words_of(directory, address)


def test_a_waiting_time_is_shown_once_it_is_told() -> None:
    directory = a_board(a_professional(waiting_time="About 5 months."))
    for address in ("board/", "professionals/", "professionals/health-visitor/"):
        assert "About 5 months." in words_of(directory, address)


def test_part_of_an_area_is_never_all_of_it() -> None:
    some = words_of(a_board(a_professional(areas=["north"])), "professionals/health-visitor/")
    everywhere = words_of(a_board(a_professional(areas=["north", "harbour"])), "professionals/health-visitor/")
    assert "Where they work North Wenbury." in some
    assert "All over Wenbury." in everywhere


def test_a_photo_comes_with_its_words_and_its_absence_with_a_figure_that_says_nothing() -> None:
    photo = {"file": "images/nurse.svg", "alt": "A woman in blue"}
    directory = a_board(a_professional(photo=photo), a_professional(id="doctor", name="Doctor"))
    html = pages_of(directory)["board/"].html
    assert 'src="../images/nurse.svg" alt="A woman in blue"' in html
    assert html.count("lo-person__photo--none") == 1
    assert html.count("<img") == 1


def test_a_board_never_shows_the_name_of_a_person() -> None:
    contact = {"role": "Desk", "name": "Alex Example", "phone": "01632 960003"}
    pages = pages_of(a_board(a_professional(contacts=[contact]), professionals=["health-visitor"]))
    for address in ("board/", "groups/little-steps/board/", "professionals/"):
        assert "Alex" not in pages[address].html
        assert "Alex" not in pages[address].description
    assert "01632 960003" in words(pages["board/"].html)


def test_the_words_beside_the_picture_name_the_same_people_in_the_same_order() -> None:
    html = pages_of(a_board(a_professional(id="b", name="Bee"), a_professional(id="a", name="Ay", circle="advice"),
                            a_professional(id="c", name="Cee", circle=None)))["board/"].html  # fmt: skip
    for drawing in re.findall(r"<svg class=\"lo-around.*?</svg>", html, re.DOTALL):
        boxes = re.findall(r'<a href="#who-\w+">(.*?)</a>', drawing, re.DOTALL)
        assert [words(box) for box in boxes] == ["Bee", "Ay", "Cee"]
    assert re.search(r"Health.*?: bee\..*Advice.*?: ay\..*Others who may help ?: cee\.", words(html))


def test_every_link_in_the_picture_and_the_words_leads_to_a_place_on_the_page() -> None:
    html = pages_of(a_board())["board/"].html
    targets = set(re.findall(r'href="#([\w-]+)"', html))
    assert targets == {"who-health-visitor", "part-1"}
    assert all(f'id="{target}"' in html for target in targets)


def test_both_pictures_have_a_title_and_a_description() -> None:
    html = pages_of(a_board())["board/"].html
    for name in ("wide", "narrow"):
        assert f'aria-labelledby="around-{name}-title" aria-describedby="around-{name}-about"' in html
        assert f'<title id="around-{name}-title">' in html
        assert f'<desc id="around-{name}-about">' in html


def test_a_group_has_a_board_of_its_own_people_alone() -> None:
    directory = a_board(HEALTH_VISITOR, a_professional(id="doctor", name="Doctor"), professionals=["doctor"])
    page = words_of(directory, "groups/little-steps/board/")
    assert "Who you may meet at Little Steps" in page
    assert "Doctor" in page
    assert "Health visitor" not in page
    assert "Who else you may meet" in words_of(directory)


def test_a_group_that_has_told_us_of_nobody_has_no_board_and_says_nothing_of_one() -> None:
    directory = a_board()
    assert "groups/little-steps/board/" not in pages_of(directory)
    assert "Who else you may meet" not in words_of(directory)


def test_a_group_that_has_ended_has_no_board() -> None:
    directory = a_board(status="ended", professionals=["health-visitor"])
    assert "groups/little-steps/board/" not in pages_of(directory)


def a_nursery(**fields: Any) -> Directory:
    doctor = a_professional(id="doctor", name="Doctor")
    return a_directory(professionals=[HEALTH_VISITOR, doctor], settings=[a_setting(**fields)])


def test_a_setting_has_a_board_of_its_own_people_alone_and_its_page_leads_to_it() -> None:
    pages = pages_of(a_nursery(professionals=["doctor"]))
    board = pages["settings/plum-tree/board/"].html
    assert "Who you may meet at Plum Tree Nursery" in words(board)
    assert "Doctor" in words(board)
    assert "Health visitor" not in words(board)
    assert 'href="../../../settings/plum-tree/">Back to Plum Tree Nursery' in board
    assert 'href="../../../settings/">Nurseries and childcare' in board
    asked = pages["settings/plum-tree/"].html.partition('id="other-people"')[2].partition("<h2")[0]
    assert 'href="board/"' in asked


def test_a_setting_that_has_told_us_of_nobody_or_has_closed_has_no_board() -> None:
    for nursery in (a_nursery(), a_nursery(professionals=["doctor"], status="closed")):
        pages = pages_of(nursery)
        assert "settings/plum-tree/board/" not in pages
        assert 'href="board/"' not in pages["settings/plum-tree/"].html


def test_a_person_is_shown_with_the_settings_that_named_them() -> None:
    assert "Plum Tree Nursery" in words_of(a_nursery(professionals=["doctor"]), "professionals/doctor/")
    closed = a_nursery(professionals=["doctor"], status="closed")
    assert "Plum Tree Nursery" not in words_of(closed, "professionals/doctor/")


def test_a_person_is_shown_with_the_groups_that_named_them() -> None:
    assert "Little Steps" in words_of(a_board(professionals=["health-visitor"]), "professionals/health-visitor/")
    assert "Where you may meet them" not in words_of(a_board(), "professionals/health-visitor/")


def test_a_page_that_nobody_checked_for_long_says_so() -> None:
    old = {"on": "2025-01-06", "by": "Team leader"}
    assert "This page may be out of date." in words_of(
        a_board(a_professional(checked=old)), "professionals/health-visitor/"
    )


def test_without_professionals_there_is_no_board_and_no_link_to_one() -> None:
    pages = pages_of(a_directory())
    assert "board/" not in pages
    assert "professionals/" not in pages
    assert "board/" not in pages[""].html
