"""What people type into directories that cannot be left empty, and what programs leave in them."""

from __future__ import annotations

import pytest

from generator.intake.open_referral.clock import clock_span
from generator.intake.open_referral.fields import is_filler, one_line
from generator.intake.open_referral.rich_text import summary_and_about
from generator.intake.open_referral.ways import emails_in, numbers_in
from tests.intake.projects import bring, project, whole
from tests.intake.test_open_referral import a_service, group, page, put, read, reading_of, reasons


def dropped(record):
    return {note.field: note.value for note in record.dropped}


@pytest.mark.parametrize("words", ["N/A", "-", "TBC", "None", "to be  confirmed", "<p>N/A</p>", "&nbsp;-", "-…-"])
def test_a_word_that_only_fills_a_field_is_known(words):
    assert is_filler(words) is (words != "-…-")


def test_what_only_fills_a_field_is_not_told_to_families_and_stands_in_the_report(tmp_path):
    one = group(
        tmp_path,
        url="N/A",
        eligibility_description="-",
        wait_time="TBC",
        contacts=[{"name": "None", "email": "none", "phones": [{"number": "TBC"}]}],
    )
    assert one.fields["contacts"] == []
    assert one.fields["how_to_join"] == {}
    assert not one.fields["website"]
    assert "details" not in one.fields["who_for"]
    assert dropped(one)["eligibility_description"] == "-"
    assert dropped(one)["contacts.phones.number"] == "TBC"


def test_no_organisation_and_no_place_is_made_of_a_word_that_only_fills_a_field(tmp_path):
    nowhere = {"id": "l1", "name": "TBC", "latitude": 0, "longitude": 0, "addresses": [{"address_1": "-"}]}
    nobody = {"id": "o1", "name": "N/A", "description": "-"}
    reading = read(tmp_path, a_service(organization=nobody, service_at_locations=[{"location": nowhere}]))
    assert [one.section for one in reading.records] == ["groups"]
    assert not reading.records[0].fields["about"]
    assert len(reading.left_out) == 2


def test_markup_is_taken_out_of_fields_of_one_line(tmp_path):
    one = group(tmp_path, name="<b>Swim</b> &amp; <i>splash</i>")
    assert one.fields["name"] == "Swim & splash"
    assert one_line("under < 5 > 3") == "under < 5 > 3"


def test_a_service_without_an_id_is_found_again_the_next_time(tmp_path):
    where = project(tmp_path)
    tea, talk = ({"name": "Drop-in", "status": "active", "description": words} for words in ("Tea.", "Talk."))
    feed = put(tmp_path, services__json=page(tea, talk))
    bring(feed, where, source="Marl")
    bring(feed, where, source="Marl")
    assert sorted(one.summary for one in whole(where).groups) == ["Talk.", "Tea."]


def test_what_the_source_hides_is_not_published(tmp_path):
    assert group(tmp_path, visible=False).fields["status"] == ""
    assert group(tmp_path, visible=True).fields["status"] == "running"


def test_what_outpost_calls_closed_for_a_time_is_paused(tmp_path):
    assert group(tmp_path, temporarily_closed=True).fields["status"] == "paused"


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (
            {"freq": "week", "interval": "2", "weekday": "Friday", "opens_at": "10:00", "closes_at": "12:00"},
            "When: Fridays every 2 weeks from 10:00 until 12:00.",
        ),
        (
            {"freq": "month", "bymonthday": "1", "opens_at": "10:00", "closes_at": "12:00"},
            "When: on day 1 of the month from 10:00 until 12:00.",
        ),
        ({"weekday": 3, "opens_at": "2000-01-01T13:00:00.000Z"}, "When: from 13:00."),
    ],
)
def test_a_schedule_that_is_no_session_keeps_all_that_it_says_in_words(tmp_path, schedule, words):
    one = group(tmp_path, regular_schedules=[schedule])
    assert not one.fields["sessions"]
    assert one.fields["about"] == words


def test_the_report_says_what_parts_are_called(tmp_path):
    one = group(tmp_path, funding=[{"id": "f", "source": "Lottery"}, {"source": "Council"}])
    assert dropped(one)["funding"] == "Lottery; Council"


def test_a_comma_in_a_position_is_a_decimal_point(tmp_path):
    reading = reading_of(
        put(
            tmp_path,
            services__json=page(
                a_service(
                    service_at_locations=[
                        {"location": {"id": "l", "name": "Café", "latitude": "51,81", "longitude": "-0,81"}}
                    ]
                )
            ),
        )
    )
    (place,) = (one for one in reading.records if one.section == "venues")
    assert place.fields["latitude"] == "51.81"


@pytest.mark.parametrize(
    ("told", "numbers", "words"),
    [
        ("01632 960101 (ask for reception)", ["01632 960101"], "ask for reception"),
        ("Tel: 01632960111 - mornings only", ["01632960111"], "mornings only"),
        ("01632 960102 / 01632 960103", ["01632 960102", "01632 960103"], ""),
        ("01632 960102 or 01632 960103", ["01632 960102", "01632 960103"], ""),
        ("Freephone 01632 960141", ["01632 960141"], ""),
        ("+44 (0)1632 960 121", ["+44 (0)1632 960 121"], ""),
        ("01632 960101 ext 12", ["01632 960101 ext 12"], ""),
        ("ring the office", [], "ring the office"),
        ("0163 2", [], "0163 2"),
    ],
)
def test_telephone_numbers_are_found_among_words(told, numbers, words):
    assert numbers_in(told) == (numbers, words)


def test_words_beside_a_number_say_when_to_call(tmp_path):
    (contact,) = group(tmp_path, phones=[{"number": "01632 960101 (mornings)"}]).fields["contacts"]
    assert (contact["phone"], contact["when"]) == ("01632 960101", "mornings")


@pytest.mark.parametrize(
    ("told", "emails"),
    [
        ("Sam <club@example.org>", ["club@example.org"]),
        ("a@example.org; b@example.org.", ["a@example.org", "b@example.org"]),
        ("mailto:a@example.org", ["a@example.org"]),
        ("not an address", []),
    ],
)
def test_email_addresses_are_found_among_words(told, emails):
    assert emails_in(told) == emails


def test_an_address_in_the_field_for_a_name_and_a_number_in_that_for_email_are_kept(tmp_path):
    people = [{"name": "hub@example.org", "title": "Manager"}, {"name": "Jo", "email": "01632 960112"}]
    one = group(tmp_path, contacts=people)
    assert one.fields["contacts"] == [
        {"role": "Manager", "email": "hub@example.org"},
        {"role": "Enquiries", "phone": "01632 960112"},
    ]
    assert "Jo" not in repr(one.fields)


def test_the_first_of_two_numbers_comes_first(tmp_path):
    person = {"title": "Manager", "phones": [{"number": "01632 960102 / 01632 960103"}]}
    told = group(tmp_path, contacts=[person]).fields["contacts"]
    assert [one["phone"] for one in told] == ["01632 960102", "01632 960103"]


def test_an_address_in_angle_brackets_is_no_markup(tmp_path):
    one = group(tmp_path, email="Sam Person <club@example.org>")
    assert one.fields["contacts"] == [{"role": "Enquiries", "email": "club@example.org"}]


def test_a_web_address_without_https_is_kept_and_the_report_says_what_was_added(tmp_path):
    links = [{"label": "More", "url": "example.com/swim"}]
    one = group(tmp_path, url="www.example.org/swim", description='<a href="www.example.net/x">Us</a>', links=links)
    assert one.fields["website"] == "https://www.example.org/swim"
    assert "https://example.com/swim" in one.fields["about"]
    assert {"url", "description", "links.url"} <= {note.field for note in one.guessed}


@pytest.mark.parametrize(
    ("low", "high", "ages"),
    [
        ("0-5", None, {"youngest": "0", "oldest": "5"}),
        ("8 to 18 years", "8 to 18 years", {"youngest": "8", "oldest": "18"}),
        ("8+", None, {"youngest": "8"}),
        ("18 months", "5 years", {"youngest": "18 months", "oldest": "5"}),
        (None, "8+", {}),
        (None, "adult", {}),
        (None, "up to 5", {}),
    ],
)
def test_ages_in_words_are_read_where_they_are_plain(tmp_path, low, high, ages):
    assert group(tmp_path, minimum_age=low, maximum_age=high).fields["who_for"].get("ages", {}) == ages


@pytest.mark.parametrize(
    ("told", "span"),
    [
        ("9.30 - 11", ("09:30", "11:00")),
        ("10-12", ("10:00", "12:00")),
        ("6-8pm", ("18:00", "20:00")),
        ("10am to 1pm", ("10:00", "13:00")),
        ("10-12.30pm", ("10:00", "12:30")),
        ("6-8", None),
        ("10-2", None),
        ("10", None),
    ],
)
def test_two_times_in_one_field_are_read_where_they_can_mean_one_thing(told, span):
    assert clock_span(told) == span


@pytest.mark.parametrize(("opens", "closes"), [("10-12", None), ("10-12", "10-12"), ("10", "12")])
def test_a_session_has_the_times_that_a_field_says_in_its_own_way(tmp_path, opens, closes):
    when = {"freq": "WEEKLY", "byday": "MO", "opens_at": opens, "closes_at": closes}
    (session,) = group(tmp_path, schedules=[when]).fields["sessions"]
    assert (session["start"], session["end"]) == ("10:00", "12:00")


def test_a_heading_is_no_summary():
    assert summary_and_about("**About us**\n\nWe swim.\n\nCome.") == ("We swim.", "**About us**\n\nCome.")
    assert summary_and_about("**About us**\n\nWe swim.") == ("We swim.", "")


@pytest.mark.parametrize("more", ["", " We have much to say about it." * 20])
def test_a_link_in_the_first_sentence_is_not_lost(more):
    first = f"See [our page](https://example.org/swim).{more}"
    summary, about = summary_and_about(first + "\n\nCome.")
    assert summary == "See our page."
    assert "https://example.org/swim" in about


@pytest.mark.parametrize("words", ["under&nbsp;5s", "<p>under&#8201;5s</p>", "<h2>under&nbsp;5s</h2>"])
def test_a_space_that_holds_words_together_still_parts_them(tmp_path, words):
    assert "under 5s" in group(tmp_path, description=f"{words}").fields["summary"]


def test_characters_for_machines_in_a_name_stop_no_import(tmp_path):
    where = project(tmp_path)
    service = a_service(organization={"id": "o1", "name": "Fa\x7fmily \x00Hub"})
    bring(put(tmp_path, services__json=page(service)), where, source="Marl")
    assert [one.name for one in whole(where).organisations] == ["Family Hub"]


def test_a_telephone_number_gets_its_first_zero_back_and_an_extension_stays(tmp_path):
    one = group(tmp_path, phones=[{"number": "1632 960113", "extension": "5"}, {"number": 1632960114}])
    assert [contact["phone"] for contact in one.fields["contacts"]] == ["01632 960113 ext 5", "01632960114"]
    assert reasons(one, "guessed")["phones.number"] == "It was read as 01632960114."


def test_a_textphone_says_that_it_is_one(tmp_path):
    (contact,) = group(tmp_path, phones=[{"number": "01632 960114", "type": "textphone"}]).fields["contacts"]
    assert contact == {"role": "Enquiries", "phone": "01632 960114", "when": "Textphone"}


def test_of_ages_the_wrong_way_round_neither_is_taken(tmp_path):
    one = group(tmp_path, minimum_age=16, maximum_age=5)
    assert "ages" not in one.fields["who_for"]
    assert dropped(one)["minimum_age"] == "16 to 5"


def test_a_private_address_without_sessions_is_told_as_its_town(tmp_path):
    home = {"id": "l1", "address_1": "***", "city": "Marl", "postal_code": "ZB1", "mask_exact_address": True}
    assert group(tmp_path, locations=[home]).fields["about"] == "Where: a private address in Marl."


def test_a_no_to_referral_is_not_taken_for_just_come(tmp_path):
    one = group(tmp_path, needs_referral=False)
    assert one.fields["how_to_join"] == {}
    assert dropped(one)["needs_referral"] == "no"


def test_times_and_places_are_no_summary(tmp_path):
    where = project(tmp_path)
    service = {"id": "s1", "name": "Toy library", "schedules": [{"description": "Ask us when"}]}
    bring(put(tmp_path, services__json=page(service)), where, source="Marl")
    assert whole(where).groups[-1].summary == "Toy library"


def test_a_place_that_is_only_a_postcode_is_told_as_that(tmp_path):
    place = {"id": "l1", "name": "", "address_1": "", "postal_code": "ZB1 4QT"}
    assert group(tmp_path, locations=[place]).fields["about"] == "Where: ZB1 4QT."
