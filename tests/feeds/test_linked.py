"""What search engines read: only what was stated, with the dates that pages show."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.directory.addresses import event_address, group_address
from generator.directory.directory import Directory
from generator.directory.facts import Facts
from generator.directory.occurrences import event_dates, group_dates
from generator.feeds import LinkedData, edition
from tests.feeds.feeding import SITE, demonstration
from tests.feeds.test_calendar_dates import sessions
from tests.feeds.test_oruk_schedules import SHAPES, WEEKLY_TUESDAY
from tests.stories import HALL, MONDAY, a_directory, a_group, a_setting, an_event

Node = dict[str, Any]
GROUP = "groups/little-steps/"
TITLES = {"groups/": "All groups", GROUP: "Little Steps", f"{GROUP}first-visit/": "First visit"}


def said(directory: Directory, address: str, today: date = MONDAY, site: str | None = SITE) -> list[Node]:
    text = LinkedData(edition(directory, today, site), TITLES).of(address)
    return list(json.loads(text)["@graph"]) if text else []


def the(kind: str, directory: Directory, address: str, **options: Any) -> Node:
    (found,) = [node for node in said(directory, address, **options) if node["@type"] == kind]
    return found


def the_group(**fields: Any) -> Node:
    return the("Event", a_directory(a_group(**fields)), GROUP)


def the_event(**fields: Any) -> Node:
    return the("Event", a_directory(events=[an_event(**fields)]), "events/winter-lights/")


def days_of(schedule: Node, last: date) -> set[date]:
    """The days of a rule, as a program that reads schema.org would work them out."""
    first = date.fromisoformat(schedule["startDate"])
    last = min(last, date.fromisoformat(schedule.get("endDate", "2099-01-01")))
    days = {first + timedelta(days=number) for number in range((last - first).days + 1)}
    frequency = schedule.get("repeatFrequency")
    if frequency is None:
        return days
    if frequency == "P1M":
        days = {day for day in days if _week(day) & set(schedule["byDay"])}
    else:
        step = 14 if frequency == "P2W" else 7
        days = {day for day in days if (day - first).days % step == 0}
        assert all(schedule["byDay"] == f"https://schema.org/{day:%A}" for day in days)
    return days - {date.fromisoformat(day) for day in schedule.get("exceptDate", ())}


def _week(day: date) -> set[str]:
    name = f"{day:%A}"[:2].upper()
    is_last = (day + timedelta(weeks=1)).month != day.month
    return {f"{(day.day - 1) // 7 + 1}{name}"} | ({f"-1{name}"} if is_last else set())


# When -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("today", [MONDAY, date(2027, 3, 20)])
def test_rules_and_dates_are_those_that_pages_show(shape: dict[str, Any], today: date) -> None:
    hold_to_pages({name: value for name, value in (WEEKLY_TUESDAY | shape).items() if value is not None}, today)


@given(session=sessions(), today=st.dates(date(2026, 8, 1), date(2027, 8, 1)))
@settings(max_examples=60, deadline=None)
def test_whatever_an_editor_writes_has_the_days_that_pages_show(session: dict[str, Any], today: date) -> None:
    hold_to_pages(session, today)


def hold_to_pages(session: dict[str, Any], today: date) -> None:
    """Hold the rules of a session, and its next dates, to what the directory says."""
    directory = a_directory(a_group(sessions=[session]), venues=[HALL | {"closed": ["2026-11-24"]}])
    node = the("Event", directory, GROUP, today=today)
    last = today + timedelta(days=365)
    shown = [one for one in group_dates(directory.groups[0], directory, today, last) if not one.off]
    sure = {one.date for one in shown if not one.check_first}
    ruled = {day for rule in node.get("eventSchedule", ()) for day in days_of(rule, last) if day >= today}
    assert ruled == sure
    next_ones = Facts(directory, today).of(directory.groups[0]).dates.coming
    dated = [datetime.fromisoformat(one["startDate"]) for one in node.get("subEvent", ())]
    assert [(one.date(), one.time()) for one in dated] == [
        (one.date, one.start) for one in next_ones if not one.check_first
    ]


def test_the_demonstration_says_the_dates_of_its_pages() -> None:
    directory = demonstration()
    facts = Facts(directory, MONDAY)
    count = 0
    for group in directory.groups:
        for node in said(directory, group_address(group.id)):
            dated = [datetime.fromisoformat(one["startDate"]).date() for one in node.get("subEvent", ())]
            count += len(dated)
            assert set(dated) <= {one.date for one in facts.of(group).dates.coming}
    for event in directory.events:
        node = the("Event", directory, event_address(event.id))
        first = node.get("startDate") or node.get("subEvent", [{}])[0].get("startDate")
        coming = event_dates(event, directory, date(2020, 1, 1), date(2030, 1, 1))
        assert first is None or datetime.fromisoformat(first).date() in {one.date for one in coming}
    assert count > 50


def test_ten_o_clock_has_the_offset_of_its_day() -> None:
    winter = the_event()
    summer = {"repeats": "dates", "dates": ["2027-06-05"], "start": "15:00", "end": "16:30"}
    assert winter["startDate"] == "2026-12-05T15:00:00+00:00"
    assert the_event(sessions=[summer])["startDate"] == "2027-06-05T15:00:00+01:00"


def test_a_group_that_is_not_on_is_a_service_without_dates() -> None:
    for fields in ({"status": "paused"}, {"status": "ended"}, {"contacts": []}):
        (_, node) = said(a_directory(a_group(**fields)), GROUP)
        assert node["@type"] == "Service"
        assert not {"eventSchedule", "subEvent"} & node.keys()


def test_a_cancelled_event_says_so_on_each_of_its_days() -> None:
    two = [{"repeats": "dates", "dates": ["2026-12-05", "2026-12-06"], "start": "15:00", "end": "16:30"}]
    node = the_event(status="cancelled", sessions=two)
    assert {one["eventStatus"] for one in (node, *node["subEvent"])} == {"https://schema.org/EventCancelled"}
    assert len(node["subEvent"]) == 2
    assert "eventSchedule" not in node


def test_an_event_on_one_day_has_that_day() -> None:
    node = the_event()
    assert (node["startDate"], node["endDate"]) == ("2026-12-05T15:00:00+00:00", "2026-12-05T16:30:00+00:00")
    assert "subEvent" not in node


# Only what was stated -------------------------------------------------------------------------------------


def test_nothing_is_said_of_what_nobody_told_us() -> None:
    node = the_group(who_for={}, cost={})
    assert not {"isAccessibleForFree", "offers", "audience", "keywords", "organizer"} & node.keys()


def test_free_and_prices() -> None:
    assert the_group(cost="free")["isAccessibleForFree"] is True
    paid = the_group(cost={"prices": [{"who": "Each family", "amount": "2.50"}]})
    assert paid["isAccessibleForFree"] is False
    assert paid["offers"] == [
        {"@type": "Offer", "name": "Each family: £2.50 a session", "price": "2.50", "priceCurrency": "GBP"}
    ]
    mixed = {"prices": [{"who": "Each child", "amount": "1"}, {"who": "Brothers", "amount": "0"}]}
    assert "isAccessibleForFree" not in the_group(cost=mixed)


def test_birth_is_an_age_and_months_are_parts_of_a_year() -> None:
    node = the_group(who_for={"ages": {"youngest": "0", "oldest": "18 months"}})
    assert node["audience"] == {"@type": "PeopleAudience", "suggestedMinAge": 0, "suggestedMaxAge": 1.5}


def test_all_who_run_a_group_are_its_organisers() -> None:
    two = [{"id": one, "name": one.title(), "kind": "NHS", "summary": "Helps."} for one in ("team", "hubs")]
    directory = a_directory(a_group(organisations=["team", "hubs"]), organisations=two)
    assert [one["name"] for one in the("Event", directory, GROUP)["organizer"]] == ["Team", "Hubs"]
    assert [one["name"] for one in said(directory, "organisations/")[1:]] == ["Team", "Hubs"]


def test_a_place_says_yes_no_and_partly_apart_and_nothing_of_the_rest() -> None:
    access = {"step_free_entrance": {"answer": "partly", "details": "By the side."}, "hearing_loop": "no"}
    place = the("Place", a_directory(venues=[HALL | {"access": access}]), "venues/hall/")
    assert [(one["name"], one["value"]) for one in place["amenityFeature"]] == [
        ("Step-free entrance", "Partly: By the side."),
        ("Hearing loop", False),
    ]
    assert place["address"]["postalCode"] == "ZB1 4QT"


def test_a_meeting_online_is_at_a_virtual_place() -> None:
    session = {"day": "Tuesday", "start": "10:00", "end": "11:30", "runs": "term time", "online": {"how": "A call."}}
    node = the_group(sessions=[session])
    assert [one["@type"] for one in node["location"]] == ["VirtualLocation"]
    assert node["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"


def test_a_nursery_says_the_questions_that_it_has_answered() -> None:
    directory = a_directory(settings=[a_setting()])
    questions = the("FAQPage", directory, "settings/plum-tree/")["mainEntity"]
    assert [(one["name"], one["acceptedAnswer"]["text"]) for one in questions] == [
        ("What are you like?", "We sing a lot."),
        ("How will we hear from each other, about the good things too?", "You get a text at noon."),
    ]
    assert the("ChildCare", directory, "settings/plum-tree/")["address"]["streetAddress"] == "1 Mill Lane"
    unanswered = a_directory(settings=[a_setting(answers={})])
    assert "FAQPage" not in [node["@type"] for node in said(unanswered, "settings/plum-tree/")]


def test_a_procedure_is_a_service_of_the_council() -> None:
    directory = demonstration()
    procedure = directory.procedures[0]
    node = the("GovernmentService", directory, f"procedures/{procedure.id}/")
    assert (node["name"], node["provider"]["name"]) == (procedure.name, directory.authority.name)


# The way here ---------------------------------------------------------------------------------------------


def test_every_page_but_the_home_page_says_the_way_to_it() -> None:
    (way,) = said(a_directory(), f"{GROUP}first-visit/")
    assert [(one["position"], one["name"], one["item"].removeprefix(SITE)) for one in way["itemListElement"]] == [
        (1, "Home", ""),
        (2, "All groups", "groups/"),
        (3, "Little Steps", GROUP),
        (4, "First visit", f"{GROUP}first-visit/"),
    ]
    assert "BreadcrumbList" not in [node["@type"] for node in said(a_directory(), "")]


def test_without_an_address_of_the_site_nothing_has_one() -> None:
    text = LinkedData(edition(a_directory(), MONDAY, None), TITLES).of(GROUP)
    assert "None" not in text
    assert '"@id"' not in text


# Safe and private -----------------------------------------------------------------------------------------


def test_what_is_written_cannot_end_the_element_in_a_page() -> None:
    evil = "</script><script>alert('&amp;')//\u2028"
    text = LinkedData(edition(a_directory(a_group(name=evil)), MONDAY, SITE), {GROUP: evil}).of(GROUP)
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text)["@graph"][1]["name"] == evil.strip()


def test_no_name_of_a_person_and_no_masked_address_is_said() -> None:
    named = [{"role": "Leader", "name": "Zelda Quux", "phone": "01632 960002"}]
    hall = HALL | {"latitude": "53.22041", "longitude": "0.80213", "mask_address": "yes", "contacts": named}
    directory = a_directory(a_group(contacts=named), venues=[hall], settings=[a_setting(contacts=named)])
    linked = LinkedData(edition(directory, MONDAY, SITE), TITLES)
    texts = [linked.of(address) for address in (GROUP, "venues/hall/", "settings/plum-tree/", "contact/")]
    assert all(texts)
    for secret in ("Quux", "Mill Lane", "4QT", "53.2204"):
        assert not any(secret in text for text in texts)
    assert "01632 960002" in texts[2]
