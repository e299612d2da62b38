"""Open Referral UK: what other directories read of ours."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest

from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.directory.needs import Need
from generator.directory.venues import Venue
from generator.feeds.oruk.services import MORE_OF_GROUP
from tests.built_site import assert_none
from tests.feeds.feeding import demonstration, feed, read
from tests.feeds.oruk_rules import problems, problems_of_page
from tests.stories import AUTHORITY, HALL, TUESDAYS, a_directory, a_group, a_setting

LISTS = {
    "services": "service",
    "organizations": "organization",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
    "service_at_locations": "service_at_location",
}


def the_service(directory: Directory, **options: Any) -> dict[str, Any]:
    """The one service of a directory, in full."""
    (found,) = read(feed("oruk", directory, **options), "oruk/v3/services.json")["contents"]
    assert isinstance(found, dict)
    return found


def a_service(**fields: Any) -> dict[str, Any]:
    return the_service(a_directory(a_group(**fields)))


def codes(service: dict[str, Any], taxonomy: str) -> list[str]:
    return [one["taxonomy_term"]["code"] for one in service["attributes"] if one["link_type"] == taxonomy]


# The interface --------------------------------------------------------------------------------------------


def test_it_says_its_version_its_profile_and_where_its_description_is() -> None:
    about = read(feed("oruk", a_directory()), "oruk/v3/index.json")
    assert about["version"] == "HSDS-UK-3.0"
    assert about["openapi_url"].startswith("https://openreferraluk.org/")
    assert about["profile"].startswith("https://openreferraluk.org/")
    assert about["publisher"] == "Wenbury Borough Council"


@pytest.mark.parametrize(("name", "kind"), LISTS.items())
def test_each_list_and_each_thing_in_it_keeps_to_the_rules(name: str, kind: str) -> None:
    files = feed("oruk", demonstration())
    page = read(files, f"oruk/v3/{name}/index.json")
    assert page["contents"]
    assert_none({name: problems_of_page(page, kind)})
    for record in page["contents"]:
        in_full = read(files, f"oruk/v3/{name}/{record['id']}/index.json")
        assert_none({record["id"]: problems(kind, in_full)})
        assert record.items() <= in_full.items()


def test_an_empty_directory_gives_empty_lists() -> None:
    files = feed("oruk", a_directory().model_copy(update={"groups": ()}))
    page = read(files, "oruk/v3/services/index.json")
    assert (page["empty"], page["total_items"], page["contents"]) == (True, 0, [])


def test_one_file_has_every_service_as_it_stands_alone() -> None:
    files = feed("oruk", demonstration())
    for service in read(files, "oruk/v3/services.json")["contents"]:
        assert service == read(files, f"oruk/v3/services/{service['id']}/index.json")


def test_every_id_that_is_named_is_there() -> None:
    files = feed("oruk", demonstration())
    known = {name: {one["id"] for one in read(files, f"oruk/v3/{name}/index.json")["contents"]} for name in LISTS}
    for service in read(files, "oruk/v3/services.json")["contents"]:
        assert service["organization_id"] == service["organization"]["id"]
        assert service["organization_id"] in known["organizations"]
        assert {one["id"] for one in service.get("service_at_locations", ())} <= known["service_at_locations"]
        for one in service.get("attributes", ()):
            assert one["link_id"] == service["id"]
            assert one["taxonomy_term_id"] == one["taxonomy_term"]["id"]
            assert one["taxonomy_term_id"] in known["taxonomy_terms"]
            assert one["taxonomy_term"]["taxonomy_id"] in known["taxonomies"]


def test_no_two_things_have_one_id() -> None:
    def things(value: Any) -> Iterator[tuple[str, str]]:
        if isinstance(value, dict):
            if "id" in value and "x_local_offer" not in value.get("id", ""):
                yield value["id"], json.dumps({k: v for k, v in value.items() if k != "contact_id"}, sort_keys=True)
            for name, one in value.items():
                if name != "x_local_offer":
                    yield from things(one)
        elif isinstance(value, list):
            for one in value:
                yield from things(one)

    found = set(things(read(feed("oruk", demonstration()), "oruk/v3/services.json")["contents"]))
    twice = [name for name, count in Counter(name for name, _ in found).items() if count > 1]
    assert twice == []


# Ids ------------------------------------------------------------------------------------------------------


def test_another_name_keeps_the_id() -> None:
    assert a_service(name="Big Steps")["id"] == a_service()["id"]


def test_another_short_name_or_another_site_gives_another_id() -> None:
    ids = {
        a_service()["id"],
        a_service(id="big-steps")["id"],
        the_service(a_directory(), site="https://other.example.org/")["id"],
        the_service(a_directory(), site=None)["id"],
    }
    assert len(ids) == 4


@pytest.mark.parametrize("site", ["http://localoffer.example.org", "https://LocalOffer.example.org/"])
def test_how_the_address_of_the_site_is_written_makes_no_difference(site: str) -> None:
    assert the_service(a_directory(), site=site)["id"] == a_service()["id"]


def test_ids_stay_when_the_site_moves_and_says_where_it_was() -> None:
    moved = a_directory(authority=AUTHORITY | {"open_data_ids_from": "https://localoffer.example.org/"})
    assert the_service(moved, site="https://new.example.org/")["id"] == a_service()["id"]


def test_an_id_can_be_made_by_anybody_who_knows_the_address_of_the_page() -> None:
    assert a_service()["id"] == str(uuid5(NAMESPACE_URL, "https://localoffer.example.org/groups/little-steps"))


# What was told --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "active"),
        ({"status": "full"}, "active"),
        ({"status": "paused"}, "temporarily closed"),
        ({"status": "ended"}, "defunct"),
        ({"contacts": []}, "inactive"),
    ],
)
def test_a_group_that_lacks_what_it_needs_is_never_active(fields: dict[str, Any], expected: str) -> None:
    assert a_service(**fields)["status"] == expected


def test_what_nobody_told_us_is_not_there() -> None:
    service = a_service(who_for={}, cost={}, how_to_join={}, sessions=[], contacts=[], checked=None)
    assert set(service) == {
        "id",
        "organization_id",
        "name",
        "description",
        "url",
        "additional_urls",
        "status",
        "organization",
        "x_local_offer",
    }


def test_only_what_families_see_today_is_published() -> None:
    later = a_group(id="later", visible_from="2027-01-01")
    over = a_group(id="over", visible_to="2026-01-01")
    files = feed("oruk", a_directory(a_group(), later, over, settings=[a_setting(visible_to="2026-01-01")]))
    assert [one["name"] for one in read(files, "oruk/v3/services/index.json")["contents"]] == ["Little Steps"]
    assert not any(b"plum-tree" in content or b'"later"' in content for content in files.values())


def test_ages_are_years_and_birth_is_an_age() -> None:
    service = a_service(who_for={"ages": {"youngest": "0", "oldest": "18 months"}})
    assert (service["minimum_age"], service["maximum_age"]) == (0, 1.5)
    assert "minimum_age" not in a_service(who_for={"ages": {"oldest": "4"}})


def test_free_is_said_only_when_somebody_said_it() -> None:
    (free,) = a_service(cost="free")["cost_options"]
    assert (free["amount"], free["amount_description"]) == (0, "Free")
    assert "cost_options" not in a_service(cost={})
    assert "cost_options" not in a_service(cost={"details": "Pay what you can."})


def test_each_price_says_who_pays_how_much_and_for_what() -> None:
    service = a_service(cost={"prices": [{"who": "Each family", "amount": "2.50"}], "details": "Ask for help."})
    (price,) = service["cost_options"]
    assert (
        price.items()
        >= {
            "option": "Each family",
            "amount": 2.5,
            "amount_description": "per session",
            "currency": "GBP",
        }.items()
    )
    assert service["fees"] == "Each family: £2.50 a session. Ask for help."


def test_pay_what_you_can_has_no_amount() -> None:
    (option,) = a_service(cost={"pay_what_you_can": "yes"})["cost_options"]
    assert option["amount_description"] == "Pay what you can"
    assert "amount" not in option


def test_needs_ways_to_join_and_answers_are_terms() -> None:
    service = a_service(
        who_for={"any_need": True, "diagnosis_needed": "no"},
        how_to_join={"ways": ["drop in", "referral"], "through": "your health visitor"},
        siblings={"answer": "partly", "details": "Babies only."},
        kind="short break",
        parents="stay",
    )
    assert codes(service, "send-needs") == [need.value for need in Need]
    assert codes(service, "joining") == ["drop-in", "referral"]
    assert codes(service, "kinds") == ["short-break"]
    assert codes(service, "parents") == ["stay"]
    assert codes(service, "diagnosis") == ["no"]
    values = {one["taxonomy_term"]["code"]: one["value"] for one in service["attributes"] if "value" in one}
    assert values == {"referral": "your health visitor", "partly": "Babies only."}


def test_a_notice_is_an_alert_until_its_last_day() -> None:
    assert a_service(notice={"text": "No heating.", "until": "2026-11-23"})["alert"] == "No heating."
    assert "alert" not in a_service(notice={"text": "No heating.", "until": "2026-11-22"})


def test_a_full_group_has_no_places_left() -> None:
    (capacity,) = a_service(status="full")["capacities"]
    assert (capacity["available"], capacity["unit"]["name"]) == (0, "Places")
    assert "capacities" not in a_service()


def test_who_runs_it_is_never_made_up() -> None:
    unknown = a_service()
    assert unknown["organization"]["name"] == "Not told to us"
    assert unknown["organization"]["x_local_offer"] == {"not_told": True}


def test_the_first_organisation_leads_and_the_others_are_kept() -> None:
    hubs = {"id": "hubs", "name": "Family Hubs", "kind": "council", "summary": "Help for any family."}
    team = {"id": "team", "name": "The team", "kind": "NHS", "summary": "Therapists."}
    directory = a_directory(a_group(organisations=["team", "hubs"]), organisations=[hubs, team])
    service = the_service(directory)
    assert service["organization"]["name"] == "The team"
    assert service["x_local_offer"]["organisations"] == ["team", "hubs"]
    (found,) = [
        one
        for name, one in ((name, json.loads(content)) for name, content in feed("oruk", directory).items())
        if name.startswith("oruk/v3/organizations/") and one.get("name") == "The team"
    ]
    assert [one["name"] for one in found["services"]] == ["Little Steps"]


def test_links_to_pages_of_the_site_are_whole() -> None:
    assert "](https://localoffer.example.org/contact/)" in a_service(about="[Ask us](/contact/).")["description"]
    directory = a_directory(a_group(about="[Ask us](/contact/)."))
    assert the_service(directory, site=None)["description"].endswith("Ask us.")


# Private --------------------------------------------------------------------------------------------------


def test_no_name_of_a_person_is_in_any_file() -> None:
    named = [{"role": "Leader", "name": "Zelda Quux", "phone": "01632 960002"}]
    hubs = {"id": "hubs", "name": "Family Hubs", "kind": "council", "summary": "Help.", "contacts": named}
    directory = a_directory(
        a_group(contacts=named, organisations=["hubs"]),
        venues=[HALL | {"contacts": named}],
        organisations=[hubs],
        settings=[a_setting(contacts=named)],
    )
    files = feed("oruk", directory)
    assert any(b"01632 960002" in content for content in files.values())
    assert not any(b"Quux" in content for content in files.values())


def test_a_masked_address_is_masked_everywhere() -> None:
    hall = HALL | {"latitude": "53.22041", "longitude": "0.80213", "mask_address": "yes", "postcode": "ZB3 4QT"}
    files = feed("oruk", a_directory(venues=[hall], settings=[a_setting()]))
    for content in files.values():
        for secret in (b"Mill Lane", b"4QT", b"53.2204", b"0.8021"):
            assert secret not in content
    (at,) = read(files, "oruk/v3/services.json")["contents"][0]["service_at_locations"]
    assert (at["location"]["latitude"], at["location"]["longitude"]) == (53.22, 0.8)
    assert at["location"]["x_local_offer"]["postcode"] == "ZB3"
    assert at["location"]["x_local_offer"]["address_is_private"] is True


# Places ---------------------------------------------------------------------------------------------------


def the_location(**fields: Any) -> dict[str, Any]:
    directory = a_directory(venues=[HALL | fields], authority=AUTHORITY | {"county": "Marlshire"})
    location = the_service(directory)["service_at_locations"][0]["location"]
    assert isinstance(location, dict)
    return location


def test_an_address_has_all_that_the_standard_asks_for() -> None:
    (address,) = the_location(address=["Unit 2", "1 Mill Lane", "Wenbury"])["addresses"]
    assert address["address_1"] == "Unit 2, 1 Mill Lane"
    assert (address["city"], address["state_province"], address["postal_code"]) == ("Wenbury", "Marlshire", "ZB1 4QT")


def test_an_address_without_a_postcode_is_not_made_whole_by_guessing() -> None:
    assert "addresses" not in the_location(postcode=None)


def test_only_what_helps_people_to_get_in_is_listed_as_accessibility() -> None:
    access = {
        "step_free_entrance": {"answer": "partly", "details": "By the side gate."},
        "hearing_loop": "no",
        "quiet_space": "yes",
    }
    location = the_location(access=access)
    assert [one["description"] for one in location["accessibility"]] == ["Step-free entrance: partly", "Quiet space"]
    assert location["x_local_offer"]["access"] == access


def test_a_meeting_online_is_at_a_virtual_place() -> None:
    online = {"how": "A video call.", "link": "https://example.org/join"}
    session = {"day": "Tuesday", "start": "10:00", "end": "11:30", "runs": "term time", "online": online}
    service = a_service(sessions=[session])
    (at,) = service["service_at_locations"]
    assert at["location"]["location_type"] == "virtual"
    assert at["location"]["url"] == "https://example.org/join"
    assert {one["service_at_location_id"] for one in service["schedules"]} == {at["id"]}


def test_a_service_at_a_place_has_the_times_of_that_place_alone() -> None:
    other = {"id": "church", "name": "St Mark's"}
    session = {"day": "Friday", "start": "9:00", "end": "10:00", "runs": "term time", "venue": "church"}
    files = feed("oruk", a_directory(a_group(sessions=[TUESDAYS, session]), venues=[HALL, other]))
    days = {}
    for one in read(files, "oruk/v3/service_at_locations/index.json")["contents"]:
        there = read(files, f"oruk/v3/service_at_locations/{one['id']}/index.json")
        days[one["location"]["name"]] = {time["byday"] for time in there["schedules"]}
        assert there["service"]["name"] == "Little Steps"
    assert days == {"Mill Hall": {"TU"}, "St Mark's": {"FR"}}


# Nothing forgotten ----------------------------------------------------------------------------------------

MAPPED = {
    "id",
    "name",
    "also_known_as",
    "summary",
    "about",
    "status",
    "kind",
    "notice",
    "who_for",
    "parents",
    "siblings",
    "sessions",
    "how_to_join",
    "cost",
    "organisations",
    "contacts",
    "languages",
    "website",
    "checked",
}
CANNOT_BE_HELD = {"professionals", "procedures", "covers", "easy_read", "photo", "visible_from", "visible_to", "source"}
"""What docs/open-data.md says is not in it."""


def test_every_field_of_a_group_is_in_the_feed_or_said_not_to_be() -> None:
    assert MAPPED | set(MORE_OF_GROUP) | CANNOT_BE_HELD == set(Group.model_fields)


def test_our_own_part_holds_what_the_standard_has_no_field_for() -> None:
    more = {"first_visit": ["Ring the bell."], "what_to_bring": ["Socks."], "sensory_notes": "Quiet."}
    service = a_service(**more)
    assert service["x_local_offer"].items() >= more.items()
    group = a_directory(a_group(**more)).groups[0]
    again = {name: service["x_local_offer"][name] for name in ("sessions", "status", "summary", "id")}
    assert Group.model_validate(a_group(**more) | again) == group


def test_a_place_is_held_whole() -> None:
    hall = HALL | {"closed": ["2026-12-01"], "access": {"quiet_space": "yes"}}
    place = the_location(**hall)
    ours = place["x_local_offer"]
    again = {name: ours[name] for name in ("id", "area", "address", "postcode", "access", "closed")}
    assert Venue.model_validate(again | {"name": place["name"]}) == Venue.model_validate(hall)


def test_a_nursery_is_a_service_with_the_questions_that_it_has_answered() -> None:
    services = read(feed("oruk", a_directory(settings=[a_setting()])), "oruk/v3/services.json")["contents"]
    (nursery,) = [one for one in services if one["x_local_offer"]["entry"] == "setting"]
    assert nursery["name"] == nursery["organization"]["name"] == "Plum Tree Nursery"
    assert [one["question"] for one in nursery["x_local_offer"]["send_offer"]] == [
        "What are you like?",
        "How will we hear from each other, about the good things too?",
    ]
    assert codes(nursery, "settings") == ["nursery"]
