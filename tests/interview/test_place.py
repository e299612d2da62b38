"""Where an entry goes, and that nothing else in any file changes."""

from __future__ import annotations

import pytest

from generator.interview.interview import End
from tests.directory.projects import AUTHORITY, LITTLE_STEPS, lines
from tests.interview.talk import Talk, of

HALL = {"place called": "Mill Hall"}


def groups(text: str) -> dict[str, str | bytes]:
    return {"groups.yaml": AUTHORITY + text}


def new(before: int, after: int = 1) -> str:
    """The new entry as it stands in a list, with so many spaces before and after its hyphen."""
    indent = " " * (before + 1 + after)
    return f"{' ' * before}-{' ' * after}id: mill-hall\n{indent}name: Mill Hall\n"


A = "venues:\n  - id: a\n    name: A"
B = "\n\n  # The second.\n  - id: b\n    name: B\n"
BLOCK = "\n    about: |+\n      Text\n\n\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{A}\n", f"{A}\n{new(2)}"),
        (A, f"{A}\n{new(2)}"),
        (
            f"{A}  # A hall.\n    # no postcode\n\n# --\nterms:\n",
            f"{A}  # A hall.\n    # no postcode\n{new(2)}\n# --\nterms:\n",
        ),
        (f"{A}{B}\n  # more to come\n\nterms:\n", f"{A}{B}\n  # more to come\n\n{new(2)}\nterms:\n"),
        ("venues:\n- id: a\n  name: A\n# next\nterms:\n", f"venues:\n- id: a\n  name: A\n{new(0)}# next\nterms:\n"),
        ("venues:\n  -   id: a\n      name: A\n", f"venues:\n  -   id: a\n      name: A\n{new(2, 3)}"),
        ("venues:\n  - {id: a, name: A}\n", f"venues:\n  - {{id: a, name: A}}\n{new(2)}"),
        ("venues:\n  - id: a\n    name:\n      A\n", f"venues:\n  - id: a\n    name:\n      A\n{new(2)}"),
        (f"{A}{BLOCK}terms:\n", f"{A}{BLOCK}{new(2)}terms:\n"),
        ("venues:\nterms:\n", f"venues:\n{new(2)}terms:\n"),
        ("venues:  # places\n\n# next\nterms:\n", f"venues:  # places\n{new(2)}\n# next\nterms:\n"),
        ("venues: []\nterms:\n", f"venues:\n{new(2)}terms:\n"),
        ("venues: [ ]  # none yet\n", f"venues:  # none yet\n{new(2)}"),
        ("# the end\n", f"# the end\n\nvenues:\n{new(2)}"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_an_entry_goes_to_the_end_of_its_section(tmp_path, before, after, line_end, mark):
    text = (AUTHORITY + before).replace("\n", line_end)
    talk = of(tmp_path, {"groups.yaml": mark + text.encode()}).about("venue", HALL)
    assert talk.end is End.WRITTEN, talk.text
    assert (tmp_path / "groups.yaml").read_bytes() == mark + (AUTHORITY + after).replace("\n", line_end).encode()
    talk.entry("venues", "mill-hall")


def test_an_entry_goes_into_a_file_of_its_own_where_its_kind_has_them(tmp_path):
    head = "# yaml-language-server: $schema=../../docs/schema/group.schema.json\n# A note about this one.\n"
    files = groups("include: content/groups/*.yaml\n") | {"content/groups/little-steps.yaml": head + LITTLE_STEPS}
    talk = of(tmp_path, files)
    before = talk.files()
    talk.about("group", {"group called": "Kettle: Club", "one sentence": "Tea.", "Is it running": "2"})
    after = talk.files()
    written = after.pop("content/groups/kettle-club.yaml").decode()
    assert after == before
    assert written == (
        head.splitlines()[0] + '\nid: kettle-club\nname: "Kettle: Club"\nsummary: Tea.\nstatus: paused\n'
    )
    talk.entry("groups", "kettle-club")


def test_the_first_entry_of_a_kind_gets_a_file_where_its_folder_is_read(tmp_path):
    files = groups("include:\n  - content/**/*.yaml\n") | {"docs/schema/venue.schema.json": "{}"}
    files["content/other/terms.yaml"] = "closures: [2026-11-27]\n"
    of(tmp_path, files).about("venue", HALL)
    written = (tmp_path / "content" / "venues" / "mill-hall.yaml").read_text(encoding="utf-8")
    assert written == (
        "# yaml-language-server: $schema=../../docs/schema/venue.schema.json\nid: mill-hall\nname: Mill Hall\n"
    )


def test_an_entry_goes_into_the_included_file_that_holds_its_section(tmp_path):
    files = groups("include: places.yaml\n") | {"places.yaml": "venues:\n  - id: a\n    name: A\n"}
    talk = of(tmp_path, files)
    before = talk.files()
    talk.about("venue", HALL)
    after = talk.files()
    assert after["groups.yaml"] == before["groups.yaml"]
    assert after["places.yaml"].decode() == "venues:\n  - id: a\n    name: A\n" + new(2)


def test_a_file_that_is_there_and_is_not_read_is_never_written_over(tmp_path):
    files = groups("include: content/groups/little-steps.yaml\n")
    files |= {"content/groups/little-steps.yaml": LITTLE_STEPS, "content/groups/kettle-club.yaml": "My notes"}
    talk = of(tmp_path, files)
    before = talk.files()
    talk.about("group", {"group called": "Kettle Club", "one sentence": "Tea.", "Is it running": "2"})
    assert talk.end is End.REFUSED
    assert "There is a file content/groups/kettle-club.yaml already." in talk.text
    assert talk.files() == before
    assert talk.drafts() == ["group-1.json"]


def test_a_new_file_that_nothing_would_read_is_not_written(tmp_path):
    files = groups("include: content/groups/little-steps.yaml\n")
    files |= {"content/groups/little-steps.yaml": LITTLE_STEPS}
    talk = of(tmp_path, files)
    before = talk.files()
    talk.about("group", {"group called": "Kettle Club", "one sentence": "Tea.", "Is it running": "2"})
    assert talk.end is End.REFUSED
    assert "include:" in talk.text
    assert talk.files() == before


@pytest.mark.parametrize(
    "section",
    [
        "venues: [{id: a, name: A}]\n",
        "venues:\n  -\n    id: a\n    name: A\n",
        "venues: none\n",
        "venues:\n  id: a\n",
    ],
)
def test_where_nothing_can_be_added_safely_the_editor_is_told_and_nothing_changes(tmp_path, section):
    talk = of(tmp_path, groups(section))
    before = talk.files()
    talk.about("venue", HALL)
    assert talk.end is End.REFUSED
    assert "groups.yaml" in talk.text
    assert talk.files() == before


def test_a_directory_with_mistakes_can_get_an_entry_that_has_none(tmp_path):
    talk = of(tmp_path, groups("venues:\n  - id: a\n    nam: A\ngroups:\n  - id: b\n"))
    before = [line.partition(": ")[2] for line in lines(talk.loaded())]
    talk.about("venue", HALL)
    assert talk.end is End.WRITTEN
    assert [line.partition(": ")[2] for line in lines(talk.loaded())] == before


def test_a_file_that_changed_while_the_questions_were_answered_keeps_that_change(tmp_path):
    talk = of(tmp_path, groups("venues:\n  - id: a\n    name: A\n"))
    file = tmp_path / "groups.yaml"
    asked = []

    def listen(_prompt):
        if "Write it " in "\n".join(talk.said[-4:]):
            asked.append(1)
            if len(asked) == 1:
                file.write_bytes(file.read_bytes() + b"  - id: b\n    name: B\n")
            return "yes"
        return "Mill Hall" if any("place called" in line for line in talk.said[-3:]) else ""

    talk.hear("venue", listen)
    assert "has changed meanwhile" in talk.text
    assert [venue.id for venue in talk.loaded().directory.venues] == ["a", "b", "mill-hall"]


def test_a_file_that_changed_between_the_first_question_and_the_last_is_read_again(tmp_path):
    talk = of(tmp_path, groups("venues:\n  - id: a\n    name: A\nclosures: [2026-11-27]\n"))
    file = tmp_path / "groups.yaml"

    def listen(_prompt):
        last = "\n".join(talk.said[-4:])
        if "Write it into" in last:
            return "yes"
        if "The postcode?" in last and not file.read_bytes().startswith(b"# A new"):
            file.write_bytes(b"# A new first line.\n" + file.read_bytes())
        return "Mill Hall" if "place called" in last else ""

    talk.hear("venue", listen)
    expected = (
        "# A new first line.\n" + AUTHORITY + f"venues:\n  - id: a\n    name: A\n{new(2)}closures: [2026-11-27]\n"
    )
    assert file.read_text(encoding="utf-8") == expected


def test_a_link_to_a_file_stays_a_link(tmp_path):
    talk: Talk = of(tmp_path, {"real.yaml": AUTHORITY})
    (tmp_path / "groups.yaml").symlink_to("real.yaml")
    talk.about("venue", HALL)
    assert (tmp_path / "groups.yaml").is_symlink()
    assert "mill-hall" in (tmp_path / "real.yaml").read_text()
