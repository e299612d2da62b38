"""What people type into directories that cannot be left empty, and what programs leave in them."""

from __future__ import annotations

import pytest

from generator.intake.open_referral.fields import is_filler, one_line
from tests.intake.projects import bring, project, whole
from tests.intake.test_open_referral import a_service, group, page, put, read, reading_of


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
