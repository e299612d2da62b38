"""Drafts: nobody but those who look after the directory sees them."""

from __future__ import annotations

from tests.directory.projects import AUTHORITY, KETTLE_CLUB, LITTLE_STEPS, as_list, lines, load_files

DRAFT = LITTLE_STEPS.replace("running", "draft")
HALL = "id: hall\nname: Hall\n"
ORIGIN = 'source: {name: Marlshire directory, id: "7"}\n'
MEETS = "sessions:\n  - {day: Tuesday, start: 10:00, end: 11:00, venue: hall}\n"


def load_groups(tmp_path, *groups, rest=""):
    return load_files(tmp_path, {"groups.yaml": f"{AUTHORITY}groups:\n{as_list(*groups)}{rest}"})


def names(entries):
    return [entry.id for entry in entries]


def test_a_draft_is_not_in_the_directory_that_families_see(tmp_path):
    loaded = load_groups(tmp_path, DRAFT, KETTLE_CLUB)
    assert names(loaded.directory.groups) == ["kettle-club"]
    assert names(loaded.whole.groups) == ["little-steps", "kettle-club"]


def test_one_finding_counts_the_drafts_and_stops_no_build(tmp_path):
    loaded = load_groups(tmp_path, KETTLE_CLUB, DRAFT)
    assert lines(loaded) == [
        (
            "groups.yaml:17:13: information: There is one draft here (1 group), which no family sees. "
            "Give it another status once it is right."
        )
    ]
    loaded = load_groups(tmp_path, DRAFT, KETTLE_CLUB.replace("running", "draft"))
    assert lines(loaded) == [
        (
            "groups.yaml:13:13: information: There are 2 drafts (2 groups), which no family sees. Here is the first. "
            "Give each another status once it is right."
        )
    ]


def test_an_imported_place_that_drafts_alone_name_is_not_shown(tmp_path):
    venues = f"venues:\n{as_list(HALL + ORIGIN)}"
    assert load_groups(tmp_path, DRAFT + MEETS, rest=venues).directory.venues == ()
    assert names(load_groups(tmp_path, DRAFT + MEETS, KETTLE_CLUB + MEETS, rest=venues).directory.venues) == ["hall"]


def test_a_place_that_an_editor_wrote_is_shown_although_a_draft_alone_names_it(tmp_path):
    venues = f"venues:\n{as_list(HALL)}"
    assert names(load_groups(tmp_path, DRAFT + MEETS, rest=venues).directory.venues) == ["hall"]


def test_a_translation_of_a_draft_is_not_shown(tmp_path):
    translations = (
        "translations:\n"
        "  - of: groups/little-steps\n"
        "    language: pl\n"
        "    texts: {summary: {english: Songs and play for small children., text: Piosenki.}}\n"
    )
    loaded = load_groups(tmp_path, DRAFT, rest=translations)
    assert loaded.directory.translations == ()
    assert len(loaded.whole.translations) == 1
