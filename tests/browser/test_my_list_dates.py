"""The dates of all groups on a family's list, saved as one calendar file."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from tests.browser.conftest import PHONE
from tests.browser.test_my_list import home, keep, open_list  # noqa: F401 - a fixture
from tests.feeds.calendar_reading import shown

FIRST, LAST = date(2026, 9, 1), date(2028, 8, 31)


def save(page):
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save the dates").click()
    return waiting.value


def said(page):
    return page.locator("[data-list=dates-said]")


def calendar(built_site, group):
    return (built_site.folder / "calendars" / "groups" / f"{group}.ics").read_bytes()


def test_one_file_has_exactly_the_dates_of_the_files_of_all_groups_on_the_list(new_page, home, built_site):  # noqa: F811
    page = new_page(PHONE)
    keep(page, home, "little-steps", "bacon-rolls", "drum-and-hum")
    open_list(page, home)
    download = save(page)
    assert download.suggested_filename == "my-list.ics"
    content = download.path().read_bytes()
    expected = sum(
        (shown(calendar(built_site, one), FIRST, LAST) for one in ("little-steps", "bacon-rolls")), Counter()
    )
    assert shown(content, FIRST, LAST) == expected
    assert content.count(b"BEGIN:VTIMEZONE") == content.count(b"BEGIN:VCALENDAR") == 1
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert said(page).inner_text().startswith("The file has the dates of 2 groups. For the others we know of no dates.")


def test_a_list_that_somebody_handed_on_can_be_saved_too(new_page, home, built_site):  # noqa: F811
    page = new_page()
    open_list(page, home, "?g=little-steps")
    content = save(page).path().read_bytes()
    assert shown(content, FIRST, LAST) == shown(calendar(built_site, "little-steps"), FIRST, LAST)


@pytest.mark.parametrize(
    ("status", "words"),
    [(503, "We could not load all dates just now"), (404, "We know of no dates to come for these groups")],
)
def test_when_there_is_nothing_to_save_the_page_says_why(new_page, home, status, words):  # noqa: F811
    page = new_page()
    keep(page, home, "little-steps")
    open_list(page, home)
    page.route("**/*.ics", lambda route: route.fulfill(status=status, body=""))
    page.get_by_role("button", name="Save the dates").click()
    said(page).get_by_text(words).wait_for()
