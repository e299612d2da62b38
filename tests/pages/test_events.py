"""What families read about events: first what has changed, then when, where, for whom and how to get a place."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.directory.directory import Directory
from tests.pages.reading import pages_of, words, words_of
from tests.stories import a_directory, an_event

PAGE = "events/winter-lights/"


def the_events(*events: dict[str, object]) -> Directory:
    organisation = {"id": "trust", "name": "Wen Trust", "kind": "charity", "summary": "Helps."}
    return a_directory(events=list(events), organisations=[organisation])


def test_a_page_says_when_where_for_whom_and_how_to_book() -> None:
    event = an_event(
        who_for={"ages": {"youngest": "5", "oldest": "11"}, "any_need": "yes"},
        booking={"needed": "yes", "by": "2026-12-03", "link": "https://www.example.org/book", "details": "Or ring."},
        come_for_part={"answer": "partly", "details": "Not during the show."},
        access_notes="Nothing flashes.",
        cost="free",
        contacts=[{"role": "Desk", "phone": "01632 960003"}],
        organisations=["trust"],
        checked={"on": "2026-11-02", "by": "Hall manager"},
    )
    page = words_of(the_events(event), PAGE)
    for said in (
        "When Saturday 5 December , 3pm to 4:30pm",
        "Where Mill Hall 1 Mill Lane ZB1 4QT",
        "Ages: 5 to 11 years.",
        "Booking Book by Thursday 3 December. Or ring. Book online",
        "Can we come for part of it? Partly. Not during the show.",
        "Cost Free.",
        "Nothing flashes.",
        "Getting in and around Mill Hall",
        "It is run by Wen Trust .",
        "Checked on 2 November 2026 by: hall manager.",
    ):
        assert said in page


def test_a_page_says_of_everything_that_nobody_told_us_that_we_do_not_know() -> None:
    page = words_of(the_events(an_event(sessions=[])), PAGE)
    for heading in ("When", "Where", "Ages:", "Needs:", "Booking", "Can we come for part of it?", "Cost"):
        assert f"{heading} We have not been told." in page
    assert "We have not been told about noise, light and crowds" in page
    assert "We have not been told which organisation runs it." in page
    assert "Free" not in page
    card = words_of(the_events(an_event(sessions=[])), "events/")
    for fact in ("When", "Where", "Ages", "Cost", "Booking"):
        assert f"{fact} We have not been told." in card


def test_a_cancelled_event_says_so_before_all_else_and_invites_nobody() -> None:
    booking = {"needed": "yes", "link": "https://www.example.org/book"}
    pages = pages_of(the_events(an_event(status="cancelled", change="The hall is flooded.", booking=booking)))
    page = words(pages[PAGE].html)
    assert pages[PAGE].title == "Cancelled: Winter Lights"
    assert page.index("Cancelled: Winter Lights") < page.index("Please do not travel. The hall is flooded.")
    assert page.index("The hall is flooded.") < page.index("A light show")
    assert "It was planned for: Saturday 5 December" in page
    assert "Book" not in page
    card = words(pages["events/"].html)
    assert "Cancelled: Winter Lights Cancelled: do not travel The hall is flooded." in card
    assert "It was planned for Saturday 5 December" in card


def test_a_cancelled_event_leads_to_others_and_not_into_the_building() -> None:
    pages = pages_of(the_events(an_event(status="cancelled", change="The hall is flooded.")))
    assert 'Look for <a href="../../events/">other events to come</a>.' in pages[PAGE].html
    assert "Getting in and around" not in words(pages[PAGE].html)
    assert "No events to come, 1 cancelled" in words(pages["events/"].html)


def test_an_event_that_was_cancelled_without_a_reason_says_that_we_were_not_told() -> None:
    assert "This event is cancelled. Please do not travel. We have not been told." in words_of(
        the_events(an_event(status="cancelled")), PAGE
    )


def test_a_moved_event_says_so_first_and_shows_its_new_day() -> None:
    pages = pages_of(the_events(an_event(status="moved", change="It was to be on 28 November.")))
    page = words(pages[PAGE].html)
    assert pages[PAGE].title == "Moved: Winter Lights"
    assert "This event has moved. It was to be on 28 November. What you read below is right." in page
    assert "Moved: Winter Lights Moved: look before you go It was to be on 28 November." in words(pages["events/"].html)


def test_an_event_that_is_over_leaves_the_list_and_keeps_a_page_that_says_so() -> None:
    over = an_event(sessions=[{"repeats": "dates", "dates": ["2026-11-14"], "start": "10:00", "end": "12:00"}])
    pages = pages_of(the_events(over))
    assert "Winter Lights" not in pages["events/"].html
    assert "We know of no events to come." in words(pages["events/"].html)
    page = words(pages[PAGE].html)
    assert "This event is over." in page
    assert "It was on: Saturday 14 November" in page
    assert "Book" not in page


def test_an_event_online_says_how_to_join_and_that_there_is_nowhere_to_travel_to() -> None:
    online = {"how": "A video call.", "link": "https://www.example.org/call"}
    session = {"repeats": "dates", "dates": ["2026-12-08"], "start": "19:30", "end": "20:30", "online": online}
    html = pages_of(the_events(an_event(sessions=[session])))[PAGE].html
    assert '<a href="https://www.example.org/call">Join Winter Lights online</a>' in html
    assert "Online: A video call." in words(html)
    assert "nowhere to travel to" in words(html)
    assert "What you may need" not in words(html)


def test_nobody_is_sent_to_a_booking_page_that_has_closed() -> None:
    booking = {"needed": "yes", "by": "2026-11-20", "link": "https://www.example.org/book"}
    html = pages_of(the_events(an_event(booking=booking)))[PAGE].html
    assert "https://www.example.org/book" not in html
    assert "Booking has closed. The last day to book was Friday 20 November. There may be a place left." in words(html)


def test_an_event_over_several_days_names_each_and_a_card_names_the_first_three() -> None:
    dates = [f"2027-02-{day}" for day in (15, 16, 17, 18)]
    pages = pages_of(
        the_events(an_event(sessions=[{"repeats": "dates", "dates": dates, "start": "10:00", "end": "15:00"}]))
    )
    assert len(re.findall(r"(Mon|Tues|Wednes|Thurs)day 1\d February 2027", words(pages[PAGE].html))) == 4
    assert "Wednesday 17 February 2027, 10am to 3pm; and 1 more" in words(pages["events/"].html)


def test_the_home_page_and_what_is_on_lead_to_the_events() -> None:
    pages = pages_of(the_events())
    assert 'href="./events/"' in pages[""].html
    assert 'href="../events/"' in pages["whats-on/"].html


def test_a_place_names_the_events_to_come_there() -> None:
    assert "Events to come here Winter Lights Saturday 5 December, 3pm to 4:30pm" in words_of(
        the_events(an_event()), "venues/hall/"
    )


def on_days(*days: date) -> list[dict[str, object]]:
    return [{"repeats": "dates", "dates": [str(day) for day in days], "start": "15:00", "end": "16:30"}]


def test_a_date_that_somebody_wrote_is_never_too_far_away_to_be_told() -> None:
    directory = the_events(an_event(sessions=on_days(date(2026, 12, 5), date(2030, 5, 4))))
    assert "Saturday 5 December , 3pm to 4:30pm Saturday 4 May 2030 , 3pm to 4:30pm" in words_of(directory, PAGE)
    weekly = {
        "day": "Saturday",
        "first_date": "2030-05-04",
        "start": "15:00",
        "end": "16:30",
        "last_date": "2030-05-18",
    }
    page = words_of(the_events(an_event(sessions=[weekly])), PAGE)
    assert "Saturday 4 May 2030" in page
    assert "Saturday 18 May 2030" in page


def test_an_event_with_more_dates_than_a_page_names_says_that_there_are_more() -> None:
    twenty = [date(2026, 12, 1) + timedelta(number) for number in range(20)]
    assert "more dates" not in words_of(the_events(an_event(sessions=on_days(*twenty))), PAGE)
    assert "and 17 more" in words_of(the_events(an_event(sessions=on_days(*twenty))), "events/")
    directory = the_events(an_event(sessions=on_days(*twenty, date(2026, 12, 21))))
    assert "Sunday 20 December , 3pm to 4:30pm There are more dates after these." in words_of(directory, PAGE)
    assert "and many more" in words_of(directory, "events/")
