"""Feeds of other people in each form of Open Referral, with the mistakes that real ones have."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.directory import load
from generator.directory.loader import Loaded
from generator.intake.importing import Project, Wish, plan, write
from generator.intake.material import Material
from generator.intake.open_referral import readers
from generator.intake.open_referral.clock import calendar_date, clock_time, days_of
from generator.intake.open_referral.terms import Terms
from generator.intake.reader import recognise
from generator.intake.record import CannotReadError, Reading, Record
from tests.feeds.feeding import write_feed
from tests.intake.projects import bring, notes, project, whole

TODAY = date(2026, 11, 22)


def page(*services, name="contents", **more):
    return {name: list(services), "total_pages": 1, "page_number": 1, **more}


def a_service(**more):
    return {"id": "s1", "name": "Splash", "status": "active", "description": "Swimming.", **more}


def put(folder, **files):
    """Write files of JSON or of text, and return their folder."""
    folder = folder / "feed"
    folder.mkdir(exist_ok=True)
    for name, value in files.items():
        text = value if isinstance(value, str) else json.dumps(value)
        (folder / name.replace("__", ".")).write_text(text, "utf-8")
    return folder


def reading_of(folder, terms=None) -> Reading:
    material = Material(folder)
    reading = recognise(material, readers(terms or Terms(), TODAY)).read(material, lambda _done, _of: None)
    assert reading.read.total() == len(reading.records) + len(reading.merged) + len(reading.left_out)
    return reading


def read(tmp_path, *services, name="contents", terms=None) -> Reading:
    return reading_of(put(tmp_path, services__json=page(*services, name=name)), terms)


def group(tmp_path, **more) -> Record:
    return next(one for one in read(tmp_path, a_service(**more)).records if one.section == "groups")


def fields(tmp_path, **more):
    return {name: value for name, value in group(tmp_path, **more).fields.items() if value}


def reasons(record: Record, sort="dropped") -> dict[str, str]:
    return {note.field: note.reason for note in getattr(record, sort)}


# Which form it is -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (page(a_service()), "Open Referral UK 3"),
        (a_service(), "Open Referral UK 3"),
        ([a_service()], "Open Referral UK 3"),
        (page(a_service(), name="content"), "Open Referral UK 1"),
        (
            page(a_service(id=7, organisation={"id": 1, "name": "A"}), name="content"),
            "the Outpost shape of Open Referral",
        ),
    ],
)
def test_each_form_is_recognised(tmp_path, file, name):
    material = Material(put(tmp_path, services__json=file))
    assert recognise(material, readers(Terms(), TODAY)).name == name


def test_a_folder_of_pages_is_one_feed_and_what_stands_twice_counts_once(tmp_path):
    first, second = a_service(), a_service(id="s2", name="Other")
    newer = a_service(name="Splash again", last_modified="2026-05-01T00:00:00.000Z")
    older = {**first, "last_modified": "2025-05-01T00:00:00.000Z"}
    folder = put(tmp_path, page1__json=page(older, second), page2__json=page(newer))
    reading = reading_of(folder)
    assert sorted(one.fields["name"] for one in reading.records) == ["Other", "Splash again"]
    (twice,) = reading.merged
    assert twice.reason == (
        "The same service stands at page1.json, contents 1. They differ, and the one at page2.json, contents 1 counted."
    )


def test_pages_that_are_missing_are_told(tmp_path):
    reading = reading_of(put(tmp_path, page1__json={**page(a_service()), "total_pages": 12}))
    (remark,) = reading.remarks
    assert remark.reason == "It says that it has 12 pages, and 1 of them are here. Get the others, too."


def test_what_is_no_record_and_what_has_no_name_is_left_out_with_the_reason(tmp_path):
    reading = read(
        tmp_path, "a string", None, a_service(name=" "), a_service(id="s9", marked_for_deletion="2026-01-01")
    )
    assert [(one.place.split(", ")[1], one.reason) for one in reading.left_out] == [
        ("contents 1", "It is no record: a record has named fields."),
        ("contents 2", "It is no record: a record has named fields."),
        ("contents 3", "It has no name."),
        ("contents 4", "The source has marked it for deletion."),
    ]


def test_a_feed_without_records_is_refused(tmp_path):
    with pytest.raises(CannotReadError, match="its list of services is empty"):
        read(tmp_path)


# Facts ----------------------------------------------------------------------------------------------------


def test_what_is_not_told_becomes_no_value(tmp_path):
    bare = {"id": "s1", "name": "Splash", "minimum_age": None, "cost_options": [], "schedules": [], "fees": ""}
    (record,) = read(tmp_path, bare).records
    assert {name for name, value in record.fields.items() if value} == {"name"}


@pytest.mark.parametrize(
    ("ages", "told"),
    [
        ({"minimum_age": 0, "maximum_age": 4}, {"youngest": "0", "oldest": "4"}),
        ({"minimum_age": "1.5", "maximum_age": "5"}, {"youngest": "18 months", "oldest": "5"}),
        ({"minimum_age": 0, "maximum_age": 0}, None),
        ({"minimum_age": 0, "maximum_age": 120}, None),
        ({"maximum_age": 99}, None),
        ({"minimum_age": 11, "maximum_age": 99}, {"youngest": "11"}),
        ({"minimum_age": -1}, None),
        ({"minimum_age": "five"}, None),
        ({"minimum_age": True}, None),
    ],
)
def test_ages_that_a_form_says_by_itself_are_not_told(tmp_path, ages, told):
    assert fields(tmp_path, **ages).get("who_for", {}).get("ages") == told


def test_a_price_of_nothing_is_free_only_when_words_or_a_yes_say_so(tmp_path):
    def cost(**more):
        return group(tmp_path, **more).fields["cost"]

    assert cost(cost_options=[{"amount": 0}]) == {}
    assert cost(cost_options=[{"amount": "0.00", "option": "Session"}]) == {}
    assert cost(cost_options=[{"amount": 0, "amount_description": "Free"}]) == {"free": True}
    assert cost(free=True) == {"free": True}
    assert cost(free=False) == {}
    assert cost(fees="Free of charge for carers") == {"details": "Free of charge for carers"}
    assert cost(fees="No charge") == {"free": True}
    paid = {"amount": 4.5, "option": "Each child", "cost_type": "session"}
    two = cost(cost_options=[paid, {"amount": 0, "option": "Carers", "amount_description": "per day"}])["prices"]
    assert two[1] == {"who": "Carers", "amount": "0.00", "per": "day"}
    assert cost(free=True, cost_options=[paid]) == {"prices": two[:1]}
    assert cost(cost_options=[{**paid, "currency": "EUR"}]) == {}


def test_names_of_people_and_private_contacts_stay_where_they_are(tmp_path):
    contacts = [
        {"name": "Jo Sample", "title": "Swim lead", "phones": [{"number": "01632 960345"}]},
        {"name": "Al Private", "visible": False, "email": "al@example.org"},
    ]
    record = group(tmp_path, contacts=contacts)
    assert record.fields["contacts"] == [{"role": "Swim lead", "phone": "01632 960345"}]
    told = json.dumps([record.fields, [note.value for note in record.dropped if "public" in note.reason]])
    assert "Private" not in told
    assert "al@example.org" not in told
    assert "Jo" not in json.dumps(record.fields)


def test_html_becomes_markdown_and_nothing_that_runs_comes_along(tmp_path):
    text = (
        "<h2>About</h2><p onclick='x()'>Warm <b>water</b> &amp; toys.</p><script>alert(1)</script>"
        '<ul><li>Hoist</li></ul><p><a href="javascript:alert(1)">Book</a> or <a href="https://example.org/b">here</a></p>'
        '<iframe src="x"></iframe>'
    )
    record = group(tmp_path, description=text)
    assert record.fields["summary"] == "Warm water & toys."
    assert record.fields["about"] == "**About**\n\n- Hoist\n\nBook or [here](https://example.org/b)"
    assert len(record.dropped) == 3


def test_a_long_description_is_parted_at_its_first_sentence(tmp_path):
    sentences = "We meet by the pool. " + "There is a hoist and a warm room for everybody who comes. " * 9
    told = fields(tmp_path, description=sentences)
    assert told["summary"] == "We meet by the pool."
    assert told["about"].startswith("There is a hoist")


def test_what_has_no_place_here_is_named_with_its_value(tmp_path):
    record = group(tmp_path, accreditations="Gold", alert="Shut today", unheard_of={"a": 1})
    assert reasons(record) == {
        "accreditations": "There is no place for it here.",
        "alert": "A notice needs its last day, and the source has none. Write it by hand.",
        "unheard_of": "There is no place for it here.",
    }
    assert next(note.value for note in record.dropped if note.field == "accreditations") == "Gold"


def test_a_check_on_a_day_that_has_not_been_is_not_taken(tmp_path):
    assert fields(tmp_path, assured_date="2026-05-01")["checked"]["on"] == "2026-05-01"
    assert "checked" not in fields(tmp_path, assured_date="2027-05-01")


# Terms ----------------------------------------------------------------------------------------------------


def test_known_terms_become_needs_and_kinds_and_unknown_ones_wait(tmp_path):
    terms = Terms()
    told = [{"name": "Autism"}, {"name": "Youth clubs"}, {"name": "Cygnets"}]
    (record,) = read(tmp_path, a_service(taxonomies=told), terms=terms).records
    assert record.fields["who_for"]["needs"] == ["communication-and-interaction"]
    assert record.fields["kind"] == "youth club"
    assert terms.unknown == {"Cygnets": 1}
    assert reasons(record)["taxonomies"].startswith("Nobody has said yet")


def test_a_term_inside_itself_does_not_hang(tmp_path):
    inner: dict = {"name": "A"}
    for _ in range(50):
        inner = {"taxonomy_term": inner}
    assert read(tmp_path, a_service(attributes=[inner])).records


def test_the_file_of_terms_is_written_filled_in_and_used(tmp_path):
    where = project(tmp_path)
    feed = put(tmp_path, services__json=page(a_service(taxonomies=[{"name": 'Cygnets: "big"'}])))
    bring(feed, where, source="Marl")
    text = where.terms.read_text("utf-8")
    assert '"Cygnets: \\"big\\"":  # 1 service\n' in text
    where.terms.write_text("# ours\n" + text.replace('\\"":', '\\"": youth club'), "utf-8")
    bring(feed, where, source="Marl")
    assert whole(where).groups[0].kind == "youth club"
    assert where.terms.read_text("utf-8").startswith("# ours\n")
    assert where.terms.read_text("utf-8").count("Cygnets") == 1


@pytest.mark.parametrize("text", ["Cygnets: swan\n", "a: [\n", "- a\n", "a: b: c\n"])
def test_a_file_of_terms_that_cannot_be_used_says_why_and_nothing_is_written(tmp_path, text):
    where = project(tmp_path)
    where.terms.write_text(text, "utf-8")
    before = where.groups.read_bytes()
    feed = put(tmp_path, services__json=page(a_service()))
    with pytest.raises(CannotReadError, match=r"import-terms\.yaml"):
        plan(feed, where, Wish("Marl"))
    assert where.groups.read_bytes() == before


# Places ---------------------------------------------------------------------------------------------------


def a_place(**more):
    address = {"address_1": "Pool Road, Eastside", "city": "Marlton", "postal_code": "zb1 1aa", "country": "GB"}
    return {"id": "l1", "name": "Marl Pool", "location_type": "physical", "addresses": [address], **more}


def venue(tmp_path, **more) -> Record:
    reading = read(tmp_path, a_service(service_at_locations=[{"id": "x", "location": a_place(**more)}]))
    return next(one for one in reading.records if one.section == "venues")


def test_a_place_comes_with_its_address_and_access(tmp_path):
    access = [{"description": "Accessible toilet"}, {"accessibility": "No hearing loop"}, {"name": "Braille signs"}]
    told = venue(tmp_path, accessibility=access, transportation="Bus 4").fields
    assert told["address"] == ["Pool Road", "Eastside", "Marlton"]
    assert told["postcode"] == "ZB1 1AA"
    assert told["access"] == {"accessible_toilet": "yes"}
    assert told["about"] == "Access: No hearing loop; Braille signs."
    assert told["getting_there"] == "Bus 4"


@pytest.mark.parametrize("hidden", ["***", "Address withheld", "CONFIDENTIAL", "Location not disclosed"])
def test_an_address_that_is_hidden_at_the_source_is_private_with_its_point_on_the_map(tmp_path, hidden):
    place = a_place(latitude=53.2, longitude=0.7) | {
        "name": "",
        "addresses": [{"address_1": hidden, "city": "Marlton"}],
    }
    told = venue(tmp_path, **place)
    assert told.fields["mask_address"] is True
    assert hidden not in str(told.fields)
    assert "address" in reasons(told, "guessed")


def test_swapped_coordinates_are_put_right_and_told_and_others_are_dropped(tmp_path):
    swapped = venue(tmp_path, latitude="0.7", longitude="53.2")
    assert (swapped.fields["latitude"], swapped.fields["longitude"]) == ("53.2", "0.7")
    assert "latitude" in reasons(swapped, "guessed")
    assert "latitude" not in venue(tmp_path, latitude=0, longitude=0).fields
    assert "latitude" not in venue(tmp_path, latitude="north", longitude="east").fields
    point = venue(tmp_path, geometry={"type": "Point", "coordinates": [0.71, 53.21]})
    assert (point.fields["latitude"], point.fields["longitude"]) == ("53.21", "0.71")


def test_a_private_place_is_never_named_by_its_address(tmp_path):
    record = venue(tmp_path, name="", mask_exact_address=True)
    assert record.fields["mask_address"] is True
    assert record.fields["name"] == "A private address in Marlton"
    assert record.place
    service = group(tmp_path, service_at_locations=[{"location": a_place(mask_exact_address=True)}])
    assert "Pool" not in json.dumps(service.fields)


def test_an_online_place_is_a_way_to_meet_and_no_place(tmp_path):
    online = {"id": "l2", "location_type": "virtual", "description": "A video call."}
    when = {"freq": "WEEKLY", "byday": "MO", "opens_at": "10:00", "closes_at": "11:00"}
    service = a_service(service_at_locations=[{"id": "x", "location": online}], schedules=[when])
    reading = read(tmp_path, service)
    (record,) = reading.records
    assert record.fields["sessions"][0]["online"] == {"how": "A video call."}
    assert reading.left_out[0].reason == "It meets online, so it is no place to go to."


def test_a_place_without_times_is_told_in_words(tmp_path):
    assert "Where: Marl Pool." in fields(tmp_path, service_at_locations=[{"location": a_place()}])["about"]


# Times ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        *(("9:30", "09:30"), ("09:30:00Z", "09:30"), ("9.30am", "09:30"), ("0930", "09:30"), ("9:30 PM", "21:30")),
        *(("09:30+01:00", "09:30"), ("2026-01-05T09:30:00.000Z", "09:30"), ("12am", "00:00"), ("noon", "12:00")),
        *(("7pm", "19:00"), ("25:00", None), ("late", None), ("", None), ("9", None), (None, None), ("13pm", None)),
        *(("9:75", None), (930, "09:30"), (True, None), ("09:30:00.000+0100", "09:30")),
    ],
)
def test_times_are_read_in_every_form_seen(text, told):
    assert clock_time(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("MO,TU", [(None, "Monday"), (None, "Tuesday")]),
        ("2TU", [(2, "Tuesday")]),
        ("-1FR", [(-1, "Friday")]),
        ("Monday", [(None, "Monday")]),
        (["mon", "Thurs"], [(None, "Monday"), (None, "Thursday")]),
        ("Tuesdays and Fridays", [(None, "Tuesday"), (None, "Friday")]),
        ("3", None),
        ("someday", None),
    ],
)
def test_days_are_read_in_every_form_seen(text, told):
    assert days_of(text) == told


def test_dates_are_read_as_british_people_write_them():
    assert calendar_date("01/02/2026") == date(2026, 2, 1)
    assert calendar_date("2026-02-01T00:00:00Z") == date(2026, 2, 1)
    assert calendar_date("2026-02-30") is None
    assert calendar_date("1 February 2026") == date(2026, 2, 1)


def sessions(tmp_path, *schedules, **more):
    return fields(tmp_path, schedules=[{"opens_at": "10:00", "closes_at": "11:00", **one} for one in schedules], **more)


def test_weekly_and_monthly_rules_become_sessions(tmp_path):
    told = sessions(tmp_path, {"freq": "WEEKLY", "byday": "MO,WE"}, {"freq": "MONTHLY", "byday": "1TU,-1TU"})[
        "sessions"
    ]
    assert [(one["repeats"], one["day"], one.get("which")) for one in told] == [
        ("weekly", "Monday", None),
        ("weekly", "Wednesday", None),
        ("monthly", "Tuesday", ["1st", "last"]),
    ]


def test_every_other_week_counts_from_the_monday_of_its_first_week(tmp_path):
    every = {"freq": "WEEKLY", "interval": 2, "byday": "MO,FR", "dtstart": "2026-09-02"}
    monday, friday = sessions(tmp_path, every)["sessions"]
    assert (monday["first_date"], friday["first_date"]) == ("2026-09-14", "2026-09-04")


def test_a_schedule_for_each_term_becomes_one_session_with_the_days_between_off(tmp_path):
    terms = [("2026-09-07", "2026-12-14"), ("2027-01-11", "2027-03-22")]
    one = {"freq": "WEEKLY", "byday": "MO"}
    (session,) = sessions(tmp_path, *({**one, "valid_from": first, "valid_to": last} for first, last in terms))[
        "sessions"
    ]
    assert (session["first_date"], session["last_date"]) == ("2026-09-07", "2027-03-22")
    assert session["not_on"] == [{"first_day": "2026-12-15", "last_day": "2027-01-10"}]


def test_days_when_it_is_closed_are_days_off(tmp_path):
    closed = [{"closed": True, "start_date": "2026-12-20", "end_date": "2027-01-03"}, {"closed": False}]
    (session,) = sessions(tmp_path, {"byday": "MO", "freq": "WEEKLY"}, holiday_schedules=closed)["sessions"]
    assert session["not_on"] == [{"first_day": "2026-12-20", "last_day": "2027-01-03"}]


@pytest.mark.parametrize(
    "schedule",
    [
        {"freq": "WEEKLY", "interval": 3, "byday": "MO"},
        {"freq": "MONTHLY", "byday": "5TU"},
        {"freq": "MONTHLY", "bymonthday": "15"},
        {"freq": "YEARLY", "byday": "MO"},
        {"freq": "WEEKLY"},
        {"freq": "WEEKLY", "byday": "MO", "closes_at": None},
        {"freq": "WEEKLY", "interval": 2, "byday": "MO"},
        {"freq": "WEEKLY", "byday": "MO,TU", "count": 10},
    ],
)
def test_what_a_session_cannot_say_is_kept_as_words_and_told(tmp_path, schedule):
    told = {"opens_at": "10:00", "closes_at": "11:00", "description": "Ask us when.", **schedule}
    record = group(tmp_path, schedules=[told])
    assert not record.fields["sessions"]
    assert record.fields["about"].startswith("When: ")
    assert "Ask us when" in record.fields["about"]
    assert "It was kept as words." in reasons(record)["schedules.schedule"]


def test_one_date_alone_is_a_date(tmp_path):
    (session,) = sessions(tmp_path, {"dtstart": "2026-12-05"})["sessions"]
    assert (session["repeats"], session["dates"]) == ("dates", ["2026-12-05"])


# Tables ---------------------------------------------------------------------------------------------------


def test_a_package_of_tables_is_joined_by_its_ids(tmp_path):
    folder = put(
        tmp_path,
        services__csv="id,organization_id,name,description,status\ns1,o1,Tunes,Music.,active\n",
        organizations__csv="id,name,description\no1,Tune Trust,Songs.\n",
        service_at_locations__csv="id,service_id,location_id\nx,s1,l1\ny,s7,l1\n",
        locations__csv="id,name,latitude,longitude\nl1,Tune Hall,53.2,0.7\n",
        addresses__csv="id,location_id,address_1,city,postal_code\na,l1,1 Song Street,Marlton,ZB1 3CC\n",
        schedules__csv="id,service_id,byday,freq,opens_at,closes_at\nq,s1,MO,WEEKLY,10:00,11:00\nr,s9,MO,WEEKLY,1,2\n",
        notes__csv="a,b\n1,2\n",
    )
    reading = reading_of(folder)
    by_section = {one.section: one.fields for one in reading.records}
    assert by_section["groups"]["sessions"][0]["venue"] == "l1"
    assert by_section["venues"]["address"] == ["1 Song Street", "Marlton"]
    assert [(one.place, one.reason) for one in reading.remarks] == [
        ("notes.csv", "It is no table of HSDS, so it was not read."),
        ("schedules.csv, row 3", "Nothing in the package has the id that it belongs to."),
        ("service_at_locations.csv, row 3", "Its service is not in the package."),
    ]


# The whole way --------------------------------------------------------------------------------------------


def test_an_import_builds_at_once_as_drafts_and_says_the_same(tmp_path):
    where = project(tmp_path)
    when = {"freq": "WEEKLY", "byday": "SA", "opens_at": "09:00", "closes_at": "10:30am"}
    service = a_service(
        organization={"id": "o1", "name": "Marl Trust", "description": "Pools."},
        service_at_locations=[{"id": "x", "location": a_place(latitude=53.2, longitude=0.7)}],
        schedules=[when],
        minimum_age=5,
        maximum_age=11,
    )
    made = bring(put(tmp_path, services__json=page(service)), where, source="Marl")
    (one,) = whole(where).groups
    assert (one.status, one.source.name, one.source.id) == ("draft", "Marl", "s1")
    assert str(one.who_for.ages.youngest) == "5 years"
    assert one.sessions[0].venue == "marl-pool"
    assert one.organisations == ("marl-trust",)
    assert not notes(made, "dropped")
    loaded: Loaded = load(where.groups)
    assert loaded.directory is not None
    assert not loaded.directory.groups


def test_a_second_import_changes_nothing_and_keeps_what_an_editor_wrote(tmp_path):
    where = project(tmp_path)
    feed = put(tmp_path, services__json=page(a_service()))
    bring(feed, where, source="Marl")
    text = where.groups.read_text("utf-8").replace("summary: Swimming.", "summary: Swimming for everybody.  # ours")
    where.groups.write_text(text, "utf-8")
    bring(feed, where, source="Marl")
    assert where.groups.read_text("utf-8") == text


def test_our_own_feed_comes_back_with_the_groups_places_and_settings_that_it_told(tmp_path, demonstration):
    where = project(tmp_path)
    feed = tmp_path / "own"
    write_feed("oruk", feed)
    bring(feed, where, source="Wenbury", publish=True)
    came = whole(where)
    assert {one.id for one in came.settings} == {one.id for one in demonstration.settings}
    before = {one.id: one for one in demonstration.groups}
    for one in came.groups:
        theirs = before[one.id]
        for name in ("name", "summary", "about", "status", "first_visit", "what_to_bring", "parents", "siblings"):
            told = getattr(one, name)
            told = told.replace("](https://localoffer.example.org/", "](/") if isinstance(told, str) else told
            assert told == getattr(theirs, name), (one.id, name)
        assert one.who_for.ages == theirs.who_for.ages
        assert set(one.who_for.all_needs) == set(theirs.who_for.all_needs)
        assert [(s.day, s.start, s.end, s.venue) for s in one.sessions] == [
            (s.day, s.start, s.end, s.venue) for s in theirs.sessions
        ]
        assert (one.cost.free, one.cost.prices) == (theirs.cost.free, theirs.cost.prices)


@pytest.fixture(scope="module")
def demonstration():
    from tests.test_house import ROOT  # noqa: PLC0415  the house is not needed by the others

    directory = load(ROOT / "groups.yaml").directory
    assert directory is not None
    return directory


# Whatever they send ---------------------------------------------------------------------------------------

_SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
_FIELDS = """
id name description status organization organisation service_at_locations location locations schedules byday freq
dtstart opens_at closes_at cost_options amount option free fees contacts phones number email attributes link_type
taxonomy_term taxonomies minimum_age maximum_age latitude longitude geometry coordinates addresses address_1 city
postal_code accessibility languages local_offer survey_answers x_local_offer entry sessions send_offer url links
holiday_schedules closed start_date assured_date eligibilitys interval count valid_from marked_for_deletion code
"""
_NAMES = st.sampled_from(_FIELDS.split())
_VALUES = st.recursive(
    _SCALARS | st.sampled_from(["MO", "WEEKLY", "10:00", "2026-09-01", "setting", "<p>x</p>", "active", "0"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=6),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(services=st.lists(_VALUES | st.dictionaries(_NAMES, _VALUES, max_size=10), max_size=4), old=st.booleans())
def test_whatever_a_feed_says_there_is_a_reading_or_a_reason(tmp_path_factory, services, old):
    folder = tmp_path_factory.mktemp("any")
    with suppress(CannotReadError):
        read(folder, *services, name="content" if old else "contents")


@settings(max_examples=40, deadline=None)
@given(service=st.dictionaries(_NAMES, _VALUES, max_size=10))
def test_whatever_a_service_says_it_is_imported_whole_or_not_at_all(tmp_path_factory, service):
    folder = tmp_path_factory.mktemp("any")
    where: Project = project(folder)
    before = where.groups.read_bytes()
    try:
        made = plan(put(folder, s__json=page({"name": "Any", **service})), where, Wish("Marl"))
    except CannotReadError:
        assert where.groups.read_bytes() == before
        return
    assert made.adds_up
    write(made, where)
    whole(where)


@pytest.mark.parametrize(
    "data", [b'{"contents": [{"id": 1,', b"\xff\xfe{\x00", b"[" * 5000, b"\x00\x01\x02", b"{}", b'"text"', b"", b"NaN"]
)
def test_a_broken_file_is_told_in_a_sentence(tmp_path, data):
    (tmp_path / "feed.json").write_bytes(data)
    with pytest.raises(CannotReadError) as problem:
        reading_of(tmp_path / "feed.json")
    assert "Traceback" not in str(problem.value)


def test_a_feed_in_utf_16_is_read(tmp_path):
    (tmp_path / "feed.json").write_bytes(json.dumps(page(a_service(name="Café"))).encode("utf-16"))
    assert reading_of(tmp_path / "feed.json").records[0].fields["name"] == "Café"


def test_a_description_of_a_hundred_megabytes_is_dropped_and_told(tmp_path):
    record = group(tmp_path, description="<p>" + "x" * 1_000_000)
    assert "description" in reasons(record)
