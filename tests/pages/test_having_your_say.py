"""What families read about what they are asked, what they said, and what came of it."""

from __future__ import annotations

from typing import Any

from generator.directory.directory import Directory
from tests.pages.reading import pages_of, words, words_of
from tests.stories import AUTHORITY, a_directory, a_question

LIST, SAID, PAGE = "have-your-say/", "you-said-we-did/", "have-your-say/holidays/"
ANSWERS = [
    {"you_said": "It is too far.", "we_did": "We started one nearer.", "on": "2026-03-02"},
    {"you_said": "It is too short.", "could_not": "It still ends at 3.", "why": "It costs too much.",
     "on": "2026-10-12"},
]  # fmt: skip


def asking(**fields: Any) -> Directory:
    return a_directory(consultations=[a_question(**fields)])


def test_an_open_question_says_until_when_and_how_to_answer_with_and_without_the_internet() -> None:
    directory = asking(closes="2026-12-01", answer_online="https://www.example.org/a", answer_without_internet="Ring.")
    page = words_of(directory, PAGE)
    assert "Open: you can answer now You can answer until Tuesday 1 December." in page
    assert "Asked by: The council." in page
    assert "On the internet Answer online Without the internet Ring." in page
    assert "What we heard" not in page
    assert "You can answer now What do you need in the holidays?" in words_of(directory, LIST)


def test_a_question_of_which_little_is_told_says_so() -> None:
    page = words_of(asking(), PAGE)
    assert "We have not been told until when you can answer." in page
    assert "On the internet We have not been told." in page
    assert "Without the internet We have not been told." in page


def test_an_open_question_says_by_when_families_hear_what_came_of_it() -> None:
    told = words_of(asking(closes="2027-01-15", answer_due="2027-03-31", about="We have some money."), PAGE)
    assert "Why we ask We have some money." in told
    assert "We say here what we heard and what we do, by 31 March 2027." in told
    assert "What happens then" not in words_of(asking(closes="2027-01-15"), PAGE)
    assert "Why we asked" in words_of(asking(closes="2026-10-01", about="We had some money."), PAGE)


def test_a_question_that_has_not_opened_says_from_when() -> None:
    page = words_of(asking(opens="2026-12-01", closes="2027-01-31"), PAGE)
    assert "You can answer from Tuesday 1 December, until Sunday 31 January 2027." in page


def test_a_closed_question_says_what_was_heard_and_that_it_is_not_answered_yet() -> None:
    directory = asking(closes="2026-10-01", heard=["It is too far."], answer_due="2026-12-18")
    page = words_of(directory, PAGE)
    assert "Not answered yet. An answer is promised by 18 December 2026." in page
    assert "It is too far." in page
    assert "How to answer" not in page
    for address in (LIST, SAID):
        assert "An answer is promised by 18 December 2026." in words_of(directory, address)
    assert "Not answered yet" in words_of(directory, SAID)


def test_a_late_answer_is_called_late_and_an_answer_that_nobody_promised_is_not_told() -> None:
    late = words_of(asking(closes="2025-04-30", answer_due="2025-09-30"), PAGE)
    assert "An answer was promised by 30 September 2025, and it is late." in late
    assert "We have not been told when there will be an answer." in words_of(asking(closes="2026-10-01"), PAGE)


def test_what_was_done_and_what_could_not_be_done_and_why_are_told_with_their_dates_the_latest_first() -> None:
    directory = asking(closes="2026-01-01", answers=ANSWERS)
    could_not = (
        "You said It is too short. We could not It still ends at 3. "
        "Why not It costs too much. Answered on 12 October 2026"
    )
    did = "You said It is too far. We did We started one nearer. Answered on 2 March 2026"
    for address in (PAGE, SAID):
        page = words_of(directory, address)
        assert page.index(could_not) < page.index(did)
        assert "Not answered yet" not in page


def test_you_said_we_did_names_its_yearly_day() -> None:
    page = words_of(asking(answers=ANSWERS), SAID)
    assert "The latest answer here is from 12 October 2026. The next is due by 12 October 2027" in page
    old = words_of(asking(answers=[ANSWERS[0] | {"on": "2025-11-22"}]), SAID)
    assert "The next was due by 22 November 2026, and it is late." in old
    assert "There is no answer here yet." in words_of(asking(), SAID)


def test_offers_and_ideas_have_a_way_in_with_or_without_words_of_their_own() -> None:
    assert "Offers and ideas Do you have an idea" in words_of(a_directory(), LIST)
    assert "Ring 01632 960001" in words_of(a_directory(), LIST)
    offers = {"text": "Bring a minibus.", "contacts": [{"role": "Ideas", "email": "ideas@example.org"}]}
    page = words_of(a_directory(authority=AUTHORITY | {"offers": offers}), LIST)
    assert "Offers and ideas Bring a minibus. Ideas E-mail ideas@example.org" in page
    assert "01632 960001" not in page
    assert 'href="../have-your-say/#ideas"' in pages_of(a_directory())["contact/"].html


def test_without_a_question_the_page_still_asks_for_ideas() -> None:
    assert "We are not asking families anything at the moment." in words_of(a_directory(), LIST)


def test_the_home_page_leads_to_having_your_say() -> None:
    pages = pages_of(a_directory())
    assert 'href="./have-your-say/"' in pages[""].html
    assert "what we did" in words(pages[LIST].html)


def test_emphasis_in_a_question_is_never_shown_as_stars() -> None:
    directory = asking(question="What do **you** need?", closes="2026-01-01", answers=ANSWERS)
    pages = pages_of(directory)
    assert pages[PAGE].title == "What do you need?"
    for address in (LIST, SAID, PAGE):
        assert "*" not in pages[address].html
