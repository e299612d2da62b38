"""What the mission asks for, row by row, as a visitor sees it in the demonstration."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import program
from generator.directory import load
from generator.directory.directory import Directory
from generator.feeds import KINDS, LinkedData, Made, data_sets, edition, make_feeds, sizes
from generator.finder.answer import answer
from generator.pages import Beside, Calendars, Page, make_pages
from tests.built_site import BuiltSite
from tests.feeds.calendar_reading import shown
from tests.pages.reading import pages_of, words
from tests.stories import MONDAY

ROOT = Path(__file__).parents[2]
SITE = "https://localoffer.example.org/"
NURSERY = "settings/apple-lane-nursery/"


@cache
def demonstration() -> dict[str, Page]:
    """Every page that is made from the YAML of the demonstration, by address."""
    directory = load(ROOT / "groups.yaml").directory
    assert directory is not None
    return pages_of(directory)


def wrote(name: str) -> str:
    """What a page says that somebody wrote by hand."""
    return (ROOT / "content" / name).read_text(encoding="utf-8")


def says(address: str) -> str:
    return words(demonstration()[address].html)


def test_g1_groups_of_many_services_are_found_by_age_need_and_place(built_site: BuiltSite) -> None:
    directory = load(ROOT / "groups.yaml").directory
    assert directory is not None
    kinds = {organisation.kind for organisation in directory.organisations}
    assert {"council", "NHS", "charity"} <= kinds
    toddlers = {"age": ["3"], "need": ["sensory-and-physical"], "place": ["millwater"]}
    found = {group.id for group in answer(directory, directory.groups, toddlers).groups}
    assert "little-steps" in found
    page = demonstration()["groups/"].html
    order = ["age", "need", "when", "cost", "access", "place", "more"]
    assert re.findall(r'data-facet="(\w+)"', page) == order
    assert all(f'data-group="{group}"' in page for group in found)
    assert 'action="./groups/"' in demonstration()[""].html
    assert "Little Steps" in built(built_site, "groups/need/sensory-and-physical/")


def test_n2_what_nobody_told_us_is_never_found_as_a_yes_and_can_be_asked_for() -> None:
    directory = load(ROOT / "groups.yaml").directory
    assert directory is not None
    free = answer(directory, directory.groups, {"cost": ["free"]})
    silent = [group for group in free.left_out if not group.cost.is_told]
    assert silent
    page = demonstration()["groups/"].html
    card = page.split(f'data-group="{silent[0].id}"')[1].split("</article>")[0]
    assert "We have not been told." in card.split("<dt>Cost</dt>")[1].split("</div>")[0]
    assert "Show them" in page


def test_p9_a_picture_shows_how_many_people_surround_a_family_and_the_text_says_the_same() -> None:
    html = demonstration()["board/"].html
    (wide,) = re.findall(r'<svg class="lo-around lo-around--wide".*?</svg>', html, re.DOTALL)
    assert len(re.findall("<a ", wide)) == 12
    assert "12 people in one picture" in words(html)
    assert "Around your child and you there may be:" in words(html)


def test_w1_the_partnership_board_says_what_each_person_can_do_with_a_photo_and_how_to_ask() -> None:
    page = says("board/")
    for job in ("Health visitor", "Speech and language therapist", "Family support worker"):
        assert job in page
    assert page.count("Can help with:") == page.count("You can ask for one yourself") == 12
    assert "<img" in demonstration()["board/"].html
    assert "Physiotherapist" in says("groups/little-steps/board/")


def test_r5_and_w3_the_progress_check_at_two_says_who_does_what_and_when_step_by_step() -> None:
    page = says("procedures/progress-check-at-two/")
    for step in ("A letter comes", "The check", "What comes next"):
        assert step in page
    for who in ("You and your child", "Nursery, pre-school or childminder", "Health visiting team"):
        assert page.count(who) >= 4
    assert "By when Between 2 years and 2 and a half" in page
    assert 'href="../../professionals/health-visitor/"' in demonstration()["procedures/progress-check-at-two/"].html


@cache
def settings() -> tuple[Page, ...]:
    """The page of each nursery and other setting."""
    return tuple(page for page in demonstration().values() if page.kind == "setting")


def under(page: Page, anchor: str) -> str:
    """The HTML under one heading of a page."""
    return re.split(rf'<h2 id="{anchor}"[^>]*>.*?</h2>', page.html, maxsplit=1)[1].split("<h2", 1)[0]


def test_p1_every_kind_of_setting_has_a_welcoming_page_that_the_home_page_leads_to() -> None:
    kinds = ("nursery", "pre-school", "childminder", "playgroup", "holiday scheme")
    assert all(any(f"Kind: {kind}." in words(page.html) for page in settings()) for kind in kinds)
    assert 'href="./settings/"' in demonstration()[""].html
    assert all(page.address in demonstration()["settings/"].html.replace('href="../', 'href="') for page in settings())
    assert "We ask what makes your child laugh" in words(under(demonstration()[NURSERY], "what-we-are-like"))


def test_p1_the_linter_finds_no_acronym_and_no_jargon_in_any_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    outcome = CliRunner().invoke(program, ["lint", "content/settings", "--no-cache", "--format", "json"])
    assert [one for one in json.loads(outcome.stdout) if one["severity"] != "information"] == []


def test_p3_each_setting_says_who_answers_or_that_we_do_not_know_and_that_any_question_is_welcome() -> None:
    for page in settings():
        told = words(page.html)
        assert "Any question is welcome." in told, page.address
        assert ("Who answers:" in told) != ("We have not been told who answers, or when." in told), page.address


@pytest.mark.parametrize("anchor", ["key-person", "whom-to-talk-to", "policies", "worries"])
def test_p4_key_person_whom_to_talk_to_policies_and_worries_are_answered_or_marked_unanswered(anchor: str) -> None:
    told = [words(under(page, anchor)) for page in settings()]
    assert all(told)
    assert any("We have not been told" in one for one in told)
    assert any("We have not been told" not in one for one in told)


def test_p5_starting_and_moving_on_are_planned_with_the_family() -> None:
    told = words(under(demonstration()[NURSERY], "starting-and-moving-on"))
    assert "You make a plan with the key person" in told
    assert "You decide what the school hears about your child" in told


def test_p6_news_goes_both_ways_and_good_things_are_told() -> None:
    told = words(under(demonstration()[NURSERY], "staying-in-touch"))
    assert "at least one good thing every day" in told
    assert "It goes both ways." in told


def test_p7_other_people_are_explained_visits_are_known_beforehand_and_plans_are_made_together() -> None:
    told = words(under(demonstration()[NURSERY], "other-people"))
    assert "we explain who they are, what they do, and what happens next" in told
    assert "You know the day of every visit beforehand" in told
    assert "we write it with you" in words(under(demonstration()[NURSERY], "plans-and-reviews"))


def test_p8_the_guide_reads_a_letter_home_as_the_family_of_a_child_who_needs_more_help() -> None:
    guide = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert "<!-- letter: before -->" in guide
    assert "<!-- letter: after -->" in guide


def test_r4_the_way_to_complain_can_be_reached_from_every_setting() -> None:
    assert len(settings()) >= 6
    for page in settings():
        assert 'href="../../procedures/concerns-and-complaints/"' in under(page, "worries"), page.address


def test_r5_what_the_key_person_promises_is_on_the_page() -> None:
    told = words(under(demonstration()[NURSERY], "key-person"))
    assert "What your key person promises" in told
    assert "I meet you at least every six weeks" in told
    assert 'href="../../procedures/progress-check-at-two/"' in demonstration()[NURSERY].html


def test_r7_and_w2_practitioners_learn_to_show_families_the_way_to_the_local_offer() -> None:
    page = says("practitioners/")
    assert "The Local Offer of Wenbury" in page
    assert "Telling families where to turn" in page
    assert "Leaflets of the family hub" in wrote("practitioners/showing-the-way.md")
    assert "help from national services" in wrote("who-can-help.md").lower()
    assert "Moving to school" in page


def test_w4_training_has_dates_and_a_way_to_book_and_hubs_have_their_members() -> None:
    training, hubs = says("practitioners/training/"), says("practitioners/hubs/")
    assert "Thursday 26 November" in training
    assert "How to book" in training
    assert "7 October" not in training
    assert "It has 9 members. It needs at least 8, so it has enough." in hubs
    assert "It has 5 members. It needs at least 8, so 3 are missing" in hubs


def test_w5_a_page_says_why_partnership_with_parents_works_and_what_gets_in_its_way() -> None:
    assert "/practitioners/why-partnership/" in demonstration()["practitioners/"].html.replace("../", "/")
    page = wrote("practitioners/why-partnership.md")
    assert "## What children gain" in page
    assert "## What gets in the way" in page


def test_a_checklist_for_a_family_friendly_page_can_be_printed_and_kept() -> None:
    html = demonstration()["practitioners/family-friendly-page/"].html
    assert html.count("<li>") >= 20
    assert 'download="family-friendly-page.txt"' in html


def built(site: BuiltSite, address: str) -> str:
    """The words of a built page."""
    return words(site.page(address).file.read_text(encoding="utf-8"))


def test_c1_playschemes_clubs_arts_sports_and_short_breaks_are_listed_place_by_place(built_site: BuiltSite) -> None:
    for kind, group, place in (
        ("holiday-schemes-and-playschemes", "Larkmoor Play Week", "larkmoor"),
        ("holiday-schemes-and-playschemes", "Holiday Den", "southfold"),
        ("short-breaks", "Saturday Breather", "wen-villages"),
        ("short-breaks", "Lantern Late", "wenbury-town"),
        ("youth-clubs", "Thursday Crew", "southfold"),
        ("arts", "Mill Makers", "millwater"),
        ("sports", "Wheels on Saturday", "larkmoor"),
    ):
        assert group in built(built_site, f"groups/kind/{kind}/")
        assert group in built(built_site, f"groups/kind/{kind}/{place}/")
    assert "Holiday schemes and playschemes" in built(built_site, "")


def test_c2_events_say_when_how_to_book_how_to_join_online_and_if_one_can_come_for_part(built_site: BuiltSite) -> None:
    lights = built(built_site, "events/winter-lights-afternoon/")
    assert "Saturday 5 December , 3pm to 4:30pm" in lights
    assert "Book by Thursday 3 December." in lights
    assert "Can we come for part of it? Yes. Ten minutes is fine." in lights
    sleep = built(built_site, "events/talk-about-sleep/")
    assert "Online: A video call. Open the link on a phone or computer" in sleep
    assert "Join Let's Talk about Sleep online" in sleep
    coming = built(built_site, "events/")
    assert "Cancelled: Carols with Signs" in coming
    assert "Moved: Try the Warm Pool" in coming
    assert "Life after School Fair" not in coming
    assert "This event is over." in built(built_site, "events/life-after-school-fair/")
    assert "Event A Quiet Winter Lights" in built(built_site, "whats-on/2026-11-30/")


def test_c3_families_read_the_question_how_to_answer_what_was_said_and_what_was_done(built_site: BuiltSite) -> None:
    assert "What makes it hard to get to a group?" in built(built_site, "have-your-say/")
    question = built(built_site, "have-your-say/getting-there/")
    assert "You can answer until Friday 15 January 2027." in question
    assert "Without the internet Ring the Local Offer desk" in question
    answered = built(built_site, "have-your-say/holiday-care/")
    assert "What we heard" in answered
    assert "We did We started Larkmoor Play Week" in answered
    assert "We could not There is no holiday scheme in the villages yet. Why not No hall" in answered


def test_c4_offers_and_ideas_have_a_way_in(built_site: BuiltSite) -> None:
    assert "Offers and ideas Do you have a room, a minibus" in built(built_site, "have-your-say/")
    for address in ("", "groups/little-steps/", "about/", "404.html"):
        assert "Tell us about this page" in built(built_site, address)


def test_n8_you_said_we_did_has_its_dates_and_admits_what_is_not_answered(built_site: BuiltSite) -> None:
    page = built(built_site, "you-said-we-did/")
    assert "The latest answer here is from 12 October 2026. The next is due by 12 October 2027" in page
    late = "An answer was promised by 30 September 2025, and it is late."
    assert f"Not answered yet Which public places need a quiet room? {late}" in page


def test_g6_families_see_which_age_and_need_has_no_group_in_their_area(built_site: BuiltSite) -> None:
    page = built(built_site, "gaps/")
    assert "Seeing, hearing, moving and the senses" in page
    assert "None" in page
    assert "How many groups we know of in Wenbury Town" in page
    assert "where there is no group yet" in built(built_site, "vision/")
    html = demonstration()["gaps/"].html
    assert html.count("<td") == html.count("<td data-label=") > 0, "on a phone each number says which age it is for"


def test_n6_a_report_says_what_a_local_offer_must_cover_where_it_is_and_what_is_missing(monkeypatch) -> None:
    monkeypatch.chdir(ROOT)
    outcome = CliRunner().invoke(program, ["duties", "--today", "2026-11-23", "--format", "json"])
    covered = {topic["topic"]: topic for topic in json.loads(outcome.stdout)["topics"]}
    assert "/who-can-help/" in [entry["address"] for entry in covered["advice"]["covered_by"]]
    assert covered["special-schools"]["covered_by"] == []
    assert covered["special-schools"]["not_here"]
    assert covered["complaints"]["looked_after_by"] == ["Complaints manager"]


def test_n7_pages_say_when_they_were_checked_and_a_report_says_what_is_late_by_role(
    built_site: BuiltSite, monkeypatch
) -> None:
    assert "It was last looked at on 29 September 2025" in built(built_site, "procedures/progress-check-at-two/")
    monkeypatch.chdir(ROOT)
    outcome = CliRunner().invoke(program, ["reviews", "--today", "2026-11-23"])
    assert "Health visiting team leader" in outcome.stdout
    assert "Due: 28 September 2026, which has passed" in outcome.stdout


def test_n3_a_first_visit_is_told_in_pictures_and_short_lines() -> None:
    html = demonstration()["groups/little-steps/first-visit/"].html
    said = words(html)
    for line in (
        "What will happen when we come: Little Steps",
        "Bring: a spare set of clothes.",
        "You come in without a step.",
        "The family worker waits for you at the yellow door",
        "At 11:30am it is over, and you go home.",
    ):
        assert line in said
    assert "images/little-steps.svg" in html
    assert html.count("<li>") - 3 - 3 == html.count('<svg class="lo-drawing"')  # all but the way here and the contacts
    for other in ("events/winter-lights-afternoon/first-visit/", "settings/apple-lane-nursery/first-visit/"):
        assert "Getting to" in says(other)


def test_n12_a_group_a_way_of_doing_things_and_a_written_page_have_easy_read_versions(built_site: BuiltSite) -> None:
    for page in ("groups/little-steps/", "procedures/concerns-and-complaints/", "first-steps/"):
        html = built_site.page(page).file.read_text(encoding="utf-8")
        assert "easy-read/" in html[: html.index("<h2")]
        easy = built_site.page(f"{page}easy-read/").file.read_text(encoding="utf-8")
        assert easy.count("lo-drawing") + easy.count('class="lo-drawn__picture"><img') >= 10


def test_n12_pages_stand_in_other_languages_and_tell_when_the_english_has_moved_on(built_site: BuiltSite) -> None:
    for page, language, direction, name in (
        ("groups/little-steps/", "pl", "ltr", "Polski"),
        ("groups/worries-welcome/", "ur", "rtl", "اردو"),
        ("first-steps/", "ro", "ltr", "Română"),
    ):
        english = built_site.page(page).file.read_text(encoding="utf-8")
        assert name in english[: english.index("<h2")]
        html = built_site.page(f"{page}{language}/").html.first("html")
        assert html is not None
        assert (html.attributes["lang"], html.attributes["dir"]) == (language, direction)
    assert "About three weeks." in built(built_site, "groups/little-steps/pl/")
    old = [one for one in load(ROOT / "groups.yaml").findings if one.rule == "old-translation"]
    assert ['"two" is now "three"' in one.message for one in old] == [True]


def test_p2_the_linter_finds_acronyms_jargon_and_hard_sentences_before_families_do(tmp_path: Path) -> None:
    letter = tmp_path / "letter.md"
    hard = "Because we cannot say when the room will be free, we ask you to ring us, " * 3
    letter.write_text(f"# Hello\n\nThe SENCO will signpost you.\n\n{hard}please.\n", encoding="utf-8")
    outcome = CliRunner().invoke(program, ["lint", str(letter), "--no-cache", "--format", "json"])
    assert {"acronym", "jargon", "sentence-length"} <= {one["rule"] for one in json.loads(outcome.stdout)}


def test_r4_the_way_to_complain_can_be_reached_from_every_procedure() -> None:
    procedures = [page for page in demonstration().values() if page.kind == "procedure"]
    assert len(procedures) >= 9
    for page in procedures:
        told = under(page, "not-right")
        assert "concerns-and-complaints/" in page.address or "concerns-and-complaints/" in told, page.address


def test_r6_visitors_from_other_services_are_welcome_and_never_alone_with_a_child() -> None:
    page = says("procedures/visitors-from-other-services/").lower()
    assert "welcome" in page
    assert "alone with" in page


@cache
def data() -> tuple[Directory, Made]:
    """The demonstration, and all that is made of it for machines."""
    directory = load(ROOT / "groups.yaml", ROOT / "glossary.yaml").directory
    assert directory is not None
    return directory, make_feeds(edition(directory, MONDAY, SITE), [kind for kind in KINDS if kind.in_site])


def test_n4_the_page_of_a_group_leads_to_a_calendar_that_knows_terms_half_terms_and_bank_holidays() -> None:
    directory, made = data()
    pages = pages_of(directory, calendars=Calendars(SITE, sizes(made)))
    contents = {file.address: file.content for _, files in made for file in files}

    def days(group: str) -> dict[date, str]:
        address = f"calendars/groups/{group}.ics"
        assert f"webcal://localoffer.example.org/{address}" in pages[f"groups/{group}/"].html
        found = shown(contents[address], date(2026, 9, 1), date(2027, 7, 31))
        return {day: state for day, _, _, state in found}

    tuesdays = days("little-steps")
    assert (tuesdays[date(2026, 11, 24)], tuesdays[date(2027, 2, 16)]) == ("on", "off")
    assert date(2026, 12, 29) not in tuesdays
    assert days("nestlings")[date(2027, 5, 3)] == "off"


def test_n10_one_directory_has_many_doors_and_a_page_in_plain_words_leads_to_each() -> None:
    directory, made = data()
    page = {one.address: one for one in make_pages(directory, MONDAY, Beside(data=data_sets(made)))}["open-data/"]
    for kind, files in made:
        assert kind.title in words(page.html)
        assert any(f'href="../{file.address}"' in page.html for file in files)
    assert "Open Government Licence v3.0" in page.html
    assert "They hold no names of people." in words(page.html)
    first = directory.groups[0]
    assert first.name in LinkedData(edition(directory, MONDAY, SITE), {}).of(f"groups/{first.id}/")


def test_n11_the_finder_the_map_and_the_search_ask_no_other_server_for_anything(built_site: BuiltSite) -> None:
    for address in ("groups/", "map/", "search/"):
        page = built_site.page(address)
        policy = next(meta.attributes["content"] for meta in page.html.all("meta") if "http-equiv" in meta.attributes)
        assert "default-src 'self'; script-src 'self'" in policy
        loaded = [where for tag in ("script", "img", "use") for one in page.html.all(tag) for where in one.addresses()]
        assert loaded
        assert not [where for where in loaded if "//" in where]
    assert '<a href="#place-1"><title>1. ' in built_site.page("map/").file.read_text(encoding="utf-8")
