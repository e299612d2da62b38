"""Imports from end to end: what goes in, what is kept, what is told."""

from __future__ import annotations

import pytest

from generator.directory import load
from generator.intake.importing import CannotImportError, Wish, plan, write
from generator.intake.report import as_json, as_text, diff
from tests.directory.projects import LITTLE_STEPS, as_list
from tests.intake.projects import HEADS, INCLUDE, bring, notes, project, sheet, whole

STEPS = ["little-steps", "Little Steps", "Songs and play.", "running", ""]
GROUP = f"groups:\n{as_list(LITTLE_STEPS)}"


def report(made):
    return "\n".join(as_text(made, written=True))


def test_a_run_can_be_seen_to_move_from_its_beginning_to_its_end(tmp_path):
    where, seen = project(tmp_path), []
    rows = [[f"a{number}", f"A {number}", "A group.", "running", ""] for number in range(30)]
    plan(sheet(tmp_path, HEADS, *rows), where, Wish(), lambda done, of: seen.append(done / of))
    assert seen == sorted(seen)
    assert (seen[0] < 0.1, len(set(seen)) > 10, seen[-1]) == (True, True, 1)


# New entries ----------------------------------------------------------------------------------------------


WRITTEN = """
groups:
  - id: little-steps
    name: Little Steps
    summary: Songs and play.
    status: running
"""


def test_a_row_becomes_an_entry(tmp_path):
    where = project(tmp_path)
    made = bring(sheet(tmp_path, HEADS, STEPS), where)
    assert (tmp_path / "groups.yaml").read_text().endswith(WRITTEN)
    assert "1 read = 1 entry + 0 merged into others + 0 left out." in report(made)


def test_an_entry_without_a_status_is_a_draft(tmp_path):
    where = project(tmp_path)
    made = bring(sheet(tmp_path, HEADS, ["a", "A", "A group.", "", ""]), where)
    assert whole(where).groups[0].status == "draft"
    assert load(where.groups).directory.groups == ()
    assert "1 new entry is a draft: no family sees a draft." in report(made)


def test_an_id_is_made_of_the_name_and_told(tmp_path):
    where = project(tmp_path, GROUP)
    made = bring(sheet(tmp_path, HEADS, ["", "Little Steps", "Other.", "", ""], ["", "Zoë's!", "Z.", "", ""]), where)
    assert [group.id for group in whole(where).groups] == ["little-steps", "little-steps-2", "zoe-s"]
    assert any("did not come from this source" in note for note in notes(made, "guessed"))


def test_a_missing_sentence_is_the_name_and_told(tmp_path):
    where = project(tmp_path)
    made = bring(sheet(tmp_path, HEADS, ["a", "Play time", "", "", ""]), where)
    assert whole(where).groups[0].summary == "Play time"
    assert notes(made, "guessed") == ["groups/a, Summary: There was none, so it is the name. Write a sentence."]


def test_what_does_not_fit_is_dropped_with_its_cell(tmp_path):
    heads = [*HEADS, "Postcode", "Checked: on", "Checked: by"]
    made = bring(sheet(tmp_path, heads, [*STEPS[:4], "www", "ZB1 4QT", "soon", "Me"]), project(tmp_path))
    dropped = {note.place: note.reason for entry in made.entries for note in entry.settled.dropped}
    assert dropped["groups.csv, F2"] == "There is no such column here."
    assert "is not a web address" in dropped["groups.csv, E2"]
    assert "is not a date" in dropped["groups.csv, G2"]


def test_a_name_of_something_that_is_not_there_is_dropped(tmp_path):
    where = project(tmp_path)
    made = bring(sheet(tmp_path, [*HEADS, "Organisations"], [*STEPS, "nobody | nowhere"]), where)
    assert whole(where).groups[0].organisations == ()
    assert len(notes(made, "dropped")) == 2


def test_a_picture_that_is_not_there_is_dropped(tmp_path):
    where = project(tmp_path)
    made = bring(sheet(tmp_path, [*HEADS, "Photo: file", "Photo: alt"], [*STEPS, "images/no.jpg", "A hall."]), where)
    assert whole(where).groups[0].photo is None
    assert len(notes(made, "dropped")) == 1


def test_a_row_without_a_name_is_left_out_and_the_numbers_add_up(tmp_path):
    made = bring(
        sheet(tmp_path, HEADS, STEPS, ["x", "", "S.", "", ""], ["little-steps", "B", "", "", ""]), project(tmp_path)
    )
    assert [fate.place for fate in made.left_out] == ["groups.csv, row 4", "groups.csv, row 3"]
    assert "3 read = 1 entry + 0 merged into others + 2 left out." in report(made)


# Where they go --------------------------------------------------------------------------------------------


def with_files(folder, into=None):
    """A project in which a group and a venue have files of their own."""
    for section, text in (("groups", LITTLE_STEPS.replace("little-steps", "old")), ("venues", "id: old\nname: Old\n")):
        (folder / "content" / section).mkdir(parents=True)
        (folder / "content" / section / "old.yaml").write_text(text)
    return project(folder, INCLUDE, into)


@pytest.mark.parametrize(
    ("into", "file"),
    [
        (None, "content/groups/little-steps.yaml"),
        ("content/groups", "content/groups/little-steps.yaml"),
        ("content/venues", "content/groups/little-steps.yaml"),
        ("groups.yaml", "groups.yaml"),
    ],
)
def test_new_entries_go_where_they_are_wanted(tmp_path, into, file):
    where = with_files(tmp_path, into)
    made = bring(sheet(tmp_path, HEADS, STEPS), where)
    assert [change.shown for change in made.changes] == [file]
    assert {group.id for group in whole(where).groups} == {"old", "little-steps"}


def test_a_new_section_comes_after_one_that_was_empty(tmp_path):
    where = project(tmp_path, "groups: []")
    sheet(tmp_path, ["Id", "Name"], ["hall", "Hall"], name="venues.csv")
    (tmp_path / "tables").mkdir()
    for path in (sheet(tmp_path, HEADS, STEPS), tmp_path / "venues.csv"):
        path.rename(tmp_path / "tables" / path.name)
    bring(tmp_path / "tables", where)
    assert (len(whole(where).groups), len(whole(where).venues)) == (1, 1)


def test_a_place_that_nobody_reads_is_refused_with_the_line_to_add(tmp_path):
    with pytest.raises(CannotImportError, match=r"content/more/groups/\*\.yaml"):
        bring(sheet(tmp_path, HEADS, STEPS), with_files(tmp_path, "content/more"))
    assert not (tmp_path / "content" / "more").exists()


def test_a_directory_with_mistakes_is_mended_first(tmp_path):
    with pytest.raises(CannotImportError) as caught:
        bring(sheet(tmp_path, HEADS, STEPS), project(tmp_path, "groups: nothing\n"))
    assert caught.value.findings


# Again ----------------------------------------------------------------------------------------------------


def test_the_same_again_changes_nothing(tmp_path):
    where = project(tmp_path)
    bring(sheet(tmp_path, HEADS, STEPS), where)
    before = (tmp_path / "groups.yaml").read_bytes()
    made = bring(sheet(tmp_path, HEADS, STEPS), where)
    assert (made.changes, (tmp_path / "groups.yaml").read_bytes()) == ((), before)


def test_what_changes_at_the_source_changes_here_and_nothing_else_does(tmp_path):
    where = project(tmp_path)
    bring(sheet(tmp_path, HEADS, STEPS), where)
    groups = tmp_path / "groups.yaml"
    groups.write_text(groups.read_text().replace("    name:", "    # ask Jo\n    name:"))
    before = groups.read_text()
    bring(sheet(tmp_path, HEADS, [*STEPS[:2], "Songs, and tea.", "running", "https://www.example.org/"]), where)
    assert groups.read_text() == before.replace("Songs and play.", "Songs, and tea.").replace(
        "status: running\n", "status: running\n    website: https://www.example.org/\n"
    )


def test_what_is_no_longer_told_goes_if_nobody_touched_it(tmp_path):
    where = project(tmp_path)
    bring(sheet(tmp_path, HEADS, [*STEPS[:4], "https://www.example.org/"]), where)
    bring(sheet(tmp_path, HEADS, STEPS), where)
    assert whole(where).groups[0].website is None


def test_what_an_editor_changed_by_hand_is_kept_and_told(tmp_path):
    where = project(tmp_path)
    bring(sheet(tmp_path, HEADS, STEPS), where)
    groups = tmp_path / "groups.yaml"
    groups.write_text(groups.read_text().replace("Songs and play.", "Our own words."))
    before = groups.read_bytes()
    made = bring(sheet(tmp_path, HEADS, STEPS), where)
    assert groups.read_bytes() == before
    assert "Our own words." in report(made)
    made = bring(sheet(tmp_path, HEADS, [*STEPS[:2], "New at the source.", "paused", ""]), where)
    assert (whole(where).groups[0].summary, whole(where).groups[0].status) == ("Our own words.", "paused")
    assert "It was changed here and at the source." in report(made)


def test_an_entry_that_was_never_imported_is_filled_in_and_not_overwritten(tmp_path):
    where = project(tmp_path, GROUP)
    made = bring(sheet(tmp_path, HEADS, [*STEPS[:2], "Other words.", "running", "https://www.example.org/"]), where)
    group = whole(where).groups[0]
    assert (group.summary, str(group.website)) == ("Songs and play for small children.", "https://www.example.org/")
    assert "never imported before" in report(made)


def test_somebody_s_name_stays_when_the_contacts_come_back(tmp_path):
    named = LITTLE_STEPS + "contacts:\n  - {role: Leader, name: Jo Ash, phone: 01632 960104}\n"
    where = project(tmp_path, f"groups:\n{as_list(named)}")
    rows = [["Belongs to", "Role", "Phone"], ["groups/little-steps", "Leader", "01632 960104"]]
    made = bring(sheet(tmp_path, *rows, ["groups/little-steps", "Desk", "01632 960105"], name="contacts.csv"), where)
    assert made.adds_up
    assert whole(where).groups[0].contacts[0].name == "Jo Ash"


# Telling and writing --------------------------------------------------------------------------------------


def test_a_dry_run_shows_the_difference_and_writes_nothing(tmp_path):
    where = project(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    made = plan(sheet(tmp_path, HEADS, STEPS), where, Wish())
    assert "+  - id: little-steps" in list(diff(made))
    (tmp_path / "groups.csv").unlink()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_full_disk_leaves_everything_as_it_was(tmp_path, monkeypatch):
    where = with_files(tmp_path)
    made = plan(sheet(tmp_path, HEADS, STEPS, ["b", "B", "B.", "", ""]), where, Wish())
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write(made, where)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_the_report_for_programs_has_everything(tmp_path):
    made = bring(sheet(tmp_path, [*HEADS, "Odd"], [*STEPS, "what"]), project(tmp_path))
    said = as_json(made, written=True)
    assert '"entry": "groups/little-steps"' in said
    assert '"field": "Odd"' in said
