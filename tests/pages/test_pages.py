"""What the pages say, each in a story of its own."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.directory.directory import Directory
from generator.pages import Beside, make_pages
from generator.pages.long_list import PAGE_SIZE
from tests.pages.reading import pages_of, words, words_of
from tests.stories import HALL, MONDAY, TUESDAYS, a_directory, a_group


def whats_on(directory: Directory, today: date) -> str:
    (page,) = [page for page in make_pages(directory, today) if page.address == "whats-on/"]
    return words(page.html)


def test_what_is_on_begins_today_and_never_in_the_past() -> None:
    page = whats_on(a_directory(), date(2026, 11, 25))
    assert "Wednesday 25 November" in page
    assert "Tuesday 24 November" not in page


def test_what_is_on_shows_next_week_too_when_this_one_is_nearly_over() -> None:
    page = whats_on(a_directory(), date(2026, 11, 22))
    assert "What’s on this week and next" in page
    assert "Tuesday 24 November 10am to 11:30am Little Steps" in page


def test_what_is_on_says_how_to_join_and_what_it_costs() -> None:
    assert "Just come along. Free." in whats_on(a_directory(), MONDAY)


@pytest.mark.parametrize("status", ["paused", "ended"])
def test_what_is_on_lists_no_group_that_does_not_meet(status: str) -> None:
    assert "Little Steps" not in whats_on(a_directory(a_group(status=status)), MONDAY)


def test_what_is_on_lists_no_group_that_we_know_too_little_of() -> None:
    assert "Little Steps" not in whats_on(a_directory(a_group(contacts=[])), MONDAY)


def test_a_busy_week_has_a_page_for_each_day() -> None:
    directory = a_directory(*(a_group(id=f"g{number}", name=f"Group {number}") for number in range(160)))
    pages = pages_of(directory)
    assert "160 meetings on this day" in words(pages["whats-on/"].html)
    assert "Group 159" in words(pages["whats-on/day/2026-11-24/"].html)


def test_a_group_for_parents_alone_says_so_where_others_say_ages() -> None:
    directory = a_directory(a_group(parents="only", siblings="not told"))
    assert "For parents and carers of children aged: From birth to 4 years." in words_of(directory)
    assert "For parents of children aged From birth to 4 years" in words_of(directory, "groups/")
    assert "Can brothers and sisters come?" not in words_of(directory)


def test_a_paused_group_does_not_invite_people_to_come() -> None:
    page = words_of(a_directory(a_group(status="paused")))
    assert "This group is not meeting at the moment." in page
    assert "When it is on: Every Tuesday in term time" in page
    assert "You do not need to book" not in page
    assert "Next dates" not in page


def test_a_group_without_a_contact_never_says_ask_the_group() -> None:
    directory = a_directory(a_group(contacts=[], cost={}))
    for address in ("groups/little-steps/", "groups/"):
        assert "ask the group" not in words_of(directory, address).lower()


def test_a_group_that_has_ended_is_found_in_the_area_where_it_met() -> None:
    page = words_of(a_directory(a_group(status="ended")), "groups/area/north/")
    assert page.index("No groups") < page.index("Groups that have ended") < page.index("Little Steps")


def test_groups_that_a_family_can_go_to_now_come_first() -> None:
    directory = a_directory(
        a_group(id="a", name="A paused group", status="paused"),
        a_group(id="b", name="B full group", status="full"),
        a_group(id="c", name="C running group"),
    )
    page = words_of(directory, "groups/age/babies/")
    assert page.index("C running") < page.index("B full") < page.index("A paused")


def test_a_long_list_comes_in_parts_that_link_to_each_other() -> None:
    directory = a_directory(*(a_group(id=f"g{number}", name=f"Group {number}") for number in range(PAGE_SIZE + 1)))
    pages = pages_of(directory)
    assert pages["groups/"].html.count('class="lo-card"') == PAGE_SIZE
    assert pages["groups/all/2/"].html.count('class="lo-card"') == 1
    assert 'href="../groups/all/2/"' in pages["groups/"].html


def test_the_home_page_leads_to_the_guides_that_somebody_wrote() -> None:
    authority = {
        **a_directory().authority.model_dump(mode="json", exclude_none=True),
        "guides": [
            {"title": "I am worried about my child", "address": "/first-steps/"},
            {"title": "Who can help", "address": "/who-can-help/"},
        ],
    }
    html = pages_of(a_directory(authority=authority))[""].html
    assert html.count('href="./first-steps/"') == 1
    assert html.index("./first-steps/") < html.index('id="way-age"') < html.index('href="./who-can-help/"')


def test_a_session_with_two_names_says_which_of_them_does_not_meet() -> None:
    sessions = [
        TUESDAYS | {"name": "First swim"},
        TUESDAYS | {"name": "Second swim", "start": "12:00", "end": "13:00", "not_on": ["2026-12-01"]},
    ]
    page = words_of(a_directory(a_group(sessions=sessions)))
    assert "Not on: Tuesday 1 December , Second swim: no session" in page


def test_a_group_that_is_hidden_today_is_nowhere() -> None:
    directory = a_directory(a_group(visible_from="2027-01-01"))
    for address, page in pages_of(directory).items():
        assert "little-steps" not in address
        assert "Little Steps" not in page.html


def test_two_agencies_are_said_to_run_a_group_together() -> None:
    organisations = [
        {"id": one, "name": f"{one.title()} Trust", "kind": "charity", "summary": "Helps."} for one in ("wen", "mill")
    ]
    directory = a_directory(a_group(organisations=["wen", "mill"]), organisations=organisations)
    assert "These organisations run it together: Wen Trust and Mill Trust ." in words_of(directory)


def test_every_link_between_pages_leads_to_a_page() -> None:
    pages = pages_of(a_directory(a_group(), a_group(id="two", name="Two"), vision={"introduction": "x"}))
    for address, page in pages.items():
        depth = address.count("/")
        for target in re.findall(r'href="((?:\.\./|\./)[^"#]*)', page.html):
            assert target.count("../") == depth
            assert target.endswith(".svg") or target.replace("../", "").removeprefix("./") in pages, (
                f"{address} links to {target}"
            )


def test_a_template_of_the_site_goes_before_ours(tmp_path: Path) -> None:
    (tmp_path / "group.html").write_text("<h1>{{ group.name }}, our way</h1>")
    pages = {page.address: page for page in make_pages(a_directory(), MONDAY, Beside(templates=[tmp_path]))}
    assert pages["groups/little-steps/"].html == "<h1>Little Steps, our way</h1>"


def test_the_same_directory_and_day_give_the_same_pages() -> None:
    directory = a_directory(a_group(), a_group(id="two", name="Two"))
    assert make_pages(directory, MONDAY) == make_pages(directory, MONDAY)


def test_a_procedure_shows_its_steps_consents_and_privacy() -> None:
    procedure = {
        "id": "care",
        "name": "Care",
        "summary": "How we care.",
        "audiences": ["families", "agencies"],
        "commitments": [{"to": "families", "text": "We ring back."}],
        "steps": [{"title": "Ask", "who": "You", "if_late": "Ring us."}],
        "consents": [{"to": "Give medicine", "how_to_say_no": "Tell us."}],
        "privacy": {"stays_private": "All of it.", "shared_without_consent": "If a child may come to serious harm."},
        "next_review": "2026-01-01",
    }
    page = words_of(a_directory(procedures=[procedure]), "procedures/care/")
    for said in (
        "This page is for families and other services.",
        "We ring back.",
        "Who does it You By when We have not been told. You can ask for a date.",
        "If it does not happen Ring us.",
        "Give medicine We have not been told. Tell us.",
        "When we may pass something on without asking If a child may come to serious harm.",
        "It was due to be looked at again by 1 January 2026.",
        "how to raise a concern or complain",
    ):
        assert said in page


def test_a_venue_says_when_it_is_shut_and_what_nobody_has_told_us() -> None:
    hall = HALL | {"closed": [{"first_day": "2026-12-24", "last_day": "2027-01-03", "why": "Christmas"}]}
    page = words_of(a_directory(venues=[hall]), "venues/hall/")
    assert "Thursday 24 December to Sunday 3 January 2027: Christmas" in page
    assert page.count("We have not been told") >= 8
