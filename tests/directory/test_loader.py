"""One directory out of several files."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.directory import load, texts
from generator.directory.includes import included_files
from generator.directory.nodes import Scalar, Sequence, Source
from generator.findings import Place
from tests.directory.projects import AUTHORITY, COMPLETE, KETTLE_CLUB, LITTLE_STEPS, as_list, lines, load_files, write
from tests.directory.test_source import YAMLISH

NO_FILE = "This file does not exist. Check its name, or make it."


def ids(loaded_groups: object) -> list[str]:
    return [group.id for group in loaded_groups]  # type: ignore[attr-defined]


# What is read ---------------------------------------------------------------------------------------------


def test_a_complete_directory_is_read_without_a_finding() -> None:
    loaded = load(COMPLETE)
    assert lines(loaded) == []
    assert loaded.directory is not None
    assert ids(loaded.directory.groups) == ["little-steps", "kettle-club"]
    data = [COMPLETE.parent / "data" / name for name in ("boundary.geojson", "postcodes.csv")]
    assert loaded.files == (COMPLETE, COMPLETE.with_name("glossary.yaml"), *data)


def test_values_arrive_as_the_editor_wrote_them() -> None:
    directory = load(COMPLETE).directory
    assert directory is not None
    group, venue = directory.groups[0], directory.venues[0]
    assert str(group.sessions[0].start) == "10:00:00"
    assert directory.authority.contacts[0].text == "01632960101"
    assert group.siblings.answer == "yes"
    assert (venue.mask_address, venue.access.accessible_toilet.answer) == (False, "no")
    assert venue.access.bus_stop_near.answer == "not told"
    assert directory.closures[1].last_day == directory.closures[1].first_day


def test_groups_can_have_files_of_their_own(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "groups.yaml": "include: content/groups/*.yaml\n" + AUTHORITY + "groups:\n" + as_list(KETTLE_CLUB),
            "content/groups/little-steps.yaml": LITTLE_STEPS,
            "content/groups/another.yaml": LITTLE_STEPS.replace("little-steps", "another"),
        },
    )
    assert lines(loaded) == []
    assert loaded.directory is not None
    assert ids(loaded.directory.groups) == ["kettle-club", "another", "little-steps"]


def test_every_kind_of_entry_can_have_a_file_of_its_own_in_the_folder_of_its_section(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "groups.yaml": "include: [content]\n" + AUTHORITY,
            "content/venues/north/hall.yml": "id: hall\nname: Mill Hall\n",
            "content/glossary/sen.yaml": "term: special educational needs\nmeaning: Needing more help to learn.\n",
            "content/organisations/trust.yaml": "id: trust\nname: Trust\nkind: NHS\nsummary: Runs clinics.\n",
        },
    )
    assert lines(loaded) == []
    directory = loaded.directory
    assert directory is not None
    assert [venue.id for venue in directory.venues] == ["hall"]
    assert [entry.term for entry in directory.glossary] == ["special educational needs"]
    assert [organisation.id for organisation in directory.organisations] == ["trust"]


def test_a_file_in_a_sections_folder_may_also_hold_sections(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "groups.yaml": "include: content/groups\n" + AUTHORITY,
            "content/groups/north.yaml": "groups:\n" + as_list(LITTLE_STEPS, KETTLE_CLUB),
            "content/groups/halls.yaml": "venues:\n  - id: hall\n    name: Mill Hall\n",
        },
    )
    assert lines(loaded) == []
    assert loaded.directory is not None
    assert ids(loaded.directory.groups) == ["little-steps", "kettle-club"]


def test_an_entry_without_id_and_name_is_still_taken_for_an_entry(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "groups.yaml": "include: content\n" + AUTHORITY,
            "content/groups/x.yaml": "summary: Songs.\nstatus: running\n",
        },
    )
    assert [(str(finding.place), finding.rule) for finding in loaded.findings] == [
        ("content/groups/x.yaml:1:1", "missing-field"),
        ("content/groups/x.yaml:1:1", "missing-field"),
    ]


def test_lists_of_several_files_are_joined_and_keep_their_places(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "groups.yaml": "include: more.yaml\n" + AUTHORITY + "groups:\n" + as_list(LITTLE_STEPS),
            "more.yaml": "groups:\n" + as_list(KETTLE_CLUB),
        },
    )
    assert loaded.place(("groups", 0, "name")) == Place("groups.yaml", 12, 11, 12, 23)
    assert loaded.place(("groups", 1, "name")) == Place("more.yaml", 3, 11, 3, 22)


def test_the_place_of_what_is_not_there_is_that_of_what_it_would_lie_in(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"groups.yaml": AUTHORITY + "groups:\n" + as_list(LITTLE_STEPS)})
    assert loaded.place(("groups", 0, "contacts", 3, "role")) == loaded.place(("groups", 0))
    assert loaded.place(("venues", 0)) == Place("groups.yaml")


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "groups.yaml": "include: ['*.yaml', more.yaml, ./more.yaml, glossary.yaml, groups.yaml]\n" + AUTHORITY,
            "more.yaml": "groups:\n" + as_list(KETTLE_CLUB),
            "glossary.yaml": "glossary: []\n",
        },
    )
    assert lines(loaded) == []
    assert [path.name for path in loaded.files] == ["groups.yaml", "glossary.yaml", "more.yaml"]


def test_files_come_in_the_order_of_their_names_on_every_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"content/groups/{letter}.yaml" for letter in "bca"]
    files = {name: LITTLE_STEPS.replace("little-steps", Path(name).stem) for name in names}
    write(tmp_path, {"groups.yaml": "include: content/**/*.yaml\n" + AUTHORITY, **files})
    ordinary = Path.glob
    monkeypatch.setattr(Path, "glob", lambda self, pattern: iter(sorted(ordinary(self, pattern), reverse=True)))
    assert [path.stem for path in load(tmp_path / "groups.yaml").files] == ["groups", "a", "b", "c"]


def test_files_that_programs_leave_behind_are_not_included(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "groups.yaml": "include: content\n" + AUTHORITY,
            "content/more.yaml": "groups: []\n",
            "content/.more.yaml": "{",
            "content/.old/more.yaml": "{",
            "content/notes.md": "{",
        },
    )
    assert lines(loaded) == []


def test_a_star_means_yaml_files_alone_whatever_the_capitals_of_their_endings(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "groups.yaml": "include: [content/groups/*, 'content/venues/*.yaml', content/more]\n" + AUTHORITY,
        "content/groups/PLAY.YAML": LITTLE_STEPS,
        "content/groups/TEA.YML": KETTLE_CLUB,
        "content/groups/notes.txt": "{",
        "content/groups/photo.jpg": b"\xff\xd8",
        "content/venues/HALL.YAML": "id: hall\nname: Hall\n",
        "content/more/MORE.Yaml": "terms: []\n",
    }
    loaded = load_files(tmp_path, files)
    assert lines(loaded) == []
    assert loaded.directory is not None
    assert [group.id for group in loaded.directory.groups] == ["little-steps", "kettle-club"]
    assert [venue.id for venue in loaded.directory.venues] == ["hall"]
    assert len(loaded.files) == 5


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_no_break_space_in_a_value_is_a_space_and_stays_in_what_families_read(tmp_path: Path, space: str) -> None:
    group = (
        f"id: little-steps{space}\nname: Little{space}Steps\nsummary: From 10{space}am.\nstatus: {space}running\n"
        f"visible_to: 1{space}May 2027\nsessions:\n  - day: Tuesday{space}\n    start: 10{space}am\n"
        f"    end: 11:00{space}\n"
        f"    runs: term{space}time\n    venue: hall{space}\n"
        f"contacts:\n  - role: Desk\n    phone: 01632{space}960101\n"
    )
    text = (
        AUTHORITY + f"venues:\n  - id: {space}hall\n    name: Hall\n    access:\n      hearing_loop: not{space}told\n"
    )
    loaded = load_files(tmp_path, {"groups.yaml": text + "groups:\n" + as_list(group)})
    assert lines(loaded) == []
    assert loaded.directory is not None
    (read,) = loaded.directory.groups
    assert (read.id, read.name, read.summary) == ("little-steps", "Little Steps", f"From 10{space}am.")
    assert (read.sessions[0].runs, read.contacts[0].phone) == ("term time", "01632 960101")


def test_an_emoji_made_of_several_keeps_its_joiner(tmp_path: Path) -> None:
    sign = "\U0001f469\u200d\U0001f9bd"
    text = AUTHORITY.replace("role: Local", f"role: {sign} Local")
    assert lines(load_files(tmp_path, {"groups.yaml": text})) == []


def test_a_text_of_many_pages_is_told_and_not_repeated(tmp_path: Path) -> None:
    text = AUTHORITY + "groups:\n" + as_list(LITTLE_STEPS + "about: " + "word " * 20_000 + "\n")
    assert lines(load_files(tmp_path, {"groups.yaml": text})) == [
        'groups.yaml:14:12: error: "about" has 99999 characters, and 20000 is the most. Shorten it.'
    ]


def test_a_blank_include_and_blank_sections_are_as_good_as_none(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"groups.yaml": "include:\ngroups:\nvision:\nterms: ~\n" + AUTHORITY})
    assert lines(loaded) == []
    assert loaded.directory is not None
    assert loaded.directory.groups == ()


def test_the_glossary_can_stand_elsewhere(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        {
            "site/groups.yaml": AUTHORITY,
            "site/glossary.yaml": "glossary: [{}]\n",
            "shared/words.yaml": "glossary: [{term: SEN}]\n",
        },
    )
    loaded = load(path.parent / "site" / "groups.yaml", glossary=tmp_path / "shared" / "words.yaml")
    assert [str(finding.place) for finding in loaded.findings] == ["../shared/words.yaml:1:13"]


def test_a_glossary_that_is_asked_for_must_be_there(tmp_path: Path) -> None:
    path = write(tmp_path, {"groups.yaml": AUTHORITY})
    assert lines(load(path)) == []
    assert lines(load(path, glossary=tmp_path / "words.yaml")) == [f"words.yaml:1:1: error: {NO_FILE}"]


def test_a_warning_does_not_stand_in_the_way_of_a_directory(tmp_path: Path) -> None:
    text = LITTLE_STEPS.replace("Songs and play", "Room #4")
    loaded = load_files(tmp_path, {"groups.yaml": AUTHORITY + "groups:\n" + as_list(text)})
    assert [finding.severity for finding in loaded.findings] == ["warning"]
    assert loaded.directory is not None


# Files that cannot be read --------------------------------------------------------------------------------


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    loaded = load(tmp_path / "groups.yaml")
    assert lines(loaded) == [f"groups.yaml:1:1: error: {NO_FILE}"]
    assert loaded.directory is None
    assert loaded.files == (tmp_path / "groups.yaml",)


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "groups.yaml").mkdir()
    assert lines(load(tmp_path / "groups.yaml")) == [
        "groups.yaml:1:1: error: This is a folder, and a file is needed here. Give the name of a YAML file."
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_place_of_a_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "groups.yaml")
    assert lines(load(tmp_path / "groups.yaml")) == [
        "groups.yaml:1:1: error: This is not an ordinary file. Give the name of a YAML file."
    ]


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, {"groups.yaml": AUTHORITY})

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert lines(load(path)) == ["groups.yaml:1:1: error: This file cannot be read: permission denied."]


def test_an_enormous_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, {"groups.yaml": AUTHORITY})
    os.truncate(path, texts.MAX_BYTES + 1)
    assert lines(load(path)) == [
        "groups.yaml:1:1: error: This file is larger than 20 megabytes. Split it, and name the parts in include:."
    ]


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_told(tmp_path: Path, data: bytes) -> None:
    assert lines(load_files(tmp_path, {"groups.yaml": data})) == [
        "groups.yaml:1:1: error: This file is empty. Write something in it, or delete it."
    ]


def test_an_empty_file_among_others_hides_nothing(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path, {"groups.yaml": "include: [a.yaml]\n" + AUTHORITY + "  complaints_procedure: x\n", "a.yaml": ""}
    )
    assert [(finding.place.path, finding.rule) for finding in loaded.findings] == [
        ("a.yaml", "empty-file"),
        ("groups.yaml", "unknown-reference"),
    ]


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-16", "UTF-16"), ("utf-16-be", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-32", "UTF-32")]
)
def test_other_encodings_of_unicode_are_told_by_name(tmp_path: Path, encoding: str, name: str) -> None:
    assert lines(load_files(tmp_path, {"groups.yaml": AUTHORITY.encode(encoding)})) == [
        f"groups.yaml:1:1: error: This file is saved as {name}. Save it as UTF-8."
    ]


def test_an_older_encoding_is_told_where_its_first_letter_stands(tmp_path: Path) -> None:
    text = AUTHORITY.replace("Wenbury Borough", "Wénbury Borough").encode("latin-1")
    (line,) = lines(load_files(tmp_path, {"groups.yaml": text}))
    assert line == (
        'groups.yaml:2:10: error: This file is not saved as UTF-8: the character here (perhaps "é") cannot be read.'
        " Save the file as UTF-8."
    )


def test_a_byte_order_mark_is_no_mistake_and_moves_no_column(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"groups.yaml": b"\xef\xbb\xbfauthorty: {}\n" + AUTHORITY.encode()})
    assert lines(loaded) == ['groups.yaml:1:1: error: There is no section "authorty". Did you mean "authority"?']


@pytest.mark.parametrize(
    ("character", "code"),
    [("\0", "0000"), ("\x07", "0007"), ("\x1b", "001B"), ("\x85", "0085"), ("\u2028", "2028"), ("\ufeff", "FEFF")],
)
def test_an_invisible_character_is_told_and_the_rest_is_read(tmp_path: Path, character: str, code: str) -> None:
    text = AUTHORITY.replace("Wenbury Borough", f"Wenbury{character}Borough") + "venus: []\n"
    assert lines(load_files(tmp_path, {"groups.yaml": text})) == [
        f"groups.yaml:2:16: error: There is an invisible character here (U+{code}). Delete it.",
        'groups.yaml:9:1: error: There is no section "venus". Did you mean "venues"?',
    ]


def test_a_broken_file_does_not_make_its_entries_seem_missing(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "groups.yaml": "include: [venues.yaml]\n"
            + AUTHORITY
            + "groups:\n"
            + as_list(LITTLE_STEPS + "sessions:\n  - {day: Monday, start: 10:00, end: 11:00, venue: hall}\n"),
            "venues.yaml": "venues:\n  - id: hall\n   name: Hall\n",
        },
    )
    assert [finding.place.path for finding in loaded.findings] == ["venues.yaml"]


# Includes that lead outside -------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_a_link_that_leaves_the_project_is_refused(tmp_path: Path, kind: str) -> None:
    outside = tmp_path / "outside"
    write(outside, {"secret.yaml": "groups: []\n"})
    path = write(tmp_path / "project", {"groups.yaml": "include: [content/*.yaml, content/linked]\n" + AUTHORITY})
    (path.parent / "content").mkdir()
    link = path.parent / "content" / ("linked.yaml" if kind == "file" else "linked")
    link.symlink_to(outside / "secret.yaml" if kind == "file" else outside)
    loaded = load(path)
    assert not any("secret" in file.name or "linked" in file.name for file in loaded.files)
    assert any("project's folder" in line and "link" in line for line in lines(loaded))


def test_a_link_inside_the_project_is_followed(tmp_path: Path) -> None:
    path = write(tmp_path, {"groups.yaml": "include: b.yaml\n" + AUTHORITY, "a.yaml": "groups: []\n"})
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    assert lines(load(path)) == []


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, {"groups.yaml": "include: a.yaml\n" + AUTHORITY})
    (tmp_path / "a.yaml").symlink_to(tmp_path / "a.yaml")
    assert len(lines(load(path))) == 1


@settings(deadline=None, max_examples=200)
@given(st.one_of(st.text(max_size=20), st.text("./*[]?\\~ac:!\0", max_size=14)))
def test_no_pattern_leads_outside_or_raises(pattern: str) -> None:
    folder = COMPLETE.parent
    node = Sequence(Source("groups.yaml", pattern), 0, 0, [Scalar(Source("groups.yaml", pattern), 0, 1, pattern)])
    files, findings = included_files(node, folder)
    assert files or findings
    for file in files:
        assert file.resolve().is_relative_to(folder.resolve())


# Anything at all ------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.binary(), YAMLISH.map(str.encode), YAMLISH.map(lambda text: (AUTHORITY + text).encode())))
def test_no_bytes_stop_the_loading_with_an_exception(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        loaded = load_files(Path(folder), {"groups.yaml": data})
    assert loaded.directory is not None or loaded.findings
    assert all(len(line.splitlines()) == 1 for line in lines(loaded))
