"""What is new, as programs for news read it: only with days that somebody wrote."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from generator.directory.directory import Directory
from generator.feeds.news import MOST
from tests.feeds.feeding import demonstration, feed
from tests.stories import a_directory, a_group, a_question, a_setting, an_event


def channel(directory: Directory) -> Element:
    (content,) = feed("news", directory).values()
    found = fromstring(content).find("channel")  # noqa: S314 - our own file
    assert found is not None
    return found


def news(directory: Directory) -> list[tuple[str, str, str]]:
    """The day, title and page of each item."""
    return [
        (
            parsedate_to_datetime(str(item.findtext("pubDate"))).date().isoformat(),
            str(item.findtext("title")),
            str(item.findtext("link")).removeprefix("https://localoffer.example.org/"),
        )
        for item in channel(directory).findall("item")
    ]


def test_a_group_is_news_on_the_first_day_that_families_see_it_and_when_somebody_has_checked_it() -> None:
    assert news(a_directory(a_group(visible_from="2026-11-01"))) == [
        ("2026-11-01", "New: Little Steps", "groups/little-steps/"),
        ("2026-10-01", "Checked: Little Steps", "groups/little-steps/"),
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"visible_from": "2026-11-24"},
        {"visible_to": "2026-11-22"},
        {"checked": {"on": "2026-11-24", "by": "Leader"}},
        {"checked": None},
    ],
)
def test_what_families_do_not_see_or_what_has_no_day_or_a_day_to_come_is_no_news(fields: dict[str, Any]) -> None:
    assert news(a_directory(a_group(**fields))) == []


def test_settings_and_events_to_come_are_news_too() -> None:
    over = {"repeats": "dates", "dates": ["2026-11-20"], "start": "15:00", "end": "16:30", "venue": "hall"}
    directory = a_directory(
        a_group(checked=None),
        settings=[a_setting()],
        events=[
            an_event(visible_from="2026-11-02"),
            an_event(id="over", visible_from="2026-11-03", sessions=[over]),
        ],
    )
    assert [item[1] for item in news(directory)] == ["New: Winter Lights", "Checked: Plum Tree Nursery"]


def test_a_question_is_news_when_it_is_asked_and_when_it_is_answered() -> None:
    answer = {"you_said": "More swimming.", "we_did": "There is a *second* hour.", "on": "2026-11-10"}
    directory = a_directory(
        a_group(checked=None),
        consultations=[a_question(opens="2026-10-05", closes="2026-10-31", answers=[answer])],
    )
    assert [item[:2] for item in news(directory)] == [
        ("2026-11-10", "You said, we did: What do you need in the holidays?"),
        ("2026-10-05", "Have your say: What do you need in the holidays?"),
    ]
    texts = [item.findtext("description") for item in channel(directory).findall("item")]
    assert texts == [
        "More swimming. There is a second hour.",
        "The council would like to know. You can answer until 31 October 2026.",
    ]


def test_many_checks_push_nothing_else_out() -> None:
    many = [a_group(id=f"g{number}", checked={"on": "2026-11-20", "by": "Leader"}) for number in range(MOST + 10)]
    found = news(a_directory(*many, a_group(id="new", checked=None, visible_from="2026-01-01", name="New Steps")))
    assert len(found) == MOST
    assert found[-1][1] == "New: New Steps"


def test_each_item_has_a_name_of_its_own_that_stays() -> None:
    one, other = ([item.findtext("guid") for item in channel(demonstration()).findall("item")] for _ in range(2))
    assert one == other
    assert len(set(one)) == len(one) > 20


def test_the_newest_comes_first_and_the_file_is_as_old_as_it() -> None:
    days = [item[0] for item in news(demonstration())]
    assert days == sorted(days, reverse=True)
    built = parsedate_to_datetime(str(channel(demonstration()).findtext("lastBuildDate")))
    assert built.date().isoformat() == days[0]


def test_signs_that_mean_something_in_xml_come_back_as_they_were() -> None:
    (item,) = news(a_directory(a_group(name="Tea & <b>Talk</b> ]]>")))
    assert item[1] == "Checked: Tea & <b>Talk</b> ]]>"


def test_characters_that_nobody_can_see_do_not_break_the_file() -> None:
    (item,) = news(a_directory(a_group(name="Tea\x00\x0b\x1b\x85\ufffe Talk")))
    assert item[1] == "Checked: Tea Talk"


def test_without_the_address_of_the_site_there_is_no_file_since_its_items_could_lead_nowhere() -> None:
    assert feed("news", a_directory(), site=None) == {}
