"""Lists of groups by kind, and place by place: what families who look for a holiday scheme or a youth club find."""

from __future__ import annotations

from tests.pages.reading import pages_of, words, words_of
from tests.stories import HALL, TUESDAYS, a_directory, a_group, a_setting

SCHEMES = "groups/kind/holiday-schemes-and-playschemes/"
CLUBS = "groups/kind/youth-clubs/"


def in_two_places() -> list[dict[str, object]]:
    return [
        a_group(id="den", name="The Den", kind="holiday scheme"),
        a_group(id="week", name="Play Week", kind="playscheme", sessions=[TUESDAYS | {"venue": "pier"}]),
        a_group(id="crew", name="The Crew", kind="youth club"),
    ]


VENUES = [HALL, {"id": "pier", "name": "The Pier", "area": "harbour"}]


def test_one_list_holds_holiday_schemes_and_playschemes_and_no_other_kind() -> None:
    page = words_of(a_directory(*in_two_places(), venues=VENUES), SCHEMES)
    assert "2 groups" in page
    assert "The Den" in page
    assert "Play Week" in page
    assert "The Crew" not in page


def test_holiday_schemes_among_groups_and_among_settings_lead_to_each_other() -> None:
    club = a_setting(id="club", name="The Club", kind="holiday scheme")
    pages = pages_of(a_directory(*in_two_places(), venues=VENUES, settings=[club]))
    settings = "settings/kind/holiday-scheme/"
    assert f'href="../../../{settings}"' in pages[SCHEMES].html
    assert f'href="../../../../{settings}"' in pages[f"{SCHEMES}harbour/"].html
    assert f'href="../../../{SCHEMES}"' in pages[settings].html
    assert settings not in pages[CLUBS].html
    closed = a_directory(*in_two_places(), venues=VENUES, settings=[club | {"status": "closed"}])
    assert settings not in pages_of(closed)[SCHEMES].html


def test_the_list_of_a_kind_leads_to_each_place_that_has_one() -> None:
    pages = pages_of(a_directory(*in_two_places(), venues=VENUES))
    html = pages[SCHEMES].html
    assert f'href="../../../{SCHEMES}north/"' in html
    assert f'href="../../../{SCHEMES}harbour/"' in html
    assert "Holiday schemes and playschemes in The Harbour" in pages[f"{SCHEMES}harbour/"].html
    assert "The Den" not in words(pages[f"{SCHEMES}harbour/"].html)
    assert f"{CLUBS}harbour/" not in pages


def test_the_list_of_a_kind_in_one_place_leads_back_to_the_whole_kind() -> None:
    html = pages_of(a_directory(*in_two_places(), venues=VENUES))[f"{CLUBS}north/"].html
    assert '<li><a href="../../../../groups/kind/youth-clubs/">Youth clubs</a></li>' in html
    assert 'groups/kind/youth-clubs/" aria-current="true"' in html
    assert 'groups/kind/youth-clubs/north/" aria-current="page"' in html


def test_a_club_that_meets_online_is_listed_as_online() -> None:
    online = a_group(kind="youth club", sessions=[TUESDAYS | {"venue": None, "online": {"how": "A video call."}}])
    assert "Youth clubs online" in words_of(a_directory(online), f"{CLUBS}online/")


def test_a_group_whose_kind_nobody_told_us_is_said_to_fit_perhaps_and_has_no_kind_on_its_page() -> None:
    directory = a_directory(a_group())
    assert "nobody has told us what kind of group they are" in words_of(directory, CLUBS)
    assert "Look for others like it" not in words_of(directory)


def test_a_group_without_a_place_might_be_in_any_place_of_its_kind() -> None:
    nowhere = a_group(id="late", name="Late Crew", kind="youth club", sessions=[])
    directory = a_directory(*in_two_places(), nowhere, venues=VENUES)
    page = words_of(directory, f"{CLUBS}north/")
    assert page.index("Groups that might fit too") < page.index("Late Crew")


def test_a_group_leads_to_others_of_its_kind() -> None:
    html = pages_of(a_directory(a_group(kind="youth club")))["groups/little-steps/"].html
    assert f'<a href="../../{CLUBS}">youth clubs</a>' in html


def test_a_card_says_once_what_two_courses_have_in_common() -> None:
    courses = [TUESDAYS | {"name": "Autumn course"}, TUESDAYS | {"name": "Spring course"}]
    card = words_of(a_directory(a_group(sessions=courses)), "groups/").partition("When")[2].partition("Where")[0]
    assert card.count("Every Tuesday") == 1


def test_the_home_page_and_the_list_of_groups_offer_each_kind() -> None:
    pages = pages_of(a_directory(*in_two_places(), venues=VENUES))
    for address in ("", "groups/"):
        page = words(pages[address].html)
        assert "By kind of group Holiday schemes and playschemes" in page
        assert "Youth clubs" in page
